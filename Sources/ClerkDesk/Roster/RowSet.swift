/// A set of the roster's rows, one bit each: whole rosters are met, joined and counted in microseconds.
struct RowSet: Sendable {
    /// Bit n of word n / 64 stands for row n.
    private(set) var words: [UInt64]

    /// The rows whose bits are set.
    init(words: [UInt64] = []) { self.words = words }

    /// Those of the first `count` rows that `isIn` tells.
    init(count: Int, where isIn: (Int) -> Bool) {
        words = [UInt64](repeating: 0, count: (count + 63) / 64)
        for word in words.indices {
            var bits: UInt64 = 0
            for lane in 0..<min(64, count - word * 64) where isIn(word * 64 + lane) { bits |= 1 << UInt64(lane) }
            words[word] = bits
        }
    }

    /// How many rows are in the set.
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    func contains(_ row: Int) -> Bool {
        row >> 6 < words.count && words[row >> 6] & (1 << UInt64(row & 63)) != 0
    }

    /// Puts a row in, or takes it out.
    mutating func set(_ row: Int, _ isIn: Bool) {
        while words.count <= row >> 6 { words.append(0) }
        if isIn { words[row >> 6] |= 1 << UInt64(row & 63) } else { words[row >> 6] &= ~(1 << UInt64(row & 63)) }
    }

    mutating func formUnion(_ other: RowSet) {
        for (index, word) in other.words.enumerated() {
            if index < words.count { words[index] |= word } else { words.append(word) }
        }
    }

    mutating func formIntersection(_ other: RowSet) {
        for index in words.indices { words[index] &= index < other.words.count ? other.words[index] : 0 }
    }

    mutating func subtract(_ other: RowSet) {
        for index in 0..<min(words.count, other.words.count) { words[index] &= ~other.words[index] }
    }

    func union(_ other: RowSet) -> RowSet {
        var result = self
        result.formUnion(other)
        return result
    }

    func intersection(_ other: RowSet) -> RowSet {
        var result = self
        result.formIntersection(other)
        return result
    }

    func subtracting(_ other: RowSet) -> RowSet {
        var result = self
        result.subtract(other)
        return result
    }

    /// Whether every row of the set is in `other`, too.
    func isSubset(of other: RowSet) -> Bool { subtracting(other).isEmpty }

    /// Calls `body` with each row, in order.
    func forEach(_ body: (Int) -> Void) {
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                body(index << 6 | rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }
}
