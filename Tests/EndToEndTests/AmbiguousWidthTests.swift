import Foundation
import Testing

extension EndToEnd {
    /// Signs that some terminals give one column and some give two.
    @Suite("Ambiguous width")
    struct AmbiguousWidth {}
}

extension EndToEnd.AmbiguousWidth {
    @Test("A row is filled with as many columns as the terminal gives its signs, so that the right end keeps its place")
    func filling() throws {
        let narrow = try Demo(columns: 120, options: ["--operator", "王芳"])
        let wide = try Demo(columns: 120, options: ["--operator", "王芳", "--ambiguous-width", "2"])
        let headers = try [narrow, wide].map { demo in
            let header = try #require(
                demo.terminal.text.firstMatch(of: /\x1B\[1;1H(?:\x1B[(\[][0-9;]*[mB])*([^\x1B]+)/))
            return String(header.1)
        }
        // The sign that shows the path is another one where it would be wide; the dots are the same.
        let signs = headers[1].count { "·›".contains($0) }
        #expect(signs >= 4)
        #expect(headers[0].count - headers[1].count == signs)
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
