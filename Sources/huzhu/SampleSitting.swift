import ArgumentParser
import ClerkDesk
import Exchange
import MutualAid

/// A sitting at a sample unit that is gone afterwards.
struct SampleSitting {
    let members: Int
    let options: DeskOptions
    let tourPlace: TourPlace

    /// - Throws: the exit status, after a sentence for the clerk, when the terminal or the folder can't be used.
    func run() throws {
        var options = options
        options.today = options.today ?? CalendarDay(SampleUnit.day)
        var settings = Settings.load()
        settings.operatorName = settings.operatorName.isEmpty ? "张三" : settings.operatorName
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        do { try SampleStore.create(at: folder.path + "/store", members: members) } catch {
            throw ExitCode.failure(saying: CommandLineText.book.sentence(error, folder: folder.path))
        }
        _ = try MainActor.assumeIsolated {
            try DeskSession(
                folder: folder.path + "/store", options: options, settings: settings, remembers: false,
                schemes: SchemeFolder(at: folder.path + "/schemes"), tourPlace: tourPlace
            ).run()
        }
    }
}

/// Opens a sample unit with the guided tour.
struct TourCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "tour", abstract: CommandLineText(.cliTourAbstract).text)
    }

    /// As many people as a clerk can look over, the one of the tour among them.
    private static let members = 200

    @OptionGroup var options: DeskOptions

    func run() throws { try SampleSitting(members: Self.members, options: options, tourPlace: .begun).run() }
}
