import Foundation
import Testing

extension EndToEnd {
    /// Signs that some terminals give one column and some give two.
    @Suite("Ambiguous width")
    struct AmbiguousWidth {}
}

extension EndToEnd.AmbiguousWidth {
    @Test("Curses counts ambiguous signs as the terminal is set, so that what stands at the right keeps its place")
    func addressing() throws {
        // The header's right part ends one column before the edge and is reached by skipping a gap.
        let narrow = try Demo(columns: 120, options: ["--operator", "王芳"])
        let wide = try Demo(columns: 120, options: ["--operator", "王芳", "--ambiguous-width", "2"])
        let columns = try [narrow, wide].map { demo in
            let saved = try demo.texts("saved")
            let text = demo.terminal.text
            let match = try #require(
                text.firstMatch(of: try Regex("\u{1B}\\[1;([0-9]+)H\(saved)", as: (Substring, Substring).self)))
            return try #require(Int(match.1))
        }
        // Two dots between three parts: each takes a column more.
        #expect(columns[0] - columns[1] == 2)
        // Two dots and a step of the path at the left take a column more each, too.
        let gaps = try [narrow, wide].map { demo in
            let match = try #require(demo.terminal.text.firstMatch(of: /\x1B\[([0-9]+)X\x1B\[1;/))
            return try #require(Int(match.1))
        }
        #expect(gaps[0] - gaps[1] == 4)
        #expect(!wide.terminal.text.contains { "─│┌┐└┘▲▼".contains($0) })
    }

    @Test("The width is remembered where the clerk wrote it, beside what the program doesn't know")
    func settings() throws {
        let workplace = try Workplace()
        let folder = workplace.folder + "/config/huzhu"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = URL(filePath: folder + "/settings.json")
        try Data(#"{"theme": "light", "ambiguousWidth": 2, "mine": [1, null]}"#.utf8).write(to: file)
        let clerk = try Clerk(at: workplace)
        try clerk.setUpUnit()
        #expect(try !clerk.terminal.screen().text.contains { "─│┌┐└┘".contains($0) })
        let kept = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
        #expect(kept?["operator"] as? String == Clerk.operatorName)
        #expect(kept?["theme"] as? String == "light")
        #expect(kept?["ambiguousWidth"] as? Int == 2)
        #expect((kept?["mine"] as? [Any])?.count == 2)
    }

    @Test(
        "A width or a theme that there isn't is refused",
        arguments: [["--ambiguous-width", "3"], ["--theme", "pink"]])
    func refused(options: [String]) throws {
        let workplace = try Workplace()
        let run = try Execution(
            HuzhuBinary.path(), options, environment: workplace.environment(["LC_ALL": "en_US.UTF-8"]))
        #expect(run.status != 0)
        let key = options[0] == "--theme" ? "cliInvalidTheme" : "cliInvalidAmbiguousWidth"
        #expect(run.errors.contains(try Texts("en")(key, options[1])))
    }
}
