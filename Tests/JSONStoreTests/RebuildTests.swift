import Glibc
import JSONStore
import Testing

@Suite("Rebuilding a store from its history")
struct RebuildTests {
    static func rebuild(_ fileSystem: MemoryFileSystem) throws -> Restoration {
        let report = try VerificationTests.verify(fileSystem)
        return try Store.rebuild(
            at: Ledger.folder, from: report, now: RestoreTests.now, fileSystem: fileSystem
        ) { folder in
            let found = try VerificationTests.verify(fileSystem, at: folder)
            #expect(found.isSound)
        }
    }

    @Test("A damaged checkpoint or head costs nothing: all of it is made anew from the history, the ruin is kept")
    func rebuilds() throws {
        for (file, spoilt) in [
            ("/registry.jsonl", [UInt8]?.none), ("/registry.jsonl", []), ("/registry.jsonl", [1, 2, 3]), ("/head", nil),
            ("/head", [1]),
        ] {
            let (fileSystem, ledger) = try DamageTests.sample()
            fileSystem[Ledger.folder + file] = spoilt
            let done = try Self.rebuild(fileSystem)
            #expect(done.summary.transactions == 5)
            let after = fileSystem.afterPowerCut(.nothing)
            #expect(try BackupTests.open(after, at: Ledger.folder) == ledger.actions)
            #expect(after[RestoreTests.aside + file] == spoilt)
            #expect(try VerificationTests.verify(after).isSound)
        }
    }

    @Test("A checkpoint that is sound by itself and not what the history makes is made anew")
    func rebuildsFalseCheckpoint() throws {
        let fileSystem = try VerificationTests.checkpointed([#"{"action":"zz"}"#])
        _ = try Self.rebuild(fileSystem)
        #expect(try BackupTests.open(fileSystem, at: Ledger.folder) == ["a1", "a2", "b1", "b2", "b3"])
    }

    @Test("A history that is not whole, or a store that somebody writes to, is left alone")
    func refuses() throws {
        for file in ["/archive/journal-1-2.jsonl", "/journal.jsonl"] {
            let (fileSystem, _) = try DamageTests.sample()
            fileSystem[Ledger.folder + file]?[250] ^= 1
            let problem = try #require(throws: StoreProblem.self) { try Self.rebuild(fileSystem) }
            #expect(problem.code == .damaged)
            #expect(try fileSystem.contents(ofFolder: "/data") == ["huzhu"])
        }
        let (fileSystem, _) = try DamageTests.sample()
        let (store, _, _) = try Ledger.open(fileSystem)
        let problem = try #require(throws: StoreProblem.self) { try Self.rebuild(fileSystem) }
        #expect(problem.code == .locked)
        store.close()
        // Entries that were acknowledged and are gone are not made up for.
        let lines = try #require(fileSystem[DamageTests.journal]).split(separator: UInt8(ascii: "\n"))
        fileSystem[DamageTests.journal] = lines.dropLast().flatMap { $0 + [UInt8(ascii: "\n")] }
        #expect(throws: StoreProblem.self) { try Self.rebuild(fileSystem) }
    }
}
