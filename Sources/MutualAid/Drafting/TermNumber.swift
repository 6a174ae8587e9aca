/// The number of a term in a scheme's name: `14` or `2022`.
public struct TermNumber: Hashable, Sendable {
    /// The number.
    public let value: Int

    /// The number at the end of `id`, such as 14 of `yunnan-14`; nil when there is none.
    public init?(endOf id: SchemeID) {
        let digits = id.rawValue.reversed().prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count < 5, let value = Int(String(digits.reversed())) else { return nil }
        self.value = value
    }

    private init(_ value: Int) { self.value = value }

    /// The number of the term after this one; a year moves on by as many years as the terms are apart.
    public func next(years: Int) -> TermNumber { TermNumber(value > 1_900 ? value + max(1, years) : value + 1) }

    /// `text` with this number, in digits or in Chinese ones, replaced by `other`.
    public func replaced(by other: TermNumber, in text: String) -> String {
        let digits = Self.runs(of: \.isNumber, in: text).map { $0 == String(value) ? String(other.value) : $0 }.joined()
        guard let mine = Self.chinese(value), let theirs = Self.chinese(other.value) else { return digits }
        let isNumeral: (Character) -> Bool = { Self.numerals.contains($0) || $0 == "十" }
        return Self.runs(of: isNumeral, in: digits).map { $0 == mine ? theirs : $0 }.joined()
    }

    private static let numerals: [Character] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// The number in Chinese numerals; nil outside 1–99.
    private static func chinese(_ value: Int) -> String? {
        guard (1...99).contains(value) else { return nil }
        func digit(_ digit: Int) -> String { digit == 0 ? "" : String(numerals[digit - 1]) }
        let (tens, ones) = (value / 10, value % 10)
        return (tens > 1 ? digit(tens) : "") + (tens > 0 ? "十" : "") + digit(ones)
    }

    /// `text` cut where characters of a kind begin and end.
    private static func runs(of isOne: (Character) -> Bool, in text: String) -> [String] {
        var runs: [String] = []
        var wasOne: Bool?
        for character in text {
            if isOne(character) == wasOne {
                runs[runs.count - 1].append(character)
            } else {
                runs.append(String(character))
            }
            wasOne = isOne(character)
        }
        return runs
    }
}
