import Testing

extension EndToEnd {
    @Suite("Explanation and advice")
    struct Explanation {}
}

extension EndToEnd.Explanation {
    @Test(
        "A segment's line is explained with its rule, its working and its article, and Esc leads back",
        arguments: ["zh-Hans", "en"])
    func segment(language: String) throws {
        let clerk = try Clerk(language: language)
        let texts = clerk.texts
        try clerk.comeToLiMing()
        try clerk.openNewClaim()
        try clerk.fillStay(from: "20180301", to: "20180310")
        for (label, amount) in Clerk.workedExample { try clerk.fill(label, amount) }
        try clerk.terminal.wait(for: try texts("breakdownPayable", texts("breakdownTitle"), "1,890.00"))

        try clerk.terminal.keys("C-l")
        try clerk.terminal.wait(for: "30,000.00 − 20,000.00 = 10,000.00")
        // Out-of-pocket, two deductions and the base stand above the first segment.
        try clerk.terminal.keys("Down", "Down", "Down", "Down")
        let screen = try clerk.terminal.wait(for: "6,300.00 × 30% = 1,890.00")
        #expect(screen.showsAtRight(try texts("explainFigures")))
        #expect(screen.showsAtRight(texts.article("7(1)")))
        try clerk.back(to: try texts("partsHeading"))
        try clerk.save()
        // Recorded, it is explained from the member's page too.
        try clerk.terminal.keys("Down", "l", "Down", "Down", "Down", "Down")
        try clerk.terminal.wait(for: "6,300.00 × 30% = 1,890.00")
        try clerk.quit()
    }

    @Test("Two open stays: the better way is told while one is typed, filed, and paid so")
    func betterWay() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        try clerk.comeToLiMing()
        for (from, to, cost) in [("20180301", "20180310", "15000"), ("20180501", "20180509", "9000")] {
            try clerk.terminal.keys("s")
            try clerk.fillStay(from: from, to: to)
            try clerk.fill("settlementTotalCost", cost)
            try clerk.save()
        }
        try clerk.openNewClaim()
        try clerk.terminal.wait(for: try texts("breakdownPayable", texts("breakdownTitle"), "12,560.00"))
        // One stay taken out: it could still join.
        try clerk.terminal.keys("C-x")
        let apart = try texts("adviceWay", texts("adviceAsNow", texts("adviceApart")), "8,960.00")
        let screen = try clerk.terminal.wait(until: apart) { $0.showsAtRight(apart) }
        #expect(screen.showsAtRight("12,560.00"))
        try clerk.back(to: try texts("memberPageOpenStay"))
        try clerk.openNewClaim()
        try clerk.terminal.keys("C-r")
        try clerk.terminal.wait(for: try texts("askDiscard"))
        try clerk.terminal.keys("y")
        try clerk.terminal.wait(for: try texts("breakdownPayable", texts("breakdownTitle"), "12,560.00"))
        try clerk.save()
        try clerk.terminal.wait(for: try texts("memberPageTotal", "0.00", "0.00", "12,560.00"))
        try clerk.quit()
    }
}
