import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("Telephone numbers")
struct TelephoneEntryTests {
    @Test(
        "Mobiles and numbers with their area code are taken, however they are written",
        arguments: [
            "13800000001", "138 0000 0001", "138-0000-0001", "１３８０００００００１", "+86 13800000001", "8613800000001",
            "0871-65123456", "(0871)65123456", "（０８７１）６５１２３４５６", "0871 6512345", "010-65123456", "021 65123456",
            "+86 10 65123456", "0086-871-65123456", "0871-65123456-8012", "0871-65123456转8012", "087165123456",
            "4008123456",
            "13800000001、0871-65123456", "13800000001/13900000002",
        ])
    func usual(text: String) {
        #expect(TelephoneEntry.read(text) == .usual)
    }

    @Test(
        "What may be a number somewhere is only asked about",
        arguments: ["65123456", "6512345", "12800000001", "138000000012", "1380000000", "00852 12345678", "0871-12345"])
    func unusual(text: String) {
        #expect(TelephoneEntry.read(text) == .unusual)
    }

    @Test("What has signs of something else is asked about, and what is too short is refused")
    func others() {
        #expect(TelephoneEntry.read("") == .empty && TelephoneEntry.read("　") == .empty)
        #expect(TelephoneEntry.read("微信13800000001") == .strange)
        #expect(
            ["12345", "8012", "内线8012", "-", "13800000001、123"].map(TelephoneEntry.read) == [
                .tooShort, .tooShort, .tooShort, .tooShort, .tooShort,
            ])
    }

    @Test("A number that is too short is not saved; one that was recorded before stands in the way of nothing else")
    func saving() throws {
        var unit = try SmallUnit()
        try unit.addMember("李明", body: SmallUnit.liMing, phone: "8012")
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .character("e"))
        driver.fill(.name, with: "李小明")
        driver.press(.control("s"))
        #expect(driver.registry.members.first?.name == "李小明")
        driver.press(.character("e"))
        driver.fill(.phone, with: "12345")
        driver.press(.control("s"))
        #expect(driver.registry.members.first?.phone == "8012" && driver.shows("不到 7 位"))
        driver.fill(.phone, with: "65123456")
        #expect(driver.shows("座机要写区号，请核对"))
        driver.press(.control("s"))
        #expect(driver.registry.members.first?.phone == "65123456")
    }
}
