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
                    == ["hunan-2013", "yinchuan-2022", "yunnan-12", "yunnan-14", "yunnan-18"])
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
        #expect(run.output == (try Texts("en")("findingNotReadable")) + "\n")
        let nothing = try Self.run("check", path + "x", in: workplace)
        #expect(nothing.status == 1 && nothing.output.isEmpty)
        #expect(nothing.errors.contains(path + "x"))
    }
}
