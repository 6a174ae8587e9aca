import Foundation
import Testing

extension EndToEnd {
    /// `huzhu schemes`: what schemes there are, and what is wrong with one.
    @Suite("Schemes")
    struct Schemes {}
}

extension EndToEnd.Schemes {
    private static func run(_ arguments: String..., in workplace: Workplace, input: String = "/dev/null") throws
        -> Execution
    {
        try Execution(
            HuzhuBinary.path(), ["schemes"] + arguments,
            environment: workplace.environment(["LC_ALL": "en_US.UTF-8"]), input: input)
    }

    /// The text of a scheme that is built in.
    private static func builtIn(_ id: String) throws -> String {
        let root = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        return try String(contentsOf: root.appending(path: "Resources/Schemes/\(id).json"), encoding: .utf8)
    }

    private static func file(_ text: String, in workplace: Workplace) throws -> String {
        let path = workplace.folder + "/scheme.json"
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    @Test("The schemes built in are listed with their state: usable, or the figures that are missing")
    func list() throws {
        let workplace = try Workplace()
        for language in ["en", "zh-Hans"] {
            let texts = try Texts(language)
            let run = try Self.run("--lang", language, in: workplace)
            #expect(run.status == 0 && run.errors.isEmpty)
            let lines = run.output.split(separator: "\n")
            #expect(
                lines.map { String($0.prefix { $0 != " " }) }
                    == ["hunan-2013", "yunnan-12", "yunnan-14", "yinchuan-2022", "yunnan-18"])
            let usable = try texts("cliSchemesUsable")
            #expect(lines.filter { $0.hasSuffix(usable) }.count == 2)
            let missing = try texts("cliSchemesMissing", "")
            #expect(lines.filter { $0.contains(missing) }.count == 3)
            #expect(run.output.contains(texts.schemeName))
        }
        #expect(try Workplace.contents(of: workplace.folder + "/data").isEmpty)
    }

    @Test("A sound file is told so, from a file or from standard input, and one whose figures are missing lacks them")
    func sound() throws {
        let workplace = try Workplace()
        let path = try Self.file(Self.builtIn("yunnan-14"), in: workplace)
        let run = try Self.run("check", path, in: workplace)
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output.contains("yunnan-14"))
        #expect(run.output.hasSuffix(try Texts("en")("cliSchemesUsable") + "\n"))
        let typed = try Self.run("check", "-", in: workplace, input: path)
        #expect(typed.status == 0 && typed.output == run.output)
        let open = try Self.run("check", Self.file(Self.builtIn("yunnan-18"), in: workplace), in: workplace)
        #expect(open.status == 0)
        #expect(open.output.contains(try Texts("en")("cliSchemesMissing", "")))
    }

    @Test("Everything that is wrong with a file is told at once, one finding to a line with its place")
    func findings() throws {
        let workplace = try Workplace()
        let source = try Self.builtIn("yunnan-14")
        let broken = source.replacing("\"30%\"", with: "\"130%\"").replacing("\"shortName\"", with: "\"shortNam\"")
        let path = try Self.file(broken, in: workplace)
        for language in ["en", "zh-Hans"] {
            let texts = try Texts(language)
            let run = try Self.run("check", "--lang", language, path, in: workplace)
            #expect(run.status == 2 && run.errors.isEmpty)
            let lines = run.output.split(separator: "\n").map(String.init)
            #expect(lines.count == 3, "\(run.output)")
            let rate = try "rules[0].segments[0].rate: " + texts("findingRateOutOfRange", "130%")
            #expect(lines.contains(rate), "\(run.output)")
            let missing = try "shortName: " + texts("findingMissingKey", "shortName")
            #expect(lines.contains(missing), "\(run.output)")
            #expect(lines.contains { $0.hasPrefix("shortNam: ") })
        }
    }

    @Test("Nothing that a file holds can steer the terminal or break a finding's line")
    func control() throws {
        let workplace = try Workplace()
        let broken = try Self.builtIn("yunnan-14").replacing("\"shortName\"", with: "\"\\u001b[2J\\n\"")
        let run = try Self.run("check", Self.file(broken, in: workplace), in: workplace)
        #expect(run.status == 2)
        #expect(run.output.split(separator: "\n").count == 2, "\(run.output)")
        #expect(!run.output.contains("\u{1B}") && run.output.contains("[2J"))
    }

    @Test("A file that is no text has a finding, and one that can't be read the system's reason")
    func unreadable() throws {
        let workplace = try Workplace()
        let path = workplace.folder + "/scheme.json"
        try Data([0xFF, 0xFE, 0x00]).write(to: URL(filePath: path))
        let run = try Self.run("check", path, in: workplace)
        #expect(run.status == 2)
        #expect(run.output == (try Texts("en")("findingNotUTF8")) + "\n")
        let nothing = try Self.run("check", path + "x", in: workplace)
        #expect(nothing.status == 1 && nothing.output.isEmpty)
        #expect(nothing.errors.contains(path + "x"))
    }
}

