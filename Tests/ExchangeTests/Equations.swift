import MutualAid

/// Workings as they are shown, done over again with nothing but what stands there.
enum Equations {
    /// Whether each `left = right` of a working comes out; one without equations says why there is none.
    static func comeOut(in working: String) -> Bool {
        working.split(whereSeparator: { $0 == "；" || $0 == ";" }).allSatisfy { part in
            let sides = part.split(separator: " = ")
            guard sides.count == 2 else { return sides.count == 1 }
            guard let left = sum(sides[0]), let right = amount(sides[1]) else { return false }
            return left == right
        }
    }

    private static func sum(_ text: Substring) -> Money? {
        var sum = Money.zero
        var sign: Int64 = 1
        var term = ""
        let words: [String] = text.split(separator: " ").map { String($0) } + ["+"]
        for word in words {
            guard word == "+" || word == "−" else {
                term += (term.isEmpty ? "" : " ") + word
                continue
            }
            guard let value = product(term) else { return nil }
            sum += Money(fen: sign * value.fen)
            sign = word == "+" ? 1 : -1
            term = ""
        }
        return sum
    }

    private static func product(_ text: String) -> Money? {
        let factors = text.split(separator: " × ")
        guard let first = factors.first.flatMap(amount) else { return nil }
        guard factors.count == 2 else { return factors.count == 1 ? first : nil }
        if let rate = Rate(String(factors[1])) { return first.share(at: rate) }
        return factors[1].split(separator: " ").first.flatMap { Int64($0) }.map { Money(fen: first.fen * $0) }
    }

    private static func amount(_ text: Substring) -> Money? {
        let plain = text.filter { $0 != "," && $0 != " " }
        return plain.hasPrefix("−") ? Money(String(plain.dropFirst())).map { -$0 } : Money(plain)
    }
}
