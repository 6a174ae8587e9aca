import Glibc
import JSONStore
import Testing

@Suite("The folder of the user's texts")
struct TextFolderTests {
    private static let path = "/home/clerk/.config/huzhu/schemes"

    private func newFolder() -> (fileSystem: MemoryFileSystem, folder: TextFolder) {
        let fileSystem = MemoryFileSystem()
        return (fileSystem, TextFolder(at: Self.path, on: fileSystem))
    }

    private func text(_ fileSystem: MemoryFileSystem) -> [UInt8]? { fileSystem[Self.path + "/city.json"] }

    @Test("A saved text is there after a power cut, and its folders too")
    func durable() throws {
        let (fileSystem, folder) = newFolder()
        let file = try folder.save([1, 2], as: "city.json")
        #expect(file == Self.path + "/city.json")
        let after = text(fileSystem.afterPowerCut(.nothing))
        #expect(after == [1, 2])
    }

    @Test("A text that is there is replaced only when it is the one that was edited")
    func replacing() throws {
        let (fileSystem, folder) = newFolder()
        try folder.save([1], as: "city.json")
        let doubled = try #require(throws: StoreProblem.self) { try folder.save([2], as: "city.json") }
        #expect(doubled.code == .fileExists)
        let changed = try #require(throws: StoreProblem.self) {
            try folder.save([2], as: "city.json", replacing: { $0 == [9] })
        }
        #expect(changed.code == .changedMeanwhile)
        let kept = text(fileSystem)
        #expect(kept == [1])
        try folder.save([2], as: "city.json", replacing: { $0 == [1] })
        let replaced = text(fileSystem)
        #expect(replaced == [2])
        let gone = try #require(throws: StoreProblem.self) {
            try folder.save([2], as: "other.json", replacing: { _ in true })
        }
        #expect(gone.code == .changedMeanwhile)
    }

    @Test("After a failure the older text stands, and no half text lies beside it", arguments: 1...5)
    func failures(change: Int) throws {
        let (fileSystem, folder) = newFolder()
        try folder.save([1], as: "city.json")
        fileSystem.plan(.partial(ENOSPC), atChange: change)
        let problem = try #require(throws: StoreProblem.self) {
            try folder.save([2, 3], as: "city.json", replacing: { _ in true })
        }
        #expect(problem.code == .diskFull)
        let found = text(fileSystem)
        #expect(found == (change < 5 ? [1] : [2, 3]))
        let names = try fileSystem.contents(ofFolder: Self.path)
        #expect(Set(names) == ["city.json", ".lock"])
    }

    @Test("While another program saves in the folder, nothing is looked at or written")
    func busy() throws {
        let (fileSystem, folder) = newFolder()
        try folder.save([1], as: "city.json")
        let other = try fileSystem.open(Self.path + "/.lock", .readWrite)
        let isTaken = try fileSystem.tryLock(other)
        #expect(isTaken)
        let problem = try #require(throws: StoreProblem.self) { try folder.save([2], as: "town.json") }
        #expect(problem.code == .locked)
        fileSystem.close(other)
        try folder.save([2], as: "town.json")
        #expect(text(fileSystem) == [1])
    }

    @Test("A folder that may not be written is named", arguments: [EACCES, EROFS])
    func forbidden(number: Int32) throws {
        let (fileSystem, folder) = newFolder()
        fileSystem.plan(.error(number), atChange: 1)
        let problem = try #require(throws: StoreProblem.self) { try folder.save([1], as: "city.json") }
        #expect(problem.code == .permissionDenied)
        #expect(problem.file.hasPrefix("/home"))
    }

    @Test(
        "A name that cannot be a file's is refused",
        arguments: ["", ".", "..", "../head", "a/b", ".x", "a\u{0}", "a\n"])
    func refusesNames(_ name: String) throws {
        let folder = newFolder().folder
        let problem = try #require(throws: StoreProblem.self) { try folder.save([], as: name) }
        #expect(problem.code == .invalidName)
    }
}
