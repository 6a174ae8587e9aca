import ArgumentParser
import Wording

/// Prints what a shell needs to complete the commands.
struct CompletionsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "completions", abstract: CommandLineText(.cliCompletionsAbstract).text)
    }

    @Argument(
        help: CommandLineText(.cliCompletionsShellHelp).help,
        completion: .list(CompletionShell.allCases.map(\.rawValue)), transform: CompletionsCommand.shell)
    var shell: CompletionShell

    @OptionGroup var speech: LanguageOption

    private static func shell(_ text: String) throws -> CompletionShell {
        guard let shell = CompletionShell(rawValue: text) else {
            throw ValidationError(CommandLineText.book(.cliInvalidShell, text))
        }
        return shell
    }

    func run() throws {
        let script = Huzhu.completionScript(for: shell)
        print(shell == .bash ? BashCompletion.offering("open", behind: "huzhu", in: script) : script)
    }
}
