extension JSONWriter {
    /// Writes a string that holds so many hundredths with two decimals: -1205 is `"-12.05"`.
    public mutating func hundredths(_ value: Int64) {
        raw { bytes in
            bytes.append(Byte.quote)
            if value < 0 { bytes.append(Byte.minus) }
            let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 100)
            Decimal.append(Int(whole), to: &bytes)
            bytes.append(Byte.dot)
            bytes.append(Byte.zero + UInt8(rest / 10))
            bytes.append(Byte.zero + UInt8(rest % 10))
            bytes.append(Byte.quote)
        }
    }

    /// Writes a member whose value is a string that holds so many hundredths with two decimals.
    public mutating func member(_ key: StaticString, hundredths value: Int64) {
        self.key(key)
        hundredths(value)
    }
}
