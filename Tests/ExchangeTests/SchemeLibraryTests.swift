import JSONText
import MutualAid
import Testing
import Wording

@testable import Exchange

@Suite("The schemes at hand")
struct SchemeLibraryTests {
    private func file(_ name: String, _ source: String) -> UserSchemeFile {
        UserSchemeFile(name: name, content: .bytes(Array(source.utf8)))
    }

    /// The text of a scheme under another id.
    private func renamed(_ id: String, to other: String) throws -> String {
        let source = try SchemeFile.builtInSource(SchemeID(rawValue: id)) ?? SchemeFolder.source("shapes/" + id)
        return source.replacing("\"id\": \"\(id)\"", with: "\"id\": \"\(other)\"")
    }

    private func faults(_ library: SchemeLibrary, _ id: String) throws -> [SchemeFault] {
        let item = try #require(library.items.first { $0.id.rawValue == id && $0.file != nil })
        if case .failure(let error) = item.result { return error.findings.map(\.fault) }
        return []
    }

    @Test("Without files there are those built in, the earliest term first")
    func builtIn() {
        let ids = SchemeLibrary().items.map(\.id.rawValue)
        #expect(ids == ["hunan-2013", "yunnan-12", "yunnan-14", "yinchuan-2022", "yunnan-18"])
    }

    @Test("A user's scheme stands among them, by the first day of its term")
    func usersScheme() throws {
        let library = SchemeLibrary(userFiles: [file("city.json", try SchemeFolder.source("shapes/city"))])
        let item = try #require(library.item("city"))
        #expect(item.file == "city.json" && item.scheme?.isComputable == true)
        let ids = library.items.map(\.id.rawValue)
        #expect(ids.prefix(2) == ["city", "hunan-2013"])
    }

    @Test("It completes a built-in one whose figures are missing, and stands in its place")
    func completes() throws {
        let library = SchemeLibrary(userFiles: [file("yunnan-12.json", try renamed("yunnan-14", to: "yunnan-12"))])
        #expect(library.items.filter { $0.id.rawValue == "yunnan-12" }.map(\.file) == ["yunnan-12.json"])
        #expect(library.item("yunnan-12")?.scheme?.isComputable == true)
    }

    @Test("While it is faulty the built-in one stays, and both are listed")
    func faultyCompletion() throws {
        let library = SchemeLibrary(userFiles: [file("yunnan-12.json", "{}")])
        #expect(library.items.filter { $0.id.rawValue == "yunnan-12" }.map(\.file) == [nil, "yunnan-12.json"])
        #expect(library.item("yunnan-12")?.scheme != nil)
    }

    @Test(
        "Neither one that can be worked with nor a frame is replaced",
        arguments: ["yunnan-14", "yinchuan-2022", "hunan-2013"])
    func taken(id: String) throws {
        let library = SchemeLibrary(userFiles: [file(id + ".json", try renamed("capped-base", to: id))])
        #expect(try faults(library, id) == [.idTaken(id)])
        #expect(library.item(id)?.file == nil)
        var own = try SchemeFolder.scheme("shapes/capped-base")
        own.id = SchemeID(rawValue: id)
        #expect(library.checked(own).findings.map(\.fault) == [.idTaken(id)])
    }

    @Test("A file is called by its scheme's id")
    func fileName() throws {
        let library = SchemeLibrary(userFiles: [file("copy.json", try SchemeFolder.source("shapes/city"))])
        #expect(try faults(library, "copy") == [.otherFileName(expected: "city.json")])
        #expect(library.item("city") == nil)
    }

    @Test("What is no scheme file is passed over: another ending, a hidden file")
    func others() {
        let library = SchemeLibrary(userFiles: [
            file("notes.txt", "x"), file(".x.json", "{}"), file("x.json.new", "{}"),
        ])
        #expect(library.items.allSatisfy { $0.file == nil })
    }

    @Test("A file that can't be read is named with its trouble")
    func unreadable() throws {
        let troubles: [SchemeFault.FileTrouble] = [.notAFile, .tooLarge(most: 4 << 20), .refused("Permission denied")]
        for trouble in troubles {
            let library = SchemeLibrary(userFiles: [UserSchemeFile(name: "a.json", content: .unreadable(trouble))])
            #expect(try faults(library, "a") == [.unreadableFile(trouble)])
        }
        let latin = SchemeLibrary(userFiles: [UserSchemeFile(name: "a.json", content: .bytes([0x7B, 0xE9, 0x7D]))])
        #expect(try faults(latin, "a") == [.notUTF8])
    }

    @Test("A hundred broken files are all named, and the others serve as before")
    func manyBroken() throws {
        let broken = (0..<100).map { file("broken-\($0).json", String(repeating: "[", count: $0)) }
        let city = file("city.json", try SchemeFolder.source("shapes/city"))
        let library = SchemeLibrary(userFiles: broken + [city])
        #expect(library.items.count == 106)
        #expect(library.items.filter { $0.scheme == nil }.count == 100)
        #expect(library.items.prefix(6).allSatisfy { $0.scheme != nil })
    }

