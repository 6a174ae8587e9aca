import MutualAid

/// Rates as people type them: `30`, `30%`, `12.5`, `３０％`.
enum RateEntry {
    /// Why a text is no rate.
    enum Fault: Hashable, Sendable {
        case notARate, tooLarge
    }

    /// Reads what was typed.
    static func read(_ text: String) -> Typed<Rate, Fault> {
        var narrow = text.narrowed
        if narrow.isEmpty { return .empty }
        if narrow.last == "%" { narrow.removeLast() }
        if narrow.last == ".", narrow.dropLast().allSatisfy({ ("0"..."9").contains($0) }) { return .unfinished }
        guard let amount = Money(narrow), amount >= .zero else { return .fault(.notARate) }
        // A rate counts hundredths of a percent, an amount of money hundredths of a yuan.
        guard amount.fen <= 10_000, let rate = Rate(basisPoints: Int(amount.fen)) else { return .fault(.tooLarge) }
        return .value(rate)
    }
}
