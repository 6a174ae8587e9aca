import Foundation
import Testing

extension EndToEnd {
    /// What was saved is taken back, and done again, also after the program was left.
    @Suite("Undoing")
    struct Undoing {}
}

extension EndToEnd.Undoing {
    @Test("A member entered is undone, done again, and undone after the program was left and started again")
    func acrossRestart() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        let name = Clerk.liMing.name
        let headline = try texts("stepHeadline", texts("actionAddMember"), name)
        try clerk.setUpUnit()
        try clerk.addMember(name, Clerk.liMing.number)
        try clerk.terminal.keys("C-z")
        try clerk.terminal.wait(for: try texts("undoneSaid", headline, "^Y"), try texts("rosterEmpty"))
        try clerk.terminal.keys("C-y")
        try clerk.terminal.wait(for: try texts("redoneSaid", headline, "^Z"), try texts("rosterShown", "1", "1"))
        try clerk.quit()

        try clerk.start()
        try clerk.terminal.wait(for: name)
        try clerk.terminal.keys("C-z")
        try clerk.terminal.wait(for: try texts("undoneSaid", headline, "^Y"), try texts("rosterEmpty"))
        // The first set-up stays.
        try clerk.terminal.keys("C-z")
        try clerk.terminal.wait(for: try texts("undoSetUp"))
        try clerk.quit()
        try clerk.start()
        try clerk.terminal.wait(for: try texts("rosterEmpty"))
        try clerk.terminal.keys("C-y")
        try clerk.terminal.wait(for: try texts("rosterShown", "1", "1"))
    }

    @Test("What was put away by a checkpoint is undone as well")
    func acrossCheckpoint() throws {
        let workplace = try Workplace()
        let run = try Execution(
            HuzhuBinary.path(), ["sample", "--members", "40", workplace.store], environment: workplace.environment())
        #expect(run.status == 0)
        let journal = try workplace.bytes(of: "journal.jsonl")
        #expect(journal.count { $0 == 0x0A } == 1, "all is in the archive")
        let clerk = try Clerk(at: workplace)
        let texts = clerk.texts
        try clerk.terminal.wait(for: try texts("operatorWelcome"))
        try clerk.terminal.type(Clerk.operatorName)
        try clerk.terminal.keys("C-s")
        try clerk.terminal.wait(for: try texts("homeHow"))
        try clerk.comeToRoster()
        try clerk.terminal.wait(for: try texts("rosterShown", "40", "40"))
        // Somebody else's, long ago, of many people: it is asked about.
        try clerk.terminal.keys("C-z")
        try clerk.terminal.wait(for: try texts("cautionEarlier"), try texts("cautionAnother", "张三"))
        try clerk.terminal.keys("y")
        try clerk.terminal.waitGone(try texts("cautionEarlier"))
        try clerk.terminal.keys("C-y")
        try clerk.terminal.wait(for: try texts("actionImportRecords"))
        try clerk.terminal.wait(until: "something done again") { $0.message.contains("^Z") }
    }

    @Test("A claim that was sent up is asked about; Cancel leaves it, and the key's letter undoes it")
    func claim() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        try clerk.comeToLiMing()
        try clerk.claimWorkedExample()
        let before = try clerk.workplace.bytes(of: "journal.jsonl")
        try clerk.terminal.keys("C-z")
        try clerk.terminal.wait(for: try texts("cautionSentUp"), try texts("actionFileClaim"))
        try clerk.terminal.keys("Escape")
        try clerk.terminal.waitGone(try texts("cautionSentUp"))
        #expect(try clerk.workplace.bytes(of: "journal.jsonl") == before)
        try clerk.terminal.keys("C-z")
        try clerk.terminal.wait(for: try texts("cautionSentUp"))
        try clerk.terminal.keys("y")
        try clerk.terminal.wait(for: try texts("memberPageNoClaims"))
        let lines = try clerk.workplace.bytes(of: "journal.jsonl").split(separator: 0x0A)
        #expect(String(decoding: lines.last ?? Data(), as: UTF8.self).contains(#""undoes":4"#))
    }

    @Test("In a field Ctrl-Z is the field's own, and says how to undo what was saved")
    func inField() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        try clerk.setUpUnit()
        try clerk.addMember(Clerk.liMing.name, Clerk.liMing.number)
        try clerk.terminal.keys("e")
        try clerk.terminal.wait(for: try texts("screenEditMember"))
        try clerk.fill("memberPhone", "13900000001")
        try clerk.terminal.keys("C-z")
        try clerk.terminal.waitGone("13900000001")
        try clerk.terminal.keys("C-z")
        try clerk.terminal.wait(for: try texts("undoNothingTyped", "Shift-F5"))
        try clerk.terminal.keys("Escape")
        try clerk.terminal.wait(for: try texts("memberPageNotEnrolled"))
    }

    @Test("The history shows what was done, by whom, with each field before and after")
    func history() throws {
        let clerk = try Clerk(columns: 132, rows: 43)
        let texts = clerk.texts
        try clerk.comeToLiMing()
        try clerk.terminal.keys("h")
        try clerk.terminal.wait(
            for: try texts("historyOnly", Clerk.liMing.name), try texts("historyAtBeginning"),
            try texts("actionEnrol"), try texts("actionAddMember"))
        try clerk.terminal.keys("End")
        let masked = "110105********1239"
        let screen = try clerk.terminal.wait(for: masked)
        #expect(!screen.shows(Clerk.liMing.number))
        try clerk.terminal.keys("i")
        try clerk.terminal.wait(for: Clerk.liMing.number)
        try clerk.terminal.keys("/")
        try clerk.terminal.type(try texts("actionEnrol"))
        try clerk.terminal.waitGone(try texts("actionAddMember"))
        try clerk.terminal.wait(for: try texts("historyListed", "1"))
    }
}
