import Foundation
import Glibc
import JSONStore
import TestSupport
import Testing

/// Long random work at one store, with the power going at every call that changes something.
@Suite("Random days")
struct RandomDaysTests {
    /// What a random scenario has acknowledged, and where its copies are.
    struct Days {
        var ledger = Ledger()
        /// What each copy outside the store holds.
        var copies: [String: [String]] = [:]
        /// What the store was before each restore, by where it was moved.
        var aside: [String: [String]] = [:]
        /// What a restore that was not acknowledged would have put in the store's place.
        var restoring: [String]?
    }

    static let isDeep = ProcessInfo.processInfo.environment["HUZHU_DEEP"] != nil
    static let seeds: [UInt64] = isDeep ? Array(1...12) : [1, 2]
    static let steps = isDeep ? 60 : 24

    /// Works on until the power goes, or the steps are done.
    static func work(_ fileSystem: MemoryFileSystem, seed: UInt64, _ days: inout Days) throws {
        var random = SeededGenerator(seed: seed)
        try Store.create(at: Ledger.folder, code: "ab3k", fileSystem: fileSystem)
        var store = try Ledger.open(fileSystem).store
        for step in 1...steps {
            switch Int.random(in: 0..<12, using: &random) {
            case 0..<5: try days.ledger.append("t\(step)", to: store)
            case 5: try days.ledger.checkpoint(store)
            case 6:
                let work = try store.checkpointWork()
                let snapshot = days.ledger
                if Bool.random(using: &random) { try days.ledger.append("c\(step)", to: store) }
                try store.finish(work.write(recordCount: snapshot.actions.count, records: snapshot.emit))
            case 7:
                store.close()
                store = try Ledger.open(fileSystem).store
            case 8:
                _ = try Store.backUpDaily(
                    at: Ledger.folder, day: "2026-01-\(step + 10)", fileSystem: fileSystem)
            case 9 where !days.ledger.actions.isEmpty:
                _ = try Store.backUp(at: Ledger.folder, to: "/stick/\(step)", fileSystem: fileSystem)
                days.copies["/stick/\(step)"] = days.ledger.actions
            case 10:
                guard let copy = days.copies.keys.sorted().randomElement(using: &random) else { continue }
                store.close()
                days.restoring = days.copies[copy]
                let done = try Store.restore(
                    from: copy, to: Ledger.folder, now: "2026-01-\(step + 10)", fileSystem: fileSystem
                ) { folder in
                    guard try VerificationTests.verify(fileSystem, at: folder).isSound else { throw Unsound() }
                }
                days.restoring = nil
                if let aside = done.movedAside { days.aside[aside] = days.ledger.actions }
                days.ledger.actions = days.copies[copy] ?? []
                store = try Ledger.open(fileSystem).store
            default: try store.drafts.save("draft", [UInt8(step)])
            }
        }
        store.close()
    }

    struct Unsound: Error {}

    /// What a cut left: everything acknowledged, no half of anything, sound from the first line to the last.
    static func look(_ fileSystem: MemoryFileSystem, after days: Days, _ context: String) throws {
        _ = try Store.finishRestore(at: Ledger.folder, fileSystem: fileSystem)
        if !Store.exists(at: Ledger.folder, fileSystem: fileSystem) {
            #expect(days.ledger.actions.isEmpty && days.aside.isEmpty, "\(context)")
            return
        }
        var (store, ledger, report) = try Ledger.open(fileSystem)
        #expect(report.damage == nil && !store.isReadOnly, "\(context)")
        let isOld = ledger.actions.starts(with: days.ledger.actions)
        #expect(isOld || ledger.actions == days.restoring, "\(context)")
        #expect(ledger.actions.count <= max(days.ledger.actions.count, days.restoring?.count ?? 0) + 1, "\(context)")
        let verified = try VerificationTests.verify(fileSystem)
        #expect(verified.isSound, "\(context): \(verified.findings)")
        #expect(verified.state?.actions == ledger.actions, "\(context)")
        for (folder, actions) in days.aside.merging(days.copies, uniquingKeysWith: { $1 }) {
            let found = try? VerificationTests.verify(fileSystem, at: folder)
            #expect(found?.isSound == true && found?.state?.actions == actions, "\(context): \(folder)")
        }
        if !isOld {
            // Restored without a word: then what was there before is beside it.
            let aside = try fileSystem.contents(ofFolder: "/data").map { "/data/" + $0 }
                .filter { $0.contains("before-restore") && days.aside[$0] == nil }
            let kept = try aside.map { try VerificationTests.verify(fileSystem, at: $0).state?.actions }
            #expect(kept == [days.ledger.actions], "\(context)")
        }
        for copy in try Store.dailyCopies(at: Ledger.folder, fileSystem: fileSystem) {
            #expect(try VerificationTests.verify(fileSystem, at: copy).isSound, "\(context): \(copy)")
        }
        try ledger.append("after", to: store)
        store.close()
        let cut = fileSystem.afterPowerCut(.nothing)
        // A restore whose program ended just after the last rename may still be undone as far as that name goes.
        _ = try Store.finishRestore(at: Ledger.folder, fileSystem: cut)
        #expect(try Ledger.open(cut).ledger == ledger, "\(context)")
    }

    @Test("Whenever the power goes, and whatever was not synced, nothing acknowledged is lost", arguments: seeds)
    func survives(_ seed: UInt64) throws {
        let probe = MemoryFileSystem()
        var all = Days()
        try Self.work(probe, seed: seed, &all)
        let count = probe.changeCount
        #expect(count > 100)
        let survivals: [MemoryDisk.Survival] =
            Self.isDeep ? PowerCutTests.survivals : [.nothing, .namesOnly, .bytesOnly, .random(seed)]
        for change in 1...count {
            let fileSystem = MemoryFileSystem()
            fileSystem.plan(change % 2 == 0 ? .cutBefore : .cutAfter, atChange: change)
            var days = Days()
            try? Self.work(fileSystem, seed: seed, &days)
            for survival in survivals {
                try Self.look(
                    fileSystem.afterPowerCut(survival), after: days, "seed \(seed), change \(change), \(survival)")
            }
            try Self.look(fileSystem.afterProgramEnd(), after: days, "seed \(seed), ended at \(change)")
        }
    }
}
