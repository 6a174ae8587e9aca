/// Whole numbers as people type them, full-width ones too.
enum CountEntry {
    /// Why a text is no such number.
    enum Fault: Hashable, Sendable {
        case notANumber
        case tooSmall(least: Int)
    }

    /// Reads what was typed: a number from `least` on, of so many digits at most.
    static func read(_ text: String, from least: Int, digits most: Int = 6) -> Typed<Int, Fault> {
        let narrow = text.narrowed
        if narrow.isEmpty { return .empty }
        guard narrow.count <= most, narrow.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(narrow) else {
            return .fault(.notANumber)
        }
        return number < least ? .fault(.tooSmall(least: least)) : .value(number)
    }
}
