import ArgumentParser
import Glibc
import MutualAid
import Wording

extension Huzhu {
    static func main() {
        let typed = TypedLine(Array(CommandLine.arguments.dropFirst()))
        let language = typed.language ?? Settings.load().language ?? .ofEnvironment
        CommandLineText.$language.withValue(language) {
            run(typed.withCommandFirst(commands: { commandNames }, valued: { valuedOptions }))
        }
    }

    private static var commandNames: Set<String> {
        Set(configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"])
    }

    /// The options of all commands that take a value.
    private static var valuedOptions: Set<String> {
        let parameters = CommandOutline.program?.all.flatMap(\.parameters) ?? []
        return Set(parameters.filter { $0.kind == .option }.flatMap(\.names))
    }

    private static func run(_ typed: TypedLine) {
        if typed.asksForVersion { return print("huzhu " + ProgramVersion.text) }
        if typed.asksForHelp { return printHelp(typed) }
        do {
            var command = try parseAsRoot(typed.words)
            try command.run()
        } catch let code as ExitCode {
            Glibc.exit(code.rawValue)
        } catch {
            end(error, typed)
        }
    }

    private static func printHelp(_ typed: TypedLine) {
        guard let program = CommandOutline.program else { return }
        let words = typed.words.filter { $0 != "--help" && $0 != "-h" && $0 != "help" }
        let (command, rest) = program.command(named: words)
        let book = CommandLineText.book
        if command.path.count == 1, let word = rest.first, !word.hasPrefix("-"),
            case .unknownCommand? = CommandLineFault.find(in: words, program, CommandHelp(book: book))
        {
            return refuse(word, program, words)
        }
        print(CommandHelp(book: book).text(of: command).joined(separator: "\n"))
    }

    private static func refuse(_ word: String, _ program: CommandOutline, _ words: [String]) {
        let book = CommandLineText.book
        let fault = CommandLineFault.find(in: words, program, CommandHelp(book: book))
        ExitCode.say(fault?.sentence(book) ?? book(.cliFaultUnclear))
        ExitCode.say(book(.cliFaultHelp, "huzhu --help"))
        Glibc.exit(ExitCode.validationFailure.rawValue)
    }

    /// Says why a line can't be carried out and how help is had, and ends with the parser's status.
    private static func end(_ error: any Error, _ typed: TypedLine) {
        let code = exitCode(for: error)
        // Scripts for completion and the like, which the parser gives as messages.
        if code == .success { return print(message(for: error)) }
        let book = CommandLineText.book
        guard let program = CommandOutline.program else { Glibc.exit(code.rawValue) }
        let fault = CommandLineFault.find(in: typed.words, program, CommandHelp(book: book))
        let own = sentence(within: error)
        ExitCode.say((own ?? fault?.sentence(book) ?? book(.cliFaultUnclear)).withoutControls)
        ExitCode.say(book(.cliFaultHelp, program.command(named: typed.words).command.line + " --help"))
        Glibc.exit(code.rawValue)
    }

    /// The sentence with which one of our own checks has refused something; the parser wraps it in words of its own.
    private static func sentence(within error: Any, depth: Int = 6) -> String? {
        if let refusal = error as? ValidationError { return refusal.message }
        guard depth > 0 else { return nil }
        return Mirror(reflecting: error).children.lazy.compactMap { sentence(within: $0.value, depth: depth - 1) }.first
    }
}
