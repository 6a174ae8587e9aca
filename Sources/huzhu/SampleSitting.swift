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
        options.today = options.today ?? SampleFolder.day
        var settings = Settings.load()
        settings.operatorName = settings.operatorName.isEmpty ? SampleFolder.operatorName : settings.operatorName
        let folder: SampleFolder
        do { folder = try SampleFolder(members: members) } catch {
            throw ExitCode.failure(
                saying: CommandLineText.book.sentence(error, folder: Folders.temporary))
        }
        defer { folder.remove() }
        try MainActor.assumeIsolated {
            try DeskSession(
                folder: folder.store, options: options, settings: settings, remembers: false, schemes: folder.schemes,
                tourPlace: tourPlace
            ).run()
        }
    }
}

/// Opens a sample unit with the guided tour.
struct TourCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "tour", abstract: CommandLineText(.cliTourAbstract).text)
    }

    @OptionGroup var options: DeskOptions

    func run() throws {
        try SampleSitting(members: SampleFolder.membersOfTour, options: options, tourPlace: .begun).run()
    }
}
