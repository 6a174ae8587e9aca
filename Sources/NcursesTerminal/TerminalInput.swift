import CNcurses
import Glibc
import TerminalUI

/// The terminal's input: waits for it, reads all there is, and keeps the events until they are fetched.
@MainActor
final class TerminalInput {
    /// Why a wait ended.
    enum Outcome {
        /// Input or a signal came, or a paste ended; worth another look.
        case input
        case woken
        case timedOut
    }

    /// A report of the mouse whose end does not come within this time is dropped, in milliseconds.
    private static let reportPatience = 250

    private let descriptor: Int32
    private let doorbell: TerminalSignals
    /// A pad of its own: reading from a window that is shown would refresh it.
    private let window: UnsafeMutablePointer<WINDOW>
    private var decoder = InputDecoder()
    private var paste: PasteReading?
    private var isClosed = false

    /// Sets curses' input up. To be called after curses has started; nil when it has no memory left.
    init?(descriptor: Int32, doorbell: TerminalSignals) {
        guard let window = newpad(1, 1) else { return nil }
        self.descriptor = descriptor
        self.doorbell = doorbell
        self.window = window
        keypad(window, true)
        meta(window, true)
        nodelay(window, true)
        KeySequences.define()
    }

    /// Adds an event that did not come through the terminal.
    func add(_ event: Event) {
        decoder.take(event: event)
    }

    /// Hands over the events so far.
    func takeEvents() -> [Event] {
        decoder.takeEvents()
    }

    /// Reads all input that waits. `resized` is called when curses has taken a new size, and returns it.
    func drain(resized: () -> Size) {
        while !isClosed {
            if paste != nil, !continuePaste() { return }
            let code = wgetch(window)
            if code == ERR { break }
            take(code, resized: resized)
        }
        decoder.settle()
    }
}

// MARK: - Reading

extension TerminalInput {
    private func take(_ code: Int32, resized: () -> Size) {
        switch code {
        case 0...0xFF:
            decoder.take(byte: UInt8(truncatingIfNeeded: code))
        case KEY_RESIZE:
            decoder.take(event: .resize(resized()))
        default:
            switch KeySequences.meaning(of: code) {
            case .key(let key): decoder.take(key: key)
            case .pasteBegin: paste = PasteReading(at: .now)
            case .pasteEnd: break
            case nil: CursesKeys.key(for: code).map { decoder.take(key: $0) }
            }
        }
    }

    /// Reads on in a paste, past curses, which would take a system call or two for each byte. False when the paste
    /// goes on but no more of it has come.
    private func continuePaste() -> Bool {
        guard var reading = paste else { return true }
        // Out of the instance while it grows, so that its bytes are not copied.
        paste = nil
        var bytes: [UInt8] = Array(repeating: 0, count: PasteCollector.mostWanted)
        var waiting = Int(huzhu_waiting_bytes(descriptor))
        while reading.wanted > 0 {
            if waiting == 0 {
                waiting = Int(huzhu_waiting_bytes(descriptor))
            }
            // What is wanted grows again when the beginning of an end mark turns out to be text.
            let count = waiting == 0 ? 0 : read(descriptor, &bytes, min(reading.wanted, waiting, bytes.count))
            guard count > 0 else {
                paste = reading
                return false
            }
            waiting -= count
            reading.take(bytes[..<count], at: .now)
        }
        handOver(reading.takeText())
        return true
    }

    /// To be called when no more of a paste has come for some time.
    private func pausePaste() {
        guard var reading = paste else { return }
        paste = nil
        handOver(reading.pause(at: .now))
        if !reading.isOver { paste = reading }
    }

    private func endPaste() {
        guard var reading = paste else { return }
        paste = nil
        handOver(reading.takeText())
    }

    private func handOver(_ text: String) {
        if !text.isEmpty { decoder.take(event: .paste(text)) }
    }
}

// MARK: - Waiting

extension TerminalInput {
    /// Sleeps until there is something to read, a signal, a wake-up, or the deadline.
    func wait(until deadline: ContinuousClock.Instant?) -> Outcome {
        while true {
            var watched = [
                pollfd(fd: isClosed ? -1 : descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: doorbell.descriptor, events: Int16(POLLIN), revents: 0),
            ]
            let patience = milliseconds(until: deadline)
            let count = poll(&watched, nfds_t(watched.count), patience)
            if count < 0 {
                // Interrupted by a signal: the doorbell rings for those that matter.
                continue
            }
            if count == 0 {
                if let due = paste?.due, ContinuousClock.now >= due {
                    pausePaste()
                    return .input
                }
                if decoder.isWithinReport, deadline.map({ ContinuousClock.now < $0 }) ?? true {
                    decoder.dropReport()
                    return .input
                }
                if milliseconds(until: deadline) == 0 { return .timedOut }
                continue
            }
            if watched[1].revents != 0, doorbell.answer() {
                return .woken
            }
            noteClosing(watched[0].revents)
            return .input
        }
    }

    /// Readable with nothing to read is the end of the input.
    private func noteClosing(_ state: Int16) {
        let isHungUp = state & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
        let isAtEnd = state & Int16(POLLIN) != 0 && huzhu_waiting_bytes(descriptor) == 0
        guard isHungUp || isAtEnd else { return }
        endPaste()
        isClosed = true
        decoder.take(event: .interrupt)
    }

    /// How long the rest of what has begun is waited for, in milliseconds; nil when nothing has.
    private var remainderPatience: Int? {
        if let due = paste?.due { return max(0, Self.milliseconds(in: ContinuousClock.now.duration(to: due))) }
        return decoder.isWithinReport ? Self.reportPatience : nil
    }

    /// Rounded up, or the last fraction of a millisecond would be spent in a busy loop.
    private static func milliseconds(in duration: Duration) -> Int {
        let (seconds, fraction) = duration.components
        return Int(seconds * 1000 + (fraction + 999_999_999_999_999) / 1_000_000_000_000_000)
    }

    private func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
        let longest = remainderPatience.map(Int64.init) ?? Int64(Int32.max)
        guard let deadline else { return remainderPatience.map(Int32.init) ?? -1 }
        let rest = ContinuousClock.now.duration(to: deadline)
        guard rest > .zero else { return 0 }
        guard rest.components.seconds <= longest / 1000 else { return Int32(longest) }
        return Int32(min(longest, Int64(Self.milliseconds(in: rest))))
    }
}
