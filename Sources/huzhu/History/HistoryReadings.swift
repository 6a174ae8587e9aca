import ClerkDesk
import JSONStore
import MutualAid
import Synchronization

/// Brings the desk the history page by page; to be called on a thread of its own, since a page may take long to find.
final class HistoryReadings: Sendable {
    private let last = Mutex<Reading?>(nil)

    /// How far a reading has come.
    private struct Reading: Sendable {
        var number: Int
        var reader: HistoryReader
        var wanted: WantedRecords
    }

    /// Rows and bytes after which the desk is told what was found so far.
    private static let pageRows = 60
    private static let pageBytes = 2 * 1024 * 1024

    /// The page that was asked for.
    ///
    /// - Parameter history: the way through the store, for a reading that begins.
    func page(_ request: HistoryRequest, of history: HistoryWalk) -> HistoryPage {
        last.withLock { last in
            var reading =
                last.flatMap { request.isContinued && $0.number == request.reading ? $0 : nil }
                ?? Reading(
                    number: request.reading, reader: HistoryReader(history),
                    wanted: WantedRecords(request.scope, in: request.registry))
            defer { last = reading }
            return Self.page(request, &reading)
        }
    }

    private static func page(_ request: HistoryRequest, _ reading: inout Reading) -> HistoryPage {
        var steps: [RecordedStep] = []
        var bytes = 0
        do {
            while steps.count < pageRows, bytes < pageBytes {
                guard let entry = try reading.reader.next() else { return HistoryPage(of: request, steps, .beginning) }
                bytes += entry.journal.changes.count
                guard request.query.mayFit(by: entry.journal.by, at: entry.at),
                    let step = entry.step(of: reading.wanted)
                else { continue }
                reading.wanted.learn(from: step.changes)
                if request.query.fits(step, in: request.registry) { steps.append(step) }
            }
            return HistoryPage(of: request, steps, .more)
        } catch {
            return HistoryPage(of: request, steps, .unreadable(StoreFailure(error).fault("")))
        }
    }
}
