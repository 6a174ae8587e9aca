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

    /// The same words with what `--lang` says at the front put behind the command that follows.
    var withCommandFirst: TypedLine {
        var rest = words[...]
        var moved: [String] = []
        while let first = rest.first {
            if first == "--lang", rest.count > 1 {
                moved += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if first.hasPrefix("--lang=") {
                moved.append(first)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        guard !moved.isEmpty else { return self }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return TypedLine(Array(rest[..<end]) + moved + Array(rest[end...]))
    }

    /// Whether help is asked for, by an option or as `help COMMAND`.
    var asksForHelp: Bool {
        words[..<optionEnd].contains { $0 == "-h" || $0 == "--help" } || words.first == "help"
    }

    /// Whether it is asked which version this is.
    var asksForVersion: Bool { words == ["--version"] }
}
