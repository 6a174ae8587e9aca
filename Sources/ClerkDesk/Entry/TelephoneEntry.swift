import Wording

/// A telephone number as it is typed: mobile, with its area code, or several of them.
enum TelephoneEntry {
    /// What a text comes to.
    enum Reading: Hashable, Sendable {
        case empty
        /// Each is a mobile, or has its area code.
        case usual
        /// It could be a number somewhere, but is none of the usual kinds.
        case unusual
        /// It has signs that no number has.
        case strange
        /// Nobody can be reached by so few digits.
        case tooShort
    }

    /// So few digits are no number that can be called from outside.
    private static let leastDigits = 7

    static func read(_ text: String) -> Reading {
        let narrow = text.narrowed
        if narrow.isEmpty { return .empty }
        let numbers = narrow.split { ",;/".contains($0) }.map(String.init)
        guard !numbers.isEmpty else { return .strange }
        let readings = numbers.map(readOne)
        return [.tooShort, .strange, .unusual].first(where: readings.contains) ?? .usual
    }

    private static func readOne(_ text: String) -> Reading {
        // 转 and its like lead to somebody's extension.
        let parts = text.lowercased().split { "转轉x#*".contains($0) }
        guard parts.count <= 2, let main = parts.first else { return .strange }
        guard main.allSatisfy({ "0123456789+-().".contains($0) }) else {
            return main.filter(\.isWholeNumber).count < leastDigits ? .tooShort : .strange
        }
        let groups = main.split { !$0.isWholeNumber }.map(String.init)
        let digits = groups.joined()
        guard digits.count >= leastDigits else { return .tooShort }
        if isUsual(home(digits)) { return .usual }
        // A last group of a few digits is an extension.
        if groups.count > 1, let last = groups.last, (1...6).contains(last.count),
            isUsual(home(groups.dropLast().joined()))
        {
            return .usual
        }
        return .unusual
    }

    /// The digits without the country's own code.
    private static func home(_ digits: String) -> String {
        for code in ["0086", "86"] where digits.hasPrefix(code) && digits.count >= 12 {
            let rest = String(digits.dropFirst(code.count))
            // Abroad the nought of the area code is left out.
            return rest.hasPrefix("1") && rest.count == 11 || rest.hasPrefix("0") ? rest : "0" + rest
        }
        return digits
    }

    private static func isUsual(_ digits: String) -> Bool {
        let second = digits.dropFirst().first ?? "0"
        if digits.hasPrefix("1") { return digits.count == 11 && second >= "3" }
        if digits.hasPrefix("400") || digits.hasPrefix("800") { return digits.count == 10 }
        // Codes of the largest cities have three digits with the nought before them, the others four.
        guard digits.hasPrefix("0"), second != "0" else { return false }
        let codeDigits = second == "1" || second == "2" ? 3 : 4
        return (7...8).contains(digits.count - codeDigits)
    }
}
