import ArgumentParser
import JSONStore
import Wording

/// Copies the store into another folder, also while a program writes to it.
struct BackUpCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "backup", abstract: CommandLineText(.cliBackupAbstract).text)
    }

    @Argument(help: CommandLineText(.cliBackupFolderHelp).help, completion: .directory)
    var folder: String

    @Option(name: .long, help: CommandLineText(.cliStoreHelp).help, completion: .directory)
    var store: String?

    @OptionGroup var speech: LanguageOption

    func run() throws {
        let book = Phrasebook(speech.language)
        let store = store ?? Folders.store
        do {
            let summary = try Store.backUp(at: store, to: folder)
            print(
                book(
                    .cliBackupDone, folder, String(summary.transactions), book.size(summary.bytes)))
            print(book(.cliBackupUse, RestoreLine.from(folder, to: store)))
        } catch {
            // What is full or closed to writing is where the copy was to be.
            let ofTarget: [StoreProblem.Code] = [.notEmpty, .insideStore, .diskFull, .permissionDenied, .fileExists]
            throw ExitCode.failure(
                saying: book.sentence(copying: error, ofTarget.contains(error.code) ? folder : store))
        }
    }
}
