import Testing

extension EndToEnd {
    /// Leaving a form never costs what was typed into it.
    @Suite("Half-typed forms")
    struct HalfTyped {}
}

extension EndToEnd.HalfTyped {
    @Test("Escape keeps a half-typed member and offers it again, until the clerk starts over")
    func keepsMember() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        try clerk.setUpUnit()
        try clerk.openNewMember()
        try clerk.fill("memberName", Clerk.liMing.name)
        try clerk.fill("memberNumber", "1101051990")
        try clerk.back(to: try texts("rosterEmpty"))

        try clerk.openNewMember()
        try clerk.terminal.wait(for: Clerk.liMing.name, "1101051990", try texts("dialogRestored", "^R"))
        try clerk.terminal.keys("C-r")
        try clerk.terminal.wait(for: try texts("askDiscard"))
        try clerk.terminal.keys("y")
        try clerk.terminal.waitGone("1101051990")
        #expect(try !clerk.terminal.settled().shows(Clerk.liMing.name))
    }

    @Test("Escape keeps a half-typed claim, and the subsidy stands beside it again")
    func keepsClaim() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        try clerk.comeToLiMing()
        try clerk.openNewClaim()
        try clerk.fillStay(from: "20180301", to: "20180310")
        for (label, amount) in Clerk.workedExample { try clerk.fill(label, amount) }
        try clerk.back(to: try texts("memberPageNoClaims"))
        // By way of the roster, too.
        try clerk.back(to: try texts("rosterShown", "1", "1"))
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: try texts("memberPageNoClaims"))

        try clerk.openNewClaim()
        try clerk.terminal.wait(for: try texts("breakdownPayable", texts("breakdownTitle"), "1,890.00"))
        #expect(try clerk.terminal.settled().message.contains(try texts("dialogRestored", "^R")))
        try clerk.save()
        try clerk.terminal.wait(for: try texts("memberPageTotal", "0.00", "0.00", "1,890.00"))
    }

    @Test("Quitting with a half-typed form asks first, and a careless Enter stays")
    func quittingAsks() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        try clerk.setUpUnit()
        try clerk.openNewMember()
        try clerk.fill("memberName", Clerk.liMing.name)
        try clerk.terminal.keys("C-q")
        try clerk.terminal.wait(for: try texts("dialogQuitKept"))
        try clerk.terminal.keys("Enter")
        try clerk.terminal.waitGone(try texts("dialogQuitKept"))
        #expect(try clerk.catchUp().shows(Clerk.liMing.name))
        try clerk.terminal.keys("C-q")
        try clerk.terminal.wait(for: try texts("dialogQuitKept"))
        try clerk.terminal.keys("y")
        #expect(try clerk.terminal.waitUntilEnded() == 0)
    }

    @Test("Another language leaves what is being typed as it is")
    func languageSwitch() throws {
        let clerk = try Clerk()
        let english = try Texts("en")
        try clerk.comeToLiMing()
        try clerk.openNewClaim()
        try clerk.fill("settlementTotalCost", "3000")
        try clerk.terminal.keys("F9")
        try clerk.terminal.wait(for: try english("breakdownPayable", english("breakdownTitleUnfinished"), "660.00"))
        let screen = try clerk.terminal.settled()
        #expect(screen.shows(try english("settlementTotalCost")))
        #expect(screen.header.contains(try english("trialDay")))
        #expect(screen.cursorLine.contains("3000"))
        try clerk.terminal.keys("F9")
        try clerk.terminal.wait(
            for: try clerk.texts("breakdownPayable", clerk.texts("breakdownTitleUnfinished"), "660.00"))
        #expect(try clerk.terminal.settled().cursorLine.contains("3000"))
    }
}
