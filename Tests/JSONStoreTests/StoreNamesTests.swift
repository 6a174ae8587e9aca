import Foundation
import Testing

@testable import JSONStore

@Suite("Names of a store's own things")
struct StoreNamesTests {
    private static func isOwn(_ path: String, isFolder: Bool = false) -> Bool {
        StoreNames.areOwn(path.split(separator: "/").map(String.init), isFolder: isFolder)
    }

    @Test(
        "What the program writes is its own",
        arguments: [
            "registry.jsonl", "registry.jsonl.new", "journal.jsonl", "head", "head.new", "lock",
            "torn-4-0a1b2c3d.jsonl",
            "archive/journal-1-3.jsonl", "backups/.lock", "backups/2026-11-21/head",
            "backups/2026-11-21.partial/archive/journal-1-3.jsonl", "drafts/4k2j.1.draft", "drafts/4k2j.1.draft.new",
            "drafts/4k2j.lock", "drafts/4k2j.1.draft.unreadable", "drafts/4k2j.1.draft.unreadable-2",
        ])
    func own(_ path: String) {
        #expect(Self.isOwn(path))
        #expect(!Self.isOwn(path, isFolder: true))
        #expect(!Self.isOwn(path + "/a"))
    }

    @Test(
        "Nothing else is",
        arguments: [
            "my-notes.txt", "Private/a", "registry.jsonl.bak", "lock.new", "torn-notes.jsonl", "torn-4-0a1b2c3d.txt",
            "archive/notes", "archive/old/journal-1-3.jsonl", "backups/notes", "backups/2026-11-21/notes",
            "backups/2026-11-21/drafts/4k2j.1.draft", "backups/2026-11-21-mine/head", "drafts/letter.draft",
            "drafts/Brief.1.draft", "drafts/a/4k2j.1.draft", "store/head",
        ])
    func foreign(_ path: String) {
        #expect(!Self.isOwn(path))
        #expect(!Self.isOwn(path, isFolder: true))
    }

    @Test("All that is in a store at work is its own")
    func atWork() throws {
        try PosixTests.withFolder { folder in
            let store = folder + "/store"
            try Store.create(at: store)
            var (opened, ledger, _) = try Ledger.open(PosixFileSystem(), at: store)
            for action in ["a", "b", "c"] { try ledger.append(action, to: opened) }
            try ledger.checkpoint(opened)
            let drafts = DraftFolder(ofStoreAt: store)
            let hold = try #require(try drafts.hold("4k2j"))
            try drafts.save("4k2j.1", [1])
            _ = try drafts.setAside("4k2j.1")
            try drafts.save("4k2j.1", [1])
            _ = try Store.backUpDaily(at: store, day: "2026-11-21")
            let names = try FileManager.default.subpathsOfDirectory(atPath: store)
            #expect(names.contains("backups/2026-11-21/registry.jsonl") && names.contains("drafts/4k2j.lock"))
            for name in names {
                var isFolder: ObjCBool = false
                #expect(FileManager.default.fileExists(atPath: store + "/" + name, isDirectory: &isFolder))
                #expect(Self.isOwn(name, isFolder: isFolder.boolValue), "\(name)")
            }
            drafts.release(hold)
            opened.close()
        }
    }
}
