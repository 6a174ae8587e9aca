import ArgumentParser
import JSONText

/// A command with all that can be written behind it, as the commands themselves declare it.
struct CommandOutline {
    /// One thing that can be written behind a command.
    struct Parameter {
        enum Kind: String { case positional, option, flag }

        var kind: Kind
        /// The names of an option as they are typed, the long one first: `--help`, `-h`.
        var names: [String]
        /// What its value is called in the code.
        var valueName: String
        var help: String
        var isOptional: Bool
        var defaultValue: String?
    }

    var name: String
    /// The names on the way to it, its own last.
    var path: [String]
    var abstract: String
    var subcommands: [CommandOutline]
    /// The subcommand that is meant where none is named.
    var defaultSubcommand: String?
    var parameters: [Parameter]

    /// The whole program, in the language of the command line.
    static var program: CommandOutline? {
        // The parser tells it as JSON; what it says is its own and well-formed.
        guard let told = try? JSONValue(parsing: Array(Huzhu._dumpHelp().utf8)), let command = told["command"] else {
            return nil
        }
        return CommandOutline(command, below: [])
    }

    private init(_ told: JSONValue, below path: [String]) {
        name = told["commandName"]?.text ?? ""
        self.path = path + [name]
        abstract = told["abstract"]?.text ?? ""
        defaultSubcommand = told["defaultSubcommand"]?.text
        let here = self.path
        subcommands = (told["subcommands"]?.elements ?? []).map { CommandOutline($0, below: here) }
            .filter { $0.name != "help" }
        // The parser's own way to help is told in our words.
        parameters = (told["arguments"]?.elements ?? []).compactMap(Parameter.init).filter {
            $0.names.first != "--help"
        }
    }

    /// The command that words at the beginning of a line name, and the words after its name.
    func command(named words: [String]) -> (command: CommandOutline, rest: [String]) {
        guard let first = words.first, let found = subcommands.first(where: { $0.name == first }) else {
            return (self, words)
        }
        return found.command(named: Array(words.dropFirst()))
    }

    /// What can be written behind it: its own, and where no subcommand is named those of the one that is meant then.
    var allParameters: [Parameter] {
        parameters + (subcommands.first { $0.name == defaultSubcommand }?.allParameters ?? [])
    }

    /// The command as it is typed: `huzhu schemes show`.
    var line: String { path.joined(separator: " ") }

    /// This command and all below it.
    var all: [CommandOutline] { [self] + subcommands.flatMap(\.all) }
}

extension CommandOutline.Parameter {
    fileprivate init?(_ told: JSONValue) {
        guard let kind = told["kind"]?.text.flatMap(Kind.init) else { return nil }
        self.kind = kind
        let spelled = (told["names"]?.elements ?? []).compactMap { name -> String? in
            guard let text = name["name"]?.text else { return nil }
            return name["kind"]?.text == "long" ? "--" + text : "-" + text
        }
        names = spelled.filter { $0.hasPrefix("--") } + spelled.filter { !$0.hasPrefix("--") }
        valueName = told["valueName"]?.text ?? ""
        help = told["abstract"]?.text ?? ""
        isOptional = told["isOptional"] == .bool(true)
        defaultValue = told["defaultValue"]?.text
    }
}

extension JSONValue {
    fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }

    fileprivate var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
}
