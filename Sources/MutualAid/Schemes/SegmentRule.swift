/// Segments of a base with their rates, and how the stays and claims of a term run through them.
public struct SegmentRule: Hashable, Sendable {
    /// How the rates work.
    public var method: Method
    /// The segments from the lowest up, without gap or overlap; the first starts at the deductible.
    public var segments: [Segment]
    /// What the base must exceed to count at all; once exceeded it counts from zero.
    public var entry: Cited<Money>?
    /// How stays and claims of a term go together; nil where the reading ``ReadingChoices/acrossClaims`` says it.
    public var across: ReadingChoice.AcrossClaims?
    /// Where the scheme says how several claims of a term go together.
    public var acrossClaimsArticle: Article?

    /// Segments, lowest first.
    public init(
        method: Method = .marginal, segments: [Segment], entry: Cited<Money>? = nil,
        across: ReadingChoice.AcrossClaims? = nil, acrossClaimsArticle: Article?
    ) {
        self.method = method
        self.segments = segments
        self.entry = entry
        self.across = across
        self.acrossClaimsArticle = acrossClaimsArticle
    }

    /// How the rates of segments work; the written form is the rule's kind in a scheme file.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// Each slice of the base is paid at its own rate; slices add up.
        case marginal = "segments"
        /// The whole base is paid at the rate of the band it lies in.
        case wholeAmount
        /// The whole base is paid at one rate.
        case rate
    }

    /// What a base must exceed.
    public var deductible: Money { segments.first?.over ?? .zero }

    /// What of `base` counts: nothing until it exceeds the entry, then all of it.
    public func counted(_ base: Money) -> Money {
        guard let entry, base <= entry.value else { return base }
        return .zero
    }

    /// The band that the whole of `base` lies in, the last for what lies above it; nil for a base within the deductible.
    ///
    /// - Parameter deductible: what the base must exceed, the rule's own or nothing once it was taken.
    public func band(for base: Money, over deductible: Money) -> Segment? {
        guard base > deductible else { return nil }
        return segments.first { $0.through.map { base <= $0 } ?? true } ?? segments.last
    }
}

/// A slice of the base, above one amount through another.
public struct Segment: Hashable, Sendable {
    /// The amount the slice starts above.
    public var over: Money
    /// The last amount of the slice; nil for no end.
    public var through: Money?
    /// The share that is paid of what lies in the slice.
    public var rate: Rate
    /// Where the scheme says so.
    public var article: Article?

    /// The slice above `over` through `through` at `rate`.
    public init(over: Money, through: Money?, rate: Rate, article: Article?) {
        self.over = over
        self.through = through
        self.rate = rate
        self.article = article
    }

    /// How much of `base` lies in the slice.
    public func amount(of base: Money) -> Money {
        let top = through.map { min($0, base) } ?? base
        return max(.zero, top - over)
    }
}
