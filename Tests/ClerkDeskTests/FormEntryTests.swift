import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("Filling forms fast")
struct FormEntryTests {
    private func newMember() throws -> DeskDriver {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.character("n"))
        return driver
    }

    private func member(_ driver: DeskDriver) -> MemberForm? { driver.top(as: MemberForm.self) }

    @Test("A sub-branch is found by pinyin, by its characters, and taken with Enter", arguments: ["lxy", "lixue", "理"])
    func branchByPinyin(typed: String) throws {
        var driver = try newMember()
        driver.go(to: .branch, of: MemberForm.self)
        driver.type(typed)
        #expect(driver.shows("理学院") && !driver.shows("文学院"))
        driver.press(.enter)
        #expect(driver.rows(with: "分工会").contains { $0.contains("理学院") })
        #expect(member(driver)?.form.focus == .category)
    }

    @Test("Esc in an open list closes the list and not the form; saving takes what was looked for")
    func listAndKeys() throws {
        var driver = try newMember()
        driver.fill(.name, with: "赵敏")
        driver.fill(.number, with: try idNumber(53_010_219_900_101_444))
        driver.go(to: .branch, of: MemberForm.self)
        driver.type("wen")
        driver.press(.escape)
        #expect(member(driver)?.form.openList == nil)
        #expect(member(driver)?.form[.branch] == "")
        driver.type("wen")
        driver.press(.control("s"))
        #expect(driver.registry.members.last()?.subBranch == driver.registry.subBranches.first?.id)
    }

    @Test("What fits no choice is not dropped by saving: the list stays open and says that nothing fits")
    func lookingInVain() throws {
        var driver = try newMember()
        driver.fill(.name, with: "赵敏")
        driver.fill(.number, with: try idNumber(53_010_219_900_101_444))
        driver.go(to: .branch, of: MemberForm.self)
        driver.type("qq")
        driver.press(.control("s"))
        #expect(driver.commitsAsked == 0 && driver.shows("qq") && driver.shows("没有符合的"))
        #expect(driver.message.contains("改一改"), "a save that does nothing says why")
        driver.press(.escape)
        driver.choose("-", for: .branch, of: MemberForm.self)
        driver.press(.control("s"))
        #expect(driver.commitsAsked == 1)
    }

    @Test(
        "What fits no choice is not dropped by going on: Enter and Tab stay and say so", arguments: [Key.tab, .enter])
    func goingOnInVain(key: Key) throws {
        var driver = try newMember()
        driver.go(to: .documentKind, of: MemberForm.self)
        driver.type("530102199001014446")
        driver.press(key)
        #expect(driver.top(as: MemberForm.self)?.form.focus == .documentKind)
        #expect(driver.shows("530102199001014446") && driver.message.contains("改一改"))
    }

    @Test("Hospitals that were typed before are offered by pinyin, the most used first")
    func hospitals() throws {
        var (unit, member) = try SmallUnit.withLiMing()
        try unit.addStay(of: member)
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .character("s"))
        driver.type("dc")
        #expect(driver.shows("滇池第一医院"))
        driver.press(.plain(.down), .enter)
        let screen = driver.top(as: ClaimScreen.self)
        #expect(screen?.form[.hospital] == "滇池第一医院" && screen?.form.focus == .admitted)
    }

    @Test("A hospital that was just saved is offered to the next stay, one that nobody has any more is not")
    func learnedHospitals() throws {
        var (unit, member) = try SmallUnit.withLiMing()
        let first = try unit.addStay(of: member)
        var names = HospitalNames(unit.registry)
        #expect(names.offered == ["滇池第一医院"])
        let stay = try #require(unit.registry.stays[first])
        var moved = stay
        moved.hospital = "翠湖人民医院"
        names.update(for: [.stay(.replacing(stay, with: moved))])
        #expect(names.offered == ["翠湖人民医院"])
        names.update(for: [.stay(.adding(stay)), .stay(.adding(stay))])
        #expect(names.offered == ["滇池第一医院", "翠湖人民医院"])
        names.update(for: [.stay(.removing(moved))])
        #expect(names.offered == ["滇池第一医院"])
    }

    @Test("One key fills a field as the latest record has it and goes on")
    func repeating() throws {
        var (unit, member) = try SmallUnit.withLiMing()
        try unit.addStay(of: member)
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .character("s"))
        driver.press(.control("d"), .function(3), .control("d"))
        let form = driver.top(as: ClaimScreen.self)?.form
        #expect(form?[.hospital] == "滇池第一医院" && form?[.admitted] == "2018-03-01")
        #expect(form?[.discharged] == "2018-03-10" && form?.focus == .exclusion)
        driver.go(to: .amount(.medicalAid), of: ClaimScreen.self)
        driver.press(.control("d"))
        #expect(driver.message == "最近一条记录的这一栏是空的")
        #expect(driver.top(as: ClaimScreen.self)?.form.focus == .amount(.medicalAid))
    }

    @Test("Without an earlier record there is nothing to repeat, and the key says so")
    func nothingToRepeat() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.enter, .character("s"), .control("d"))
        #expect(driver.message == "还没有可照填的记录")
    }

    @Test("Repeating how the last one takes part fills the amounts that follow from it")
    func repeatedEnrolment() throws {
        var (unit, _) = try SmallUnit.withLiMing()
        try unit.addMember("王五", body: 53_010_219_800_307_200)
        var driver = try DeskDriver(unit.registry)
        driver.press(.plain(.down), .enter, .character("r"), .control("d"))
        let form = driver.top(as: EnrolmentForm.self)?.form
        #expect(form?[.kind] == EnrolmentKind.continuing.rawValue)
        #expect(form?[.paidByMember] == "120.00" && form?.focus == .category)
    }

    @Test("Saving with the other key opens the next new member, of the same sub-branch")
    func saveAndNewMember() throws {
        var driver = try newMember()
        driver.fill(.name, with: "赵敏")
        driver.fill(.number, with: try idNumber(53_010_219_900_101_444))
        driver.go(to: .branch, of: MemberForm.self)
        driver.type("理")
        driver.press(.enter, .control("o"))
        #expect(driver.transactions.map(\.action) == [.addMember] && driver.message == "已保存。")
        let form = member(driver)?.form
        #expect(form?[.name] == "" && form?.focus == .name && form?.isEdited == false)
        #expect(driver.rows(with: "分工会").contains { $0.contains("理学院") })
        driver.press(.escape)
        #expect(driver.top(as: RosterScreen.self) != nil)
    }

    @Test("After a claim the next person is looked for; after a stay comes another stay")
    func saveAndNext() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.enter, .character("s"))
        driver.fillFirstExample()
        driver.press(.function(12))
        #expect(driver.transactions.map(\.action) == [.addStay])
        #expect(driver.top(as: ClaimScreen.self)?.form.texts == [.exclusion: StayForm.noExclusion])
        driver.press(.escape, .character("c"), .control("o"))
        #expect(driver.transactions.map(\.action) == [.addStay, .fileClaim])
        let roster = driver.top(as: RosterScreen.self)
        #expect(roster?.isSearching == true && roster?.search.text == "")
        driver.type("lm")
        #expect(driver.shows("李明"))
    }

    @Test("A form with an error is not left by saving and going on")
    func saveAndNewWithError() throws {
        var driver = try newMember()
        driver.fill(.name, with: "赵敏")
        driver.press(.control("o"))
        #expect(driver.commitsAsked == 0 && member(driver)?.form[.name] == "赵敏")
        #expect(member(driver)?.form.focus == .number)
    }

    @Test("Enter in the last field names both keys where something new is added, and one where not")
    func lastField() throws {
        var driver = try newMember()
        driver.go(to: .phone, of: MemberForm.self)
        driver.press(.enter)
        #expect(driver.message.contains("^S") && driver.message.contains("^O"))
        driver.press(.escape, .enter, .character("e"))
        driver.go(to: .phone, of: MemberForm.self)
        driver.press(.enter)
        #expect(driver.message.contains("^S") && !driver.message.contains("^O"))
    }

    @Test("What is only unfinished is a hint while it is typed and an error once it is left")
    func unfinished() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.enter, .character("s"))
        driver.fill(.admitted, with: "2018030")
        func styles() -> [Style.Role] {
            driver.rowStyles(with: "还没写完")
        }
        #expect(styles().contains(.dim) && !styles().contains(.error))
        driver.press(.tab)
        #expect(styles().contains(.error))
        driver.press(.backtab)
        #expect(styles().contains(.error))
        driver.press(.plain(.end), .plain(.backspace))
        #expect(styles().contains(.dim) && !styles().contains(.error))
    }

    @Test("Nothing is red in a field that is typed in for the first time; saving says what is wrong")
    func noScolding() throws {
        var driver = try newMember()
        driver.type("赵敏")
        driver.go(to: .number, of: MemberForm.self)
        driver.type("53010219800307123A")
        #expect(!driver.hasStyle(.error))
        driver.press(.control("s"))
        #expect(driver.hasStyle(.error))
    }

    @Test("Saving counts what is wrong in all stays of a claim")
    func errorsOfAllStays() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.enter, .character("c"))
        driver.fillFirstExample()
        driver.press(.control("n"))
        driver.fillStay("翠湖人民医院", "6.1", "6.9")
        driver.press(.control("n"), .control("g"))
        driver.press(.control("s"))
        // The second stay has no total; the third has neither hospital nor days nor total.
        #expect(driver.message.contains("5"))
        #expect(driver.shows("住院 2/3"))
    }

    @Test("A figure shows what the total leaves after the funds, at each keystroke")
    func remainder() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry, size: Size(columns: 120, rows: 40))
        driver.press(.enter, .character("s"))
        func figure() -> String { driver.rows(with: "│个人负担  ").first.map { String($0.prefix(30)) } ?? "" }
        #expect(figure().contains("—"))
        driver.fill(.amount(.totalCost), with: "30000")
        #expect(figure().contains("30,000.00"))
        driver.fill(.amount(.pooledFund), with: "20000")
        #expect(figure().contains("10,000.00"))
    }

    @Test(
        "What was typed in a field is undone and redone with the keys of other programs",
        arguments: ["e\u{301}", "𠮷", "👩‍👩‍👧"])
    func undo(character: String) throws {
        var driver = try newMember()
        driver.type("赵" + character)
        driver.press(.control("z"))
        #expect(member(driver)?.form[.name] == "")
        driver.press(.control("y"), .plain(.left), .plain(.backspace))
        #expect(member(driver)?.form[.name] == character)
        #expect(driver.frame.cursor?.column == 11)
    }

    @Test("A cause of another term's scheme keeps its name in the form")
    func otherTermsCause() throws {
        let (unit, member) = try SmallUnit.withLiMing(scheme: "yinchuan-2022")
        let other = try #require(SmallUnit.offers.first)
        let exclusion = try #require(other.scheme.exclusions.first)
        var registry = unit.registry
        try registry.apply(
            .scheme(
                .adding(
                    AdoptedScheme(
                        id: registry.schemes.nextID(in: registry.store), hash: other.hash, source: other.source,
                        scheme: other.scheme))))
        let stay = HospitalStay(
            id: registry.stays.nextID(in: registry.store), member: member, hospital: "滇池第一医院",
            admitted: try day("2022-03-01"), discharged: try day("2022-03-10"), settlement: .firstExample,
            exclusion: exclusion.code)
        try registry.apply(.stay(.adding(stay)))
        var driver = try DeskDriver(registry, today: "2022-11-15", size: Size(columns: 120, rows: 40))
        driver.press(.enter, .enter)
        let name = exclusion.name.text(in: .chinese)
        #expect(driver.rows(with: "除外情形").contains { $0.contains(name) })
        #expect(!driver.shows(exclusion.code.rawValue))
    }

    @Test("A choice whose value is gone shows nothing instead of a code")
    func goneBranch() throws {
        var (unit, _) = try SmallUnit.withLiMing()
        try unit.addMember("王五", body: 53_010_219_800_307_200)
        var driver = try DeskDriver(unit.registry)
        driver.press(.character("n"))
        driver.fill(.name, with: "赵敏")
        driver.choose(unit.branches[1].description, for: .branch, of: MemberForm.self)
        driver.press(.escape, .character("u"))
        driver.fill(.branch(unit.branches[1]), of: UnitForm.self, with: "")
        driver.press(.control("s"), .character("n"))
        #expect(driver.shows("赵敏") && !driver.shows(unit.branches[1].description))
    }
}

extension DeskDriver {
    /// The roles of the cells in the rows that hold `text`.
    fileprivate func rowStyles(with text: String) -> [Style.Role] {
        let frame = frame
        let lines = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.filter { lines[$0].contains(text) }.flatMap { frame.row($0).map(\.style.role) }
    }

    /// Whether a cell that shows something has that role.
    fileprivate func hasStyle(_ role: Style.Role) -> Bool {
        let frame = frame
        return (0..<frame.size.rows).contains { row in frame.row(row).contains { $0.style.role == role } }
    }
}
