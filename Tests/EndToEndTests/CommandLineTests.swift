import Foundation
import Testing

extension EndToEnd {
    /// Help, mistakes and what shells and `man` get.
    @Suite("The command line")
    struct CommandLineWords {}
}

extension EndToEnd.CommandLineWords {
    private static let commands = [
        [], ["open"], ["demo"], ["log"], ["verify"], ["backup"], ["restore"], ["sample"], ["assess"], ["schemes"],
        ["schemes", "list"], ["schemes", "show"], ["schemes", "check"], ["keys"], ["doctor"], ["manual"],
        ["completions"], ["tour"],
    ]

    private static func run(
        _ arguments: [String], _ changes: [String: String] = [:], in workplace: Workplace
    ) throws -> Execution {
        try Execution(HuzhuBinary.path(), arguments, environment: workplace.environment(changes))
    }

    @Test("The help of every command is in the clerk's language and has examples", arguments: ["zh-Hans", "en"])
    func help(language: String) throws {
        let workplace = try Workplace()
        let texts = try Texts(language)
        let (usage, examples) = (try texts("cliHelpUsage"), try texts("cliHelpExamples"))
        for command in Self.commands {
            let run = try Self.run(command + ["--help", "--lang", language], in: workplace)
            #expect(run.status == 0 && run.errors.isEmpty, "\(command)")
            #expect(run.output.contains(usage) && run.output.contains(examples), "\(command)")
            let words = ["USAGE", "OPTIONS", "OVERVIEW", "SUBCOMMANDS", "Show help", "(default:"]
            let strange = words.filter { run.output.contains($0) }
            // The default store is named by the program's own text.
            #expect(strange.filter { $0 != "(default:" || language == "zh-Hans" } == [], "\(command)")
            #expect((try Self.run(["help"] + command + ["--lang", language], in: workplace)).output == run.output)
        }
    }

    @Test("The language may stand before the command, and settings come before the environment")
    func language() throws {
        let workplace = try Workplace()
        let english = try Texts("en")("cliVerifyAbstract")
        #expect(try Self.run(["--lang", "en", "help", "verify"], in: workplace).output.contains(english))
        #expect(try Self.run(["--lang=en", "verify", "--help"], in: workplace).output.contains(english))
        let scheme = try Self.run(["--lang", "en", "schemes", "show", "yunnan-14"], in: workplace)
        #expect(scheme.status == 0 && scheme.output.contains("Yunnan"))
        let settings = workplace.folder + "/config/huzhu"
        try FileManager.default.createDirectory(atPath: settings, withIntermediateDirectories: true)
        try Data(#"{"version":1,"language":"en"}"#.utf8).write(to: URL(filePath: settings + "/settings.json"))
        #expect(try Self.run(["verify", "--help"], in: workplace).output.contains(english))
    }

    @Test("Options may stand before the command they are for")
    func optionsFirst() throws {
        let workplace = try Workplace()
        let folder = workplace.folder + "/unit"
        #expect(try Self.run(["sample", "--members", "5", folder], in: workplace).status == 0)
        let behind = try Self.run(["verify", "--store", folder, "--lang", "en"], in: workplace)
        let before = try Self.run(["--lang", "en", "--store", folder, "verify"], in: workplace)
        #expect(before.status == 0 && !before.output.isEmpty && before.output == behind.output)
        let log = try Self.run(["--store=" + folder, "log"], in: workplace)
        #expect(log.status == 0 && !log.output.isEmpty)
        let demo = try Self.run(["--plain", "--lang", "en", "demo"], in: workplace)
        let home = try Texts("en")("screenHome")
        #expect(demo.output.contains(home), "\(demo.output)\(demo.errors)")
    }

    @Test(
        "A mistake is told in the clerk's language with the way to help, and ends with status 64",
        arguments: [
            (["--foo"], "cliFaultOption", ["--foo"]),
            (["verify", "--stor"], "cliFaultOptionNear", ["--stor", "--store"]),
            (["verfy"], "cliFaultCommandNear", ["verfy", "verify"]), (["backup"], "cliFaultMissing", ["文件夹"]),
            (["sample", "--members", "x", "y"], "cliFaultNumber", ["--members", "x"]),
            (["log", "--member"], "cliFaultValue", ["--member"]), (["keys", "a", "b"], "cliFaultExtra", ["b"]),
            (["keys", "--json=1"], "cliFaultNoValue", ["--json"]), (["--today", "abc"], "cliInvalidDay", ["abc"]),
            (["completions", "csh"], "cliInvalidShell", ["csh"]),
            (["--plain", "verify"], "cliFaultOptionElsewhere", ["huzhu verify", "--plain"]),
        ])
    func mistakes(arguments: [String], key: String, places: [String]) throws {
        let workplace = try Workplace()
        let texts = try Texts("zh-Hans")
        let run = try Self.run(
            arguments
                + ["--lang", "zh-Hans"].filter { _ in arguments.last != "--member" && arguments.last != "--stor" },
            ["LC_ALL": "zh_CN.UTF-8"], in: workplace)
        var sentence = try texts(key)
        for (offset, place) in places.enumerated() { sentence = sentence.replacing("{\(offset)}", with: place) }
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.errors.contains(sentence), "\(run.errors)")
        #expect(run.errors.contains("--help") && !run.errors.contains("Error") && !run.errors.contains("Usage"))
    }

