import ArgumentParser
import ClerkDesk
import Exchange
import Glibc
import JSONStore
import JSONText
import MutualAid
import Wording

/// Prints who did what and when, newest first, with each field before and after.
struct LogCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "log", abstract: CommandLineText(.cliLogAbstract).text)
    }

    @Option(name: .long, help: CommandLineText(.cliStoreHelp).help, completion: .directory)
    var store: String?

    @Option(name: .long, help: CommandLineText(.cliLogMemberHelp).help)
    var member: String?

    @Option(name: .long, help: CommandLineText(.cliLogClaimHelp).help)
    var claim: String?

    @Option(name: .long, help: CommandLineText(.cliLogFromHelp).help, transform: LogCommand.day)
    var from: CalendarDay?

    @Option(name: .long, help: CommandLineText(.cliLogToHelp).help, transform: LogCommand.day)
    var to: CalendarDay?

    @Option(name: .long, help: CommandLineText(.cliLogByHelp).help)
    var by: String?

    @Flag(name: .customLong("full-ids"), help: CommandLineText(.cliLogFullIDsHelp).help)
    var fullIDs = false

    @Flag(name: .long, help: CommandLineText(.cliDataHelp).help)
    var json = false

    @OptionGroup var speech: LanguageOption

    private static func day(_ text: String) throws -> CalendarDay {
        guard let day = CalendarDay(text) else { throw ValidationError(CommandLineText.book(.cliInvalidDay, text)) }
        return day
    }

    func validate() throws {
        if let from, let to, from > to { throw ValidationError(CommandLineText.book(.cliLogDaysReversed)) }
    }

    func run() throws {
        let book = Phrasebook(speech.language)
        let folder = store ?? Folders.store
        let found: StoreToRead
        do { found = try StoreToRead(at: folder) } catch {
            throw ExitCode.failure(saying: book.sentence(error, folder: folder))
        }
        // Whoever reads it may leave early: that is told by the write, not by a signal.
        signal(SIGPIPE, SIG_IGN)
        let listing = HistoryListing(
            registry: found.registry, book: book, wholeNumbers: fullIDs, form: json ? .data : .words)
        do {
            let isEmpty = try !list(HistoryReader(found.history), try scope(in: found.registry, book), listing)
            // Not among what other programs read.
            if isEmpty { _ = ExitCode.failure(saying: book(.cliLogNothing)) }
            if let damage = found.report.damage {
                _ = ExitCode.failure(saying: book(.cliLogStops, book.reason(damage)))
                throw ExitCode(3)
            }
        } catch let error as SystemError {
            guard error.number == EPIPE else { throw ExitCode.failure(saying: book(.cliCannotWrite, error.text)) }
        } catch let problem as StoreProblem {
            _ = ExitCode.failure(saying: book(.historyUnreadable, book.reason(problem)))
            throw ExitCode(3)
        }
    }

    /// Prints what is wanted; returns whether there was anything.
    private func list(_ reader: HistoryReader, _ scope: HistoryScope, _ listing: HistoryListing) throws -> Bool {
        var reader = reader
        var hasAny = false
        var wanted = WantedRecords(scope, in: listing.registry)
        while let entry = try reader.next() {
            guard isWanted(entry), let step = entry.step(of: wanted) else { continue }
            let text = try listing.text(of: entry, step, wanted)
            wanted.learn(from: step.changes)
            try DescriptorChannel.write(Array((text + "\n").utf8), to: STDOUT_FILENO)
            hasAny = true
        }
        return hasAny
    }

    private func isWanted(_ entry: HistoryReader.Entry) -> Bool {
        if let by, entry.journal.by != by { return false }
        guard from != nil || to != nil else { return true }
        guard let day = entry.at?.day else { return false }
        return from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
    }

    /// Whose history is wanted.
    private func scope(in registry: Registry, _ book: Phrasebook) throws -> HistoryScope {
        if let claim {
            guard let id = ClaimID(claim) else {
                let example = registry.claims.first?.id ?? registry.claims.nextID(in: registry.store)
                throw ExitCode.failure(saying: book(.cliLogNotAClaim, claim, example.description))
            }
            return .claim(id)
        }
        guard let member else { return .all }
        if let id = MemberID(member) { return .member(id) }
        if let number = try? IDNumber(member) {
            guard let found = registry.member(withDocument: number.description) else {
                throw ExitCode.failure(saying: book(.cliLogNoMember, MaskedNumber.text(of: number.description)))
            }
            return .member(found.id)
        }
        if let found = registry.member(withDocument: member.uppercased()) { return .member(found.id) }
        let called = registry.members.all.filter { $0.name == member }.map(\.id)
        guard let id = called.first else { throw ExitCode.failure(saying: book(.cliLogNoMember, member)) }
        guard called.count == 1 else {
            throw ExitCode.failure(
                saying: book(.cliLogSeveralMembers, member, book.list(called.map(\.description))))
        }
        return .member(id)
    }
}
