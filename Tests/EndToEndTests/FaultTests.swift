import Foundation
import Testing

extension EndToEnd {
    /// Trouble with the disk or the folder: said plainly, nothing typed is lost, and the same key saves once it is over.
    @Suite("Trouble with the disk")
    struct Trouble {}
}

extension EndToEnd.Trouble {
    private static let newBranches = (1...90).map { "第\($0)生产车间分工会" }.joined(separator: "、")

    @Test(
        "A full disk refuses to save, says so and keeps what was typed; with room again the same key saves",
        .enabled(if: SmallDisk.isAvailable, "this user may not mount a small disk"))
    func fullDisk() throws {
        let place = try Workplace()
        try FileManager.default.createDirectory(atPath: place.store, withIntermediateDirectories: false)
        let disk = try SmallDisk(at: place.store, bytes: 1 << 20)
        let clerk = try Clerk(at: place)
        let texts = clerk.texts
        try clerk.setUpUnit()
        try clerk.terminal.keys("u")
        try clerk.terminal.wait(for: try texts("unitNewBranches"))
        try clerk.focus("unitNewBranches")
        // More than the rest of a block, which even a full disk would take.
        try clerk.terminal.paste(Self.newBranches)
        try clerk.terminal.wait(for: "第90生产车间分工会")
        let journal = try place.bytes(of: "journal.jsonl")
        try disk.fill()
        for _ in 1...2 {
            try clerk.terminal.keys("C-s")
            let screen = try clerk.terminal.wait(for: try texts("storeDiskFull"))
            #expect(screen.shows("第90生产车间分工会"))
            #expect(screen.header.contains(try texts("unsaved")))
            #expect(try place.bytes(of: "journal.jsonl") == journal, "no part of a line is left behind")
            // The help comes after the save and is closed again, and with it the message is gone.
            try clerk.catchUp()
        }
        try disk.empty()
        try clerk.save()
        try clerk.quit()
        try clerk.start()
        try clerk.terminal.wait(for: try texts("rosterEmpty"))
        #expect(String(decoding: try place.bytes(of: "journal.jsonl"), as: UTF8.self).contains("第90生产车间分工会"))
        try clerk.quit()
    }

    @Test(
        "On a disk that can only be read the program opens, says why nothing can be saved, and writes when it can",
        .enabled(if: SmallDisk.isAvailable, "this user may not mount a small disk"))
    func readOnlyDisk() throws {
        let place = try Workplace()
        try FileManager.default.createDirectory(atPath: place.store, withIntermediateDirectories: false)
        let disk = try SmallDisk(at: place.store, bytes: 1 << 20)
        let clerk = try Clerk(columns: 120, rows: 40, at: place)
        let texts = clerk.texts
        try clerk.setUpUnit()
        try clerk.quit()
        try disk.setReadOnly(true)
        try clerk.start()
        let screen = try clerk.terminal.wait(for: "lock", "Alt-w")
        #expect(screen.header.contains(try texts("readOnly")))
        try clerk.terminal.keys("Escape", "M-w")
        try clerk.terminal.wait(until: "a refusal") { $0.text.contains("没有办成") }
        try disk.setReadOnly(false)
        try clerk.terminal.keys("M-w")
        try clerk.terminal.wait(for: try texts("takenOver"))
        try clerk.addMember(Clerk.liMing.name, Clerk.liMing.number)
        try clerk.quit()
    }

