import Foundation
import Glibc
import Testing

@testable import JSONStore

@Suite("On the machine's own files")
struct PosixTests {
    static func withFolder(_ body: (String) throws -> Void) throws {
        let template = strdup(FileManager.default.temporaryDirectory.path + "/huzhu-XXXXXX")
        defer { free(template) }
        let path = String(cString: try #require(template.flatMap { mkdtemp($0) }))
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    static func permissions(_ path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber).intValue
    }

    @Test("A store lives through creation, work, checkpoint and reopening, for its owner's eyes only")
    func works() throws {
        try Self.withFolder { parent in
            let folder = parent + "/deep/er/huzhu"
            let fileSystem = PosixFileSystem()
            try Store.create(at: folder)
            var (store, ledger, report) = try Ledger.open(fileSystem, at: folder)
            #expect(report.widePermissions == [])
            #expect(store.code.utf8.count == 4)
            for number in 1...5 { try ledger.append("第\(number)", to: store) }
            try ledger.checkpoint(store)
            try ledger.append("later", to: store)
            try store.drafts.save("claim", [1])
            let second = try Ledger.open(fileSystem, at: folder, operator: "李四")
            #expect(second.store.isReadOnly)
            #expect(
                second.report.lockHolder == LockHolder(who: "张三", pid: Int(getpid()), since: "2018-11-15T09:30:00Z"))
            #expect(second.ledger == ledger)
            #expect(try !second.store.isOutdated())
            try ledger.append("latest", to: store)
            #expect(try second.store.isOutdated())
            store.close()
            let again = try Ledger.open(fileSystem, at: folder)
            #expect(again.ledger == ledger)
            #expect(again.report.recordCount == 5)
            #expect(try again.store.journalEntry(2)?.action == "第2")
            #expect(FileManager.default.fileExists(atPath: folder + "/archive/journal-1-5.jsonl"))
            for name in ["", "/archive", "/backups", "/drafts"] {
                #expect(try Self.permissions(folder + name) == 0o700)
            }
            for name in [
                "registry.jsonl", "journal.jsonl", "head", "lock", "archive/journal-1-5.jsonl", "drafts/claim.draft",
            ] {
                #expect(try Self.permissions(folder + "/" + name) == 0o600, "\(name)")
            }
        }
    }

    @Test("Two new stores have codes of the clear letters")
    func choosesCodes() throws {
        try Self.withFolder { parent in
            for name in ["one", "two"] {
                try Store.create(at: parent + "/" + name)
                let code = try Ledger.open(PosixFileSystem(), at: parent + "/" + name).store.code
                #expect(code.allSatisfy { "abcdefghjkmnpqrstuvwxyz23456789".contains($0) })
            }
        }
    }

