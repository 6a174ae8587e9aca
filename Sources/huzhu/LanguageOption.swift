import ArgumentParser
import MutualAid
import Wording

/// The language that a command is asked to speak.
struct LanguageOption: ParsableArguments {
    @Option(
        name: .customLong("lang"), help: CommandLineText(.cliLanguageHelp).help, transform: LanguageOption.language)
    var chosen: Language?

    /// The chosen one, or else that of the environment.
    var language: Language { chosen ?? .ofEnvironment }

    private static func language(_ text: String) throws -> Language {
        guard let language = Language(rawValue: text) ?? (text == "zh" ? .chinese : nil) else {
            throw ValidationError(CommandLineText.book(.cliInvalidLanguage, text))
        }
        return language
    }
}