    @Test("A folder that was moved away is missed at the next save, which succeeds when it is back, even as a copy")
    func movedFolder() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        let store = clerk.workplace.store
        let files = FileManager.default
        try clerk.setUpUnit()
        try clerk.openNewMember()
        try clerk.fill("memberName", Clerk.liMing.name)
        try clerk.fill("memberNumber", Clerk.liMing.number)
        try clerk.choose("memberBranch", "数学系")
        try files.moveItem(atPath: store, toPath: store + "-elsewhere")
        try clerk.terminal.keys("C-s")
        try clerk.terminal.wait(for: Clerk.liMing.name, "请放回原处")
        #expect(!files.fileExists(atPath: store), "no new store is begun in the place of the old")
        try files.copyItem(atPath: store + "-elsewhere", toPath: store)
        try clerk.save()
        try clerk.terminal.wait(for: try texts("memberPageNotEnrolled"))
        try clerk.quit()
        try clerk.start()
        try clerk.terminal.wait(for: Clerk.liMing.name)
        try clerk.quit()
    }

    @Test("An older copy in the folder's place is not written to: what was saved since would be lost without a word")
    func olderCopy() throws {
        let clerk = try Clerk(columns: 120, rows: 40)
        let texts = clerk.texts
        let store = clerk.workplace.store
        let files = FileManager.default
        try clerk.setUpUnit()
        try files.copyItem(atPath: store, toPath: store + "-old")
        try clerk.addMember(Clerk.liMing.name, Clerk.liMing.number)
        try files.moveItem(atPath: store, toPath: store + "-mine")
        try files.moveItem(atPath: store + "-old", toPath: store)
        let old = try clerk.workplace.bytes(of: "journal.jsonl")
        try clerk.terminal.keys("r")
        try clerk.choose("enrolKind", try texts("enrolmentContinuing"))
        try clerk.terminal.keys("C-s")
        try clerk.terminal.wait(until: "what is wrong") { $0.text.contains("换成了另一份数据") }
        #expect(try clerk.workplace.bytes(of: "journal.jsonl") == old)
        try files.moveItem(atPath: store, toPath: store + "-old")
        try files.moveItem(atPath: store + "-mine", toPath: store)
        try clerk.save()
        try clerk.quit()
        try clerk.start()
        try clerk.terminal.wait(for: try texts("rosterTotals", "1", "120.00"))
        try clerk.quit()
    }

    @Test("A linked folder that stays open to others is named when the rest is made the owner's alone")
    func openLink() throws {
        let clerk = try Clerk(columns: 132, rows: 40)
        let store = clerk.workplace.store
        try clerk.setUpUnit()
        try clerk.quit()
        let shared = clerk.workplace.folder + "/shared"
        _ = rmdir(store + "/drafts")
        #expect(mkdir(shared, 0o755) == 0 && symlink(shared, store + "/drafts") == 0)
        try clerk.start()
        try clerk.terminal.wait(for: try clerk.texts("storeWide", store))
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: try clerk.texts("storeTightenedExcept", store + "/drafts"))
        let mode = try FileManager.default.attributesOfItem(atPath: shared)[.posixPermissions] as? Int
        #expect(mode == 0o755)
    }

    @Test("A folder that others may open is told at the start, and Enter makes it the owner's alone")
    func widePermissions() throws {
        let clerk = try Clerk(columns: 132, rows: 40)
        let store = clerk.workplace.store
        try clerk.setUpUnit()
        try clerk.quit()
        for name in ["", "/registry.jsonl", "/archive"] { #expect(chmod(store + name, 0o755) == 0) }
        try clerk.start()
        try clerk.terminal.wait(for: try clerk.texts("storeWide", store))
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: try clerk.texts("storeTightened"))
        let modes = try ["", "/archive", "/registry.jsonl"].map { name in
            try FileManager.default.attributesOfItem(atPath: store + name)[.posixPermissions] as? Int
        }
        #expect(modes == [0o700, 0o700, 0o600])
        try clerk.quit()
        try clerk.start()
        let screen = try clerk.terminal.wait(for: try clerk.texts("rosterEmpty"))
        #expect(!screen.shows(store))
        try clerk.quit()
    }

    @Test("The first start of a day makes a copy beside the clerk's work; one that fails is told with what is wrong")
    func dailyCopy() throws {
        let clerk = try Clerk(columns: 132, rows: 40)
        let backups = clerk.workplace.store + "/backups"
        try clerk.setUpUnit()
        try clerk.quit()
        try clerk.start()
        try clerk.terminal.wait(for: try clerk.texts("rosterEmpty"))
        let copy: [String]? = try Deadline.wait {
            let names = try FileManager.default.contentsOfDirectory(atPath: backups).filter { $0.hasPrefix("20") }
            return names.isEmpty || names[0].count != "2018-11-15".count ? nil : names
        }
        let day = try #require(copy?.first)
        #expect(day != "2018-11-15", "a copy has the machine's day, not that of a trial")
        try clerk.quit()
        #expect(FileManager.default.fileExists(atPath: backups + "/" + day + "/registry.jsonl"))
        try FileManager.default.removeItem(atPath: backups)
        #expect(FileManager.default.createFile(atPath: backups, contents: Data("in the way".utf8)))
        #expect(chmod(backups, 0o600) == 0)
        try clerk.start()
        try clerk.terminal.wait(until: "what is wrong") { $0.text.contains("今天的备份没有做成") }
        try clerk.addMember(Clerk.liMing.name, Clerk.liMing.number)
        try clerk.quit()
    }

    @Test("A journal that has grown becomes a checkpoint while nobody types, and the clerk goes on meanwhile")
    func backgroundCheckpoint() throws {
        let clerk = try Clerk(columns: 132, rows: 40)
        let place = clerk.workplace
        try clerk.setUpUnit()
        try clerk.quit()
        try FileManager.default.removeItem(atPath: place.store)
        let sample = try Execution(
            HuzhuBinary.path(), ["sample", "--members", "1500", place.store], environment: place.environment())
        #expect(sample.status == 0)
        try clerk.start()
        try clerk.terminal.wait(for: try clerk.texts("rosterShown", "1500", "1500"))
        let before = try place.bytes(of: "registry.jsonl")
        // Everybody's enrolment is changed in one transaction.
        try clerk.terminal.keys("*", "d")
        try clerk.terminal.wait(for: try clerk.texts("dialogCancel"))
        try clerk.terminal.keys("y")
        try clerk.terminal.wait(for: try clerk.texts("dialogSavedSeveral", clerk.texts("actionMarkDoubt")))
        let journal = try place.bytes(of: "journal.jsonl")
        #expect(journal.count > 256 * 1024)
        let isWritten: Bool? = Deadline.wait {
            // While one journal takes the place of another there is, for a moment, none.
            guard let journal = try? place.bytes(of: "journal.jsonl"), journal.count < 1024 else { return nil }
            return (try? place.bytes(of: "registry.jsonl")) == before ? nil : true
        }
        #expect(isWritten == true)
        let archive = try FileManager.default.contentsOfDirectory(atPath: place.store + "/archive")
        #expect(archive.count == 2, "the journal before is in the archive")
        try clerk.quit()
        let verified = try Execution(
            HuzhuBinary.path(), ["verify", place.store], environment: place.environment())
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    }

    @Test("A clock that shows a time before the last record is told at the start")
    func clockSetBack() throws {
        let clerk = try Clerk(columns: 132, rows: 40)
        try clerk.setUpUnit()
        try clerk.quit()
        // As if the last record had been made in a year that the clock has not come to.
        let journal = clerk.workplace.store + "/journal.jsonl"
        let empty = try Workplace()
        let sample = try Execution(
            HuzhuBinary.path(), ["sample", "--members", "3", empty.store], environment: empty.environment())
        #expect(sample.status == 0)
        try FileManager.default.removeItem(atPath: clerk.workplace.store)
        try FileManager.default.copyItem(atPath: empty.store, toPath: clerk.workplace.store)
        var times = [timeval(tv_sec: 4_070_908_800, tv_usec: 0), timeval(tv_sec: 4_070_908_800, tv_usec: 0)]
        #expect(utimes(journal, &times) == 0)
        try clerk.start()
        try clerk.terminal.wait(until: "the two times") { $0.text.contains("比上次保存（2099-01-01") }
        try clerk.terminal.keys("Escape")
        try clerk.terminal.waitGone("2099")
        try clerk.quit()
    }
}