    @Test("A failing call is told with its name and path")
    func tellsErrors() throws {
        let fileSystem = PosixFileSystem()
        try Self.withFolder { folder in
            #expect(try fileSystem.status(of: folder + "/none") == nil)
            #expect(throws: FileError(call: "open", path: folder + "/none", number: ENOENT)) {
                try fileSystem.open(folder + "/none", .read)
            }
            #expect(throws: FileError(call: "mkdir", path: folder, number: EEXIST)) {
                try fileSystem.makeFolder(folder)
            }
            #expect(throws: FileError(call: "opendir", path: folder + "/none", number: ENOENT)) {
                try fileSystem.contents(ofFolder: folder + "/none")
            }
            let file = try fileSystem.open(folder + "/file", .readWrite)
            #expect(try fileSystem.contents(ofFolder: folder) == ["file"])
            #expect(try fileSystem.tryLock(file))
            let other = try fileSystem.open(folder + "/file", .readWrite)
            #expect(try !fileSystem.tryLock(other))
            fileSystem.close(file)
            #expect(try fileSystem.tryLock(other))
            fileSystem.close(other)
            #expect(throws: FileError.self) { try fileSystem.synchronize(other) }
        }
    }

    @Test("Only a plain file is opened: a pipe, a folder or a device is refused at once and not waited for")
    func plainFilesOnly() throws {
        let fileSystem = PosixFileSystem()
        try Self.withFolder { folder in
            #expect(mkfifo(folder + "/pipe", 0o600) == 0)
            try Data().write(to: URL(fileURLWithPath: folder + "/file"))
            #expect(symlink(folder + "/file", folder + "/link") == 0)
            for path in [folder + "/pipe", folder, "/dev/null", folder + "/link", folder + "/file/below"] {
                let modes: [OpenMode] = path == folder ? [.read] : [.read, .readWrite]
                for mode in modes {
                    let error = try #require(throws: FileError.self, "\(path)") { try fileSystem.open(path, mode) }
                    #expect(error.path == path)
                    #expect(StoreProblem(error, file: "").code == .notAFile)
                }
            }
        }
    }

    @Test("What was refused to be read is not said to be refused to be written")
    func tellsReadingFromWriting() {
        func code(_ call: String, _ number: Int32) -> StoreProblem.Code {
            StoreProblem(FileError(call: call, path: "/x", number: number), file: "").code
        }
        #expect(code("open", EACCES) == .readDenied && code("opendir", EACCES) == .readDenied)
        #expect(
            code(FileError.openForWriting, EACCES) == .permissionDenied && code("rename", EPERM) == .permissionDenied)
        #expect(code("pwrite", ENOSPC) == .diskFull && code("pread", EIO) == .ioError)
    }

    @Test("A pipe among the drafts is none of them, and one in the place of the journal is told as such")
    func pipes() throws {
        try Self.withFolder { folder in
            let store = folder + "/store"
            try Store.create(at: store)
            let drafts = DraftFolder(ofStoreAt: store)
            try drafts.save("a.1", [1])
            #expect(mkfifo(try drafts.file("a.2"), 0o600) == 0)
            #expect(mkdir(try drafts.file("a.3"), 0o700) == 0)
            #expect(try drafts.names() == ["a.1"])
            #expect(unlink(store + "/journal.jsonl") == 0)
            #expect(mkfifo(store + "/journal.jsonl", 0o600) == 0)
            let problem = try #require(throws: StoreProblem.self) { try Ledger.open(PosixFileSystem(), at: store) }
            #expect(problem.code == .notAFile && problem.file == store + "/journal.jsonl")
        }
    }

    @Test("What stands where a folder of the store's belongs is named when the store is opened or checked")
    func noFolder() throws {
        try Self.withFolder { folder in
            for name in ["archive", "drafts", "backups"] {
                let store = folder + "/" + name
                try Store.create(at: store)
                _ = rmdir(store + "/" + name)
                #expect(mkfifo(store + "/" + name, 0o600) == 0)
                if name == "archive" {
                    let problem = try #require(throws: StoreProblem.self) {
                        try Ledger.open(PosixFileSystem(), at: store)
                    }
                    #expect(problem.code == .notAFile && problem.file == store + "/archive")
                } else {
                    let report = try StoreVerification<LedgerState>.run(store)
                    let found = report.findings.filter { $0.code == .inTheWay }.map(\.file)
                    #expect(found == [name] && report.isSound)
                    #expect(Store.obstacles(at: store).map(\.file) == [name])
                }
            }
        }
    }

    @Test("A lock that is no plain file is told, and the records are sound all the same")
    func lock() throws {
        try Self.withFolder { folder in
            let store = folder + "/store"
            try Store.create(at: store)
            let lock = store + "/lock"
            #expect(Store.obstacles(at: store).isEmpty)
            let makers: [() -> Int32] = [
                { mkfifo(lock, 0o600) }, { mkdir(lock, 0o700) }, { symlink(store + "/head", lock) },
            ]
            for make in makers {
                _ = remove(lock)
                #expect(make() == 0)
                let report = try StoreVerification<LedgerState>.run(store)
                #expect(report.findings.contains { $0.code == .inTheWay && $0.file == "lock" })
                #expect(report.isSound)
            }
        }
    }

    @Test("A path that is no folder holds no store")
    func refusesFiles() throws {
        try Self.withFolder { folder in
            try Data().write(to: URL(fileURLWithPath: folder + "/file"))
            #expect(
                try #require(throws: StoreProblem.self) { try Ledger.open(PosixFileSystem(), at: folder + "/file") }
                    .code == .noStore)
            #expect(throws: StoreProblem.self) { try Store.create(at: folder + "/file") }
            #expect(throws: StoreProblem.self) { try Store.create(at: folder + "/file/below") }
        }
    }
}
