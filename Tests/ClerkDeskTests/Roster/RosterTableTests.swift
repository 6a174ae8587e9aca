import Exchange
import MutualAid
import TerminalUI
import TestSupport
import Testing

@testable import ClerkDesk

@Suite struct RosterTableTests {
    /// A desk over a sample unit, wide enough to see every column.
    private func sample(_ members: Int = 60) throws -> DeskDriver {
        var registry = try emptyRegistry()
        for transaction in try SampleUnit.transactions(members: members, store: registry.store) {
            registry = try registry.applying(transaction.changes)
        }
        return try DeskDriver(registry, today: SampleUnit.day, size: Size(columns: 200, rows: 90))
    }

    private func roster(_ driver: DeskDriver) throws -> RosterScreen { try #require(driver.top(as: RosterScreen.self)) }

    private func names(_ driver: DeskDriver) throws -> [String] {
        try roster(driver).listed.map { driver.registry.members[slot: Int($0)]?.name ?? "?" }
    }

    private func headings(_ driver: DeskDriver) -> String {
        String(driver.text.split(separator: "\n", omittingEmptySubsequences: false)[2])
    }

    private func find(_ text: String, _ driver: inout DeskDriver) {
        driver.press(.character("/"), .control("u"))
        driver.paste(text)
        driver.press(.tab)
    }

    @Test("Conditions list exactly those of whom they hold")
    func conditions() throws {
        var driver = try sample()
        let registry = driver.registry
        let scheme = try #require(registry.units.first?.scheme.id)
        let today = try day(SampleUnit.day)
        func enrolment(_ member: Member) -> Enrolment? { registry.enrolment(of: member.id, in: scheme) }
        func subsidy(_ member: Member) -> Money {
            registry.claims(of: member.id).filter { $0.state.isLive }.map(\.payable).total()
        }
        func branch(_ member: Member) -> String { member.subBranch.flatMap { registry.subBranches[$0]?.name } ?? "" }
        let rules: [(String, (Member) -> Bool)] = [
            ("age>55", { $0.document.born.age(on: today) > 55 }),
            ("age:30..40", { (30...40).contains($0.document.born.age(on: today)) }),
            ("age<30", { $0.document.born.age(on: today) < 30 }),
            ("状态:未登记", { enrolment($0)?.kind == nil }),
            ("状态:已参互", { enrolment($0)?.kind?.takesPart ?? false }),
            ("-status:in", { !(enrolment($0)?.kind?.takesPart ?? false) }),
            ("status:new", { enrolment($0)?.kind == .new }),
            ("性别:女", { $0.document.sex == .female }),
            ("-性别:女", { $0.document.sex == .male }),
            ("类别:退休", { $0.category == .retired }),
            ("分工会:文", { branch($0).contains("文") }),
            ("分工会=文学院", { branch($0) == "文学院" }),
            ("补助>1000", { subsidy($0) > Money(yuan: 1_000) }),
            ("住院>1", { registry.stayCount(of: $0.id) > 1 }),
            ("申请:0", { registry.claimCount(of: $0.id) == 0 }),
            ("互助金:150", { enrolment($0)?.contribution == Money(yuan: 150) }),
            (
                "年龄>40 性别:男 -补助>0",
                { member in
                    member.document.born.age(on: today) > 40 && member.document.sex == .male && subsidy(member) == .zero
                }
            ),
        ]
        for (line, holds) in rules {
            find(line, &driver)
            let expected = registry.members.all.filter(holds).map(\.name)
            #expect(try names(driver) == expected, "\(line)")
            #expect(!expected.isEmpty && expected.count < 60, "\(line) tells them apart")
        }
    }

    @Test(
        "On a birthday the age counts, and on the day before it doesn't",
        arguments: ["2018-02-28", "2018-03-01", "2018-03-02", "2020-02-29"])
    func birthdays(today: String) throws {
        var unit = try SmallUnit()
        for (index, born) in ["19880228", "19880229", "19880301", "19880302", "19870228"].enumerated() {
            let body = try #require(UInt64("530102" + born + "00\(index)"))
            try unit.addMember("人\(index)", body: body)
        }
        var driver = try DeskDriver(unit.registry, today: today)
        let now = try day(today)
        for age in 29...33 {
            find("age:\(age)", &driver)
            let expected = unit.registry.members.all.filter { $0.document.born.age(on: now) == age }.map(\.name)
            #expect(try names(driver) == expected, "\(age) on \(today)")
        }
    }

    @Test("Sorted by several columns, rows that the first leaves alike follow the second, down where it is said")
    func severalKeys() throws {
        var driver = try sample()
        // Sub-branch up, age down, name up.
        driver.press(.character("l"), .character("l"), .character("o"))
        driver.press(.character("l"), .character("l"), .character("l"), .character("l"), .character("l"))
        driver.press(.character("O"), .character("O"))
        driver.press(.character("h"), .character("h"), .character("h"), .character("h"), .character("h"))
        driver.press(.character("h"), .character("h"), .character("O"))
        let text = driver.text
        #expect(text.contains("分工会▲1") && text.contains("年龄▼2") && text.contains("姓名▲3"))
        let today = try day(SampleUnit.day)
        let rows = try roster(driver).listed.compactMap { driver.registry.members[slot: Int($0)] }
        #expect(rows.count == 60)
        for (left, right) in zip(rows, rows.dropFirst()) {
            let (a, b) = (left.subBranch, right.subBranch)
            guard a == b else { continue }
            let (one, other) = (left.document.born.age(on: today), right.document.born.age(on: today))
            #expect(one >= other)
        }
        let branches = rows.map(\.subBranch)
        let runs = zip(branches, branches.dropFirst()).count { $0 != $1 } + 1
        #expect(runs == Set(branches).count, "each sub-branch stands together")
    }

    @Test("After any commits the listing is that of a desk opened anew, in any order", arguments: UInt64(0)..<4)
    func following(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var driver = try sample(40)
        for _ in 0..<Int(seed) * 3 { driver.press(.character("l")) }
        driver.press(.character("o"))
        if seed > 1 { driver.press(.character("h"), .character("O"), .character("O")) }
        for step in 0..<30 {
            for _ in 0..<Int.random(in: 0..<20, using: &random) { driver.press(.plain(.down)) }
            switch Int.random(in: 0..<4, using: &random) {
            case 0: driver.press(.character("d"))
            case 1:
                driver.press(.character("v"), .character("cntx".randomElement(using: &random) ?? "c"), .escape, .escape)
            case 2:
                driver.press(.enter, .character("e"))
                driver.fill(.name, with: "王素琼曾强".randomElement(using: &random).map { "\($0)小\(step)" } ?? "李")
                driver.press(.control("s"), .escape)
            default:
                driver.press(.character(" "), .character(" "), .character("d"), .character("y"), .escape)
            }
            // Esc once too often has led home.
            driver.press(.character("2"))
            let now = try roster(driver)
            var fresh = RosterOrder()
            let index = RosterIndex(driver.registry)
            fresh.follow(index, sort: now.table.sort, today: try day(SampleUnit.day))
            #expect(now.listed == fresh.listing(index.present), "step \(step)")
            #expect(now.totals == RosterTotals(index.present, in: index), "step \(step)")
        }
        #expect(!driver.transactions.isEmpty)
    }

    @Test("A removed record leaves the roster, and an undone removal comes back to its place")
    func removal() throws {
        let driver = try sample(10)
        var index = RosterIndex(driver.registry)
        let bare = try #require(
            driver.registry.members.all.first {
                driver.registry.enrolments(of: $0.id).isEmpty && driver.registry.stayCount(of: $0.id) == 0
            })
        let removal = Change.member(.removing(bare))
        let without = try driver.registry.applying([removal])
        index.update(for: [removal], in: without)
        #expect(index.present.count == 9)
        let back = Change.member(.adding(bare))
        index.update(for: [back], in: try without.applying([back]))
        #expect(index.present.count == 10)
        #expect(RosterIndex(try without.applying([back])).present.words == index.present.words)
    }

