import MutualAid

/// How a condition holds its column against its value.
enum RosterRelation: Hashable, Sendable {
    case holds, equal, above, below, atLeast, atMost

    /// Whether it asks for more or less.
    var isOrder: Bool { self != .holds && self != .equal }

    /// Takes a relation's signs off the beginning of a text.
    static func split(_ text: Substring) -> (relation: RosterRelation, value: String) {
        var signs = text.prefix { ":=<>≥≤".contains($0) }
        let value = String(text.dropFirst(signs.count))
        // A colon before other signs is a slip of the hand that changes nothing.
        if signs.count > 1, signs.first == ":" { signs = signs.dropFirst() }
        switch signs {
        case ">": return (.above, value)
        case "<": return (.below, value)
        case ">=", "=>", "≥": return (.atLeast, value)
        case "<=", "=<", "≤": return (.atMost, value)
        case "=", "==": return (.equal, value)
        default: return (.holds, value)
        }
    }

    /// The numbers that stand in this relation to the value; nil when it can't be read. A value may be a range
    /// `30..50`, open at either end.
    func range(of value: String, isAmount: Bool) -> ClosedRange<Int64>? {
        func read(_ text: some StringProtocol) -> Int64? {
            if isAmount { return AmountEntry.read(String(text)).value?.fen }
            guard text.allSatisfy({ $0.isASCII && $0.isNumber }), text.utf8.count < 10 else { return nil }
            return Int64(text)
        }
        if let gap = ["..", "…", "~"].lazy.compactMap({ value.firstRange(of: $0) }).first {
            guard !isOrder else { return nil }
            let (first, last) = (value[..<gap.lowerBound], value[gap.upperBound...])
            guard let lower = first.isEmpty ? .some(0) : read(first),
                let upper = last.isEmpty ? .some(.max) : read(last), !(first.isEmpty && last.isEmpty)
            else { return nil }
            return min(lower, upper)...max(lower, upper)
        }
        guard let number = read(value) else { return nil }
        switch self {
        case .holds, .equal: return number...number
        case .above: return number + 1...Int64.max
        case .atLeast: return number...Int64.max
        case .below: return Int64.min...number - 1
        case .atMost: return Int64.min...number
        }
    }
}
