import Glibc
import JSONStore
import Testing

@Suite("Following a program that writes")
struct FollowingTests {
    /// A program that only reads, and reads anew where it must. Unchecked, because each is used from its own test only.
    final class Follower: @unchecked Sendable {
        private let fileSystem: MemoryFileSystem
        private(set) var store: Store
        private(set) var ledger: Ledger
        /// How often everything was read anew.
        private(set) var rereadings = 0
        /// Whatever was seen that is no beginning of what has happened.
        private(set) var looks: [[String]] = []

        init(_ fileSystem: MemoryFileSystem) throws {
            self.fileSystem = fileSystem
            (store, ledger, _) = try Ledger.open(fileSystem, access: .readOnly)
        }

        func look() throws {
            var actions: [String] = []
            let news = try? store.follow { actions.append($0.action) }
            ledger.actions += actions
            if news == nil || news == .exchanged {
                rereadings += 1
                (store, ledger, _) = try Ledger.open(fileSystem, access: .readOnly)
            }
            looks.append(ledger.actions)
        }
    }

    @Test("What is added comes one by one, through checkpoints and archives, and nothing is read twice")
    func follows() throws {
        var (fileSystem, writer, ledger) = try AppendTests.newStore()
        let follower = try Follower(fileSystem)
        let late = try Follower(fileSystem)
        try follower.look()
        for number in 1...3 {
            try ledger.append("a\(number)", to: writer)
            try follower.look()
            #expect(follower.ledger == ledger)
        }
        try ledger.checkpoint(writer)
        try follower.look()
        try ledger.append("b1", to: writer)
        try ledger.append("b2", to: writer)
        try ledger.checkpoint(writer)
        try ledger.append("c1", to: writer)
        try follower.look()
        #expect(follower.ledger == ledger && follower.rereadings == 0)
        try late.look()
        #expect(late.ledger == ledger && late.rereadings == 0, "two archived journals are caught up with")
        #expect(late.store.lastSeq == writer.lastSeq && late.store.lastHash == writer.lastHash)
        #expect(try late.store.journalEntry(6)?.action == "c1")
    }

    @Test("A follower that looks after every single call sees a beginning of what happened, and in the end all of it")
    func looksAtEveryMoment() throws {
        let base = MemoryFileSystem()
        try Store.create(at: Ledger.folder, code: "ab3k", fileSystem: base)
        let follower = try Follower(base)
        let watched = WatchedFileSystem(base)
        watched.afterEachChange { try? follower.look() }
        var (writer, ledger, _) = try Ledger.open(watched)
        for round in 1...4 {
            for number in 1...3 { try ledger.append("a\(round)\(number)", to: writer) }
            let work = try writer.checkpointWork()
            let snapshot = ledger
            if round.isMultiple(of: 2) { try ledger.append("b\(round)", to: writer) }
            try writer.finish(work.write(recordCount: snapshot.actions.count, records: snapshot.emit))
        }
        watched.afterEachChange(nil)
        try follower.look()
        #expect(follower.ledger == ledger && follower.rereadings == 0)
        #expect(follower.looks.count > 100)
        for look in follower.looks { #expect(ledger.actions.starts(with: look)) }
    }

    @Test("A line that was seen and then taken back is forgotten, even where another of its length takes its place")
    func lineTakenBack() throws {
        var (fileSystem, writer, ledger) = try AppendTests.newStore()
        let follower = try Follower(fileSystem)
        try ledger.append("one", to: writer)
        try follower.look()
        // The line is written, its sync fails; a reader that looks just then sees it.
        let journal = Ledger.folder + "/journal.jsonl"
        let acknowledged = try #require(fileSystem[journal])
        try ledger.append("two", to: writer)
        let both = try #require(fileSystem[journal])
        let head = fileSystem[Ledger.folder + "/head"]
        try follower.look()
        #expect(follower.ledger.actions == ["one", "two"])
        writer.close()
        fileSystem[journal] = acknowledged
        fileSystem[Ledger.folder + "/head"] = head.map { _ in Array("{}".utf8) }
        let other = MemoryFileSystem()
        try Store.create(at: Ledger.folder, code: "ab3k", fileSystem: other)
        var (second, secondLedger, _) = try Ledger.open(other)
        try secondLedger.append("one", to: second)
        try secondLedger.append("six", to: second)
        let exchanged = try #require(other[journal])
        #expect(exchanged.count == both.count)
        fileSystem[journal] = exchanged
        fileSystem[Ledger.folder + "/head"] = other[Ledger.folder + "/head"]
        try follower.look()
        #expect(follower.ledger.actions == ["one", "six"])
    }

    @Test("A store that was put in the place of another is read anew")
    func exchangedStore() throws {
        var (fileSystem, writer, ledger) = try AppendTests.newStore()
        for number in 1...3 { try ledger.append("a\(number)", to: writer) }
        let follower = try Follower(fileSystem)
        writer.close()
        var (other, elsewhere, otherLedger) = try AppendTests.newStore(code: "zz9z")
        try otherLedger.append("z", to: elsewhere)
        for name in ["journal.jsonl", "registry.jsonl", "head"] {
            fileSystem[Ledger.folder + "/" + name] = other[Ledger.folder + "/" + name]
        }
        try follower.look()
        #expect(follower.ledger == otherLedger && follower.store.code == "zz9z")
        other.clearPlan()
    }

    @Test("Who writes is told, and that nobody does any more once the writer has gone")
    func writer() throws {
        let (fileSystem, writer, _) = try AppendTests.newStore()
        let follower = try Follower(fileSystem)
        guard case .somebody(let holder) = follower.store.writer() else {
            Issue.record("nobody writes")
            return
        }
        #expect(holder?.who == "张三" && holder?.since == "2018-11-15T09:30:00Z")
        writer.announce(operator: "李四")
        #expect(
            follower.store.writer()
                == .somebody(LockHolder(who: "李四", pid: holder?.pid ?? 0, since: "2018-11-15T09:30:00Z")))
        writer.close()
        #expect(follower.store.writer() == .nobody)
        let again = try Ledger.open(fileSystem)
        #expect(!again.store.isReadOnly, "asking takes nothing away from whoever comes next")
        let dead = try Follower(fileSystem.afterProgramEnd())
        #expect(dead.store.writer() == .nobody, "a lock file that a killed program left behind is no lock")
    }

    @Test("A journal that is missing is told as missing")
    func missing() throws {
        let (fileSystem, _, _) = try AppendTests.newStore()
        let follower = try Follower(fileSystem)
        fileSystem[Ledger.folder + "/journal.jsonl"] = nil
        let news = try follower.store.follow { _ in }
        #expect(news == .missing)
    }
}
