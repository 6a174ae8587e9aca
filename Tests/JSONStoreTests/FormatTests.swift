import JSONText
import Testing

@testable import JSONStore

@Suite("Formats")
struct FormatTests {
    /// What version 1 wrote; it must open for ever.
    static let pinned: [String: String] = [
        "registry.jsonl": #"""
        {"format":"huzhu-registry","version":1,"store":"ab3k","seq":2\#
        ,"journal":"91f49c7ecec61a23f94019f273b38771588b554fd9459e4296f19fa84f13e6b6"\#
        ,"records":2\#
        ,"hash":"79ce00ef8b098d0342e1e75afeb7819c13233fa79c0983abbe259993a75e59e6"}
        {"action":"a1"}
        {"action":"a2"}

        """#,
        "journal.jsonl": #"""
        {"format":"huzhu-journal","version":1,"store":"ab3k","seq":2\#
        ,"previous":"91f49c7ecec61a23f94019f273b38771588b554fd9459e4296f19fa84f13e6b6"\#
        ,"hash":"80ced6873792472ce3e631a0117647c106a36afc9c4690a942650ab9ca318a97"}
        {"seq":3,"at":"2018-11-15T09:30:00Z","by":"张三","action":"b1","undoes":null\#
        ,"changes":[{"id":"b1"}]\#
        ,"previous":"80ced6873792472ce3e631a0117647c106a36afc9c4690a942650ab9ca318a97"\#
        ,"hash":"073a54e52f292eefba1c94242ac2e4c5ea15f54c1fbfde7c81b317dd51452356"}
        {"seq":4,"at":"2018-11-15T09:30:00Z","by":"张三","action":"b2","undoes":null\#
        ,"changes":[{"id":"b2"}]\#
        ,"previous":"073a54e52f292eefba1c94242ac2e4c5ea15f54c1fbfde7c81b317dd51452356"\#
        ,"hash":"2d7dbd22b8b8f484ae0f8c3e83d27c6da64bfe96b3bdfc299464f73570240a23"}
        {"seq":5,"at":"2018-11-15T09:30:00Z","by":"张三","action":"b3","undoes":null\#
        ,"changes":[{"id":"b3"}]\#
        ,"previous":"2d7dbd22b8b8f484ae0f8c3e83d27c6da64bfe96b3bdfc299464f73570240a23"\#
        ,"hash":"444e22eeb5d50015a96d4c5dc42ac642fefc054eafde35e6eecdb07d6bb520ed"}

        """#,
        "head": #"{"seq":5,"hash":"444e22eeb5d50015a96d4c5dc42ac642fefc054eafde35e6eecdb07d6bb520ed"}"#
            + String(repeating: " ", count: 44) + "\n",
        "archive/journal-1-2.jsonl": #"""
        {"format":"huzhu-journal","version":1,"store":"ab3k","seq":0\#
        ,"previous":"0000000000000000000000000000000000000000000000000000000000000000"\#
        ,"hash":"8ae5039015b39258cd3a281a476e945c3fd9bfb9bf859d3e1d70628f680a9ede"}
        {"seq":1,"at":"2018-11-15T09:30:00Z","by":"张三","action":"a1","undoes":null\#
        ,"changes":[{"id":"a1"}]\#
        ,"previous":"8ae5039015b39258cd3a281a476e945c3fd9bfb9bf859d3e1d70628f680a9ede"\#
        ,"hash":"5beece2bb06f7aef6e079c3dd5d13ae8fd3e8814de91a1b10aa4cae0dc0c417c"}
        {"seq":2,"at":"2018-11-15T09:30:00Z","by":"张三","action":"a2","undoes":null\#
        ,"changes":[{"id":"a2"}]\#
        ,"previous":"5beece2bb06f7aef6e079c3dd5d13ae8fd3e8814de91a1b10aa4cae0dc0c417c"\#
        ,"hash":"91f49c7ecec61a23f94019f273b38771588b554fd9459e4296f19fa84f13e6b6"}

        """#,
    ]

    static func place(_ files: [String: String]) throws -> MemoryFileSystem {
        let fileSystem = MemoryFileSystem()
        for folder in ["/data", Ledger.folder, Ledger.folder + "/archive", Ledger.folder + "/drafts"] {
            try fileSystem.makeFolder(folder)
        }
        for (name, text) in files { fileSystem[Ledger.folder + "/" + name] = Array(text.utf8) }
        return fileSystem
    }

    @Test("A store that version 1 wrote still opens, whole and for writing")
    func opensPinned() throws {
        let found = try Ledger.open(Self.place(Self.pinned))
        #expect(found.report.damage == nil)
        #expect(!found.store.isReadOnly)
        #expect(found.store.code == "ab3k")
        #expect(found.ledger.actions == ["a1", "a2", "b1", "b2", "b3"])
        #expect(found.report.recordCount == 2)
        #expect(try found.store.journalEntry(1)?.changes == Array(#"[{"id":"a1"}]"#.utf8))
    }

    /// What is written today where it is not what the first stores had: `head` did not say its version.
    static let written = pinned.merging([
        "head": #"{"version":1,"seq":5,"hash":"444e22eeb5d50015a96d4c5dc42ac642fefc054eafde35e6eecdb07d6bb520ed"}"#
            + String(repeating: " ", count: 32) + "\n"
    ]) { $1 }

    @Test("The same work writes the same bytes as version 1 always did")
    func writesPinned() throws {
        let (fileSystem, _) = try DamageTests.sample()
        for (name, text) in Self.written {
            #expect(
                fileSystem[Ledger.folder + "/" + name].map { String(decoding: $0, as: UTF8.self) } == text, "\(name)")
        }
    }

    /// The pinned store as a later version might write it: a new version number and a member that nobody knows yet.
    static func newer(unknownMember: String) throws -> MemoryFileSystem {
        var files = pinned
        files["registry.jsonl"] = pinned["registry.jsonl"]?
            .replacing(#""version":1,"#, with: #""version":2,\#(unknownMember)"#)
        return try place(files)
    }

    @Test("A store that a newer version wrote is opened for reading and said to be newer")
    func opensNewer() throws {
        let fileSystem = try Self.newer(unknownMember: #""colour":"red","#)
        let count = fileSystem.changeCount
        let found = try Ledger.open(fileSystem, access: .readOnly)
        #expect(found.report.readOnlyCause?.code == .newerVersion)
        #expect(found.ledger.actions.count == 5)
        #expect(fileSystem.changeCount == count)
        let writer = try Ledger.open(fileSystem)
        #expect(writer.store.isReadOnly)
        #expect(writer.report.readOnlyCause?.code == .newerVersion)
        #expect(fileSystem[DamageTests.journal] == Array((Self.pinned["journal.jsonl"] ?? "").utf8))
    }

    @Test("A newer store that cannot be read is refused as newer, not as damaged")
    func refusesNewer() throws {
        let fileSystem = try Self.newer(unknownMember: "")
        enum EachRecord: RefusalRule {
            static func refusesReading(_ line: String) -> Bool { true }
            static var refusal: any Error { JSONError(code: .unknownKey, path: .root, offset: 0, detail: "") }
        }
        let problem = try #require(throws: StoreProblem.self) {
            try Store.open(
                as: Refusing<EachRecord>.self, at: Ledger.folder, access: .readWrite, operator: "",
                fileSystem: fileSystem)
        }
        #expect(problem.code == .newerVersion)
        #expect((problem.cause as? StoreProblem)?.code == .newerVersion)
        fileSystem[DamageTests.journal]?[300] ^= 1
        #expect(try #require(throws: StoreProblem.self) { try Ledger.open(fileSystem) }.code == .newerVersion)
    }

    @Test("A head that a newer version wrote makes the store read-only, and is not taken for damage")
    func opensNewerHead() throws {
        var files = Self.pinned
        files["head"] =
            #"{"version":2,"colour":"red","seq":5,"hash":"444e22eeb5d50015a96d4c5dc42ac642fefc054eafde35e6eecdb07d6bb520ed"}"#
        let found = try Ledger.open(Self.place(files))
        #expect(found.store.isReadOnly)
        #expect(found.report.readOnlyCause?.code == .newerVersion)
        #expect(found.report.readOnlyCause?.file == "head")
        #expect(found.report.damage == nil)
        #expect(found.ledger.actions.count == 5)
    }

    @Test("A version below the first is damage")
    func refusesVersionZero() throws {
        var files = Self.pinned
        files["registry.jsonl"] = Self.pinned["registry.jsonl"]?.replacing(#""version":1"#, with: #""version":0"#)
        #expect(try Ledger.open(Self.place(files)).report.damage?.file == "registry.jsonl")
    }

    @Test("A seal fits its own bytes only")
    func seals() {
        let (line, hash) = SealedLine.sealing(Array(#"{"a":1"#.utf8))
        let text = Array(line.dropLast())
        #expect(text.withUnsafeBytes { SealedLine.verifiedHash(of: $0) } == hash)
        for index in text.indices {
            var spoilt = text
            spoilt[index] ^= 1
            #expect(spoilt.withUnsafeBytes { SealedLine.verifiedHash(of: $0) } == nil)
        }
        for length in 0..<text.count {
            #expect(text[..<length].withUnsafeBytes { SealedLine.verifiedHash(of: $0) } == nil)
        }
    }

    @Test("Digests and times have the form the files need")
    func writesForms() {
        let empty = LineHash(of: UnsafeRawBufferPointer(start: nil, count: 0))
        #expect(empty.description == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(LineHash(hex: empty.hex) == empty)
        #expect(LineHash(hex: Array(empty.description.uppercased().utf8)) == nil)
        #expect(LineHash.zero.description == String(repeating: "0", count: 64))
        #expect(UTCTime.text(secondsSince1970: 1_542_274_200) == "2018-11-15T09:30:00Z")
        #expect(UTCTime.text(secondsSince1970: 951_782_400) == "2000-02-29T00:00:00Z")
    }
}
