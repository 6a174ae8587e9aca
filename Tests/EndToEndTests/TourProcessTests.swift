import Foundation
import Testing

extension EndToEnd {
    @Suite("The tour from one's own unit")
    struct TourProcess {}
}

extension EndToEnd.TourProcess {
    /// Folders that hold a sample unit.
    private func samples(_ workplace: Workplace) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: workplace.temporary).filter { $0.hasPrefix("huzhu-") }
    }

    /// A clerk with a half-typed member, on the tour.
    private func clerkOnTour() throws -> Clerk {
        let clerk = try Clerk()
        try clerk.setUpUnit()
        try clerk.terminal.keys("n")
        try clerk.terminal.wait(for: try clerk.texts("screenNewMember"))
        try clerk.fill("memberName", "王素")
        try clerk.terminal.keys("M-t")
        try clerk.terminal.wait(for: try clerk.texts("tourFindTitle"), Clerk.operatorName)
        return clerk
    }

    @Test("While it is taken the own store is held, and afterwards one stands where one was with all that was typed")
    func backAgain() throws {
        let clerk = try clerkOnTour()
        let (terminal, texts) = (clerk.terminal, clerk.texts)
        let second = try Execution(
            HuzhuBinary.path(), ["--plain", "--store", clerk.workplace.store, "--lang", "zh-Hans"],
            environment: clerk.workplace.environment())
        #expect(second.output.contains(Clerk.operatorName) && second.output.contains("只读"), "\(second.output)")
        #expect(try samples(clerk.workplace).count == 1)
        try terminal.type("/wsq")
        try terminal.wait(for: "王素琼")
        try terminal.keys("C-q")
        let back = try terminal.wait(for: try texts("tourBackHome"), try texts("screenNewMember"))
        #expect(back.cursorLine.contains("王素"))
        #expect(try samples(clerk.workplace).isEmpty)
        try terminal.type("琼")
        try terminal.wait(until: "the whole name") { $0.cursorLine.contains("王素琼") }
        try terminal.keys("C-q")
        try terminal.wait(for: try texts("dialogQuitKept"))
        try terminal.keys("y")
        #expect(try terminal.waitUntilEnded() == 0)
    }

    @Test(
        "A signal ends the program from within it, keeps what was typed and leaves no sample",
        arguments: [
            SIGTERM, SIGHUP, SIGINT,
        ])
    func signals(_ signal: Int32) throws {
        let clerk = try clerkOnTour()
        try clerk.terminal.kill(signal)
        #expect(try clerk.terminal.waitUntilEnded() == 128 + signal)
        #expect(try samples(clerk.workplace).isEmpty)
        try clerk.start()
        try clerk.terminal.wait(for: "上次有 1 张表没填完")
    }

    /// A copy of a left sample that looks as if it were one, with something of the clerk's own in it.
    private func copy(_ sample: String, in folder: String, adding file: String?) throws -> String {
        let files = FileManager.default
        let path = folder + "/huzhu-sample-" + UUID().uuidString
        try files.copyItem(atPath: folder + "/" + sample, toPath: path)
        let mark = URL(filePath: path + "/.huzhu-sample")
        if let file {
            try Data((path.split(separator: "/").last.map(String.init) ?? "").utf8 + [0x0A]).write(to: mark)
            let added = URL(filePath: path + "/" + file)
            try files.createDirectory(at: added.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("mine".utf8).write(to: added)
        } else {
            try files.removeItem(at: mark)
        }
        #expect(chmod(path, 0o700) == 0)
        return path
    }

    @Test("A left sample with anything in it that is not the program's stays whole")
    func strangers() throws {
        let clerk = try clerkOnTour()
        try clerk.terminal.kill(SIGKILL)
        _ = try clerk.terminal.waitUntilEnded()
        let left = try samples(clerk.workplace)
        let folder = clerk.workplace.temporary
        let sample = try #require(left.first)
        let files = [nil, "my-notes.txt", "store/my-notes.txt", "store/Private/a", "store/drafts/letter.draft"]
        var kept = try files.map { try copy(sample, in: folder, adding: $0) }
        let linked = try copy(sample, in: folder, adding: "store/drafts/1.1.draft")
        let mine = clerk.workplace.folder + "/mine"
        try FileManager.default.createDirectory(atPath: mine, withIntermediateDirectories: false)
        #expect(symlink(mine, linked + "/schemes") == 0)
        kept.append(linked)
        // This one only has names that the program gives.
        let own = try copy(sample, in: folder, adding: "store/drafts/1.1.draft")
        let before = try kept.map { try Workplace.contents(of: $0) }
        try clerk.start()
        try clerk.terminal.wait(for: "上次有 1 张表没填完")
        try clerk.terminal.keys("M-t")
        try clerk.terminal.wait(for: try clerk.texts("tourFindTitle"))
        let gone = [sample, own.split(separator: "/").last.map(String.init) ?? ""]
        let isCleared: Bool? = try Deadline.wait {
            try samples(clerk.workplace).contains { gone.contains($0) } ? nil : true
        }
        #expect(isCleared == true)
        try clerk.terminal.keys("C-q")
        try clerk.terminal.wait(for: try clerk.texts("tourBackHome"))
        #expect(try kept.map { try Workplace.contents(of: $0) } == before)
    }

    @Test("Killed outright, nothing of the own unit is lost, and the next sample clears up what was left")
    func killed() throws {
        let clerk = try clerkOnTour()
        try clerk.terminal.kill(SIGKILL)
        _ = try clerk.terminal.waitUntilEnded()
        let left = try samples(clerk.workplace)
        #expect(left.count == 1)
        // What only has such a name is nobody's to remove.
        let other = clerk.workplace.temporary + "/huzhu-sample-mine"
        try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
        try clerk.start()
        try clerk.terminal.wait(for: "上次有 1 张表没填完")
        try clerk.terminal.keys("M-t")
        try clerk.terminal.wait(for: try clerk.texts("tourFindTitle"))
        let isCleared: Bool? = try Deadline.wait { try samples(clerk.workplace).contains(left[0]) ? nil : true }
        #expect(isCleared == true && FileManager.default.fileExists(atPath: other))
    }
}
