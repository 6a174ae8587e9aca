import Testing

extension EndToEnd {
    @Suite("The main job")
    struct MainJob {}
}

extension EndToEnd.MainJob {
    /// A language with the size of its terminal.
    struct Setting: Sendable, CustomTestStringConvertible {
        var language: String
        var columns: Int
        var rows: Int

        var testDescription: String { "\(language), \(columns)×\(rows)" }
    }

    static let settings = [
        Setting(language: "zh-Hans", columns: 80, rows: 24), Setting(language: "en", columns: 120, rows: 40),
        Setting(language: "zh-Hans", columns: 120, rows: 40), Setting(language: "en", columns: 80, rows: 24),
    ]

    /// What the first worked example comes to after each digit, amount by amount.
    static let digits: [(label: String, steps: [(digit: String, payable: String)])] = [
        ("settlementTotalCost", [("3", "0.00"), ("0", "0.00"), ("0", "0.00"), ("0", "660.00"), ("0", "16,760.00")]),
        (
            "settlementPooledFund",
            [("2", "16,758.60"), ("0", "16,746.00"), ("0", "16,620.00"), ("0", "15,360.00"), ("0", "2,760.00")]
        ),
        ("settlementFullySelfPaid", [("2", "2,759.40"), ("0", "2,754.00"), ("0", "2,700.00"), ("0", "2,160.00")]),
        ("settlementSelfPaidFirst", [("3", "2,159.73"), ("0", "2,157.30"), ("0", "2,133.00"), ("0", "1,890.00")]),
    ]

