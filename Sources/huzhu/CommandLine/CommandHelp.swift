import MutualAid
import TerminalUI
import Wording

/// What there is to say about commands, from what they declare: as help, as Markdown, as a man page.
struct CommandHelp {
    let book: Phrasebook

    /// Everything about one command, as lines for a terminal.
    func text(of command: CommandOutline) -> [String] {
        var lines = [book(.cliHelpTitle, command.line, command.abstract), ""]
        lines += [book(.cliHelpUsage)] + usages(of: command).map { "  " + $0 }
        let named = command.subcommands.map { ($0.name, $0.abstract) }
        lines += section(.cliHelpCommands, named)
        lines += section(.cliHelpArguments, arguments(of: command))
        lines += section(.cliHelpOptions, options(of: command))
        let examples = CommandExample.of(command.line)
        if !examples.isEmpty {
            lines += ["", book(.cliHelpExamples)]
            for example in examples { lines += ["  " + example.line, "      " + book(example.meaning)] }
        }
        if command.subcommands.count > 1 { lines += ["", book(.cliHelpMore, command.line)] }
        return lines
    }

    /// The ways in which a command is typed.
    func usages(of command: CommandOutline) -> [String] {
        var parts = [command.line]
        if !command.subcommands.isEmpty { parts.append("[" + book(.cliHelpCommand) + "]") }
        if !options(of: command).isEmpty { parts.append("[" + book(.cliHelpOption) + "]") }
        parts += command.allParameters.filter { $0.kind == .positional }.map { parameter in
            let name = valueName(parameter)
            return parameter.isOptional ? "[\(name)]" : name
        }
        return [parts.joined(separator: " ")]
    }

    /// What is written behind a command without a name before it.
    func arguments(of command: CommandOutline) -> [(String, String)] {
        command.allParameters.filter { $0.kind == .positional }.map { (valueName($0), $0.help) }
    }

    /// The options of a command, that for help last.
    func options(of command: CommandOutline) -> [(String, String)] {
        let own = command.allParameters.filter { $0.kind != .positional }.map { parameter in
            let names = parameter.names.joined(separator: ", ")
            let usual = parameter.defaultValue.map { book(.cliHelpDefault, $0) } ?? ""
            return (parameter.kind == .option ? names + " " + valueName(parameter) : names, parameter.help + usual)
        }
        return own + [("--help, -h", book(.cliHelpHelp))]
    }

    /// What a value is called in front of a clerk.
    func valueName(_ parameter: CommandOutline.Parameter) -> String {
        switch parameter.valueName {
        case "store", "folder": book(.cliValueFolder)
        case "today", "from", "to": book(.cliValueDay)
        case "lang": book(.cliValueLanguage)
        case "operator", "by", "member": book(.cliValueName)
        case "ambiguous-width", "members": book(.cliValueNumber)
        case "theme": book(.cliValueTheme)
        case "claim", "scheme": book(.cliValueCode)
        case "file": book(.cliValueFile)
        case "screen": book(.cliValueScreen)
        case "shell": book(.cliValueShell)
        case "word": book(.cliValueWord)
        default: parameter.valueName
        }
    }

    private func section(_ title: Phrase, _ rows: [(String, String)]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let width = DisplayWidth.narrow
        let columns = min(28, rows.map { width.columns(of: $0.0) }.max() ?? 0)
        let lines = rows.flatMap { name, text -> [String] in
            let gap = columns - width.columns(of: name)
            guard gap >= 0 else { return ["  " + name, String(repeating: " ", count: columns + 4) + text] }
            return ["  " + name + String(repeating: " ", count: gap + 2) + text]
        }
        return ["", book(title)] + lines
    }

    // MARK: - For the manual

    /// All commands as Markdown, one below the other, for the clerk's manual.
    ///
    /// - Parameter level: how deep the headings stand: 3 gives `###`.
    static func markdown(in language: Language, level: Int = 3) -> String {
        CommandLineText.$language.withValue(language) {
            guard let program = CommandOutline.program else { return "" }
            let help = CommandHelp(book: Phrasebook(language))
            return program.all.map { help.markdown(of: $0, level: level) }.joined(separator: "\n")
        }
    }

    private func markdown(of command: CommandOutline, level: Int) -> String {
        var lines = [String(repeating: "#", count: level) + " `" + command.line + "`", "", command.abstract, ""]
        lines += ["```"] + usages(of: command) + ["```", ""]
        let rows = arguments(of: command) + (command.path.count > 1 ? options(of: command) : [])
        for (name, text) in rows { lines.append("- `\(name)` \(text)") }
        if !rows.isEmpty { lines.append("") }
        for example in CommandExample.of(command.line) { lines.append("- `\(example.line)` \(book(example.meaning))") }
        return (lines + [""]).joined(separator: "\n")
    }
}
