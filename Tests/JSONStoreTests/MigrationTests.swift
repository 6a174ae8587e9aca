import JSONStore
import JSONText
import Testing

@Suite("Older forms")
struct MigrationTests {
    /// A made-up later version, in which what was `action` and `id` is in capitals.
    static let capitals = FormatMigration(
        "capitals",
        record: { Array(String(decoding: $0, as: UTF8.self).replacing("\"a", with: "\"A").utf8) },
        changes: { Array(String(decoding: $0, as: UTF8.self).uppercased().utf8) })
    /// And one after it.
    static let marked = FormatMigration("marked", record: { $0 + Array(" ".utf8) }, changes: { $0 + Array(" ".utf8) })

    static func open(
        _ fileSystem: MemoryFileSystem, _ formats: StoreFormats
    ) throws -> (store: Store, records: [String], changes: [String]) {
        let found = try Store.open(
            as: CollectedLines.self, at: Ledger.folder, access: .readWrite, operator: "张三", fileSystem: fileSystem,
            formats: formats)
        #expect(found.report.damage == nil)
        return (found.store, found.state.lines, found.state.entries.map { String(decoding: $0.changes, as: UTF8.self) })
    }

    @Test("The migrations are named, in order, and make up the version")
    func counts() {
        #expect(StoreFormats.current.version == 1)
        let formats = StoreFormats([Self.capitals, Self.marked])
        #expect(formats.version == 3)
        #expect(formats.migrations.map(\.name) == ["capitals", "marked"])
    }

    @Test("An older store is read through all migrations in order, history included, and its bytes stay")
    func readsOlder() throws {
        let fileSystem = try FormatTests.place(FormatTests.pinned)
        let (store, records, changes) = try Self.open(fileSystem, StoreFormats([Self.capitals, Self.marked]))
        #expect(records == [#"{"Action":"A1"} "#, #"{"Action":"A2"} "#])
        #expect(changes == [#"[{"ID":"B1"}] "#, #"[{"ID":"B2"}] "#, #"[{"ID":"B3"}] "#])
        #expect(try store.journalEntry(1).map { String(decoding: $0.changes, as: UTF8.self) } == #"[{"ID":"A1"}] "#)
        #expect(store.isOfOlderVersion)
        for name in ["journal.jsonl", "registry.jsonl", "archive/journal-1-2.jsonl"] {
            #expect(fileSystem[Ledger.folder + "/" + name] == FormatTests.pinned[name].map { Array($0.utf8) })
        }
    }

    @Test("An older journal takes nothing new; a checkpoint begins one in the present form, and all of it opens again")
    func beginsNewJournal() throws {
        let formats = StoreFormats([Self.capitals])
        let fileSystem = try FormatTests.place(FormatTests.pinned)
        let (store, _, _) = try Self.open(fileSystem, formats)
        let problem = try #require(throws: StoreProblem.self) {
            try store.append(at: "", by: "", action: "C1", changes: Array(#"[{"ID":"C1"}]"#.utf8))
        }
        #expect(problem.code == .olderVersion)
        try store.checkpoint(recordCount: 1) { emit in try emit(Array(#"{"Action":"A1"}"#.utf8)) }
        #expect(!store.isOfOlderVersion)
        try store.append(at: "", by: "", action: "C1", changes: Array(#"[{"ID":"C1"}]"#.utf8))
        store.close()
        let again = try Self.open(fileSystem, formats)
        #expect(again.records == [#"{"Action":"A1"}"#])
        #expect(again.changes == [#"[{"ID":"C1"}]"#])
        var all: [String] = []
        try again.store.journalEntries(.oldestFirst) { entry in
            all.append(String(decoding: entry.changes, as: UTF8.self))
            return true
        }
        #expect(all == ["A1", "A2", "B1", "B2", "B3", "C1"].map { #"[{"ID":"\#($0)"}]"# })
        again.store.close()
        // The version before opens it for reading only.
        let older = try Store.open(
            as: CollectedLines.self, at: Ledger.folder, access: .readWrite, operator: "", fileSystem: fileSystem)
        #expect(older.store.isReadOnly)
        #expect(older.report.readOnlyCause?.code == .newerVersion)
    }

    @Test("An older journal without transactions is replaced, and nothing goes into the archive")
    func replacesEmptyJournal() throws {
        let (fileSystem, store, _) = try AppendTests.newStore()
        store.close()
        let formats = StoreFormats([Self.capitals])
        let opened = try Self.open(fileSystem, formats)
        try opened.store.checkpoint(recordCount: 0) { _ in }
        try opened.store.append(at: "", by: "", action: "C1", changes: Array("[]".utf8))
        opened.store.close()
        #expect(try fileSystem.contents(ofFolder: Ledger.folder + "/archive").isEmpty)
        #expect(try Self.open(fileSystem, formats).changes == ["[]"])
    }

    @Test("A record that cannot be brought into the present form is named with its line")
    func namesFailure() throws {
        struct Failure: Error {}
        let failing = FormatMigration("failing", record: { $0 }, changes: { _ in throw Failure() })
        let fileSystem = try FormatTests.place(FormatTests.pinned)
        let found = try Store.open(
            as: CollectedLines.self, at: Ledger.folder, access: .readWrite, operator: "", fileSystem: fileSystem,
            formats: StoreFormats([failing]))
        #expect(found.store.isReadOnly)
        #expect(found.report.damage?.file == "journal.jsonl")
        #expect(found.report.damage?.line == 2)
    }
}
