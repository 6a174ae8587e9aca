import Glibc
import Testing

@testable import JSONStore

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

    @Test("Whoever only reads the store keeps drafts beside the writer's")
    func readOnly() throws {
        let (fileSystem, store, _) = try AppendTests.newStore()
        try store.drafts.save("a.1", [1])
        let second = try Ledger.open(fileSystem).store.drafts
        try second.save("b.1", [2])
        #expect(try store.drafts.names() == ["a.1", "b.1"])
    }

    @Test("A draft that is not what was written is refused at every byte, and can be put aside")
    func damage() throws {
        let (fileSystem, store, _) = try AppendTests.newStore()
        let drafts = store.drafts
        try drafts.save("a.1", Array("王".utf8))
        let path = try drafts.file("a.1")
        let whole = try #require(try fileSystem.readFile(path))
        for place in whole.indices {
            var broken = whole
            broken[place] ^= 1
            try fileSystem.replaceFile(path, inFolder: drafts.path, with: broken)
            let problem = try #require(throws: StoreProblem.self) { try drafts.load("a.1") }
            #expect(problem.code == .damaged)
            try fileSystem.replaceFile(path, inFolder: drafts.path, with: Array(whole[..<place]))
            #expect(try #require(throws: StoreProblem.self) { try drafts.load("a.1") }.code == .damaged)
        }
        let first = try drafts.setAside("a.1")
        #expect(try drafts.names() == [])
        try drafts.save("a.1", [1])
        let second = try drafts.setAside("a.1")
        let left = try fileSystem.contents(ofFolder: drafts.path)
        #expect(first != second && left.count == 2)
    }

    @Test("Nobody inherits from a program that runs; when it has ended, one does")
    func sittings() throws {
        let (fileSystem, store, _) = try AppendTests.newStore()
        let drafts = store.drafts
        let hold = try #require(try drafts.hold("a"))
        try drafts.save("a.1", [1])
        let other = DraftFolder(at: drafts.path, on: fileSystem)
        #expect(try other.sittings() == ["a"])
        #expect(try other.inherit("a") == nil)
        drafts.release(hold)
        let inherited = try #require(try other.inherit("a"))
        #expect(try drafts.inherit("a") == nil)
        #expect(try other.sittings() == ["a"], "the lock stays while a draft does")
        try other.delete("a.1")
        other.release(inherited)
        #expect(try other.sittings() == [])
    }

    @Test("Who may only read takes over drafts without changing anything in the folder")
    func inheritsReading() throws {
        let (fileSystem, store, _) = try AppendTests.newStore()
        let drafts = store.drafts
        let hold = try #require(try drafts.hold("a"))
        try drafts.save("a.1", [1])
        let file = try fileSystem.open(try drafts.file("a.2") + ".new", .empty)
        fileSystem.close(file)
        #expect(try drafts.inherit("a", writing: false) == nil, "while the program runs")
        drafts.release(hold)
        let count = fileSystem.changeCount
        let inherited = try #require(try drafts.inherit("a", writing: false))
        #expect(try drafts.load("a.1") == [1])
        drafts.release(inherited, writing: false)
        #expect(fileSystem.changeCount == count)
        #expect(try fileSystem.contents(ofFolder: drafts.path).sorted() == ["a.1.draft", "a.2.draft.new", "a.lock"])
    }

    @Test("A half-written draft of an ended program is removed with what it held")
    func unfinished() throws {
        let (fileSystem, store, _) = try AppendTests.newStore()
        let drafts = store.drafts
        try drafts.save("a.1", [1])
        let file = try fileSystem.open(try drafts.file("a.2") + ".new", .empty)
        try fileSystem.writeAll(file, [2], at: 0)
        fileSystem.close(file)
        let hold = try #require(try drafts.inherit("a"))
        let left = try fileSystem.contents(ofFolder: drafts.path).sorted()
        #expect(left == ["a.1.draft", "a.lock"])
        drafts.release(hold)
    }
}