    @Test("A claim is worked out at each digit, saved, and there after a new start", arguments: settings)
    func firstClaim(_ setting: Setting) throws {
        let clerk = try Clerk(language: setting.language, columns: setting.columns, rows: setting.rows)
        let texts = clerk.texts
        try clerk.comeToLiMing()
        try clerk.openNewClaim()
        try clerk.fillStay(from: "20180301", to: "20180310")
        let saved = try clerk.workplace.bytes(of: "journal.jsonl")

        for (label, steps) in Self.digits {
            try clerk.focus(label)
            for (digit, payable) in steps {
                try clerk.terminal.type(digit)
                try clerk.terminal.wait(for: try texts("breakdownPayable", texts("breakdownTitle"), payable))
            }
        }
        let screen = try clerk.catchUp()
        for amount in ["10,000.00", "2,000.00", "3,000.00", "2,100.00", "900.00", "7,100.00", "6,300.00", "1,890.00"] {
            #expect(screen.showsAtRight(amount), "\(amount) in\n\(screen.right)")
        }
        for place in ["13(2)", "8", "7(1)", "11", "12"] {
            #expect(screen.showsAtRight(texts.article(place)), "\(place) in\n\(screen.right)")
        }
        #expect(screen.showsAtRight(texts.lowestApproval))
        #expect(screen.showsAtRight(try texts("footDeadline", "2019-06-30")))
        #expect(screen.header.contains(try texts("unsaved")))
        #expect(try clerk.workplace.bytes(of: "journal.jsonl") == saved, "nothing is saved before the clerk says so")

        try clerk.save()
        try clerk.terminal.wait(for: "1,890.00", try texts("memberPageInClaim"))
        #expect(try clerk.catchUp().header.contains(try texts("saved")))
        try clerk.quit()

        try clerk.start()
        let roster = try clerk.terminal.wait(for: Clerk.liMing.name, Clerk.liMing.number)
        #expect(roster.shows(try texts("rosterTotals", "1", "120.00")))
        try clerk.terminal.keys("Enter")
        let page = try clerk.terminal.wait(for: try texts("memberPageClaims"), "1,890.00")
        #expect(page.shows(try texts("memberPageStayLine", "2018-03-01", "2018-03-10", "9")))
        #expect(page.shows(try texts("memberPageTotal", "0.00", "0.00", "1,890.00")))
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: try texts("breakdownPayable", texts("breakdownTitle"), "1,890.00"))
        try clerk.quit()
    }

    @Test("A second claim takes no deductible, says why, and names the other reading", arguments: settings)
    func secondClaim(_ setting: Setting) throws {
        let clerk = try Clerk(language: setting.language, columns: setting.columns, rows: setting.rows)
        let texts = clerk.texts
        try clerk.comeToLiMing()
        try clerk.claimWorkedExample()
        try clerk.openNewClaim()
        try clerk.fillStay("昆明样例医院", from: "20180501", to: "20180510")
        try clerk.fill("settlementTotalCost", "7000")
        try clerk.terminal.wait(for: try texts("breakdownPayable", texts("breakdownTitle"), "2,100.00"))
        let screen = try clerk.catchUp()
        #expect(screen.showsAtRight(try texts("unappliedDeductible", "800")))
        #expect(screen.showsAtRight(texts.article("8")))
        #expect(screen.showsAtRight(try texts("noticeProvisionalOne")))
        #expect(screen.showsAtRight(try texts("noticeOtherReading", texts("readingRunningTotal"), "3,740.00")))
        try clerk.save()
        try clerk.terminal.wait(for: "2,100.00", try texts("memberPageTotal", "0.00", "0.00", "3,990.00"))
        try clerk.quit()

        try clerk.start()
        try clerk.terminal.wait(for: Clerk.liMing.name)
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: "1,890.00", "2,100.00", try texts("memberPageTotal", "0.00", "0.00", "3,990.00"))
        try clerk.quit()
    }

    @Test("Once the first claim is approved, the second one is not provisional any more")
    func secondAfterApproval() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        try clerk.comeToLiMing()
        try clerk.claimWorkedExample()
        try clerk.terminal.press("Down", "a")
        try clerk.terminal.wait(for: try texts("decideApprove", "2018-11-15", "1,890.00"))
        try clerk.terminal.keys("y")
        try clerk.terminal.wait(for: try texts("claimApproved", "2018-11-15"))
        try clerk.openNewClaim()
        try clerk.fill("settlementTotalCost", "7000")
        try clerk.terminal.wait(for: "2,100.00")
        let screen = try clerk.catchUp()
        #expect(screen.showsAtRight(try texts("unappliedDeductible", "800")))
        #expect(!screen.showsAtRight(try texts("noticeProvisionalOne")))
        #expect(screen.showsAtRight(try texts("noticeOtherReading", texts("readingRunningTotal"), "3,740.00")))
    }

    @Test("When the first claim is rejected, the second one is approved with the deductible taken")
    func secondAfterRejection() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        try clerk.comeToLiMing()
        try clerk.claimWorkedExample()
        try clerk.openNewClaim()
        try clerk.fillStay("昆明样例医院", from: "20180501", to: "20180510")
        try clerk.fill("settlementTotalCost", "7000")
        try clerk.save()
        // Two stays stand above the claims.
        try clerk.terminal.press("Down", "Down", "x")
        try clerk.terminal.wait(for: try texts("decideReject", "2018-11-15", "1,890.00"))
        try clerk.terminal.type("材料不全")
        // One Enter leaves the reason, another one decides.
        try clerk.terminal.keys("Enter", "Enter")
        try clerk.terminal.wait(for: try texts("claimRejected", "2018-11-15"))
        try clerk.terminal.press("Down", "a")
        // (7,000 − 800) × 30%, and not the 2,100.00 that it was entered with.
        try clerk.terminal.wait(
            for: try texts("decideApprove", "2018-11-15", "1,860.00"), try texts("decideChanged", "2,100.00"))
        try clerk.terminal.keys("y")
        try clerk.terminal.wait(
            for: try texts("claimApproved", "2018-11-15"), try texts("memberPageTotal", "0.00", "1,860.00", "0.00"))
    }

    @Test(
        "Filed too late, the claim shows 0 and why, and the calculation all the same", arguments: ["2026-11-21", nil])
    func filedTooLate(today: String?) throws {
        let clerk = try Clerk(today: today)
        let texts = clerk.texts
        try clerk.comeToLiMing()
        try clerk.openNewClaim()
        try clerk.fillStay(from: "20180301", to: "20180310")
        for (label, amount) in Clerk.workedExample { try clerk.fill(label, amount) }
        try clerk.terminal.wait(
            for: try texts("breakdownPayable", texts("breakdownTitle"), "0.00"), "7,100.00", "1,890.00")
        let screen = try clerk.catchUp()
        #expect(screen.showsAtRight(try texts("lineFiledTooLate", "2019-06-30")))
        #expect(screen.showsAtRight(try texts("noticeFiledTooLate", "2019-06-30")))
        #expect(screen.header.contains(try texts("trialDay")) == (today != nil))

        // With a filing day in time the same claim is paid.
        try clerk.focus("claimFiled")
        try clerk.terminal.keys("C-a", "C-k")
        try clerk.terminal.type("20190630")
        try clerk.terminal.wait(for: try texts("breakdownPayable", texts("breakdownTitle"), "1,890.00"))
    }
}
