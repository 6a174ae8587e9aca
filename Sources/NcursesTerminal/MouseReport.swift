import TerminalUI

/// One report of the mouse while its bytes come in: which button, where, and whether it was let go.
struct MouseReport: Hashable, Sendable {
    /// How a report is written.
    enum Form: Hashable, Sendable {
        /// `ESC [ < button ; column ; row M`, with `m` at the end when a button was let go.
        case digits
        /// `ESC [ M` and three bytes that are 32 more than what they say: from terminals that know no other form.
        case bytes
    }

    /// What a byte made of it.
    enum Progress: Hashable, Sendable {
        case goesOn
        case complete
        /// It has ended and says nothing that can be used.
        case broken
        /// The byte belongs to something else, and the report is over.
        case foreign
    }

    private let form: Form
    private var numbers: [Int]
    private var isReleased = false
    private var isBroken = false

    /// More than any terminal has columns.
    private static let greatest = 99_999

    init(_ form: Form) {
        self.form = form
        numbers = form == .digits ? [0] : []
    }

    /// The button with its bits for the keys held down, as the terminal has it.
    var button: Int { numbers.first ?? 0 }

    /// The cell under the pointer; outside every frame while the report is not complete.
    var point: Point {
        numbers.count == 3 ? Point(column: numbers[1] - 1, row: numbers[2] - 1) : Point(column: -1, row: -1)
    }

    /// Whether a button was let go. The form in bytes has a button of its own for that.
    var isRelease: Bool { isReleased || form == .bytes && button & 0b1100_0011 == 3 }

    /// Takes the next byte behind the beginning.
    mutating func take(_ byte: UInt8) -> Progress {
        switch form {
        case .digits: takeDigits(byte)
        case .bytes: takeByte(byte)
        }
    }

    private mutating func takeDigits(_ byte: UInt8) -> Progress {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let number = (numbers.popLast() ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
            isBroken = isBroken || number > Self.greatest
            numbers.append(min(number, Self.greatest))
        case UInt8(ascii: ";"):
            isBroken = isBroken || numbers.count == 3
            if !isBroken { numbers.append(0) }
        case 0x20...0x3F: isBroken = true
        case UInt8(ascii: "M"), UInt8(ascii: "m"):
            isReleased = byte == UInt8(ascii: "m")
            return isUsable ? .complete : .broken
        case 0x40...0x7E: return .broken
        default: return .foreign
        }
        return .goesOn
    }

    private mutating func takeByte(_ byte: UInt8) -> Progress {
        guard byte >= 0x20 else { return .foreign }
        numbers.append(Int(byte) - 0x20)
        guard numbers.count == 3 else { return .goesOn }
        return isUsable ? .complete : .broken
    }

    private var isUsable: Bool { !isBroken && numbers.count == 3 && numbers[1] > 0 && numbers[2] > 0 }
}
