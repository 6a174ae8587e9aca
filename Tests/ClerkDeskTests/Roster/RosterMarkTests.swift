import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite struct RosterMarkTests {
    private static let names = ["李明", "张华", "赵云", "钱多", "孙权", "周瑜"]

    /// 李明 takes part, 赵云 is doubtful, 钱多 is not covered, 孙权 has a claim that stands though nothing is recorded.
    private func roster() throws -> DeskDriver {
        var unit = try SmallUnit()
        for (index, name) in Self.names.enumerated() {
            let member = try unit.addMember(
                name, body: 53_010_219_750_101_222 + UInt64(index), category: index == 3 ? .newEmploymentForm : .active)
            if index == 0 { try unit.enrol(member, as: .continuing) }
            if index == 4 {
                let stay = try unit.addStay(of: member)
                try unit.addClaim(of: member, for: [stay])
            }
        }
        var driver = try DeskDriver(unit.registry)
        driver.press(.plain(.down), .plain(.down), .character("d"), .plain(.home))
        return driver
    }

    private func kinds(_ driver: DeskDriver) -> [EnrolmentKind?] {
        driver.registry.members.all.map { driver.registry.enrolments(of: $0.id).first?.kind }
    }

    private func marks(_ driver: DeskDriver) -> Int { driver.top(as: RosterScreen.self)?.marks.count ?? -1 }

    @Test("Space marks and steps on; marks outlast a search; a star marks what is listed, and unmarks it")
    func marking() throws {
        var driver = try roster()
        driver.press(.character(" "), .character("　"))
        #expect(marks(driver) == 2 && driver.rows(with: "*李明").count == 1 && driver.shows("有标记 2 人"))
        driver.press(.character("/"))
        driver.type("zy")
        driver.press(.tab, .character("*"))
        #expect(marks(driver) == 4, "赵云 and 周瑜 come to the two")
        driver.press(.character("*"))
        #expect(marks(driver) == 2)
        driver.press(.escape)
        #expect(marks(driver) == 2 && driver.shows("列出 6 人"), "Esc clears the line first")
        driver.press(.escape)
        #expect(marks(driver) == 0 && !driver.shows("有标记"))
    }

    @Test("Sums of the marked stand beside those of the listed")
    func sums() throws {
        var driver = try roster()
        driver.press(.character(" "), .plain(.down), .plain(.down), .plain(.down), .character(" "))
        #expect(driver.shows("有标记 2 人；参互 1 人，互助金 120.00；补助 1,890.00"))
    }

    @Test("Marked ones can be asked for, and the rest")
    func asking() throws {
        var driver = try roster()
        driver.press(.character(" "), .character(" "), .character("/"))
        driver.type("marked:yes")
        #expect(driver.shows("列出 2 人"))
        driver.press(.tab, .plain(.home), .character(" "))
        #expect(driver.shows("列出 1 人"))
        driver.press(.character("/"), .control("u"))
        driver.type("-标记:是")
        #expect(driver.shows("列出 5 人"))
    }

    @Test("Marked members are enrolled in one transaction, asked first; the settled, uncovered and claiming are left")
    func batch() throws {
        var driver = try roster()
        let before = driver.transactions.count
        driver.press(.character("*"), .character("r"))
        #expect(driver.shows("有标记的 6 人") && driver.shows("已登记 1 人，不动"))
        #expect(driver.rows(with: "续互 ").first { $0.contains("可登记 4 人，共 480.00；不在范围 1 人") } != nil)
        #expect(driver.rows(with: "未参互").first { $0.contains("可登记 4 人，共 0.00；有申请 1 人") } != nil)
        driver.press(.character("n"))
        #expect(driver.shows("把 4 人登记为“新参互”，每人 150.00，共 600.00？") && driver.shows("其余 2 人不动"))
        driver.press(.enter)
        #expect(driver.transactions.count == before, "Enter alone changes nothing")
        driver.press(.character("n"), .character("y"))
        #expect(driver.transactions.count == before + 1)
        #expect(driver.transactions.last?.changes.count == 4 && driver.transactions.last?.action == .enrol)
        #expect(kinds(driver) == [.continuing, .new, .new, nil, .new, .new])
        #expect(driver.registry.enrolments.all.filter(\.isDoubtful).count == 1, "a doubt stays")
        #expect(driver.top(as: RosterScreen.self) != nil && marks(driver) == 6)
        #expect(driver.message.hasPrefix("已保存：") && driver.message.contains("4"), "a batch says what it did")
    }

    @Test("What fails is said, and nobody is enrolled")
    func failing() throws {
        var driver = try roster()
        driver.press(.character("*"), .character("r"))
        driver.failure = .diskFull
        driver.press(.character("c"), .character("y"))
        #expect(kinds(driver) == [.continuing, nil, nil, nil, nil, nil])
        #expect(driver.message.contains("没有保存") && driver.top(as: BatchEnrolmentScreen.self) != nil)
    }

    @Test("Without marks r opens the member's own form, which says whose it is")
    func single() throws {
        var driver = try roster()
        driver.press(.character("r"))
        #expect(driver.top(as: EnrolmentForm.self) != nil)
        let name = try #require(driver.registry.members.first?.name)
        #expect(driver.shows("名册 › \(name) › 参互登记"))
    }

    @Test("Doubt is set on all marked at once, asked first, and taken off when all have it")
    func doubt() throws {
        var driver = try roster()
        driver.press(.character(" "), .character(" "), .character(" "), .character("d"))
        #expect(driver.shows("3 人标记为存疑？（其中 2 人现在没有标记）"))
        driver.press(.character("y"))
        #expect(driver.registry.enrolments.all.count { $0.isDoubtful } == 3)
        #expect(driver.transactions.last?.changes.count == 2)
        driver.press(.character("d"), .character("y"))
        #expect(driver.registry.enrolments.all.count { $0.isDoubtful } == 0)
    }

    @Test("The review goes through the marked only, in the order of the roster")
    func review() throws {
        var driver = try roster()
        driver.press(.plain(.down), .character(" "), .plain(.down), .character(" "), .plain(.home), .character("v"))
        #expect(driver.shows("─ 张华 ") && driver.shows("第 1 人，共 2 人；还剩 2 人未登记；存疑 0 人"))
        driver.press(.character("c"))
        #expect(driver.shows("─ 钱多 ") && driver.shows("还剩 1 人未登记"))
    }

    @Test("Nobody is written to a store that is open for reading only")
    func readOnly() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry, isReadOnly: true)
        driver.press(.character(" "), .character("r"), .character("d"))
        #expect(driver.top(as: RosterScreen.self) != nil && driver.message.contains("只读"))
    }
}
