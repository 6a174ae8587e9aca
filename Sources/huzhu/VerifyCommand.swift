import ArgumentParser
import Glibc
import JSONStore
import Wording

/// Checks a store; exit status 3 when something is damaged.
struct VerifyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "verify", abstract: CommandLineText(.cliVerifyAbstract).text)
    }

    @Argument(help: CommandLineText(.cliVerifyFolderHelp).help, completion: .directory)
    var folder: String?

    @Option(name: .long, help: CommandLineText(.cliStoreHelp).help, completion: .directory)
    var store: String?

    @Flag(name: .long, help: CommandLineText(.cliDataHelp).help)
    var json = false

    @OptionGroup var speech: LanguageOption

    func validate() throws {
        guard folder == nil || store == nil else { throw ValidationError(CommandLineText(.cliVerifyOneFolder).text) }
    }

    func run() throws {
        let book = Phrasebook(speech.language)
        let folder = Folders.resolved(folder ?? store ?? Folders.store)
        let check: StoreCheck
        do { check = try StoreCheck(folder, in: book) } catch {
            if error.code == .noStore, access(folder, F_OK) != 0, errno == ENOENT {
                throw ExitCode.failure(saying: book(.cliCannotCopy, folder, book(.cliNoFolder)))
            }
            throw ExitCode.failure(saying: book.sentence(copying: error, folder))
        }
        let text = StoreCheckText(check: check, book: book)
        if json { print(text.data) } else { text.lines.forEach { print($0) } }
        if !check.isSound { throw ExitCode(3) }
    }
}
