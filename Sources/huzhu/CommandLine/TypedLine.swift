import MutualAid

/// The words of the command line, as far as they can be told apart before it is known which command they are for.
struct TypedLine {
    private(set) var words: [String]

    init(_ words: [String]) { self.words = words }

    /// The words before `--`: behind it nothing is an option.
    private var optionEnd: Int { words.firstIndex(of: "--") ?? words.endIndex }

    /// The language that `--lang` asks for, wherever it stands; nil where none is asked for or known.
    var language: Language? {
        var language: Language?
        for place in words[..<optionEnd].indices {
            if words[place] == "--lang", place + 1 < optionEnd {
                language = Language(named: words[place + 1]) ?? language
            }
            if words[place].hasPrefix("--lang=") {
                language = Language(named: String(words[place].dropFirst("--lang=".count))) ?? language
            }
        }
        return language
    }

    /// The same words with the options that stand before the command put behind it; as they are where no command follows.
    /// - Parameters:
    ///   - commands: what commands are called.
    ///   - options: the names of the options that take a value; asked for only where a command may follow.
    func withCommandFirst(commands: () -> Set<String>, valued options: () -> Set<String>) -> TypedLine {
        guard words.first?.hasPrefix("-") == true, words[..<optionEnd].contains(where: commands().contains) else {
            return self
        }
        let valued = options()
        var command = words.startIndex
        while command < optionEnd, words[command].hasPrefix("-") { command += valued.contains(words[command]) ? 2 : 1 }
        // What stands here instead may be the value of an option that nobody knows.
        guard command < optionEnd, commands().contains(words[command]) else { return self }
        return TypedLine(Array(words[command..<optionEnd]) + words[..<command] + words[optionEnd...])
    }

    /// Whether help is asked for, by an option or as `help COMMAND`.
    var asksForHelp: Bool {
        words[..<optionEnd].contains { $0 == "-h" || $0 == "--help" } || words.first == "help"
    }

    /// Whether it is asked which version this is.
    var asksForVersion: Bool { words == ["--version"] }
}
