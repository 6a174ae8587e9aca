/// A small generator whose numbers follow from its seed alone.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Text of every kind a clerk or a careless import can bring.
struct MixedText {
    private static let parts = [
        "a", "Z", "7", " ", "-", "医", "院", "，", "。", "１", "　", "é", "e\u{301}", "\u{301}", "─", "…", "한",
        "\u{1112}\u{1161}",
        "👨‍👩‍👧", "👍🏽", "🇨🇳", "❤️", "\n", "\t", "\r\n", "\u{7F}", "\u{85}", "\u{202E}", "\u{200B}", "\u{20BB7}", "ｱ", "กำ",
    ]

    static func random(upTo length: Int, using generator: inout SeededGenerator) -> String {
        let count = Int.random(in: 0...length, using: &generator)
        return (0..<count).map { _ in parts[Int.random(in: 0..<parts.count, using: &generator)] }.joined()
    }
}
