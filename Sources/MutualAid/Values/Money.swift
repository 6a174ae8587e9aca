/// An amount of money in whole fen (1 yuan = 100 fen).
///
/// Never a binary fraction: every amount the program shows, stores or adds up is exact.
public struct Money: Hashable, Comparable, Sendable {
    /// The amount in fen; negative only on lines that take something off.
    public let fen: Int64

    /// An amount of `fen` fen.
    public init(fen: Int64) { self.fen = fen }

    /// An amount of `yuan` whole yuan.
    public init(yuan: Int64) { self.fen = yuan * 100 }

    /// Nothing.
    public static let zero = Money(fen: 0)

    /// The largest amount that may be entered or read from outside: 9,999,999,999.99 yuan.
    ///
    /// Far above any hospital bill, and small enough that no sum or product of the program can overflow.
    public static let maximum = Money(fen: 999_999_999_999)

    /// Whether `left` is the smaller amount.
    public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
    /// The sum of two amounts.
    public static func + (left: Money, right: Money) -> Money { Money(fen: left.fen + right.fen) }
    /// The difference of two amounts; may be negative.
    public static func - (left: Money, right: Money) -> Money { Money(fen: left.fen - right.fen) }
    /// The amount with the other sign.
    public static prefix func - (amount: Money) -> Money { Money(fen: -amount.fen) }
    /// Adds `right`.
    public static func += (left: inout Money, right: Money) { left = left + right }
    /// Takes `right` off.
    public static func -= (left: inout Money, right: Money) { left = left - right }

    /// The share of this amount at `rate`, rounded half-up to the fen by itself.
    public func share(at rate: Rate) -> Money {
        // Whole parts first: the product of a sum of many large amounts would overflow.
        let (whole, rest) = fen.quotientAndRemainder(dividingBy: 10_000)
        let product = rest * Int64(rate.basisPoints) + 5_000
        // Floor division, so that half-up stays half-up below zero too.
        let rounded = product >= 0 ? product / 10_000 : (product - 9_999) / 10_000
        return Money(fen: whole * Int64(rate.basisPoints) + rounded)
    }
}

extension Sequence<Money> {
    /// The sum of the amounts.
    public func total() -> Money { reduce(.zero, +) }
}

extension Money: CustomStringConvertible, LosslessStringConvertible {
    /// Two decimals, no grouping: `30000.00`. The form of files and of the batch interface.
    public var description: String {
        let magnitude = fen.magnitude
        let cents = magnitude % 100
        return (fen < 0 ? "-" : "") + String(magnitude / 100) + (cents < 10 ? ".0" : ".") + String(cents)
    }

    /// Reads `30000`, `30000.5` or `30000.00`: ASCII digits, at most two decimals, an optional leading minus.
    ///
    /// Returns nil for anything else and for amounts above ``maximum``.
    public init?(_ description: String) {
        var description = description
        let read = description.withUTF8 { Money(ascii: $0) }
        guard let read else { return nil }
        self = read
    }

    /// Reads the same form as ``init(_:)`` straight from ASCII bytes.
    public init?(ascii bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { index = 1 }
        var value: Int64 = 0
        var digits = 0
        var decimals = -1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "."), decimals < 0, digits > 0 {
                decimals = 0
            } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), digits < 15, decimals < 2 {
                value = value * 10 + Int64(byte - UInt8(ascii: "0"))
                digits += 1
                if decimals >= 0 { decimals += 1 }
            } else {
                return nil
            }
        }
        guard digits > 0, decimals != 0 else { return nil }
        for _ in max(decimals, 0)..<2 { value *= 10 }
        guard value <= Money.maximum.fen else { return nil }
        self.init(fen: isNegative ? -value : value)
    }
}
