extension JSONReader {
    /// Reads `true` or `false`.
    public mutating func bool() throws(JSONError) -> Bool {
        switch beginValue() {
        case Byte.t where literal("true"): return true
        case Byte.f where literal("false"): return false
        default: throw mismatch("true or false")
        }
    }

    /// Whether the next value is `null`, which is then read; any other value stays to be read.
    public mutating func isNull() -> Bool {
        beginValue() == Byte.n && literal("null")
    }

    /// Reads a plain whole number.
    ///
    /// - Throws: `JSONError`, also for a fraction or an exponent (`wrongType`) and beyond 64 bits (`invalidValue`).
    public mutating func int() throws(JSONError) -> Int {
        let start = try scanNumber("a whole number")
        var index = start
        let isNegative = bytes[index] == Byte.minus
        if isNegative { index &+= 1 }
        var value = 0
        while index < position {
            guard Byte.isDigit(bytes[index]) else {
                throw JSONError(code: .wrongType, path: path, offset: start, detail: "expected a whole number")
            }
            // Negative sums reach one further than positive ones, so the least number is read too.
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflowToo) = product.subtractingReportingOverflow(Int(bytes[index] &- Byte.zero))
            guard !overflow, !overflowToo else { throw invalid("number beyond 64 bits") }
            value = sum
            index &+= 1
        }
        if isNegative { return value }
        guard value != .min else { throw invalid("number beyond 64 bits") }
        return -value
    }

    /// Reads a number of any size, exactly as written.
    public mutating func number() throws(JSONError) -> JSONNumber {
        let start = try scanNumber("a number")
        return JSONNumber(validated: String(decoding: bytes[start..<position], as: UTF8.self))
    }

    /// Moves behind the number at hand; returns where it began.
    mutating func scanNumber(_ expected: String) throws(JSONError) -> Int {
        let first = beginValue()
        guard first == Byte.minus || Byte.isDigit(first) else { throw mismatch(expected) }
        guard let end = NumberGrammar.end(of: bytes, from: position) else { throw malformed("malformed number") }
        let start = position
        position = end
        return start
    }

    /// Moves behind `word` when it stands here.
    mutating func literal(_ word: StaticString) -> Bool {
        word.withUTF8Buffer { expected in
            guard position &+ expected.count <= bytes.count else { return false }
            for index in 0..<expected.count where bytes[position &+ index] != expected[index] { return false }
            position &+= expected.count
            return true
        }
    }
}
