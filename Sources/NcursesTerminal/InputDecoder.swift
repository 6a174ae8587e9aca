import TerminalUI

/// Turns what curses hands over, bytes and function keys, into events.
///
/// Bytes are put together here and not by `get_wch`, which drops up to sixteen bytes after a broken one and loses a
/// character whose bytes come in two deliveries.
struct InputDecoder: Sendable {
    /// How far into a sequence that curses did not know we are.
    private enum Sequence {
        case none
        case escape
        /// After `ESC [`; the count of bytes since.
        case control(Int)
        /// After `ESC O`.
        case shift
        /// Within a report of the mouse.
        case report(MouseReport)
        /// After an Escape, or `ESC [`, that nothing followed in time: so many bytes of `ESC [ <` have come, of which so
        /// many were not taken as keys.
        case late(matched: Int, held: Int)
    }

    /// What begins a report of the mouse.
    private static let reportMark: [UInt8] = [0x1B, UInt8(ascii: "["), UInt8(ascii: "<")]

    private var events: [Event] = []
    private var sequence = Sequence.none
    private var text = String.UnicodeScalarView()
    private var utf8 = UTF8Assembler()
    private var isAltText = false
    private var mouse = MouseReading()
    /// When something happened: what makes two clicks a double one.
    private let now: @Sendable () -> ContinuousClock.Instant

    /// - Parameter now: asked when a button is let go.
    init(now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }) {
        self.now = now
    }

    /// Takes one byte of input.
    mutating func take(byte: UInt8) {
        switch sequence {
        case .none:
            takePlain(byte, modifiers: [])
        case .escape:
            takeAfterEscape(byte)
        case .control(let count):
            switch byte {
            case UInt8(ascii: "<") where count == 0: sequence = .report(MouseReport(.digits))
            case UInt8(ascii: "M") where count == 0: sequence = .report(MouseReport(.bytes))
            case 0x20...0x3F: sequence = .control(count + 1)
            case 0x40...0x7E: sequence = .none
            default: restart(with: byte)
            }
        case .shift:
            switch byte {
            case 0x20...0x7E: sequence = .none
            default: restart(with: byte)
            }
        case .report(var report):
            switch report.take(byte) {
            case .goesOn: sequence = .report(report)
            case .complete:
                sequence = .none
                take(report)
            case .broken: sequence = .none
            case .foreign: restart(with: byte)
            }
        case .late(let matched, let held):
            takeLate(byte, matched: matched, held: held)
        }
    }

    /// Takes a key that curses recognised.
    mutating func take(key: Key) {
        if case .escape = sequence {
            emit(key, adding: .alt)
        } else {
            emit(key, adding: [])
        }
        sequence = .none
    }

    /// Takes an event that is no key, in its place among the keys. One size is not told twice in a row.
    mutating func take(event: Event) {
        settle()
        if case .resize = event, events.last == event { return }
        events.append(event)
    }

    /// To be called when no input waits: an Escape that nothing followed is the key itself.
    ///
    /// The first bytes of a character stay, for the rest may still be on its way.
    mutating func settle() {
        switch sequence {
        case .escape:
            emit(.escape, adding: [])
            sequence = .late(matched: 1, held: 0)
        case .control(0):
            emit(.alt("["), adding: [])
            sequence = .late(matched: 2, held: 0)
        case .shift:
            emit(.alt("O"), adding: [])
            sequence = .none
        case .none, .control:
            flushText()
            sequence = .none
        case .report: flushText()
        case .late(_, 0): break
        case .late(let matched, let held):
            sequence = .none
            takeAsText(matched: matched, held: held)
            flushText()
        }
    }

    /// Whether a report of the mouse has begun whose rest may still be on its way.
    var isWithinReport: Bool { if case .report = sequence { true } else { false } }

    /// Gives up a report of which no more has come in time.
    mutating func dropReport() {
        if isWithinReport { sequence = .none }
    }

    /// Hands over the events gathered and forgets them.
    mutating func takeEvents() -> [Event] {
        defer { events = [] }
        return events
    }
}

extension InputDecoder {
    private mutating func takeAfterEscape(_ byte: UInt8) {
        switch byte {
        case 0x1B: emit(.escape, adding: [])
        case UInt8(ascii: "["): sequence = .control(0)
        case UInt8(ascii: "O"): sequence = .shift
        default:
            sequence = .none
            takePlain(byte, modifiers: .alt)
        }
    }

    /// The rest of a report that was torn behind its Escape is no text either.
    private mutating func takeLate(_ byte: UInt8, matched: Int, held: Int) {
        guard byte == Self.reportMark[matched] else {
            sequence = .none
            takeAsText(matched: matched, held: held)
            return takePlain(byte, modifiers: [])
        }
        let isWhole = matched + 1 == Self.reportMark.count
        sequence = isWhole ? .report(MouseReport(.digits)) : .late(matched: matched + 1, held: held + 1)
    }

    private mutating func takeAsText(matched: Int, held: Int) {
        for byte in Self.reportMark[(matched - held)..<matched] { takePlain(byte, modifiers: []) }
    }

    private mutating func take(_ report: MouseReport) {
        flushText()
        if let happened = mouse.take(report, now: now) { events.append(.mouse(happened)) }
    }

    private mutating func restart(with byte: UInt8) {
        sequence = .none
        takePlain(byte, modifiers: [])
    }

    private mutating func takePlain(_ byte: UInt8, modifiers: Key.Modifiers) {
        if byte >= 0x80 || utf8.isOpen {
            isAltText = isAltText || modifiers.contains(.alt)
            for piece in utf8.take(byte) {
                switch piece {
                case .scalar(let scalar): takeText(scalar)
                case .ascii(let byte): takePlain(byte, modifiers: [])
                }
            }
        } else if byte == 0x1B {
            sequence = .escape
        } else if byte < 0x20 || byte == 0x7F {
            emit(Self.controlKey(byte), adding: modifiers)
        } else {
            isAltText = modifiers.contains(.alt)
            takeText(Unicode.Scalar(byte))
        }
    }

    /// Text waits until it is known whether a combining mark follows: `e` and an accent are one character.
    private mutating func takeText(_ scalar: Unicode.Scalar) {
        if isAltText {
            isAltText = false
            emit(.alt(Character(scalar)), adding: [])
        } else if scalar.value < 0xA0, scalar.value >= 0x80 {
            // Eight-bit controls are no text, and no terminal in UTF-8 sends them.
            return
        } else {
            text.append(scalar)
        }
    }

    private mutating func emit(_ key: Key, adding modifiers: Key.Modifiers) {
        flushText()
        events.append(.key(Key(key.code, key.modifiers.union(modifiers))))
    }

    private mutating func flushText() {
        guard !text.isEmpty else { return }
        for character in String(text) {
            events.append(.key(.character(character)))
        }
        text.removeAll()
    }

    private static func controlKey(_ byte: UInt8) -> Key {
        switch byte {
        case 0x00: .control(" ")
        case 0x08, 0x7F: .plain(.backspace)
        case 0x09: .plain(.tab)
        case 0x0A, 0x0D: .plain(.enter)
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        default: .control(Character(Unicode.Scalar(byte + 0x40)))
        }
    }
}
