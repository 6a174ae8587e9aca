import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite struct MemberFormTests {
    private func newMember(_ language: Language = .chinese) throws -> DeskDriver {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry, language: language)
        driver.press(.character("n"))
        return driver
    }

    @Test("A complete number shows sex, birth date and age, counted on the desk's day")
    func number() throws {
        var driver = try newMember()
        driver.fill(.number, with: try idNumber(53_010_219_801_116_012))
        #expect(driver.shows("女，1980-11-16 出生，37 岁"))
        driver.fill(.number, with: try idNumber(53_010_219_801_115_013))
        #expect(driver.shows("男，1980-11-15 出生，38 岁"))
    }

    @Test("Full-width digits, blanks and a small x are taken as what they mean")
    func forms() throws {
        var driver = try newMember()
        driver.fill(.name, with: "张三")
        driver.fill(.number, with: "５３０１０２ 19811107 022x")
        driver.press(.tab, .plain(.right), .control("s"))
        #expect(driver.registry.members.all.map(\.document.number).contains("53010219811107022X"))
    }

    @Test("The fifteen digits of an old number are turned into eighteen characters, and the form says so")
    func oldNumber() throws {
        var driver = try newMember()
        driver.fill(.name, with: "张三")
        driver.fill(.number, with: "530102800307124")
        let whole = try idNumber(53_010_219_800_307_124)
        #expect(driver.shows("15 位旧号"))
        driver.press(.tab, .plain(.right), .control("s"))
        #expect(driver.registry.member(withDocument: whole)?.name == "张三")
    }

    @Test(
        "A number that is wrong says what is wrong with it",
        arguments: [
            ("5301021980030712", "现在 16 位"), ("53010219800307123A", "只能是数字"), ("53010219800230123X", "出生日期"),
            ("530102198003071234", "校验不符"), ("530102198013071234", "出生日期"), ("", "请填写"),
        ])
    func faults(text: String, reason: String) throws {
        var driver = try newMember()
        driver.fill(.number, with: text)
        driver.press(.tab)
        #expect(driver.shows(reason))
        driver.press(.control("s"))
        #expect(driver.commitsAsked == 0)
    }

    @Test("A birth date after the desk's day is refused")
    func future() throws {
        var driver = try newMember()
        driver.fill(.number, with: try idNumber(53_010_220_181_116_012))
        driver.press(.tab)
        #expect(driver.shows("出生日期在今天之后"))
    }

    @Test("A number that another member has names that member; their own form accepts it")
    func duplicate() throws {
        var driver = try newMember()
        driver.fill(.name, with: "张三")
        driver.fill(.number, with: try idNumber(SmallUnit.liMing))
        driver.press(.tab, .plain(.right))
        #expect(driver.shows("与 李明 的证件号相同"))
        driver.press(.control("s"))
        #expect(driver.commitsAsked == 0)
        driver.press(.escape, .enter, .character("e"))
        #expect(driver.shows("女") || driver.shows("男，1980-03-07"))
        driver.fill(.phone, with: "0871-123")
        driver.press(.control("s"))
        #expect(driver.transactions.map(\.action) == [.editMember])
    }

    @Test("A first-generation number of a person who is already on the roster is the same person")
    func oldDuplicate() throws {
        var driver = try newMember()
        driver.fill(.number, with: "530102800307123")
        driver.press(.tab)
        #expect(driver.shows("与 李明 的证件号相同"))
    }

    @Test("Saving from anywhere shows every error and goes to the first field in error")
    func allErrors() throws {
        var driver = try newMember()
        #expect(!driver.shows("请填写"), "what was not left yet is not complained of")
        driver.go(to: .phone, of: MemberForm.self)
        driver.press(.function(2))
        #expect(driver.shows("有 3 处要改") && driver.rows(with: "请填写").count == 2 && driver.shows("请从列表中选"))
        #expect(driver.top(as: MemberForm.self)?.form.focus == .name)
        driver.type("张三")
        driver.press(.control("s"))
        #expect(driver.top(as: MemberForm.self)?.form.focus == .number && driver.shows("有 2 处要改"))
    }

    @Test("Enter in the last field says how to save, and an error keeps nobody from going back through the fields")
    func enter() throws {
        var driver = try newMember()
        driver.fill(.number, with: "123")
        driver.press(.backtab, .backtab)
        #expect(driver.top(as: MemberForm.self)?.form.focus == .name)
        driver.type("张三")
        driver.fill(.number, with: try idNumber(53_010_219_750_101_222))
        driver.choose("-", for: .branch, of: MemberForm.self)
        driver.go(to: .phone, of: MemberForm.self)
        driver.press(.enter)
        #expect(driver.commitsAsked == 0 && driver.message == "这是最后一栏，按 ^S 保存，按 ^O 保存并接着填")
        driver.press(.control("s"))
        let member = driver.registry.members.all.first { $0.name == "张三" }
        #expect(member != nil && member?.subBranch == nil)
        #expect(driver.top(as: MemberPage.self)?.member == member?.id)
    }

    @Test("A name of 200 characters stays as it was typed, is refused with the limit, and the frame holds it")
    func longName() throws {
        var driver = try newMember()
        driver.paste(String(repeating: "长", count: 200))
        driver.press(.control("s"))
        #expect(driver.shows("最多 50 个字") && driver.commitsAsked == 0)
        #expect(driver.top(as: MemberForm.self)?.form[.name].count == 200)
        driver.press(.escape, .character("n"))
        #expect(driver.top(as: MemberForm.self)?.form[.name].count == 200)
        driver.fill(.name, with: String(repeating: "长", count: 50))
        driver.press(.tab)
        #expect(!driver.shows("姓名最多"))
    }

    @Test("Pasted text with line ends goes into one field and submits nothing")
    func pasted() throws {
        var driver = try newMember()
        driver.paste("张三\n530102\r\n文学院\t\u{1B}[2J")
        #expect(driver.top(as: MemberForm.self)?.form.focus == .name && driver.commitsAsked == 0)
        let name = try #require(driver.top(as: MemberForm.self)?.form[.name])
        #expect(name.hasPrefix("张三") && name.contains("530102") && !name.contains { $0.isNewline })
        #expect(!name.unicodeScalars.contains { $0.value < 0x20 })
    }

    @Test("Another paper needs sex and birth date, which the form asks for only then")
    func otherPaper() throws {
        var driver = try newMember()
        #expect(!driver.shows("出生日期"))
        driver.fill(.name, with: "Anna Smith")
        driver.choose("other", for: .documentKind, of: MemberForm.self)
        #expect(driver.shows("出生日期") && driver.shows("性别"))
        driver.fill(.number, with: "e1234567")
        driver.press(.control("s"))
        #expect(driver.commitsAsked == 0)
        driver.choose("female", for: .sex, of: MemberForm.self)
        driver.fill(.born, with: "1985年2月3日")
        driver.choose("-", for: .branch, of: MemberForm.self)
        driver.press(.control("s"))
        let member = try #require(driver.registry.members.all.first { $0.name == "Anna Smith" })
        #expect(try member.document == .other(number: "E1234567", sex: .female, born: day("1985-02-03")))
    }

    @Test("A category that the scheme does not cover is pointed out, and can be saved")
    func category() throws {
        var driver = try newMember()
        driver.fill(.name, with: "张三")
        driver.fill(.number, with: try idNumber(53_010_219_750_101_222))
        driver.choose("-", for: .branch, of: MemberForm.self)
        driver.choose("newEmploymentForm", for: .category, of: MemberForm.self)
        #expect(driver.shows("不在参互范围内（第1条）"))
        driver.press(.control("s"))
        #expect(driver.transactions.map(\.action) == [.addMember])
        driver.press(.character("r"), .plain(.right))
        driver.press(.control("s"))
        #expect(driver.transactions.count == 1 && driver.shows("不在参互范围内"), "but cannot be enrolled")
    }

    @Test("Details saved as they were write nothing")
    func unchanged() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.enter, .character("e"), .control("s"))
        #expect(driver.commitsAsked == 0 && driver.top(as: MemberPage.self) != nil)
    }
}
