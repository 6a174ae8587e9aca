/// What the clerk typed to find a name, made ready to be held against many names.
///
/// A query is the beginnings of syllables, one after another: initials (`wsq`), full spelling (`wangsuqiong`), or any
/// mixture (`wangsq`, `wsuq`), from any character of the name on. Capitals and full-width letters count as small
/// letters; spaces, apostrophes and hyphens are passed over. `ü` is `v`, and `u` and `yu` are taken for it as well.
public struct PinyinQuery: Sendable {
    /// Whether nothing that counts was typed; such a query finds every name.
    public let isEmpty: Bool

    /// Whether the text can be pinyin at all; a query that cannot (Chinese characters, say) finds no name.
    public let isPinyin: Bool

    /// The number of letters.
    let count: Int

    /// For each letter of the query and each syllable: bit n is set when the syllable can take n letters from there.
    let steps: [UInt8]

    /// The number of syllables: the width of a row in `steps`.
    let stride: Int

    /// A longer text is no name's spelling; places in the query are counted in one machine word.
    private static let longest = 63

    /// Makes a query ready; costs some microseconds, once for each keystroke.
    public init(_ text: String) {
        self.init(text, table: .standard)
    }

    init(_ text: String, table: PinyinTable) {
        let letters = Self.letters(of: text)
        isEmpty = letters?.isEmpty ?? false
        isPinyin = letters.map { $0.count <= Self.longest } ?? false
        count = isPinyin ? letters?.count ?? 0 : 0
        stride = table.syllables.count
        steps = isPinyin ? Self.steps(for: letters ?? [], syllables: table.syllables) : []
    }

    private static func steps(for letters: [UInt8], syllables: [String]) -> [UInt8] {
        var steps = [UInt8](repeating: 0, count: letters.count * syllables.count)
        for (number, syllable) in syllables.enumerated() {
            for spelling in spellings(of: syllable) {
                for start in letters.indices {
                    var length = 0
                    while length < spelling.count, start + length < letters.count,
                        letters[start + length] == spelling[length]
                    {
                        length += 1
                        steps[start * syllables.count + number] |= 1 << UInt8(length)
                    }
                }
            }
        }
        return steps
    }

    private static func spellings(of syllable: String) -> [[UInt8]] {
        let letters = Array(syllable.utf8)
        guard letters.count > 1, let position = letters.firstIndex(of: UInt8(ascii: "v")) else { return [letters] }
        return [letters] + ["u", "yu"].map { Array(letters[..<position]) + $0.utf8 + letters[(position + 1)...] }
    }

    /// The letters that count, or nil when something else than pinyin stands among them.
    private static func letters(of text: String) -> [UInt8]? {
        var letters: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9":
                letters.append(UInt8(truncatingIfNeeded: scalar.value))
            case "A"..."Z":
                letters.append(UInt8(truncatingIfNeeded: scalar.value + 0x20))
            case "\u{FF10}"..."\u{FF19}", "\u{FF41}"..."\u{FF5A}":
                letters.append(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0))
            case "\u{FF21}"..."\u{FF3A}":
                letters.append(UInt8(truncatingIfNeeded: scalar.value - 0xFEC0))
            case "ü", "Ü":
                letters.append(UInt8(ascii: "v"))
            case " ", "'", "’", "-", "\u{3000}", "·":
                continue
            default:
                return nil
            }
        }
        return letters
    }
}