    @Test("The version is said")
    func version() throws {
        let run = try Self.run(["--version"], in: try Workplace())
        let number = run.output.dropFirst("huzhu ".count).split(separator: ".")
        #expect(run.status == 0 && run.output.hasPrefix("huzhu ") && number.count == 3)
    }

    @Test("bash loads the completions and completes a command", arguments: ["bash"])
    func completions(shell: String) throws {
        let workplace = try Workplace()
        let script = try Self.run(["completions", shell], in: workplace)
        #expect(script.status == 0 && script.errors.isEmpty)
        let file = workplace.folder + "/huzhu.bash"
        try Data(script.output.utf8).write(to: URL(filePath: file))
        let completed = try Execution(
            "/bin/bash",
            [
                "-c",
                "source \(file); COMP_WORDS=(huzhu veri); COMP_CWORD=1; COMP_LINE='huzhu veri'; COMP_POINT=10; "
                    + "f=$(complete -p huzhu | sed 's/.*-F \\([^ ]*\\).*/\\1/'); $f huzhu veri huzhu; echo \"${COMPREPLY[@]}\"",
            ], environment: workplace.environment())
        #expect(completed.output.contains("verify"), "\(completed.errors)")
        let lines = [
            ("huzhu --st", "--store"), ("huzhu --lang ", "zh-Hans"), ("huzhu --theme d", "dark"),
            ("huzhu open --no", "--no-mouse"), ("huzhu --lang en veri", "verify"),
            ("huzhu verify --store \(workplace.folder)/", "huzhu.bash.d"),
            ("huzhu --store \(workplace.folder)/", "huzhu.bash.d"),
        ]
        try FileManager.default.createDirectory(atPath: file + ".d", withIntermediateDirectories: true)
        for (line, offered) in lines {
            let words = line.split(separator: " ", omittingEmptySubsequences: false).map { "'\($0)'" }
            let completed = try Execution(
                "/bin/bash",
                [
                    "-c",
                    "source \(file); COMP_WORDS=(\(words.joined(separator: " "))); COMP_CWORD=\(words.count - 1); "
                        + "COMP_LINE='\(line)'; COMP_POINT=\(line.utf8.count); compopt() { :; }; "
                        + "_huzhu huzhu \(words.suffix(1).joined()) \(words.dropLast().suffix(1).joined()); "
                        + "echo \"${COMPREPLY[@]}\"",
                ], environment: workplace.environment())
            #expect(completed.output.contains(offered), "\(line): \(completed.output)\(completed.errors)")
        }
        for other in ["zsh", "fish"] {
            let script = try Self.run(["completions", other], in: workplace)
            #expect(script.status == 0 && script.output.contains("verify"))
        }
    }

    @Test(
        "The man page names every command, in either language, and troff finds no fault", arguments: ["zh-Hans", "en"])
    func manPage(language: String) throws {
        let workplace = try Workplace()
        let page = try Self.run(["manual", "--man", "--lang", language], in: workplace)
        #expect(page.status == 0 && page.output.hasPrefix(".TH HUZHU 1"))
        for command in Self.commands where !command.isEmpty {
            let name = command.joined(separator: " ")
            #expect(page.output.contains("\"huzhu \(name)\""), "\(name)")
        }
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/groff") else { return }
        let file = workplace.folder + "/huzhu.1"
        try Data(page.output.utf8).write(to: URL(filePath: file))
        let read = try Execution(
            "/usr/bin/groff", ["-k", "-man", "-ww", "-Tutf8", "-z", file], environment: workplace.environment())
        // Where lines of Chinese may be broken is known to man's own settings for the language, not to bare troff.
        let faults = read.errors.split(separator: "\n").filter { !$0.contains("can't break line") }
        #expect(read.status == 0 && faults.isEmpty, "\(faults)")
    }

    @Test("The commands can be had as Markdown for the manual", arguments: ["zh-Hans", "en"])
    func markdown(language: String) throws {
        let text = try Self.run(["manual", "--commands", "--lang", language], in: try Workplace()).output
        for command in Self.commands { #expect(text.contains("### `\((["huzhu"] + command).joined(separator: " "))`")) }
    }
}
