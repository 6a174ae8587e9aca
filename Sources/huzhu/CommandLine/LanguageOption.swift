import ArgumentParser
import MutualAid
import Wording

/// The language that a command is asked to speak.
struct LanguageOption: ParsableArguments {
    @Option(
        name: .customLong("lang"), help: CommandLineText(.cliLanguageHelp).help,
        completion: .list(Language.allCases.map(\.rawValue)), transform: LanguageOption.language)
    var chosen: Language?

    /// The chosen one, or else that of the command line.
    var language: Language { chosen ?? CommandLineText.language }

    private static func language(_ text: String) throws -> Language {
        guard let language = Language(named: text) else {
            throw ValidationError(CommandLineText.book(.cliInvalidLanguage, text))
        }
        return language
    }
}

extension Language {
    /// The language that a word on the command line names.
    init?(named text: String) {
        guard let language = Language(rawValue: text) ?? (text == "zh" ? .chinese : nil) else { return nil }
        self = language
    }
}
