import Foundation
import Glibc
import Testing

extension EndToEnd {
    /// What is half-typed outlives the program, however it ends.
    @Suite("Half-typed forms on the disk")
    struct Drafts {}
}

extension EndToEnd.Drafts {
    /// The half-typed forms in a folder and below it, by their paths.
    private static func drafts(in folder: String) throws -> [String: String] {
        let names = FileManager.default.subpaths(atPath: folder) ?? []
        var drafts: [String: String] = [:]
        for name in names where name.hasSuffix(".draft") {
            // A file may go, or take another's place, between being seen and being read.
            guard let bytes = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
            drafts[name] = String(decoding: bytes, as: UTF8.self)
        }
        return drafts
    }

    /// Waits until a half-typed form with `text` is on the disk, below `folder`.
    private static func waitForDraft(with text: String, in folder: String) throws {
        let found: Bool? = try Deadline.wait {
            try drafts(in: folder).values.contains { $0.contains(text) } ? true : nil
        }
        guard found != nil else { throw Breakage("no half-typed form with “\(text)” in \(folder)") }
    }

    private static func waitForNoDraft(in folder: String) throws {
        let gone: Bool? = try Deadline.wait { try drafts(in: folder).isEmpty ? true : nil }
        guard gone != nil else { throw Breakage("half-typed forms are still in \(folder)") }
    }

    private static func permissions(of path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test("Killed in the middle of a form, the program offers it at the next start; saved, it is offered no more")
    func killed() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        let folder = clerk.workplace.store + "/drafts"
        try clerk.setUpUnit()
        try clerk.openNewMember()
        try clerk.fill("memberName", Clerk.liMing.name)
        try clerk.fill("memberNumber", "1101051990")
        try Self.waitForDraft(with: "1101051990", in: folder)
        #expect(try Self.permissions(of: folder) == 0o700)
        for name in try Self.drafts(in: folder).keys {
            #expect(try Self.permissions(of: folder + "/" + name) == 0o600)
        }
        try clerk.terminal.kill(SIGKILL)
        try clerk.terminal.waitUntilEnded()

        try clerk.start()
        try clerk.terminal.wait(for: try texts("draftsFound", "1", "9"))
        try clerk.terminal.keys("9")
        try clerk.terminal.wait(for: try texts("draftsCount", "1"), Clerk.liMing.name, Clerk.operatorName)
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: "1101051990", try texts("dialogRestored", "^R"))
        try clerk.focus("memberNumber")
        try clerk.terminal.keys("End", "C-u")
        try clerk.fill("memberNumber", Clerk.liMing.number)
        try clerk.choose("memberBranch", "数学系")
        try clerk.save()
        try clerk.terminal.wait(for: try texts("memberPageNotEnrolled"))
        try Self.waitForNoDraft(in: folder)

