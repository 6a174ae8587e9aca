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
        let narrow = text.narrowed
        if narrow.isEmpty { return .empty }
        var sum = Money.zero
        let parts = narrow.split(separator: "+", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            switch readPart(part) {
            case .value(let amount): sum += amount
            // Only the last part may still be to come.
            case .empty: return index > 0 && index == parts.count - 1 ? .unfinished : .fault(.notAnAmount)
            case let other: return other
            }
            if sum > Money.maximum { return .fault(.tooLarge) }
        }
        return .value(sum)
    }

    private static func readPart(_ part: Substring) -> Typed<Money, Fault> {
        if part.isEmpty { return .empty }
        if part.first == "-" { return .fault(.negative) }
        guard part.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }) else {
            return .fault(.notAnAmount)
        }
        let halves = part.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2 else { return .fault(.notAnAmount) }
        let groups = halves[0].split(separator: ",", omittingEmptySubsequences: false)
        if groups.count > 1 {
            guard let first = groups.first, (1...3).contains(first.count) else { return .fault(.notAnAmount) }
            for (index, group) in groups.enumerated().dropFirst() where group.count != 3 {
                // `12,0` may still become `12,000`; anywhere else a short group is a slip.
                let mayGrow = index == groups.count - 1 && halves.count == 1 && group.count < 3
                return mayGrow ? .unfinished : .fault(.notAnAmount)
            }
        }
        if halves.count == 2 {
            if halves[1].contains(",") { return .fault(.notAnAmount) }
            if halves[1].isEmpty { return .unfinished }
            if halves[1].count > 2 { return .fault(.tooManyDecimals) }
        }
        let whole = String(groups.joined().drop { $0 == "0" })
        if whole.count > 12 { return .fault(.tooLarge) }
        let text = (whole.isEmpty ? "0" : whole) + (halves.count == 2 ? "." + halves[1] : "")
        return Money(text).map(Typed.value) ?? .fault(.tooLarge)
    }
}
