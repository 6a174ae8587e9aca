import ArgumentParser
import Exchange
import MutualAid
import TerminalUI
import Wording

@main
struct Huzhu: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "huzhu", abstract: CommandLineText(.cliAbstract).text,
            subcommands: [
                OpenCommand.self, DemoCommand.self, LogCommand.self, VerifyCommand.self, BackUpCommand.self,
                RestoreCommand.self, SampleCommand.self, AssessCommand.self, SchemesCommand.self, KeysCommand.self,
                TourCommand.self, DoctorCommand.self, ManualCommand.self, CompletionsCommand.self,
            ],
            defaultSubcommand: OpenCommand.self)
    }
}

/// Opens the clerk's own store.
struct OpenCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "open", abstract: CommandLineText(.cliOpenAbstract).text)
    }

    @Option(name: .long, help: CommandLineText(.cliStoreHelp).help, completion: .directory)
    var store: String?

    @OptionGroup var options: DeskOptions

    func run() throws {
        let settings = Settings.load()
        let folder = store ?? settings.store ?? Folders.standardStore
        try MainActor.assumeIsolated {
            try DeskSession(
                folder: folder, options: options, settings: settings, remembers: true, schemes: SchemeFolder(),
                tourPlace: .elsewhere, storeOption: store
            )
            .run()
        }
    }
}

/// Opens a sample unit that is gone afterwards.
struct DemoCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "demo", abstract: CommandLineText(.cliDemoAbstract).text)
    }

    @Option(name: .long, help: CommandLineText(.cliMembersHelp).help)
    var members = 200

    @OptionGroup var options: DeskOptions

    func validate() throws { try SampleCommand.check(members) }

    func run() throws {
        try SampleSitting(members: members, options: options, tourPlace: .here).run()
    }
}

/// Writes a sample unit of any size into a new folder.
struct SampleCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "sample", abstract: CommandLineText(.cliSampleAbstract).text)
    }

    @Option(name: .long, help: CommandLineText(.cliMembersHelp).help)
    var members = 200

    @Argument(help: CommandLineText(.cliFolderHelp).help, completion: .directory)
    var folder: String

    @OptionGroup var speech: LanguageOption

    static func check(_ members: Int) throws {
        guard (1...1_000_000).contains(members) else {
            throw ValidationError(CommandLineText(.cliInvalidMembers).text)
        }
    }

    func validate() throws { try Self.check(members) }

    func run() throws {
        let book = CommandLineText.book
        let registry: Registry
        do {
            registry = try SampleStore.create(at: folder, members: members)
        } catch {
            throw ExitCode.failure(saying: book.sentence(error, folder: folder))
        }
        print(
            book(
                .cliSampleDone, folder, String(registry.members.count), String(registry.stays.count),
                String(registry.claims.count)))
        print(book(.cliSampleUse, folder, SampleUnit.day))
    }
}

/// What every command that opens the desk takes.
struct DeskOptions: ParsableArguments {
    @Option(name: .long, help: CommandLineText(.cliTodayHelp).help, transform: DeskOptions.day)
    var today: CalendarDay?

    @OptionGroup var speech: LanguageOption

    @Option(name: .customLong("operator"), help: CommandLineText(.cliOperatorHelp).help)
    var operatorName: String?

    @Flag(name: .long, help: CommandLineText(.cliPlainHelp).help)
    var plain = false

    @Flag(name: .long, help: CommandLineText(.cliAsciiHelp).help)
    var ascii = false

    @Flag(name: .customLong("no-mouse"), help: CommandLineText(.cliNoMouseHelp).help)
    var noMouse = false

    @Option(
        name: .customLong("ambiguous-width"), help: CommandLineText(.cliAmbiguousWidthHelp).help,
        completion: .list(["1", "2"]), transform: DeskOptions.ambiguousWidth)
    var ambiguousWidth: Int?

    @Option(
        name: .long, help: CommandLineText(.cliThemeHelp).help, completion: .list(ThemeChoice.allCases.map(\.rawValue)),
        transform: DeskOptions.theme)
    var theme: ThemeChoice?

    private static func ambiguousWidth(_ text: String) throws -> Int {
        guard let columns = Int(text), (1...2).contains(columns) else {
            throw ValidationError(CommandLineText.book(.cliInvalidAmbiguousWidth, text))
        }
        return columns
    }

    private static func theme(_ text: String) throws -> ThemeChoice {
        guard let theme = ThemeChoice(rawValue: text) else {
            throw ValidationError(CommandLineText.book(.cliInvalidTheme, text))
        }
        return theme
    }

    private static func day(_ text: String) throws -> CalendarDay {
        guard let day = CalendarDay(text) else {
            throw ValidationError(CommandLineText.book(.cliInvalidDay, text))
        }
        return day
    }
}
