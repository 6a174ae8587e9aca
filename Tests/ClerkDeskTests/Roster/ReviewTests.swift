import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite struct ReviewTests {
    private static let names = ["李明", "张华", "赵云", "钱多"]

    private func review(enrolling: Bool = false) throws -> DeskDriver {
        var unit = try SmallUnit()
        for (index, name) in Self.names.enumerated() {
            let member = try unit.addMember(
                name, body: 53_010_219_750_101_222 + UInt64(index), category: index == 3 ? .newEmploymentForm : .active)
            if enrolling, index == 1 { try unit.enrol(member, as: .notParticipating, isDoubtful: true) }
        }
        var driver = try DeskDriver(unit.registry)
        driver.press(.character("v"))
        return driver
    }

    private func kinds(_ driver: DeskDriver) -> [EnrolmentKind?] {
        driver.registry.members.all.map { driver.registry.enrolments(of: $0.id).first?.kind }
    }

    @Test("Single keys settle one member after the other, and what is left is counted")
    func settling() throws {
        var driver = try review()
        #expect(driver.shows("─ 李明 ") && driver.shows("第 1 人，共 4 人；还剩 4 人未登记；存疑 0 人"))
        driver.press(.character("c"))
        #expect(driver.shows("─ 张华 ") && driver.shows("第 2 人，共 4 人；还剩 3 人未登记"))
        driver.press(.character("n"))
        driver.press(.character("x"))
        #expect(driver.shows("─ 钱多 ") && driver.shows("还剩 1 人未登记"))
        #expect(kinds(driver) == [.continuing, .new, .notParticipating, nil])
        let paid = driver.registry.enrolments.all.map(\.paidByMember)
        #expect(paid == [Money(yuan: 120), Money(yuan: 150), .zero])
        #expect(driver.transactions.map(\.action) == [.enrol, .enrol, .enrol])
    }

    @Test("Function keys and full-width letters do the same as the letters; digits go where they go everywhere")
    func otherKeys() throws {
        var driver = try review()
        driver.press(.function(4), .function(3), .character("ｘ"))
        #expect(kinds(driver) == [.transferredIn, .new, .notParticipating, nil])
        #expect(driver.message.hasPrefix("已保存："), "the next person is on the screen, so it says whose it was")
        driver.press(.character("1"))
        #expect(kinds(driver) == [.transferredIn, .new, .notParticipating, nil])
        #expect(driver.desk.top.name == .home)
    }

    @Test("A doubt is marked and taken off, and is not a settlement")
    func doubt() throws {
        var driver = try review()
        driver.press(.character("d"))
        #expect(driver.shows("─ 李明 ") && driver.shows("还剩 4 人未登记；存疑 1 人") && driver.shows("存疑"))
        driver.press(.character("c"), .character("p"))
        #expect(kinds(driver).first == .continuing && driver.shows("续互 · 120.00 · 存疑"))
        driver.press(.character("d"))
        #expect(driver.shows("存疑 0 人"))
        #expect(driver.transactions.map(\.action) == [.markDoubt, .enrol, .markDoubt])
    }

    @Test("Who is not covered can only be set as not taking part, and the reason is shown")
    func notCovered() throws {
        var driver = try review()
        driver.press(.plain(.right), .plain(.down), .character(" "), .character("c"))
        #expect(driver.shows("─ 钱多 ") && driver.message.contains("不在参互范围内（第1条）"))
        driver.press(.character("x"))
        #expect(kinds(driver) == [nil, nil, nil, .notParticipating])
    }

    @Test("Settling as what it is already writes nothing; something else is asked about, and keeps the doubt")
    func replacing() throws {
        var driver = try review(enrolling: true)
        driver.press(.plain(.right), .character("x"))
        #expect(driver.commitsAsked == 0 && driver.shows("─ 赵云 "))
        driver.press(.character("p"), .character("n"), .enter)
        #expect(driver.commitsAsked == 0, "Enter alone changes nothing")
        driver.press(.character("n"), .character("y"))
        let enrolment = try #require(driver.registry.enrolments.first)
        #expect(enrolment.kind == .new && enrolment.paidByMember == Money(yuan: 150) && enrolment.isDoubtful)
        #expect(driver.registry.enrolments.count == 1)
    }

    @Test("At either end the review stays, and at the last member it says that it is done")
    func ends() throws {
        var driver = try review()
        driver.press(.plain(.left))
        #expect(driver.shows("─ 李明 "))
        driver.press(.character(" "), .character(" "), .character(" "), .character(" "))
        #expect(driver.shows("─ 钱多 ") && driver.message == "核对完了。")
    }

    @Test("The review goes through what the roster lists, from the selected member on")
    func listed() throws {
        var unit = try SmallUnit()
        for (index, name) in Self.names.enumerated() {
            let member = try unit.addMember(name, body: 53_010_219_750_101_222 + UInt64(index))
            if index == 0 { try unit.enrol(member, as: .new) }
        }
        var driver = try DeskDriver(unit.registry)
        driver.press(.character("f"), .plain(.down), .character("v"))
        #expect(driver.shows("─ 赵云 ") && driver.shows("第 2 人，共 3 人；还剩 3 人未登记"))
        driver.press(.character("c"), .escape)
        #expect(driver.shows("列出 2 人，共 4 人"), "who was settled is no longer among the open ones")
        #expect(!driver.shows("赵云"))
    }

    @Test("Enter opens the member's page, and Esc comes back to the same member")
    func opening() throws {
        var driver = try review()
        driver.press(.character(" "), .enter)
        #expect(driver.top(as: MemberPage.self) != nil && driver.shows("张华"))
        driver.press(.escape)
        #expect(driver.shows("─ 张华 "))
    }
}