    @Test("Columns are hidden, widened and shown again; the name stays")
    func columns() throws {
        var driver = try sample(5)
        driver.press(.character("-"))
        #expect(driver.shows("姓名") && driver.message.contains("姓名一列总是显示"))
        driver.press(.character("l"), .character("-"))
        #expect(!driver.shows("证件号码"))
        driver.press(.character("＋"))
        #expect(driver.shows("证件号码"))
        let before = headings(driver)
        driver.press(.character("<"))
        #expect(headings(driver) != before)
        let narrowed = headings(driver)
        driver.press(.character("_"))
        #expect(headings(driver) != narrowed)
        #expect(headings(driver).hasPrefix(" 姓名"))
        driver.resize(columns: 80, rows: 24)
        #expect(!headings(driver).contains("电话"))
        driver.press(.plain(.right), times: 12)
        #expect(
            headings(driver).contains("电话") && headings(driver).hasPrefix(" 姓名"),
            "the table has scrolled, the name stands")
    }

    @Test("A row is gone to by its number, full-width digits too; past the end is the last one, and it is said")
    func jump() throws {
        var driver = try sample(30)
        driver.press(.character(":"))
        driver.type("１2")
        driver.press(.enter)
        #expect(try roster(driver).table.cursor.selected == 11)
        driver.press(.character("："))
        driver.type("400")
        driver.press(.enter)
        #expect(try roster(driver).table.cursor.selected == 29 && driver.message.contains("只有 30 行"))
        driver.press(.character(":"))
        driver.type("x")
        driver.press(.enter)
        #expect(try roster(driver).table.cursor.selected == 29 && driver.message.contains("请写行号"))
    }

    @Test("Rows are copied with tabs between their shown columns and amounts without commas; a cell by itself")
    func copying() throws {
        var driver = try sample(30)
        let first = try #require(driver.registry.members.first)
        driver.press(.character("Y"))
        #expect(driver.copied == [first.name] && driver.message.contains("已复制姓名，1 行"))
        driver.press(.character("y"))
        let cells = driver.copied.last?.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) ?? []
        #expect(cells.count == RosterColumn.allCases.count)
        #expect(cells.prefix(2) == [first.name, first.document.number])
        #expect(cells[4] == "120.00" && cells[6] == "在职")
        driver.press(.character("l"), .character("-"), .character(" "), .character(" "), .character("y"))
        let lines = driver.copied.last?.split(separator: "\n") ?? []
        #expect(
            lines.count == 2
                && lines.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 11 })
    }

    @Test("Every key that the table is said to take does something there")
    func tableKeys() throws {
        let driver = try sample(30)
        let bindings = driver.desk.keyMap.bindings.filter(\.action.isTakenByScreen)
        #expect(bindings.count == 4)
        for key in bindings.flatMap(\.keys) {
            var moved = try sample(60)
            moved.resize(columns: 80, rows: 24)
            moved.press(.character(":"))
            moved.type("30")
            moved.press(.enter, .plain(.right))
            let before = try roster(moved).table
            moved.press(key)
            #expect(try roster(moved).table != before, "\(key)")
        }
    }

    @Test("What was found is marked in name, number, telephone and sub-branch, by pinyin in the name")
    func highlights() throws {
        let word = RosterHighlights(RosterFilter("sq", isTyping: false))
        #expect(word.ranges(in: "王素琼", of: .name) == [1..<3])
        #expect(word.ranges(in: "商器", of: .branch).isEmpty)
        let digits = RosterHighlights(RosterFilter("３０ 10x", isTyping: false))
        #expect(digits.ranges(in: "53010219830116010X", of: .document) == [1..<3, 15..<18])
        let condition = RosterHighlights(RosterFilter("branch:yj -name:素", isTyping: false))
        #expect(condition.ranges(in: "冶金学院", of: .branch) == [0..<2])
        #expect(condition.ranges(in: "王素琼", of: .name).isEmpty)
        #expect(condition.ranges(in: "120.00", of: .contribution).isEmpty)
    }

    @Test("Nobody listed says what to do, an unknown condition is said beside the line, and half a key filters nothing")
    func saying() throws {
        var driver = try sample(20)
        find("zzz", &driver)
        #expect(driver.shows("没有符合的人员。少输几个字试试"))
        find("age>200", &driver)
        #expect(driver.shows("去掉一个条件"))
        driver.press(.character("/"), .control("u"))
        driver.type("statu")
        #expect(try names(driver).count == 20 && driver.shows("接着写条件：状态："))
        driver.type("x:1")
        #expect(!driver.shows("没有“statux”"))
        driver.type(" ")
        #expect(driver.shows("没有“statux”这个条件，是“状态”吗？"))
        #expect(try names(driver).count == 20)
        driver.press(.control("u"), .character("/"), .control("u"))
        find("年龄>x", &driver)
        #expect(driver.shows("看不懂“年龄>x”，例：年龄>55"))
    }
}
