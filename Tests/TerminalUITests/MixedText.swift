import TestSupport

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
