import Glibc
import JSONStore
import Testing

@Suite("Power cuts and failing calls")
struct PowerCutTests {
    /// A day at the desk; `ledger` holds what was acknowledged.
    static func day(_ fileSystem: MemoryFileSystem, _ ledger: inout Ledger) throws {
        try Store.create(at: Ledger.folder, code: "ab3k", fileSystem: fileSystem)
        var (store, _, _) = try Ledger.open(fileSystem)
        for number in 1...3 { try ledger.append("a\(number)", to: store) }
        try ledger.checkpoint(store)
        try ledger.append("b1", to: store)
        try store.drafts.save("claim", Array("half-typed".utf8))
        try ledger.append("b2", to: store)
        try ledger.checkpoint(store)
        try ledger.checkpoint(store)
        store.close()
        (store, _, _) = try Ledger.open(fileSystem)
        let work = try store.checkpointWork()
        let snapshot = ledger
        try ledger.append("c1", to: store)
        try store.finish(work.write(recordCount: snapshot.actions.count, records: snapshot.emit))
        try ledger.append("c2", to: store)
        store.close()
        (store, _, _) = try Ledger.open(fileSystem)
        try ledger.append("d1", to: store)
        try ledger.checkpoint(store)
        try ledger.append("d2", to: store)
    }

    static let changeCount = {
        let fileSystem = MemoryFileSystem()
        var ledger = Ledger()
        try? day(fileSystem, &ledger)
        return ledger.actions.count == 9 ? fileSystem.changeCount : 0
    }()

    static let survivals: [MemoryDisk.Survival] =
        [.nothing, .everything, .namesOnly, .bytesOnly, .halves] + (1...3).map(MemoryDisk.Survival.random)

    /// Opens what a cut left, goes on working, and finds all of it again.
    static func goOn(_ fileSystem: MemoryFileSystem, after acknowledged: Ledger, _ context: String) throws {
        if !Store.exists(at: Ledger.folder, fileSystem: fileSystem) {
            #expect(acknowledged.actions.isEmpty, "\(context)")
            try Store.create(at: Ledger.folder, code: "ab3k", fileSystem: fileSystem)
        }
        var (store, ledger, report) = try Ledger.open(fileSystem)
        #expect(report.damage == nil, "\(context)")
        #expect(!store.isReadOnly, "\(context)")
        #expect(ledger.actions.starts(with: acknowledged.actions), "\(context)")
        #expect(ledger.actions.count <= acknowledged.actions.count + 1, "\(context)")
        #expect(store.lastSeq == ledger.actions.count, "\(context)")
        try ledger.append("after", to: store)
        try ledger.checkpoint(store)
        try ledger.append("later", to: store)
        store.close()
        let again = try Ledger.open(fileSystem.afterPowerCut(.nothing))
        #expect(again.report.damage == nil, "\(context)")
        #expect(again.ledger == ledger, "\(context)")
        var history: [String] = []
        try again.store.journalEntries(.oldestFirst) { entry in
            history.append(entry.action)
            return true
        }
        #expect(history == ledger.actions, "\(context)")
    }

    @Test("The day has enough calls to cut it at")
    func dayIsLong() {
        #expect(Self.changeCount > 80)
    }

    @Test("After a power cut at any call every acknowledged transaction is there and no half one", arguments: survivals)
    func survivesPowerCuts(_ survival: MemoryDisk.Survival) throws {
        for change in 1...Self.changeCount {
            for fault in [MemoryDisk.Fault.cutBefore, .cutAfter] {
                let fileSystem = MemoryFileSystem()
                fileSystem.plan(fault, atChange: change)
                var ledger = Ledger()
                try? Self.day(fileSystem, &ledger)
                let context = "\(fault) \(change), \(survival) survives"
                try Self.goOn(fileSystem.afterPowerCut(survival), after: ledger, context)
            }
        }
    }

    @Test("What a reopened store shows, and what is added to it, outlasts a power cut right after")
    func showsOnlyWhatIsSafe() throws {
        for change in 1...Self.changeCount {
            let fileSystem = MemoryFileSystem()
            fileSystem.plan(.cutAfter, atChange: change)
            var acknowledged = Ledger()
            try? Self.day(fileSystem, &acknowledged)
            for isAdding in [false, true] {
                let ended = fileSystem.afterProgramEnd()
                guard Store.exists(at: Ledger.folder, fileSystem: ended) else { continue }
                var (store, ledger, _) = try Ledger.open(ended)
                if isAdding { try ledger.append("after", to: store) }
                let found = try Ledger.open(ended.afterPowerCut(.nothing))
                #expect(found.ledger == ledger, "ended after \(change)")
                #expect(found.report.damage == nil, "ended after \(change)")
            }
        }
    }

    @Test("The end of the program at any call loses nothing that was acknowledged")
    func survivesProgramEnd() throws {
        for change in 1...Self.changeCount {
            let fileSystem = MemoryFileSystem()
            fileSystem.plan(.cutAfter, atChange: change)
            var ledger = Ledger()
            try? Self.day(fileSystem, &ledger)
            try Self.goOn(fileSystem.afterProgramEnd(), after: ledger, "ended after \(change)")
        }
    }

    @Test(
        "A second power cut while the first one is mended loses nothing either",
        arguments: [
            MemoryDisk.Survival.nothing, .random(5),
        ])
    func survivesSecondCut(_ survival: MemoryDisk.Survival) throws {
        for change in 1...Self.changeCount {
            let fileSystem = MemoryFileSystem()
            fileSystem.plan(.cutAfter, atChange: change)
            var ledger = Ledger()
            try? Self.day(fileSystem, &ledger)
            guard !ledger.actions.isEmpty else { continue }
            for second in 1...6 {
                let found = fileSystem.afterPowerCut(survival)
                found.plan(.cutAfter, atChange: second)
                _ = try? Ledger.open(found)
                try Self.goOn(
                    found.afterPowerCut(survival), after: ledger, "cut \(change), again \(second), \(survival)")
            }
        }
    }

    @Test(
        "One failing call spoils nothing: the same step can be made again",
        arguments: [
            MemoryDisk.Fault.error(EIO), .partial(ENOSPC), .partial(EIO), .error(EACCES),
        ])
    func survivesFailingCalls(_ fault: MemoryDisk.Fault) throws {
        for change in 1...Self.changeCount {
            let fileSystem = MemoryFileSystem()
            fileSystem.plan(fault, atChange: change)
            var ledger = Ledger()
            try? Self.day(fileSystem, &ledger)
            fileSystem.clearPlan()
            try Self.goOn(fileSystem.afterProgramEnd(), after: ledger, "\(fault) at \(change)")
            try Self.goOn(fileSystem.afterPowerCut(.nothing), after: ledger, "\(fault) at \(change), then a cut")
        }
    }
}
