/// A syllable's number in the table; one byte pair instead of a string, so that a roster of names stays small.
typealias SyllableID = UInt16

/// The readings of one character, likeliest first: up to four numbers packed in one word.
struct PinyinReadings: Hashable, Sendable, RandomAccessCollection {
    /// Each lane holds a syllable's number plus one, so that zero says "no more".
    private var lanes: UInt64 = 0

    static let capacity = 4

    var startIndex: Int { 0 }
    var endIndex: Int { (UInt64.bitWidth - lanes.leadingZeroBitCount + 15) / 16 }

    subscript(position: Int) -> SyllableID {
        SyllableID(truncatingIfNeeded: lanes >> (UInt64(position) * 16)) &- 1
    }

    /// Adds a reading after the others; one that is there already, or one too many, changes nothing.
    mutating func append(_ syllable: SyllableID) {
        guard count < Self.capacity, !contains(syllable) else { return }
        set(syllable, at: count)
    }

    /// Enters a reading at an empty place.
    mutating func set(_ syllable: SyllableID, at position: Int) {
        lanes |= (UInt64(syllable) + 1) << (UInt64(position) * 16)
    }

    /// The same readings with this one first.
    func led(by syllable: SyllableID) -> PinyinReadings {
        var result = PinyinReadings()
        result.append(syllable)
        for reading in self {
            result.append(reading)
        }
        return result
    }
}
