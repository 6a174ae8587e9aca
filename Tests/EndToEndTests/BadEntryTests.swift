import Testing

extension EndToEnd {
    /// What clerks type by mistake: it is named beside its field, kept, and never saved.
    @Suite("Bad entries")
    struct BadEntries {}
}

extension EndToEnd.BadEntries {
    /// A new claim's form for 李明, hospital and days filled in.
    private static func claimForm(
        from admitted: String = "20180301", to discharged: String = "20180310"
    ) throws -> Clerk {
        let clerk = try Clerk()
        try clerk.comeToLiMing()
        try clerk.openNewClaim()
        try clerk.fillStay(from: admitted, to: discharged)
        return clerk
    }

    /// Tries to save, and expects to be sent to `entries` wrong ones with nothing written.
    @discardableResult
    private static func expectRefusal(_ clerk: Clerk, entries: Int = 1) throws -> Screen {
        let before = try clerk.workplace.bytes(of: "journal.jsonl")
        try clerk.terminal.keys("C-s")
        try clerk.terminal.wait(for: try clerk.texts("fieldErrors", "\(entries)"))
        #expect(try clerk.workplace.bytes(of: "journal.jsonl") == before)
        return try clerk.terminal.settled()
    }

    @Test("Letters in an amount are named beside it, kept, and not counted")
    func lettersInAmount() throws {
        let clerk = try Self.claimForm()
        try clerk.fill("settlementTotalCost", "12ab")
        var screen = try clerk.catchUp()
        #expect(screen.showsAtRight(try clerk.texts("breakdownUnreadable", clerk.texts("settlementTotalCost"))))
        try clerk.terminal.press("Tab")
        #expect(try clerk.terminal.settled().showsAtLeft(try clerk.texts("faultAmount")))

        screen = try Self.expectRefusal(clerk)
        #expect(screen.cursorLine.contains("12ab"), "the cursor goes to what is wrong")

        try clerk.terminal.press("BSpace", "BSpace")
        try clerk.terminal.type("000")
        try clerk.terminal.wait(for: try clerk.texts("breakdownPayable", clerk.texts("breakdownTitle"), "4,160.00"))
    }

    @Test("An amount that can't be read yet counts as not given, and the breakdown says so")
    func unreadFund() throws {
        let clerk = try Self.claimForm()
        try clerk.fill("settlementTotalCost", "3000")
        try clerk.fill("settlementPooledFund", "1,0")
        try clerk.terminal.wait(
            for: try clerk.texts("breakdownPayable", clerk.texts("breakdownTitleUnfinished"), "660.00"))
        let screen = try clerk.catchUp()
        #expect(screen.showsAtRight(try clerk.texts("breakdownNotGiven", clerk.texts("settlementPooledFund"))))
        try clerk.terminal.type("00")
        try clerk.terminal.wait(for: try clerk.texts("breakdownPayable", clerk.texts("breakdownTitle"), "360.00"))
    }

    @Test("Funds above the total cost are refused with both sides named")
    func fundsAboveTotal() throws {
        let clerk = try Self.claimForm()
        try clerk.fill("settlementTotalCost", "30000")
        try clerk.fill("settlementPooledFund", "40000")
        let fault = try clerk.texts("faultFundsAboveTotal", "40,000.00", "30,000.00")
        #expect(try clerk.catchUp().showsAtRight(fault))
        let screen = try Self.expectRefusal(clerk)
        #expect(screen.showsAtLeft(fault), "beside its field")
        #expect(screen.showsAtRight(fault), "and in the place of a subsidy")
    }

    @Test("Self-paid parts above the out-of-pocket are refused with both sides named")
    func partsAboveOutOfPocket() throws {
        let clerk = try Self.claimForm()
        try clerk.fill("settlementTotalCost", "30000")
        try clerk.fill("settlementPooledFund", "20000")
        try clerk.fill("settlementFullySelfPaid", "9000")
        try clerk.fill("settlementSelfPaidFirst", "3000")
        let fault = try clerk.texts("faultPartsAbove", "12,000.00", "10,000.00")
        #expect(try clerk.catchUp().showsAtRight(fault))
        let screen = try Self.expectRefusal(clerk)
        #expect(screen.showsAtLeft(fault), "beside its field")
        #expect(screen.showsAtRight(fault), "and in the place of a subsidy")
    }

    @Test("A discharge before the admission is refused and the admission named")
    func dischargeBeforeAdmission() throws {
        let clerk = try Self.claimForm(from: "20180310", to: "20180301")
        try clerk.fill("settlementTotalCost", "30000")
        #expect(try clerk.catchUp().showsAtLeft(try clerk.texts("faultDischargeBeforeAdmission", "2018-03-10")))
        try Self.expectRefusal(clerk)
    }

