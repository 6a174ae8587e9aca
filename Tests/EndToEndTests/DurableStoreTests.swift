import Foundation
import Testing

extension EndToEnd {
    /// What was saved stays, whatever becomes of the program that saved it.
    @Suite("The store on disk")
    struct DurableStore {}
}

extension EndToEnd.DurableStore {
    @Test("A program killed in the middle of typing has lost nothing that was saved")
    func killed() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        try clerk.comeToLiMing()
        try clerk.claimWorkedExample()
        let saved = try clerk.workplace.bytes(of: "journal.jsonl")
        try clerk.openNewClaim()
        try clerk.fill("settlementTotalCost", "7000")
        try clerk.terminal.kill(SIGKILL)
        #expect(try clerk.terminal.waitUntilEnded() == 128 + SIGKILL)
        #expect(try clerk.workplace.bytes(of: "journal.jsonl") == saved)

        try clerk.start()
        let roster = try clerk.terminal.wait(for: Clerk.liMing.name)
        #expect(roster.header.contains(try texts("saved")), "the dead program's lock is gone")
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: try texts("memberPageTotal", "0.00", "0.00", "1,890.00"))
        // And there is work to go on with.
        try clerk.openNewClaim()
        try clerk.fillStay(from: "20180501", to: "20180510")
        // What was typed half a second before the kill may or may not have come back.
        try clerk.focus("settlementTotalCost")
        try clerk.terminal.keys("C-u")
        try clerk.fill("settlementTotalCost", "7000")
        try clerk.save()
        try clerk.terminal.wait(for: try texts("memberPageTotal", "0.00", "0.00", "3,990.00"))
    }

    @Test("A terminal that is closed ends the program, and what was saved is there")
    func closedTerminal() throws {
        let clerk = try Clerk()
        try clerk.setUpUnit()
        try clerk.addMember(Clerk.liMing.name, Clerk.liMing.number)
        let number = try clerk.terminal.processNumber()
        clerk.terminal.stop()
        let hasEnded: Bool? = Deadline.wait {
            // A process that has ended has no command line, even while nobody has taken note of its end.
            let line = FileManager.default.contents(atPath: "/proc/\(number)/cmdline") ?? Data()
            return line.isEmpty ? true : nil
        }
        #expect(hasEnded == true)
        try clerk.start()
        let roster = try clerk.terminal.wait(for: Clerk.liMing.name)
        #expect(roster.header.contains(try clerk.texts("saved")))
    }

    @Test("A torn last line is set aside and reported once, and all before it is there")
    func tornLine() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        try clerk.setUpUnit()
        try clerk.addMember(Clerk.liMing.name, Clerk.liMing.number)
        try clerk.quit()
        let saved = try clerk.workplace.bytes(of: "journal.jsonl")
        let before = try Set(Workplace.contents(of: clerk.workplace.store).keys)
        let torn = #"{"seq":3,"at":"2018-11-15T0"#
        let journal = try FileHandle(forWritingTo: URL(filePath: clerk.workplace.store + "/journal.jsonl"))
        try journal.seekToEnd()
        try journal.write(contentsOf: Data(torn.utf8))
        try journal.close()

        try clerk.start()
        try clerk.terminal.wait(for: Clerk.liMing.name)
        let contents = try Workplace.contents(of: clerk.workplace.store)
        let aside = contents.filter { !before.contains($0.key) && $0.value == Data(torn.utf8) }.map(\.key)
        let file = try #require(aside.first, "the line is kept in a file of its own")
        let report = try texts("storeTorn", file)
        #expect(try clerk.terminal.settled().message.contains(report))
        #expect(try clerk.workplace.bytes(of: "journal.jsonl") == saved)

        // The report stays until it was seen; the journal goes on behind it.
        try clerk.terminal.keys("Escape")
        try clerk.terminal.waitGone(report)
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: try texts("memberPageNotEnrolled"))
        try clerk.enrolAsContinuing()
        try clerk.quit()
        try clerk.start()
        try clerk.terminal.wait(for: try texts("rosterTotals", "1", "120.00"))
        #expect(try !clerk.terminal.settled().message.contains(report))
    }
}
