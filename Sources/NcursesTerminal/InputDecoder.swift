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
    }

    private var events: [Event] = []
    private var sequence = Sequence.none
    private var text = String.UnicodeScalarView()
    private var utf8 = UTF8Assembler()
    private var isAltText = false

    /// Takes one byte of input.
    mutating func take(byte: UInt8) {
        switch sequence {
        case .none:
            takePlain(byte, modifiers: [])
        case .escape:
            takeAfterEscape(byte)
        case .control(let count):
            switch byte {
            case 0x20...0x3F: sequence = .control(count + 1)
            case 0x40...0x7E: sequence = .none
            default: restart(with: byte)
            }
        case .shift:
            switch byte {
            case 0x20...0x7E: sequence = .none
            default: restart(with: byte)
            }
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
        case .escape: emit(.escape, adding: [])
        case .control(0): emit(.alt("["), adding: [])
        case .shift: emit(.alt("O"), adding: [])
        case .none, .control: flushText()
        }
        sequence = .none
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
