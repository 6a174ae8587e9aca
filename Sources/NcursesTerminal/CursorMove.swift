/// How the terminal is told where the next character goes.
struct CursorMove {
    /// Whether it is told as ANSI has it, which nearly every terminal takes; else its description is asked each time.
    private let isANSI: Bool

    init() {
        isANSI = Capability.string("cup") == Array("\u{1B}[%i%p1%d;%p2%dH".utf8)
    }

    /// Appends the move to a place counted from 0.
    func append(row: Int, column: Int, to bytes: inout [UInt8]) {
        guard isANSI else {
            bytes += Capability.string("cup", row, column) ?? []
            return
        }
        bytes.append(0x1B)
        bytes.append(UInt8(ascii: "["))
        append(row + 1, to: &bytes)
        bytes.append(UInt8(ascii: ";"))
        append(column + 1, to: &bytes)
        bytes.append(UInt8(ascii: "H"))
    }

    private func append(_ number: Int, to bytes: inout [UInt8]) {
        if number >= 10 { append(number / 10, to: &bytes) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
