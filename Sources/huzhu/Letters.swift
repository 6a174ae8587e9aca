import ClerkDesk
import NcursesTerminal
import Synchronization

/// What other threads tell the loop.
final class Letters: Sendable {
    private let events = Mutex<[DeskEvent]>([])
    private let wake: NcursesTerminal.Wake

    init(_ wake: NcursesTerminal.Wake) { self.wake = wake }

    func post(_ event: DeskEvent) {
        events.withLock { $0.append(event) }
        wake.wake()
    }

    func collect() -> [DeskEvent] {
        events.withLock { events in
            defer { events = [] }
            return events
        }
    }
}
