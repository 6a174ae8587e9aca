import JSONStore
import Testing

@Suite("Several programs")
struct SharingTests {
    @Test("A second program opens read-only and learns who writes")
    func secondReads() throws {
        var (fileSystem, writer, ledger) = try AppendTests.newStore()
        try ledger.append("one", to: writer)
        let second = try Ledger.open(fileSystem, operator: "李四")
        #expect(second.store.isReadOnly)
        #expect(second.report.lockHolder?.who == "张三")
        #expect(second.report.lockHolder?.since == "2018-11-15T09:30:00Z")
        #expect(second.report.readOnlyCause?.code == .locked)
        #expect(second.report.damage == nil)
        #expect(second.ledger == ledger)
        #expect(throws: StoreProblem.self) { try second.store.checkpointWork() }
        writer.close()
        #expect(try !Ledger.open(fileSystem).store.isReadOnly)
    }

    @Test("A reader learns that there is more, after a transaction and after a checkpoint")
    func noticesNews() throws {
        var (fileSystem, writer, ledger) = try AppendTests.newStore()
        var reader = try Ledger.open(fileSystem, access: .readOnly)
        #expect(try !reader.store.isOutdated())
        try ledger.append("one", to: writer)
        #expect(try reader.store.isOutdated())
        reader = try Ledger.open(fileSystem, access: .readOnly)
        #expect(reader.ledger == ledger)
        #expect(try !reader.store.isOutdated())
        try ledger.checkpoint(writer)
        #expect(try reader.store.isOutdated())
        #expect(try Ledger.open(fileSystem, access: .readOnly).ledger == ledger)
        #expect(try !writer.isOutdated())
    }

    @Test("A reader at any moment of another's work sees a whole state and changes nothing")
    func readsAtAnyMoment() throws {
        for change in 1...PowerCutTests.changeCount {
            let fileSystem = MemoryFileSystem()
            fileSystem.plan(.cutAfter, atChange: change)
            var ledger = Ledger()
            try? PowerCutTests.day(fileSystem, &ledger)
            let moment = fileSystem.afterProgramEnd()
            guard !ledger.actions.isEmpty else { continue }
            let count = moment.changeCount
            let found = try Ledger.open(moment, access: .readOnly)
            #expect(found.report.damage == nil, "after change \(change)")
            #expect(found.ledger.actions.starts(with: ledger.actions), "after change \(change)")
            #expect(found.ledger.actions.count <= ledger.actions.count + 1)
            #expect(moment.changeCount == count)
        }
    }

    @Test("A checkpoint made while transactions go on contains only what came before")
    func checkpointsInBackground() throws {
        var (fileSystem, store, ledger) = try AppendTests.newStore()
        try ledger.append("one", to: store)
        let snapshot = ledger
        let work = try store.checkpointWork()
        #expect(work.seq == 1)
        try ledger.append("two", to: store)
        try store.finish(work.write(recordCount: 1, records: snapshot.emit))
        try ledger.append("three", to: store)
        store.close()
        let again = try Ledger.open(fileSystem)
        #expect(again.report.recordCount == 1)
        #expect(again.report.entryCount == 2)
        #expect(again.ledger == ledger)
    }

    @Test("A checkpoint that does not hold what it announces is not put into place")
    func refusesFalseCheckpoint() throws {
        var (fileSystem, store, ledger) = try AppendTests.newStore()
        try ledger.append("one", to: store)
        let before = fileSystem[DamageTests.registry]
        #expect(throws: StoreProblem.self) { try store.checkpoint(recordCount: 2, records: ledger.emit) }
        #expect(throws: StoreProblem.self) {
            try store.checkpoint(recordCount: 1) { emit in try emit(Array("[\n]".utf8)) }
        }
        #expect(fileSystem[DamageTests.registry] == before)
        #expect(fileSystem[DamageTests.registry + ".new"] == nil)
        #expect(try store.journalEntry(1)?.action == "one")
    }
}