    @Test("A discharge outside the term is named with the term, and gives nothing")
    func dischargeOutsideTerm() throws {
        let clerk = try Self.claimForm(from: "20171220", to: "20171230")
        try clerk.fill("settlementTotalCost", "30000")
        try clerk.terminal.wait(for: try clerk.texts("breakdownPayable", clerk.texts("breakdownTitle"), "0.00"))
        let screen = try clerk.catchUp()
        #expect(screen.showsAtLeft(try clerk.texts("faultOutsideTerm", "2018-01-01", "2018-12-31")))
        #expect(screen.showsAtRight(try clerk.texts("noticeOutsideTerm", "1", "2017-12-30")))
    }

    @Test("A wrong check character is refused and the right one named")
    func wrongCheckCharacter() throws {
        let clerk = try Clerk()
        try clerk.setUpUnit()
        try clerk.openNewMember()
        try clerk.fill("memberName", Clerk.liMing.name)
        try clerk.fill("memberNumber", "110105199003071238")
        try clerk.choose("memberBranch", "数学系")
        try clerk.terminal.wait(for: try clerk.texts("faultIDCheck", "9"))
        let screen = try Self.expectRefusal(clerk)
        #expect(screen.cursorLine.contains("110105199003071238"))
        try clerk.terminal.press("BSpace", "9")
        let read = try clerk.texts("memberSummary", clerk.texts("sexMale"), "1990-03-07", "28")
        try clerk.terminal.wait(for: read)
        try clerk.save()
    }

    @Test("An ID number that is on the roster already is refused and its owner named")
    func duplicateNumber() throws {
        let clerk = try Clerk()
        try clerk.setUpUnit()
        try clerk.addMember(Clerk.liMing.name, Clerk.liMing.number)
        try clerk.back(to: try clerk.texts("rosterShown", "1", "1"))
        try clerk.openNewMember()
        try clerk.fill("memberName", "王伟")
        try clerk.fill("memberNumber", Clerk.liMing.number)
        try clerk.choose("memberBranch", "数学系")
        try clerk.terminal.wait(for: try clerk.texts("faultIDDuplicate", Clerk.liMing.name))
        try Self.expectRefusal(clerk)
    }

    @Test("A name of 200 characters is refused, breaks nothing on the screen, and is kept")
    func longName() throws {
        let clerk = try Clerk()
        try clerk.setUpUnit()
        try clerk.openNewMember()
        try clerk.focus("memberName")
        try clerk.terminal.type(String(repeating: "王", count: 199) + "末")
        try clerk.terminal.wait(for: "末")
        try clerk.fill("memberNumber", Clerk.liMing.number)
        try clerk.choose("memberBranch", "数学系")
        try clerk.terminal.wait(for: try clerk.texts("faultNameTooLong", "50"))
        let screen = try Self.expectRefusal(clerk)
        #expect(screen.cursorLine.contains("末"))
        #expect(screen.rows.count == 24)
        try clerk.terminal.press("Home")
        #expect(try clerk.terminal.settled().cursorLine.contains("王王"))
        // All of it is there: without the first 150 characters it is a name that can be saved.
        for _ in 0..<15 { try clerk.terminal.keys(Array(repeating: "DC", count: 10)) }
        try clerk.terminal.waitGone(try clerk.texts("faultNameTooLong", "50"))
        try clerk.terminal.keys("C-s")
        try clerk.terminal.wait(for: try clerk.texts("memberPageNotEnrolled"))
        #expect(try clerk.catchUp().shows(String(repeating: "王", count: 30)))
    }

    @Test("Pasted line ends neither leave the field nor submit the form")
    func pastedLines() throws {
        let clerk = try Clerk()
        try clerk.setUpUnit()
        try clerk.openNewMember()
        let before = try clerk.workplace.bytes(of: "journal.jsonl")
        try clerk.focus("memberName")
        try clerk.terminal.paste("李\n明\n\n")
        try clerk.terminal.wait(for: "明")
        let screen = try clerk.catchUp()
        #expect(screen.cursorLine.contains("李 明"))
        #expect(screen.shows(try clerk.texts("memberPhone")))

        // In the last field, where Enter submits.
        try clerk.focus("memberPhone")
        try clerk.terminal.paste("13800000000\n")
        try clerk.terminal.wait(for: "13800000000")
        let last = try clerk.catchUp()
        #expect(last.cursorLine.contains("13800000000"))
        #expect(!last.message.contains(try clerk.texts("fieldErrors", "2")))
        #expect(try clerk.workplace.bytes(of: "journal.jsonl") == before)
    }

    @Test("Lines pasted over the roster are searched for and open nobody")
    func pastedOverRoster() throws {
        let clerk = try Clerk()
        try clerk.setUpUnit()
        try clerk.addMember(Clerk.liMing.name, Clerk.liMing.number)
        try clerk.back(to: try clerk.texts("rosterShown", "1", "1"))
        try clerk.terminal.paste("nobody\nq\n")
        try clerk.terminal.wait(for: try clerk.texts("rosterNoMatch"))
        #expect(try clerk.catchUp().shows(try clerk.texts("rosterShown", "0", "1")))
    }
}
