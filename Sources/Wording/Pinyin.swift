/// Chinese names as they are typed on a Latin keyboard: searched by initials or full spelling, and put in order.
///
/// Readings are written in lower case without tones, `ü` as `v`. A family name has its own reading first
/// (曾 is `zeng`, 单于 is `chan yu`), the ordinary reading stays as an alternative.
public enum Pinyin {
    /// The possible readings of each character of a name, in the name's order.
    ///
    /// Latin letters and digits read as themselves; characters without a reading (such as the dot in 买买提·艾力)
    /// are left out.
    public static func keys(for name: String) -> [PinyinSyllables] {
        PinyinReader.read(name).map { scalar, readings in
            PinyinSyllables(
                character: Character(scalar),
                readings: readings.map { PinyinTable.standard.spelling(of: $0) }
            )
        }
    }

    /// Whether a query finds a name; see ``PinyinQuery`` for what a query may be.
    ///
    /// For one name. To filter a list, make the query and the names ready once with ``PinyinQuery`` and ``PinyinName``.
    public static func matches(query: String, name: String) -> Bool {
        PinyinName(name).matches(PinyinQuery(query))
    }

    /// The first reading of each character, apart by spaces, for example `wang su qiong`: the key that sorts a roster.
    public static func spelling(of name: String) -> String {
        keys(for: name).compactMap(\.readings.first).joined(separator: " ")
    }
}

/// One character of a name and how it may be read.
public struct PinyinSyllables: Hashable, Sendable {
    /// The character as it stands in the name.
    public var character: Character
    /// Its readings without tones, the likeliest first; at least one.
    public var readings: [String]

    /// A character with its readings.
    public init(character: Character, readings: [String]) {
        self.character = character
        self.readings = readings
    }
}
