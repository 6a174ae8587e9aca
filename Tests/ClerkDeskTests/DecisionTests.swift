import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite struct DecisionTests {
    private func page(_ state: ClaimState = .undecided, isPaid: Bool = false) throws -> (DeskDriver, ClaimID) {
        var (unit, member) = try SmallUnit.withLiMing()
        let stay = try unit.addStay(of: member)
        let claim = try unit.addClaim(of: member, for: [stay], state)
        if isPaid { try unit.addPayment(of: claim) }
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .plain(.down))
        return (driver, claim)
    }

    private func approved() throws -> ClaimState { .approved(on: try day("2018-04-06")) }

    @Test("Approving asks first, and Enter alone approves nothing")
    func approve() throws {
        var (driver, claim) = try page()
        driver.press(.character("a"))
        #expect(driver.shows("批准这份申请？（2018-04-02 申请，补助 1,890.00）"))
        driver.press(.enter)
        #expect(driver.registry.claims[claim]?.state == .undecided)
        driver.press(.character("a"), .character("y"))
        #expect(try driver.registry.claims[claim]?.state == .approved(on: day("2018-11-15")))
        #expect(driver.transactions.map(\.action) == [.decideClaim] && driver.shows("已批准 2018-11-15"))
    }

    @Test("Approving takes the figures that hold on that day, and says so when they changed")
    func approveChanged() throws {
        var (unit, member) = try SmallUnit.withLiMing()
        let first = try unit.addStay(of: member, .base(6_000))
        let second = try unit.addStay(of: member, from: "2018-06-01", to: "2018-06-09", .base(7_000))
        // The first claim was counted when the second was filed, and has been rejected since.
        try unit.addClaim(
            of: member, for: [first], .rejected(on: try day("2018-07-01"), reason: "材料不全"), base: Money(yuan: 6_000),
            payable: Money(yuan: 1_560))
        let claim = try unit.addClaim(
            of: member, for: [second], filed: "2018-06-12", base: Money(yuan: 7_000), payable: Money(yuan: 2_100))
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .plain(.end), .character("a"))
        #expect(driver.shows("补助 1,860.00") && driver.shows("保存时是 2,100.00"))
        driver.press(.character("y"))
        #expect(driver.registry.claims[claim]?.payable == Money(yuan: 1_860))
    }

    @Test("A claim is approved only once what was filed before it is settled, so that no sum is promised twice")
    func inOrder() throws {
        var (unit, member) = try SmallUnit.withLiMing()
        let first = try unit.addStay(of: member, from: "2018-05-01", to: "2018-05-04", .base(700))
        let second = try unit.addStay(of: member, from: "2018-06-04", to: "2018-06-09", .base(2_000))
        let nothing = try unit.addClaim(
            of: member, for: [first], filed: "2018-05-10", base: Money(yuan: 700), payable: .zero)
        let carried = try unit.addClaim(
            of: member, for: [second], filed: "2018-06-12", base: Money(yuan: 2_000), payable: Money(yuan: 570))
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .plain(.end), .character("a"))
        #expect(driver.shows("先办前面 2018-05-10 的申请"))
        driver.press(.character("y"))
        #expect(driver.registry.claims[carried]?.state == .undecided)
        driver.press(.plain(.up), .character("a"), .character("y"))
        #expect(driver.registry.claims[nothing]?.payable == .zero)
        driver.press(.plain(.end), .character("a"))
        #expect(driver.shows("补助 570.00"))
        driver.press(.character("y"))
        #expect(driver.registry.claims[carried]?.payable == Money(yuan: 570))
        for claim in [nothing, carried] {
            let recorded = try #require(driver.registry.claims[claim])
            let now = try driver.registry.assess(recorded)
            #expect(now?.payable == recorded.payable, "what was approved is what it comes to")
        }
    }

    @Test(
        "Rejecting and withdrawing take a reason, and free the stay for another claim",
        arguments: [("x", ClaimState.Kind.rejected), ("w", .withdrawn)])
    func takeBack(key: String, kind: ClaimState.Kind) throws {
        var (driver, claim) = try page()
        driver.type(key)
        driver.type("材料不全yn")
        driver.press(.enter)
        #expect(driver.registry.claims[claim]?.state == .undecided, "one Enter only leaves the reason")
        driver.press(.escape)
        driver.type(key)
        driver.press(.enter, .enter)
        #expect(driver.registry.claims[claim]?.state == .undecided, "with nothing typed Enter takes the safe answer")
        driver.type(key)
        #expect(driver.shows("材料不全yn") && driver.message.contains("已恢复上次写的原因"))
        driver.press(.control("u"), .enter, .enter)
        #expect(driver.registry.claims[claim]?.state == .undecided && driver.message == "请写明原因")
        driver.press(.escape)
        driver.type(key)
        driver.decide(because: "材料不全yn")
        let state = try #require(driver.registry.claims[claim]?.state)
        #expect(state.kind == kind)
        let today = try day("2018-11-15")
        let reason = "材料不全yn"
        #expect(state == .rejected(on: today, reason: reason) || state == .withdrawn(on: today, reason: reason))
        #expect(driver.shows("未申请"))
        driver.press(.character("c"))
        #expect(driver.shows("1,890.00") && driver.shows("30000.00"))
    }

    @Test("Esc at the reason decides nothing")
    func escape() throws {
        var (driver, claim) = try page()
        driver.press(.character("x"))
        driver.type("材料")
        driver.press(.escape)
        #expect(driver.registry.claims[claim]?.state == .undecided && driver.commitsAsked == 0)
    }

    @Test("A decision that takes a reason is not made without one")
    func noReason() throws {
        var (driver, claim) = try page()
        driver.press(.character("x"))
        driver.decide(because: " \u{200B} ")
        #expect(driver.registry.claims[claim]?.state == .undecided && driver.message == "请写明原因")
        driver.press(.escape)
        #expect(driver.commitsAsked == 0)
    }

    @Test("Without a reason the keyboard stays in the field or comes back to it, and so does what is typed")
    func reasonFirst() throws {
        var (driver, claim) = try page()
        driver.press(.character("x"), .enter)
        #expect(driver.message == "请写明原因")
        driver.type("发票")
        driver.press(.tab)
        driver.type("不全")
        #expect(driver.shows("发票不全"))
        driver.press(.control("u"), .tab, .plain(.left), .enter)
        #expect(driver.message == "请写明原因" && driver.registry.claims[claim]?.state == .undecided)
        driver.type("重复")
        driver.press(.enter, .enter)
        #expect(driver.registry.claims[claim]?.state.kind == .rejected && driver.commitsAsked == 1)
    }

    @Test("An approval that was not paid can be revoked")
    func revoke() throws {
        var (driver, claim) = try page(approved())
        driver.press(.character("w"))
        #expect(driver.shows("撤销这份申请的批准？"))
        driver.decide(because: "重复")
        #expect(try driver.registry.claims[claim]?.state == .revoked(on: day("2018-11-15"), reason: "重复"))
    }

    @Test("An approved claim is paid once, with what it pays")
    func pay() throws {
        var (driver, claim) = try page(approved())
        driver.press(.character("p"), .character("y"))
        let payment = try #require(driver.registry.payment(of: claim))
        #expect(try payment.amount == Money(yuan: 1_890) && payment.paidOn == day("2018-11-15"))
        #expect(driver.shows("已付款 2018-11-15") && driver.transactions.map(\.action) == [.payClaim])
        driver.press(.character("p"))
        #expect(driver.message == "这份申请已付款")
        driver.press(.character("w"))
        #expect(driver.message == "这份申请已付款", "what is paid is not revoked")
    }

    @Test("A key that makes no sense now says why")
    func disabled() throws {
        var (undecided, _) = try page()
        undecided.press(.character("p"))
        #expect(undecided.message == "申请还没批准")
        var (decided, _) = try page(approved())
        for key in ["a", "x"] {
            decided.type(key)
            #expect(decided.message == "这份申请已有结果")
        }
        #expect(undecided.commitsAsked + decided.commitsAsked == 0)
    }

    @Test(
        "Of the only claim nobody need choose; of several the key that chooses is said, without any the one that makes one"
    )
    func onlyClaim() throws {
        var (unit, member) = try SmallUnit.withLiMing()
        func page() throws -> DeskDriver {
            var driver = try DeskDriver(unit.registry)
            driver.press(.enter, .plain(.home), .character("a"))
            return driver
        }
        #expect(try page().message == "还没有申请，按 c 申请补助")
        try unit.addClaim(of: member, for: [unit.addStay(of: member)])
        var one = try page()
        #expect(one.shows("批准这份申请？（2018-04-02 申请，补助 1,890.00）"))
        one.press(.character("y"))
        #expect(one.transactions.map(\.action) == [.decideClaim])
        let second = try unit.addStay(of: member, from: "2018-06-01", to: "2018-06-09", .base(1_000))
        try unit.addClaim(of: member, for: [second], filed: "2018-06-12")
        let several = try page()
        #expect(several.message == "先按 ↓ 选中一份申请" && several.commitsAsked == 0)
    }

    @Test("A failed decision leaves the claim as it was, and can be done again")
    func failure() throws {
        var (driver, claim) = try page()
        driver.failure = .diskFull
        driver.press(.character("a"), .character("y"))
        #expect(driver.registry.claims[claim]?.state == .undecided && driver.message.contains("磁盘已满"))
        #expect(driver.shows("待审批"))
        driver.failure = nil
        driver.press(.character("a"), .character("y"))
        #expect(driver.registry.claims[claim]?.state.kind == .approved)
    }

    @Test("A stay that no claim names can be removed after a question, another one not")
    func removal() throws {
        var (unit, member) = try SmallUnit.withLiMing()
        let claimed = try unit.addStay(of: member)
        try unit.addClaim(of: member, for: [claimed])
        let open = try unit.addStay(of: member, from: "2018-06-01", to: "2018-06-09")
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .plain(.delete))
        #expect(driver.message == "这次住院有申请记录，不能删")
        driver.press(.plain(.down), .plain(.delete), .enter)
        #expect(driver.registry.stays[open] != nil)
        driver.press(.plain(.delete), .character("y"))
        #expect(driver.registry.stays(of: member).map(\.id) == [claimed])
        #expect(driver.transactions.map(\.action) == [.removeStay])
    }
}

extension DeskDriver {
    /// Types a reason and goes on to the button that decides.
    fileprivate mutating func decide(because reason: String) {
        type(reason)
        press(.enter, .enter)
    }
}
