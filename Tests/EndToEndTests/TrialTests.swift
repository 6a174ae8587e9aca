import Testing

extension EndToEnd {
    @Suite("The trial calculation")
    struct TrialCalculation {}
}

extension EndToEnd.TrialCalculation {
    /// Opens the trial from the command palette, as one can on every screen.
    private func openTrial(_ clerk: Clerk) throws {
        try clerk.terminal.keys("C-p")
        try clerk.terminal.wait(for: try clerk.texts("paletteTitle"))
        try clerk.terminal.type(try clerk.texts("keyTrial"))
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: try clerk.texts("trialOther"))
    }

    @Test(
        "Before there is any unit a settlement is worked out, compared with another scheme, and nothing is written",
        arguments: ["zh-Hans", "en"])
    func beforeAnyUnit(language: String) throws {
        let clerk = try Clerk(language: language, columns: 132, rows: 43)
        let texts = clerk.texts
        try clerk.terminal.wait(for: try texts("setUpOperator"))
        let empty = try clerk.workplace.bytes(of: "journal.jsonl")
        try openTrial(clerk)
        for (label, amount) in Clerk.workedExample { try clerk.fill(label, amount) }
        try clerk.terminal.wait(for: try texts("breakdownPayable", texts("breakdownTitle"), "1,890.00"))
        try clerk.terminal.keys("C-f")
        try clerk.terminal.type("yinchuan")
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: "+1,310.00")
        let screen = try clerk.terminal.screen()
        for amount in ["1,890.00", "3,200.00", "7,100.00", "8,000.00"] { #expect(screen.text.contains(amount)) }
        try clerk.back(to: try texts("setUpUnit"))
        try openTrial(clerk)
        try clerk.terminal.wait(for: "+1,310.00")
        try clerk.quit()
        #expect(try clerk.workplace.bytes(of: "journal.jsonl") == empty, "a trial leaves no record")
    }

    @Test("From the roster one key opens it, and two claims in a row come out as in the worked example")
    func fromTheRoster() throws {
        let clerk = try Clerk()
        try clerk.setUpUnit()
        try clerk.terminal.keys("7")
        try clerk.terminal.wait(for: try clerk.texts("trialOther"))
        try clerk.fill("settlementTotalCost", "6000")
        try clerk.terminal.wait(for: "1,560.00")
        try clerk.terminal.keys("C-o")
        try clerk.fill("settlementTotalCost", "7000")
        try clerk.terminal.wait(for: "2,100.00")
        try clerk.terminal.wait(for: "3,660.00")
        try clerk.back(to: try clerk.texts("rosterEmpty"))
        try clerk.terminal.keys("S-F7")
        try clerk.terminal.wait(for: "3,660.00")
        try clerk.quit()
    }
}
