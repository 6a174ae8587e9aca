/// Writes whole numbers in decimal digits without making a string.
enum Decimal {
    /// Appends the digits of `value`, with a minus sign when it is negative.
    static func append(_ value: Int, to bytes: inout [UInt8]) {
        if value < 0 { bytes.append(Byte.minus) }
        let start = bytes.count
        var rest = value.magnitude
        repeat {
            bytes.append(Byte.zero + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }
}
