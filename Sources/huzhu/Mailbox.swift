import NcursesTerminal
import Synchronization

/// What workers on other threads hand to the loop: posting wakes it.
final class Mailbox<Letter: Sendable>: Sendable {
    private let letters = Mutex<[Letter]>([])
    private let wake: NcursesTerminal.Wake

    init(waking wake: NcursesTerminal.Wake) { self.wake = wake }

    /// Leaves a letter, from any thread.
    func post(_ letter: Letter) {
        letters.withLock { $0.append(letter) }
        wake.wake()
    }

    /// Takes all letters, in the order in which they came.
    func collect() -> [Letter] {
        letters.withLock { letters in
            defer { letters = [] }
            return letters
        }
    }
}
