/// The characters of a roster's names, each kept once with its readings, however many names have it.
///
/// A character that has a reading of its own as a family name is another sign there than elsewhere.
struct NameSigns: Sendable {
    /// A sign's number.
    typealias ID = UInt32

    /// One character as it reads.
    struct Sign: Sendable {
        /// The character; full-width and small Latin letters as plain capitals.
        var scalar: Unicode.Scalar
        var readings: PinyinReadings
        /// The letters its readings begin with: bit 0 is `a`, bit 26 is `0`.
        var initials: UInt64
        /// Whether a family name begins with it.
        var isHead: Bool
    }

    private(set) var all: [Sign] = []
    /// The sign of a character where it is no family name, by pages of 256 characters; plus one, so that 0 is none.
    private var pages: [[ID]] = Array(repeating: [], count: 0x110000 / 256)
    private var variants: [Variant: ID] = [:]
    private let heads: Set<Unicode.Scalar>
    private let table = PinyinTable.standard

    private struct Variant: Hashable {
        var sign: ID
        var syllable: SyllableID
    }

    init() { heads = Set(PinyinTable.standard.surnames.keys.map(\.first)) }

    /// The sign of a character by itself.
    mutating func sign(of scalar: Unicode.Scalar) -> ID {
        let page = Int(scalar.value >> 8)
        let place = Int(scalar.value & 0xFF)
        if pages[page].isEmpty { pages[page] = Array(repeating: 0, count: 256) }
        if pages[page][place] == 0 {
            let folded = scalar.foldedForSearch
            add(folded, table.readings(of: folded), isHead: heads.contains(scalar))
            pages[page][place] = ID(all.count)
        }
        return pages[page][place] - 1
    }

    /// The readings of the family name that begins with `first`, as one syllable or two; empty without its own.
    func surname(first: ID, second: ID?) -> [SyllableID] {
        let scalar = all[Int(first)].scalar
        if let second, let own = table.surnames[.init(first: scalar, second: all[Int(second)].scalar)] { return own }
        return table.surnames[.init(first: scalar, second: nil)] ?? []
    }

    /// The sign of the same character with another first reading.
    mutating func variant(of sign: ID, led syllable: SyllableID) -> ID {
        let known = all[Int(sign)]
        guard known.readings.first != syllable else { return sign }
        let key = Variant(sign: sign, syllable: syllable)
        if let found = variants[key] { return found }
        let id = ID(all.count)
        add(known.scalar, known.readings.led(by: syllable), isHead: true)
        variants[key] = id
        return id
    }

    private mutating func add(_ scalar: Unicode.Scalar, _ readings: PinyinReadings, isHead: Bool) {
        var initials: UInt64 = 0
        for reading in readings { initials |= Self.bit(ofInitial: table.spelling(of: reading).utf8.first) }
        all.append(Sign(scalar: scalar, readings: readings, initials: initials, isHead: isHead))
    }

    /// The bit of a spelling's first letter or digit.
    static func bit(ofInitial letter: UInt8?) -> UInt64 {
        switch letter {
        case .some(97...122): 1 << UInt64((letter ?? 97) - 97)
        case .some(48...57): 1 << UInt64((letter ?? 48) - 48 + 26)
        default: 0
        }
    }
}

extension Unicode.Scalar {
    /// The character as it is compared in a search: full-width forms narrow, small Latin letters as capitals.
    var foldedForSearch: Unicode.Scalar {
        var value = value
        if value >= 0xFF01, value <= 0xFF5E { value -= 0xFEE0 }
        if value >= 0x61, value <= 0x7A { value -= 0x20 }
        return Unicode.Scalar(value) ?? self
    }
}
