import ArgumentParser
import JSONStore
import Wording

/// Puts a copy, or the store rebuilt from its own entries, into the store's place; what was there is moved aside. Exit
/// status 3 when what was to be restored is damaged.
struct RestoreCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "restore", abstract: CommandLineText(.cliRestoreAbstract).text)
    }

    @Argument(help: CommandLineText(.cliRestoreFolderHelp).help, completion: .directory)
    var folder: String?

    @Flag(name: .long, help: CommandLineText(.cliRestoreRebuildHelp).help)
    var rebuild = false

    @Option(name: .long, help: CommandLineText(.cliStoreHelp).help, completion: .directory)
    var store: String?

    @OptionGroup var speech: LanguageOption

    func validate() throws {
        guard (folder == nil) == rebuild else { throw ValidationError(CommandLineText(.cliRestoreOneSource).text) }
    }

    /// What was to be restored is not sound.
    private struct Unsound: Error {
        let check: StoreCheck
    }

    func run() throws {
        let book = Phrasebook(speech.language)
        // A link must go on naming the store, and not be moved aside in its place.
        let store = Folders.resolved(store ?? Folders.store)
        let source = folder ?? store
        var records = 0
        do {
            let (done, wasSound) = try carryOut(store, book) { copy in
                let check = try StoreCheck(copy, in: book)
                guard check.isSound else { throw Unsound(check: check) }
                records = check.recordCount
            }
            Self.lines(done, wasSound, records, store, book).forEach { print($0) }
        } catch let unsound as Unsound {
            throw Self.refusal(unsound.check, source, book)
        } catch let problem as StoreProblem {
            if problem.code == .damaged, let check = try? StoreCheck(source, in: book), !check.isSound {
                throw Self.refusal(check, source, book)
            }
            let ofSource: [StoreProblem.Code] = [
                .noStore, .insideStore, .damaged, .newerVersion, .nothingToCopy, .readDenied,
            ]
            let isAboutSource = ofSource.contains(problem.code)
            throw ExitCode.failure(saying: book.sentence(copying: problem, isAboutSource ? source : store))
        }
    }

    /// Restores; also says whether the store that was there is sound, so that it could be put back.
    private func carryOut(
        _ store: String, _ book: Phrasebook, _ check: (String) throws -> Void
    ) throws -> (done: Restoration, wasSound: Bool) {
        if let folder {
            let done = try Store.restore(from: folder, to: store, label: LocalTime.label, check: check)
            // One that can't be checked can't be put back either.
            return (done, done.movedAside.flatMap { try? StoreCheck($0, in: book) }?.isSound ?? false)
        }
        let present = try StoreCheck(store, in: book)
        guard present.canBeRebuilt else {
            let why: Phrase = present.contradictsItself ? .cliRestoreContradicts : .cliRestoreNotWhole
            throw ExitCode.failure(saying: book(.cliCannotCopy, store, book(why)))
        }
        return (
            try Store.rebuild(at: store, from: present.report, label: LocalTime.label, check: check), present.isSound
        )
    }

    private static func lines(
        _ done: Restoration, _ wasSound: Bool, _ records: Int, _ store: String, _ book: Phrasebook
    ) -> [String] {
        let transactions = done.summary.transactions
        var lines = [book(.cliRestoreDone, store, String(records), String(transactions))]
        guard let aside = done.movedAside else { return lines }
        lines.append(book(.cliRestoreAside, aside, aside + "/backups"))
        if let before = done.lastSeqBefore, before > transactions {
            lines.append(book(.cliRestoreNewer, String(before - transactions)))
        }
        if let left = done.draftsLeft { lines.append(book(.cliRestoreDraftsLeft, left)) }
        // A damaged store is never put back.
        if wasSound { lines.append(book(.cliRestoreUndo, RestoreLine.from(aside, to: store))) }
        return lines
    }

    private static func refusal(_ check: StoreCheck, _ folder: String, _ book: Phrasebook) -> ExitCode {
        let text = StoreCheckText(check: check, book: book)
        let lines = [book(.cliRestoreUnsound, folder)] + text.findings
        _ = ExitCode.failure(saying: lines.joined(separator: "\n"))
        return ExitCode(3)
    }
}