        try clerk.terminal.kill(SIGKILL)
        try clerk.terminal.waitUntilEnded()
        try clerk.start()
        try clerk.terminal.wait(for: try texts("rosterShown", "1", "1"))
        try clerk.catchUp()
        try clerk.terminal.keys("9")
        try clerk.terminal.wait(for: try texts("offNoDrafts"))
    }

    @Test("A closed terminal and the system's signal to end keep the last key", arguments: [SIGHUP, SIGTERM])
    func signalled(_ signal: Int32) throws {
        let clerk = try Clerk()
        try clerk.comeToLiMing()
        try clerk.openNewClaim()
        try clerk.fillStay(from: "20180301", to: "20180310")
        for (label, amount) in Clerk.workedExample { try clerk.fill(label, amount) }
        try clerk.terminal.kill(signal)
        #expect(try clerk.terminal.waitUntilEnded() == 128 + signal)

        try clerk.start()
        try clerk.terminal.wait(for: try clerk.texts("draftsFound", "1", "9"))
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: try clerk.texts("memberPageNoClaims"))
        try clerk.openNewClaim()
        try clerk.terminal.wait(for: try clerk.texts("breakdownPayable", clerk.texts("breakdownTitle"), "1,890.00"))
        try clerk.save()
        try clerk.terminal.wait(for: try clerk.texts("memberPageTotal", "0.00", "0.00", "1,890.00"))
        try Self.waitForNoDraft(in: clerk.workplace.store + "/drafts")
    }

    @Test("A form left by Escape is there after quitting, until the clerk drops it")
    func leftByEscape() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        try clerk.setUpUnit()
        try clerk.openNewMember()
        try clerk.fill("memberName", Clerk.liMing.name)
        try clerk.back(to: try texts("rosterEmpty"))
        try clerk.terminal.keys("C-q")
        try clerk.terminal.wait(for: try texts("dialogQuitKept"))
        try clerk.terminal.keys("y")
        #expect(try clerk.terminal.waitUntilEnded() == 0)

        try clerk.start()
        try clerk.terminal.wait(for: try texts("draftsFound", "1", "9"))
        try clerk.terminal.keys("9")
        try clerk.terminal.wait(for: Clerk.liMing.name)
        try clerk.terminal.keys("DC")
        try clerk.terminal.wait(for: try texts("askDropDraft", texts("screenNewMember") + " · " + Clerk.liMing.name))
        try clerk.terminal.keys("y")
        try clerk.terminal.wait(for: try texts("draftsNone"))
        try Self.waitForNoDraft(in: clerk.workplace.store + "/drafts")
        try clerk.quit()
        #expect(try Workplace.contents(of: clerk.workplace.store + "/drafts").isEmpty)
    }

    @Test("Two programs keep what is typed in the same form apart, and neither offers what the other still holds")
    func twoPrograms() throws {
        let first = try Clerk()
        let texts = first.texts
        let folder = first.workplace.store + "/drafts"
        try first.comeToLiMing()
        try first.terminal.keys("7")
        try first.fill("settlementTotalCost", "11111")
        try Self.waitForDraft(with: "11111", in: folder)
        let second = try Clerk(at: first.workplace)
        try second.terminal.wait(for: Clerk.liMing.name)
        try second.terminal.keys("7")
        try second.fill("settlementTotalCost", "22222")
        // One that may only read writes nothing in the store.
        try Self.waitForDraft(with: "22222", in: first.workplace.folder + "/home/.local/state/huzhu/drafts")
        #expect(try Self.drafts(in: folder).values.allSatisfy { !$0.contains("22222") })
        try Self.waitForDraft(with: "11111", in: folder)
        for clerk in [second, first] {
            try clerk.terminal.kill(SIGKILL)
            try clerk.terminal.waitUntilEnded()
        }
        try first.start()
        try first.terminal.wait(for: try texts("draftsFound", "2", "9"))
        try first.terminal.keys("7")
        // Whichever was written last comes first, and the other one stays.
        let screen = try first.terminal.wait(until: "one of the two") { $0.shows("11111") || $0.shows("22222") }
        try Self.waitForDraft(with: screen.shows("11111") ? "22222" : "11111", in: first.workplace.folder)
    }

    @Test("A program that may only read leaves what ended ones left half-typed as it is, and lists it")
    func readOnly() throws {
        let first = try Clerk()
        let texts = first.texts
        try first.setUpUnit()
        let folder = first.workplace.store + "/drafts"
        try first.openNewMember()
        try first.fill("memberName", Clerk.liMing.name)
        try Self.waitForDraft(with: Clerk.liMing.name, in: folder)
        // What a program left that has ended, something broken, and what would keep a reader waiting for ever.
        let text = try #require(try Self.drafts(in: folder).values.first)
        try Data(text.utf8).write(to: URL(filePath: folder + "/ended.1.draft"))
        try Data("?".utf8).write(to: URL(filePath: folder + "/ended.2.draft"))
        #expect(mkfifo(folder + "/ended.3.draft", 0o600) == 0)
        let before = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()

        let second = try Clerk(at: first.workplace)
        try second.terminal.wait(for: try texts("readOnly"))
        try second.terminal.keys("9")
        try second.terminal.wait(for: Clerk.liMing.name, try texts("draftSpoilt"))
        try second.terminal.keys("DC")
        let held = try texts("offHeld", Clerk.operatorName, "|").split(separator: "|").map(String.init)
        try second.terminal.wait(for: held[0])
        try second.quit()
        #expect(try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() == before)

        try first.terminal.kill(SIGKILL)
        try first.terminal.waitUntilEnded()
        try first.start()
        try first.terminal.wait(for: try texts("draftsFound", "2", "9"))
        let after = try FileManager.default.subpathsOfDirectory(atPath: folder)
        #expect(after.contains("ended.2.draft.unreadable"))
    }

    @Test("Who takes over from a program that was killed is offered what was half-typed there")
    func takingOver() throws {
        let first = try Clerk()
        let texts = first.texts
        try first.comeToLiMing()
        try first.openNewClaim()
        try first.fill("settlementTotalCost", "11111")
        try Self.waitForDraft(with: "11111", in: first.workplace.store + "/drafts")
        let second = try Clerk(at: first.workplace)
        try second.terminal.wait(for: Clerk.liMing.name)
        try second.terminal.keys("Escape")
        try first.terminal.kill(SIGKILL)
        try first.terminal.waitUntilEnded()
        try second.terminal.wait(for: try texts("writerLeft", Clerk.operatorName, "Alt-w"))
        try second.terminal.keys("M-w")
        try second.terminal.wait(for: try texts("takenOver"))
        try second.terminal.keys("9")
        try second.terminal.wait(for: try texts("draftsCount", "1"), Clerk.liMing.name)
    }

    @Test("Where the store's folder takes no half-typed forms they go into the user's own, and come back from there")
    func elsewhere() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        try clerk.setUpUnit()
        let folder = clerk.workplace.store + "/drafts"
        let state = clerk.workplace.folder + "/home/.local/state/huzhu/drafts"
        // Nobody can make a folder of a name that a file has, not even the superuser.
        try? FileManager.default.removeItem(atPath: folder)
        try Data().write(to: URL(filePath: folder))
        try clerk.openNewMember()
        try clerk.fill("memberName", Clerk.liMing.name)
        try Self.waitForDraft(with: Clerk.liMing.name, in: state)
        let words = try texts("draftsKeptElsewhere", "|").split(separator: "|")
        try clerk.terminal.wait(until: "where they are kept") { screen in
            words.first.map { screen.shows($0.trimmingCharacters(in: .whitespaces)) } ?? false
        }
        #expect(try Self.permissions(of: state) == 0o700)
        try clerk.terminal.kill(SIGKILL)
        try clerk.terminal.waitUntilEnded()

        try FileManager.default.removeItem(atPath: folder)
        try clerk.start()
        try clerk.terminal.wait(for: try texts("draftsFound", "1", "9"))
        try clerk.openNewMember()
        try clerk.terminal.wait(for: Clerk.liMing.name, try texts("dialogRestored", "^R"))
        // And from now on it is where it should be.
        try Self.waitForDraft(with: Clerk.liMing.name, in: folder)
        try Self.waitForNoDraft(in: state)
    }

    @Test("A file of a later version stays as it is, a broken one is put aside, and both are told")
    func unreadable() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        let folder = clerk.workplace.store + "/drafts"
        try clerk.setUpUnit()
        try clerk.openNewMember()
        try clerk.fill("memberName", Clerk.liMing.name)
        try Self.waitForDraft(with: Clerk.liMing.name, in: folder)
        try clerk.terminal.kill(SIGKILL)
        try clerk.terminal.waitUntilEnded()
        let name = try #require(try Self.drafts(in: folder).keys.first)
        let text = try #require(try Self.drafts(in: folder)[name])
        try Data(text.replacing(Clerk.liMing.name, with: "?").utf8).write(to: URL(filePath: folder + "/" + name))
        try clerk.start()
        let words = try texts("draftUnreadable", "|").split(separator: "|").map(String.init)
        try clerk.terminal.wait(for: words[0].trimmingCharacters(in: .whitespaces))
        let left = try Workplace.contents(of: folder).keys
        #expect(left.contains(name + ".unreadable") && !left.contains(name))
        try clerk.openNewMember()
        #expect(try !clerk.terminal.settled().shows(Clerk.liMing.name))
    }
}