    @Test("A frame is found among the user's own schemes too, whatever the order of the files")
    func usersFrame() throws {
        let frame = try renamed("hunan-2013", to: "my-frame")
        let city = try SchemeFolder.source("shapes/city").replacing("hunan-2013", with: "my-frame")
        for files in [
            [file("my-frame.json", frame), file("city.json", city)],
            [file("city.json", city), file("my-frame.json", frame)],
        ] {
            #expect(SchemeLibrary(userFiles: files).item("city")?.scheme != nil)
        }
        let alone = SchemeLibrary(userFiles: [file("city.json", city)])
        #expect(try faults(alone, "city") == [.noSuchScheme("my-frame")])
    }

    @Test("Two that fill in one another have no frame")
    func circle() throws {
        func filling(_ frame: String, as id: String) throws -> String {
            try SchemeFolder.source("shapes/city").replacing("hunan-2013", with: frame)
                .replacing("\"id\": \"city\"", with: "\"id\": \"\(id)\"")
        }
        let library = SchemeLibrary(userFiles: [
            file("a.json", try filling("b", as: "a")), file("b.json", try filling("a", as: "b")),
        ])
        #expect(try faults(library, "a") == [.noSuchScheme("b")])
        #expect(try faults(library, "b") == [.noSuchScheme("a")])
        let own = SchemeLibrary(userFiles: [file("a.json", try filling("a", as: "a"))])
        #expect(try faults(own, "a") == [.noSuchScheme("a")])
    }

    @Test("A scheme is checked as it will be read: by its text, its frame, its examples and its name")
    func checked() throws {
        let library = SchemeLibrary()
        var city = try SchemeFolder.scheme("shapes/city")
        let (source, findings) = library.checked(city)
        #expect(findings == [] && source == SchemeWriter.text(of: city))
        city.id = SchemeID(rawValue: "../city")
        #expect(library.checked(city).findings.map(\.fault) == [.unreadable("../city", expected: .identifier)])
        city.id = SchemeID(rawValue: "city-2")
        city.participation = nil
        city.examples[0].expected[0].payable = Money(yuan: 1)
        #expect(library.checked(city).findings.map(\.code) == [.leavesFrame, .exampleDiffers])
    }

    @Test("Every fault of a user's file has a sentence of its own", arguments: Language.allCases)
    func sentences(language: Language) {
        let faults: [SchemeFault] = [
            .notUTF8, .unreadableFile(.notAFile), .unreadableFile(.tooLarge(most: 4 << 20)),
            .unreadableFile(.refused("x")), .idTaken("x"), .otherFileName(expected: "x.json"),
        ]
        let sentences = faults.map { Phrasebook(language).sentence(Finding(path: .root, fault: $0)) }
        #expect(Set(sentences).count == faults.count)
        #expect(sentences[2].contains("4"))
    }

    @Test("Only an id that can be a file's name has one")
    func fileNames() {
        #expect(SchemeFile.fileName(of: "yunnan-12") == "yunnan-12.json")
        #expect(SchemeFile.fileName(of: "长沙-2014") == "长沙-2014.json")
        for id in ["", ".", "..", "../x", "a/b", ".x", "a b", "a\u{0}", String(repeating: "a", count: 101)] {
            #expect(SchemeFile.fileName(of: id) == nil)
        }
    }

    // MARK: - Cases under the user's schemes

    private func answer(_ scheme: String, _ library: @escaping @Sendable () -> SchemeLibrary) -> String {
        var batch = Batch(in: .english, library: library)
        let line =
            #"{"id":1,"scheme":"\#(scheme)","member":{"category":"active"},"claims":[{"filed":"2014-06-01","stays":[{"admitted":"2014-03-01","discharged":"2014-03-02","settlement":{"totalCost":"6000.00"}}]}]}"#
        let bytes = Array(line.utf8)
        return bytes.withUnsafeBytes { String(decoding: batch.answer($0), as: UTF8.self) }
    }

    @Test("A case may name a user's scheme")
    func batch() throws {
        let city = file("city.json", try SchemeFolder.source("shapes/city"))
        let library: @Sendable () -> SchemeLibrary = { SchemeLibrary(userFiles: [city]) }
        #expect(answer("city", library).contains("\"payable\":\"1900.00\""))
        #expect(answer("town", library).contains("city"))
        let completed = file("yunnan-12.json", try renamed("yunnan-14", to: "yunnan-12"))
        let complete = answer("yunnan-12") { SchemeLibrary(userFiles: [completed]) }
        #expect(complete.contains("\"payable\":\"0.00\""))
        #expect(answer("yunnan-12", library).contains("schemeNotComputable"))
        let broken = answer("broken") {
            SchemeLibrary(userFiles: [UserSchemeFile(name: "broken.json", content: .bytes([]))])
        }
        #expect(broken.contains("\"error\""))
    }

    @Test("The user's folder is not read for a case under a built-in scheme")
    func notRead() {
        let answer = answer("yunnan-14") { preconditionFailure("not needed") }
        #expect(answer.contains("\"claims\""))
    }
}
