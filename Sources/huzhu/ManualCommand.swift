import ArgumentParser
import ClerkDesk
import Wording

/// Prints the clerk's manual.
struct ManualCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "manual", abstract: CommandLineText(.cliManualAbstract).text)
    }

    @OptionGroup var speech: LanguageOption

    @Flag(name: .long, help: CommandLineText(.cliManualMarkdownHelp).help)
    var markdown = false

    @Flag(name: .long, help: CommandLineText(.cliManualManHelp).help)
    var man = false

    @Flag(name: .long, help: CommandLineText(.cliManualCommandsHelp).help)
    var commands = false

    @Argument(help: CommandLineText(.cliManualWordHelp).help)
    var word: String?

    func run() throws {
        let language = speech.language
        if man { return print(ManPage.text(in: language), terminator: "") }
        if commands { return print(CommandHelp.markdown(in: language), terminator: "") }
        if markdown { return print(Manual.source(in: language), terminator: "") }
        guard let word else { return print(ManualText.text(in: language), terminator: "") }
        let text = ManualText.text(about: word, in: language)
        guard !text.isEmpty else {
            throw ExitCode.failure(saying: Phrasebook(language)(.cliManualNothing, word))
        }
        print(text, terminator: "")
    }
}
