/// A citizen's identity number: 18 characters with the check character of GB 11643.
///
/// Sex and birth date are read from it, never typed again. Residence permits of Hong Kong, Macau and Taiwan
/// residents (region codes 81, 82, 83) have the same form.
public struct IDNumber: Hashable, Sendable {
    /// The first 17 digits; the check character follows from them.
    public let body: UInt64

    /// Why a text is no identity number.
    public enum Fault: Error, Hashable, Sendable {
        /// Neither 18 characters nor the 15 of the first generation; `count` were given.
        case wrongLength(count: Int)
        /// A character that is no digit (only the last may be X), or a region that starts with 0.
        case unexpectedCharacter
        /// The eight birth digits name no day.
        case impossibleBirthDate
        /// The last character should be `expected`.
        case wrongCheckCharacter(expected: Character)
    }

    /// Reads 18 characters, or the 15 digits of a first-generation number, which are turned into 18.
    ///
    /// A lower-case `x` is taken as `X`.
    public init(_ text: String) throws(Fault) {
        // Full-width digits take three bytes each: the length that is told must be the one people count.
        guard text.utf8.allSatisfy({ $0 < 128 }) else {
            let count = text.count
            throw count == 18 || count == 15 ? .unexpectedCharacter : .wrongLength(count: count)
        }
        var text = text
        self = try text.withUTF8 { bytes in Result { () throws(Fault) in try IDNumber(ascii: bytes) } }.get()
    }

    /// Reads the same form as ``init(_:)`` straight from ASCII bytes.
    public init(ascii bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
        guard bytes.count == 18 || bytes.count == 15 else { throw .wrongLength(count: bytes.count) }
        var body: UInt64 = 0
        for index in 0..<min(bytes.count, 17) {
            // First-generation numbers left the century out; all of them are of the 20th.
            if bytes.count == 15, index == 6 { body = body * 100 + 19 }
            guard (48...57).contains(bytes[index]) else { throw .unexpectedCharacter }
            body = body * 10 + UInt64(bytes[index] - 48)
        }
        guard bytes[0] != UInt8(ascii: "0") else { throw .unexpectedCharacter }
        let number = IDNumber(uncheckedBody: body)
        guard number.birthDateIfReal != nil else { throw .impossibleBirthDate }
        if bytes.count == 18 {
            let last = bytes[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : bytes[17]
            guard (48...57).contains(last) || last == UInt8(ascii: "X") else { throw .unexpectedCharacter }
            guard number.checkByte == last else { throw .wrongCheckCharacter(expected: number.checkCharacter) }
        }
        self = number
    }

    /// The number whose first 17 digits are `body`; nil when its birth date names no day or its region starts with 0.
    public init?(body: UInt64) {
        let number = IDNumber(uncheckedBody: body)
        guard (10_000_000_000_000_000...99_999_999_999_999_999).contains(body), number.birthDateIfReal != nil else {
            return nil
        }
        self = number
    }

    private init(uncheckedBody: UInt64) { body = uncheckedBody }

    private var birthDateIfReal: CalendarDay? {
        let birth = Int(body / 1_000 % 100_000_000)
        return CalendarDay(year: birth / 10_000, month: birth / 100 % 100, day: birth % 100)
    }

    /// The birth date.
    public var birthDate: CalendarDay { birthDateIfReal ?? CalendarDay(ordinal: 0) }

    /// The sex: the last digit of the serial is odd for men.
    public var sex: Sex { body % 2 == 1 ? .male : .female }

    /// The check character by ISO 7064 MOD 11-2, as GB 11643 prescribes.
    public var checkCharacter: Character { Character(Unicode.Scalar(checkByte)) }

    private var checkByte: UInt8 {
        // The weight of each place is the next power of two modulo 11; no sum of 17 digits comes near an overflow.
        var sum: UInt64 = 0
        var weight: UInt64 = 2
        var rest = body
        while rest > 0 {
            sum += rest % 10 * weight
            weight = weight * 2 % 11
            rest /= 10
        }
        let check = (12 - sum % 11) % 11
        return check == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(check)
    }
}

extension IDNumber: CustomStringConvertible {
    /// All 18 characters.
    public var description: String { String(body) + String(checkCharacter) }
}

/// A person's sex, as the identity number tells it.
public enum Sex: String, Hashable, Sendable, CaseIterable {
    case female, male
}
