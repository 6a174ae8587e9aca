import MutualAid
import Testing
import Wording

@testable import ClerkDesk

/// An identity number typed into the wrong field.
@Suite("Identity numbers where they don't belong")
struct GuardedNumberTests {
    private static let number = "11010519491231002X"

    @Test("A member is not saved with an identity number for a name or a telephone number, and it is said why")
    func refused() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.enter, .character("e"))
        driver.fill(.phone, with: Self.number)
        driver.press(.control("s"))
        #expect(driver.shows("这是证件号码，不是电话") && driver.transactions.isEmpty)
        driver.fill(.phone, with: "13800000002")
        driver.fill(.name, with: "110105 19491231 0021")
        driver.press(.control("s"))
        #expect(driver.shows("这是证件号码，不是姓名") && driver.transactions.isEmpty)
        driver.fill(.name, with: "李明")
        driver.press(.control("s"))
        #expect(driver.transactions.count == 1, "\(driver.text)")
    }

    @Test(
        "What has the form of an identity number is told from other numbers",
        arguments: [
            ("11010519491231002X", true), ("110105194912310021", true), ("110105491231002", true),
            ("110105-19491231-002x", true), ("110105194913310021", false), ("13800000001", false),
            ("010105194912310021", false), ("622202100011223344556", false), ("0871-65031234", false), ("", false),
        ])
    func resembles(_ text: String, _ expected: Bool) {
        #expect(IDNumber.resembles(text) == expected)
    }

    @Test("In a text whatever looks like an identity number is masked, whatever its width, and the rest stays")
    func masking() {
        #expect(MaskedNumber.masking("本人11010519491231002X办理") == "本人110105********002X办理")
        #expect(MaskedNumber.masking("１１０１０５１９４９１２３１００２Ｘ").hasPrefix("１１０１０５********"))
        #expect(MaskedNumber.masking("电话 13800000001，2018-11-15") == "电话 13800000001，2018-11-15")
        #expect(MaskedNumber.masking("6222021000112233445") == "6222021000112233445")
    }
}
