import Foundation
import Testing

extension EndToEnd {
    /// A new term without a new build: made in the program, chosen, and worked with.
    @Suite("A new term")
    struct NewTerm {}
}

extension EndToEnd.NewTerm {
    /// Opens the form for a new term from the scheme with `code`.
    private func openNewTerm(from code: String, _ clerk: Clerk) throws {
        let texts = clerk.texts
        try clerk.terminal.keys("6")
        try clerk.terminal.wait(for: try texts("schemeState"))
        try clerk.terminal.keys("/")
        try clerk.terminal.type(code)
        try clerk.terminal.wait(until: "only \(code)") { $0.rows.filter { $0.contains(code) }.count >= 2 }
        try clerk.terminal.keys("F12")
        try clerk.terminal.wait(for: try texts("newTermNames"))
    }

    /// Empties the field with the cursor and types `text`.
    private func retype(_ label: String, _ text: String, _ clerk: Clerk) throws {
        try clerk.focus(label)
        try clerk.terminal.keys("C-e", "C-u")
        try clerk.fill(label, text)
    }

    private func go(to part: String, _ clerk: Clerk) throws {
        let parts = [
            "newTermNames", "newTermEnrolment", "newTermSubsidy", "newTermProcedure", "newTermSources",
            "newTermExamples",
        ]
        let number = (parts.firstIndex(of: part) ?? 0) + 1
        let title = try clerk.texts("newTermPart", clerk.texts(part), String(number), "6")
        for _ in 0..<6 where !(try clerk.terminal.settled().rows.dropFirst().first?.contains(title) ?? false) {
            try clerk.terminal.press("C-g")
        }
        try clerk.terminal.wait(for: title)
    }

    @Test("A new term with another rate is saved, chosen for the unit, and a claim is worked out with it, also later")
    func newRate() throws {
        let clerk = try Clerk(today: "2020-11-15", columns: 120, rows: 40)
        let texts = clerk.texts
        try clerk.setUpUnit()
        try openNewTerm(from: "yunnan-14", clerk)
        try retype("placeID", "yunnan-2020", clerk)
        try retype("placeShortName", "云南二〇二〇", clerk)
        try retype("placeTermFirst", "20200101", clerk)
        try clerk.terminal.press("Tab")
        try clerk.terminal.wait(for: "2020-12-31")
        try go(to: "newTermSubsidy", clerk)
        try retype("placeRate", "40", clerk)
        try clerk.terminal.wait(for: try texts("newTermDiffers", "1,890.00", "2,520.00"))
        try clerk.terminal.keys("C-s")
        try clerk.terminal.wait(for: try texts("newTermExamplesDiffer", "7"))
        try go(to: "newTermExamples", clerk)
        for left in (1..<7).reversed() {
            try clerk.terminal.keys("C-o")
            try clerk.terminal.wait(for: try texts("newTermExamplesDiffer", String(left)))
        }
        try clerk.terminal.keys("C-o")
        try clerk.terminal.wait(for: try texts("newTermSound"))
        try clerk.terminal.keys("C-s")
        try clerk.terminal.wait(for: try texts("schemeState"), "yunnan-2020")
        let files = try Workplace.contents(of: clerk.workplace.folder + "/config/huzhu/schemes")
        // Beside it the file by which programs that save at the same time wait for each other.
        #expect(files.keys.sorted() == [".lock", "yunnan-2020.json"])

        // Out of the search line, then the line is cleared, then the list is left.
        for _ in 0..<3 { try clerk.terminal.press("Escape") }
        try clerk.terminal.wait(for: try texts("rosterEmpty"))
        try clerk.terminal.keys("u")
        try clerk.choose("setUpScheme", "云南二〇二〇")
        try clerk.save()
        try clerk.addMember(Clerk.liMing.name, Clerk.liMing.number)
        try clerk.enrolAsContinuing()
        try clerk.openNewClaim()
        try clerk.fillStay(from: "20200301", to: "20200310")
        for (label, amount) in Clerk.workedExample { try clerk.fill(label, amount) }
        try clerk.terminal.wait(for: try texts("breakdownPayable", texts("breakdownTitle"), "2,520.00"))
        try clerk.save()
        try clerk.quit()

        try clerk.start()
        try clerk.terminal.wait(for: Clerk.liMing.name, "云南二〇二〇")
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: "2,520.00")
        try clerk.quit()
    }

    @Test("Term 12 is filled in with rules taken over and an example checked by hand, and is usable then")
    func fillingIn() throws {
        let clerk = try Clerk(columns: 120, rows: 40)
        let texts = clerk.texts
        try clerk.setUpUnit()
        try openNewTerm(from: "yunnan-12", clerk)
        let missing = try texts("newTermStillMissing")
        try clerk.terminal.wait(for: missing)
        try go(to: "newTermSubsidy", clerk)
        try clerk.choose("newTermTakeOver", texts.schemeName)
        try clerk.terminal.press("Tab")
        try clerk.terminal.wait(for: try texts("ruleSegments"))
        try go(to: "newTermNames", clerk)
        // From the end of the form up: the figures that were missing stand last.
        try clerk.terminal.keys("C-End")
        for _ in 0..<4 { try clerk.terminal.keys("Right", "Up") }
        try clerk.terminal.waitGone(missing)
        try go(to: "newTermExamples", clerk)
        try clerk.terminal.keys("C-n")
        try clerk.fill("settlementTotalCost", "10000")
        try clerk.terminal.wait(for: "2,760.00")
        try clerk.terminal.keys("C-o")
        try clerk.terminal.wait(for: try texts("newTermSound"))
        try clerk.terminal.keys("C-s")
        try clerk.terminal.wait(for: try texts("schemeState"), "yunnan-12")
        let file = clerk.workplace.folder + "/config/huzhu/schemes/yunnan-12.json"
        let check = try Execution(
            HuzhuBinary.path(), ["schemes", "check", "--lang", "zh-Hans", file],
            environment: clerk.workplace.environment(),
            input: "/dev/null")
        let isUsable = check.output.hasSuffix(try texts("cliSchemesUsable") + "\n")
        #expect(check.status == 0 && isUsable, "\(check.output)")
        try clerk.quit()
    }
}