// MARK: - The user's own schemes

extension EndToEnd.Schemes {
    private static let city = "Tests/ExchangeTests/Schemes/shapes/city.json"

    /// Puts a file into the user's folder.
    private static func put(_ text: String, as name: String, in workplace: Workplace) throws {
        let folder = workplace.folder + "/config/huzhu/schemes"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
    }

    private static func source(_ path: String) throws -> String {
        let root = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        return try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    @Test("A user's scheme is listed, shown, checked and worked with; broken ones beside it are named")
    func usersSchemes() throws {
        let workplace = try Workplace()
        try Self.put(try Self.source(Self.city), as: "city.json", in: workplace)
        try Self.put("{", as: "broken.json", in: workplace)
        try Self.put("not a scheme", as: "notes.txt", in: workplace)
        let folder = workplace.folder + "/config/huzhu/schemes/"
        try FileManager.default.createDirectory(atPath: folder + "folder.json", withIntermediateDirectories: true)
        #expect(mkfifo(folder + "pipe.json", 0o600) == 0)
        let texts = try Texts("en")

        let list = try Self.run("list", in: workplace)
        #expect(list.status == 0 && list.output.split(separator: "\n").count == 9)
        #expect(list.output.contains("city") && !list.output.contains("notes"))
        for name in ["folder", "pipe"] {
            let expected = try texts("findingNotAFile")
            #expect(list.output.split(separator: "\n").contains { $0.hasPrefix(name) && $0.contains(expected) })
        }

        let shown = try Self.run("show", "city", in: workplace)
        #expect(shown.status == 0 && shown.output.contains("art. 5") && shown.output.contains("30%"))
        #expect(try Self.run("check", "city", in: workplace).status == 0)
        #expect(try Self.run("check", "broken", in: workplace).status == 2)
        let unknown = try Self.run("show", "town", in: workplace)
        #expect(unknown.status == 1 && unknown.errors.contains("city"))

        let cases = workplace.folder + "/cases.jsonl"
        let line =
            #"{"id":1,"scheme":"city","member":{"category":"active"},"claims":[{"filed":"2014-06-01","stays":[{"#
            + #""admitted":"2014-03-01","discharged":"2014-03-02","settlement":{"totalCost":"6000.00"}}]}]}"#
        try Data((line + "\n").utf8).write(to: URL(filePath: cases))
        let assessed = try Execution(
            HuzhuBinary.path(), ["assess", cases], environment: workplace.environment(), input: "/dev/null")
        #expect(assessed.status == 0 && assessed.output.contains("\"payable\":\"1900.00\""))
    }

    @Test("A clerk finds the schemes on the screen, reads one, looks through it, and sees a file put right")
    func onScreen() throws {
        let workplace = try Workplace()
        try Self.put(try Self.source(Self.city).replacing("\"30%\"", with: "\"3%\""), as: "city.json", in: workplace)
        let clerk = try Clerk(at: workplace)
        let texts = clerk.texts
        try clerk.setUpUnit()
        try clerk.terminal.keys("6")
        try clerk.terminal.wait(for: try texts("schemesCount", "6", "2"), texts.schemeName)
        try clerk.terminal.keys("Home")
        try clerk.terminal.keys("End")
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(
            for: "examples[0].claims[0].payable", try texts("findingExampleDiffers", "3800.00", "1100.00"))
        try Self.put(try Self.source(Self.city), as: "city.json", in: workplace)
        try clerk.terminal.keys("Escape")
        try clerk.terminal.wait(for: try texts("schemesCount", "6", "2"))
        try clerk.terminal.keys("r")
        try clerk.terminal.wait(for: try texts("schemesReread", "6"), try texts("schemesCount", "6", "3"))
        try clerk.terminal.keys("Home")
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: "某市职工医疗互助办法")
        try clerk.terminal.keys("/")
        try clerk.terminal.type("zgxe")
        try clerk.terminal.wait(for: try texts("schemePlace", "1", "1"), "20,000")
        try clerk.quit()
    }
}
