import ArgumentParser
import Glibc
import JSONStore
import Wording

/// Puts a copy into the store's place; what was there is moved aside. Exit status 3 when the copy is damaged.
struct RestoreCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "restore", abstract: CommandLineText(.cliRestoreAbstract).text)
    }

    @Argument(help: CommandLineText(.cliRestoreFolderHelp).help)
    var folder: String

    @Option(name: .long, help: CommandLineText(.cliStoreHelp).help)
    var store: String?

    @OptionGroup var speech: LanguageOption

    /// The copy that was to be restored is not sound.
    private struct Unsound: Error {
        let check: StoreCheck
    }

    func run() throws {
        let book = Phrasebook(speech.language)
        let store = Self.resolved(store ?? Folders.store)
        do {
            let done = try Store.restore(from: folder, to: store) { copy in
                let check = try StoreCheck(copy, in: book)
                guard check.isSound else { throw Unsound(check: check) }
            }
            for line in Self.lines(done, store: store, book) { print(line) }
        } catch let unsound as Unsound {
            throw Self.refusal(unsound.check, folder, book)
        } catch let problem as StoreProblem {
            if problem.code == .damaged, let check = try? StoreCheck(folder, in: book), !check.isSound {
                throw Self.refusal(check, folder, book)
            }
            let isAboutCopy = [.noStore, .insideStore, .damaged, .nothingToCopy].contains(problem.code)
            throw ExitCode.failure(saying: book.sentence(copying: problem, isAboutCopy ? folder : store))
        }
    }

    private static func lines(_ done: Restoration, store: String, _ book: Phrasebook) -> [String] {
        let summary = done.summary
        var lines = [book(.cliRestoreDone, store, String(summary.transactions), String(summary.records))]
        guard let aside = done.movedAside else { return lines }
        lines.append(book(.cliRestoreAside, aside, aside + "/backups"))
        if let before = done.lastSeqBefore, before > summary.transactions {
            lines.append(book(.cliRestoreNewer, String(before - summary.transactions)))
        }
        lines.append(book(.cliRestoreUndo, aside))
        return lines
    }

    private static func refusal(_ check: StoreCheck, _ folder: String, _ book: Phrasebook) -> ExitCode {
        let text = StoreCheckText(check: check, book: book)
        let lines = [book(.cliRestoreUnsound, folder)] + text.findings
        _ = ExitCode.failure(saying: lines.joined(separator: "\n"))
        return ExitCode(3)
    }

    /// The folder that links lead to: a link must go on naming the store, and not be moved aside in its place.
    private static func resolved(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }
}
