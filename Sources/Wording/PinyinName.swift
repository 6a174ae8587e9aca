/// A name made ready to be searched by pinyin: a few bytes for each character.
public struct PinyinName: Hashable, Sendable {
    /// The readings of all characters in one run; the mark says that an entry is one more reading of the same character.
    private let entries: [SyllableID]

    private static let alternative: SyllableID = 0x8000

    /// Makes a name ready; costs about a microsecond.
    public init(_ name: String) {
        var entries: [SyllableID] = []
        for (_, readings) in PinyinReader.read(name) {
            for (index, reading) in readings.enumerated() {
                entries.append(index == 0 ? reading : reading | Self.alternative)
            }
        }
        self.entries = entries
    }

    /// Whether the query finds this name.
    ///
    /// Walks the name once, holding as bits every place of the query that can be reached so far.
    public func matches(_ query: PinyinQuery) -> Bool {
        guard query.isPinyin, !query.isEmpty else { return query.isEmpty }
        let goal: UInt64 = 1 << UInt64(query.count)
        return entries.withUnsafeBufferPointer { entries in
            query.steps.withUnsafeBufferPointer { steps in
                // The search may begin at every character: place 0 is always open.
                var open: UInt64 = 1
                var reached: UInt64 = 0
                for entry in entries {
                    if entry & Self.alternative == 0 {
                        open = reached | 1
                        reached = 0
                    }
                    let syllable = Int(entry & ~Self.alternative)
                    var places = open
                    while places != 0 {
                        let place = places.trailingZeroBitCount
                        reached |= UInt64(steps[place * query.stride + syllable]) << UInt64(place)
                        places &= places - 1
                    }
                    if reached & goal != 0 { return true }
                }
                return false
            }
        }
    }
}
