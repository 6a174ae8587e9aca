import Glibc
import JSONStore
import Testing

@Suite("Drafts")
struct DraftTests {
    @Test("A draft is kept, replaced, listed and removed")
    func keeps() throws {
        let (fileSystem, store, _) = try AppendTests.newStore()
        let drafts = store.drafts
        #expect(try drafts.names() == [])
        #expect(try drafts.load("claim") == nil)
        try drafts.save("claim", [1, 2, 3])
        try drafts.save("claim", [4])
        try drafts.save("住院 1", [])
        #expect(try drafts.names() == ["claim", "住院 1"])
        #expect(try drafts.load("claim") == [4])
        let after = try Ledger.open(fileSystem.afterPowerCut(.nothing)).store.drafts
        #expect(try after.load("claim") == [4])
        #expect(try after.load("住院 1") == [])
        try drafts.delete("claim")
        try drafts.delete("claim")
        #expect(try drafts.names() == ["住院 1"])
    }

    @Test("A failed save leaves the older draft", arguments: 1...5)
    func survivesFailure(change: Int) throws {
        let (fileSystem, store, _) = try AppendTests.newStore()
        try store.drafts.save("claim", [1])
        fileSystem.plan(.partial(ENOSPC), atChange: change)
        let problem = try #require(throws: StoreProblem.self) { try store.drafts.save("claim", [2, 3]) }
        #expect(problem.code == .diskFull)
        let found = try store.drafts.load("claim")
        #expect(found == (change < 5 ? [1] : [2, 3]))
        #expect(try store.drafts.names() == ["claim"])
    }

    @Test(
        "A name that cannot be a file's is refused",
        arguments: ["", ".", "..", "../head", "a/b", ".x", "a\u{0}", "a\n"])
    func refusesNames(_ name: String) throws {
        let drafts = try AppendTests.newStore().store.drafts
        #expect(try #require(throws: StoreProblem.self) { try drafts.save(name, []) }.code == .invalidName)
        #expect(throws: StoreProblem.self) { try drafts.load(name) }
        #expect(throws: StoreProblem.self) { try drafts.delete(name) }
    }

    @Test("A read-only store keeps no drafts and still shows them")
    func readOnly() throws {
        let (fileSystem, store, _) = try AppendTests.newStore()
        try store.drafts.save("claim", [1])
        let second = try Ledger.open(fileSystem).store.drafts
        #expect(try second.load("claim") == [1])
        #expect(try #require(throws: StoreProblem.self) { try second.save("claim", [2]) }.code == .readOnly)
    }
}
