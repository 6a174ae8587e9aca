/// An exact share of an amount, in basis points: 30% is 3,000.
public struct Rate: Hashable, Comparable, Sendable {
    /// Hundredths of a percent, from 0 through 10,000.
    public let basisPoints: Int

    /// A rate of `basisPoints` hundredths of a percent; nil outside 0–100%.
    public init?(basisPoints: Int) {
        guard (0...10_000).contains(basisPoints) else { return nil }
        self.basisPoints = basisPoints
    }

    private init(unchecked basisPoints: Int) { self.basisPoints = basisPoints }

    /// Nothing of it.
    public static let none = Rate(unchecked: 0)

    /// All of it.
    public static let whole = Rate(unchecked: 10_000)

    /// Whether `left` is the smaller share.
    public static func < (left: Rate, right: Rate) -> Bool { left.basisPoints < right.basisPoints }
}

extension Rate: CustomStringConvertible, LosslessStringConvertible {
    /// As people write it: `30%`, `12.5%`.
    public var description: String {
        let rest = basisPoints % 100
        let whole = String(basisPoints / 100)
        if rest == 0 { return whole + "%" }
        return whole + "." + (rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)) + "%"
    }

    /// Reads `30%` or `12.5%` (at most two decimals); nil for anything else and outside 0–100%.
    public init?(_ description: String) {
        guard description.last == "%", let amount = Money(String(description.dropLast())) else { return nil }
        self.init(basisPoints: Int(amount.fen))
    }
}
