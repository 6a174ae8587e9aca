/// How well a text fits what was typed, and which of its characters do.
public struct TextMatch: Hashable, Sendable {
    /// Higher fits better; only scores of the same query may be compared.
    public var score: Int
    /// The characters that fit, as offsets from the text's start, in order and apart from each other.
    public var ranges: [Range<Int>]

    /// Makes a match; ranges in any order.
    public init(score: Int, ranges: [Range<Int>] = []) {
        self.score = score
        self.ranges = Self.joined(ranges)
    }

    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = joined.last, last.upperBound >= range.lowerBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }
}

/// Makes a typed text ready once, and then holds it against many texts; nil for one that doesn't fit. The empty query
/// fits everything with score 0.
public typealias TextMatcher = @Sendable (_ query: String) -> (_ text: String) -> TextMatch?
