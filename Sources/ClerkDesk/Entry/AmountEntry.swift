import MutualAid

/// Amounts as people type them: `12000`, `12,000.50`, `１２０００`, `12000。5`, and sums such as `3000+450.5`.
enum AmountEntry {
    /// Why a text is no amount.
    enum Fault: Hashable, Sendable {
        case notAnAmount, negative, tooLarge, tooManyDecimals
    }

    /// Reads what was typed.
    static func read(_ text: String) -> Typed<Money, Fault> {
        // Most amounts of a form are empty.
        if text.isEmpty { return .empty }
        let bytes = Array(text.narrowed.utf8)
        if bytes.isEmpty { return .empty }
        var sum = Money.zero
        var start = 0
        while true {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "+")) ?? bytes.count
            switch readPart(bytes[start..<end]) {
            case .value(let amount): sum += amount
            // Only the last part may still be to come.
            case .empty: return start > 0 && end == bytes.count ? .unfinished : .fault(.notAnAmount)
            case let other: return other
            }
            if sum > Money.maximum { return .fault(.tooLarge) }
            if end == bytes.count { return .value(sum) }
            start = end + 1
        }
    }

    private static func readPart(_ part: ArraySlice<UInt8>) -> Typed<Money, Fault> {
        guard let first = part.first else { return .empty }
        if first == UInt8(ascii: "-") { return .fault(.negative) }
        guard part.allSatisfy({ isDigit($0) || $0 == comma || $0 == point }) else { return .fault(.notAnAmount) }
        let end = part.firstIndex(of: point)
        let whole = part[..<(end ?? part.endIndex)]
        let decimals = end.map { part[($0 + 1)...] }
        if decimals?.contains(point) ?? false { return .fault(.notAnAmount) }
        switch grouping(of: whole) {
        case .whole: break
        // `12,0` may still become `12,000`.
        case .lastIsShort where decimals == nil: return .unfinished
        case .lastIsShort, .broken: return .fault(.notAnAmount)
        }
        if let decimals {
            if decimals.contains(comma) { return .fault(.notAnAmount) }
            if decimals.isEmpty { return .unfinished }
            if decimals.count > 2 { return .fault(.tooManyDecimals) }
        }
        let digits = whole.filter { $0 != comma }.drop { $0 == UInt8(ascii: "0") }
        if digits.count > 12 { return .fault(.tooLarge) }
        var fen = number(digits) * 100
        if let decimals { fen += number(decimals) * (decimals.count == 1 ? 10 : 1) }
        let amount = Money(fen: fen)
        return amount > Money.maximum ? .fault(.tooLarge) : .value(amount)
    }

    private static let comma = UInt8(ascii: ",")
    private static let point = UInt8(ascii: ".")

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int64 {
        digits.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    }

    /// How the commas stand between the digits.
    private enum Grouping {
        case whole, lastIsShort, broken
    }

    private static func grouping(of digits: ArraySlice<UInt8>) -> Grouping {
        guard digits.contains(comma) else { return .whole }
        let groups = digits.split(separator: comma, omittingEmptySubsequences: false)
        guard (1...3).contains(groups[0].count), groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }) else {
            return .broken
        }
        let last = groups[groups.count - 1].count
        return last == 3 ? .whole : last < 3 ? .lastIsShort : .broken
    }
}
