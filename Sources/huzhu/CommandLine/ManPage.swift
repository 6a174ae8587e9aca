import MutualAid
import Wording

/// The man page, in roff, made of what the commands declare.
struct ManPage {
    private let book: Phrasebook
    private let help: CommandHelp

    static func text(in language: Language) -> String {
        CommandLineText.$language.withValue(language) {
            guard let program = CommandOutline.program else { return "" }
            return ManPage(book: Phrasebook(language)).lines(program).joined(separator: "\n") + "\n"
        }
    }

    private init(book: Phrasebook) {
        self.book = book
        help = CommandHelp(book: book)
    }

    private func lines(_ program: CommandOutline) -> [String] {
        var lines = [".TH HUZHU 1 \"\" \"huzhu \(ProgramVersion.text)\" \"\(Self.escaped(book(.cliManTitle)))\""]
        lines += section(.cliManName) + [Self.escaped("huzhu - " + program.abstract)]
        lines +=
            section(.cliManSynopsis)
            + help.usages(of: program).flatMap { [".B " + Self.escaped($0), ".br"] }.dropLast()
        lines += section(.cliManDescription) + paragraphs(.cliManText)
        lines += section(.cliHelpOptions) + help.options(of: program).flatMap(item)
        lines += section(.cliHelpCommands)
        for command in program.all.dropFirst() { lines += description(of: command) }
        lines += section(.cliHelpExamples) + examples(of: program)
        lines += section(.cliManFiles)
        let files: [(String, Phrase)] = [
            ("~/.local/share/huzhu", .cliManStore), ("~/.config/huzhu/settings.json", .cliManSettings),
            ("~/.config/huzhu/schemes", .cliManSchemes),
        ]
        lines += files.flatMap { item($0.0, book($0.1)) }
        lines += section(.cliManStatus)
        let statuses: [(String, Phrase)] = [
            ("0", .cliManStatusFine), ("1", .cliManStatusFailed), ("2", .cliManStatusCases),
            ("3", .cliManStatusDamaged),
            ("64", .cliManStatusLine),
        ]
        return lines + statuses.flatMap { item($0.0, book($0.1)) }
    }

    private func description(of command: CommandOutline) -> [String] {
        var lines = [".SS \"" + Self.escaped(command.line) + "\"", Self.escaped(command.abstract)]
        lines += (help.arguments(of: command) + help.options(of: command).dropLast()).flatMap(item)
        let examples = examples(of: command)
        return lines + (examples.isEmpty ? [] : [".PP", Self.escaped(book(.cliHelpExamples))] + examples)
    }

    private func examples(of command: CommandOutline) -> [String] {
        CommandExample.of(command.line).flatMap { item($0.line, book($0.meaning)) }
    }

    private func section(_ title: Phrase) -> [String] { [".SH \"" + Self.escaped(book(title)) + "\""] }

    private func paragraphs(_ text: Phrase) -> [String] { [Self.escaped(book(text))] }

    private func item(_ name: String, _ text: String) -> [String] {
        [".TP", "\\fB" + Self.escaped(name) + "\\fR", Self.escaped(text)]
    }

    /// A text without what roff would take for its own: backslashes, hyphens that must stay typeable, quotation marks in
    /// a request's line, and a full stop or apostrophe at the start.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            case "\"": escaped += "\\(dq"
            case "~": escaped += "\\(ti"
            case "^": escaped += "\\(ha"
            case "\n": escaped += " "
            default: escaped.append(character)
            }
        }
        return escaped.first == "." || escaped.first == "'" ? "\\&" + escaped : escaped
    }
}
