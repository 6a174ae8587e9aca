import JSONText
import TestSupport

/// Random JSON values with what is hard in them: escapes, wide characters, empty containers, long numbers.
struct RandomValue {
    var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func value(depth: Int = 4) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &generator))
        case 2: return .number(number())
        case 3, 4: return .string(string())
        case 5: return .array((0..<Int.random(in: 0...4, using: &generator)).map { _ in value(depth: depth - 1) })
        default:
            var object = JSONObject()
            for _ in 0..<Int.random(in: 0...5, using: &generator) { object[string()] = value(depth: depth - 1) }
            return .object(object)
        }
    }

    mutating func string() -> String {
        let alphabet: [Character] = [
            "a", "Z", "0", " ", "/", "\"", "\\", "\n", "\r", "\t", "\u{8}", "\u{C}", "\u{0}", "\u{1F}", "\u{7F}",
            "é", "王", "琼", "，", "𠮷", "😀", "\u{2028}", "\u{FFFF}", "e\u{301}",
        ]
        let count = Int.random(in: 0...20, using: &generator)
        return String((0..<count).map { _ in alphabet.randomElement(using: &generator) ?? "x" })
    }

    mutating func number() -> JSONNumber {
        let whole = Int.random(in: -1_000_000_000...1_000_000_000, using: &generator)
        let fraction = Int.random(in: 0...999, using: &generator)
        let texts = ["\(whole)", "0", "-0", "\(whole).\(fraction)", "\(whole)e2", "1.5E+3", "\(whole)e-1"]
        return texts.randomElement(using: &generator).flatMap(JSONNumber.init) ?? JSONNumber(whole)
    }
}
