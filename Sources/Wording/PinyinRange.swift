extension PinyinQuery {
    /// The characters of `text` that the query finds, the first run of them, as offsets of characters; nil when it
    /// finds none.
    ///
    /// For the few texts that are drawn. ``PinyinName/matches(_:)`` says the same of many names, without the place.
    public func range(in text: String) -> Range<Int>? {
        guard isPinyin, !isEmpty else { return nil }
        let readings = readings(of: text)
        for start in readings.indices where !readings[start].isEmpty {
            if let end = end(from: start, in: readings) { return start..<end }
        }
        return nil
    }

    /// The readings of each character of `text`; none for one that is passed over, such as the dot in 买买提·艾力.
    private func readings(of text: String) -> [PinyinReadings] {
        var rest = PinyinReader.read(text)[...]
        return text.map { character in
            var own = PinyinReadings()
            // Of a character made of several that read, the first one counts.
            for scalar in character.unicodeScalars where rest.first?.scalar == scalar {
                if let next = rest.popFirst(), own.isEmpty { own = next.readings }
            }
            return own
        }
    }

    /// The offset behind the character at which the whole query is used up, from `start` on; nil when it never is.
    private func end(from start: Int, in readings: [PinyinReadings]) -> Int? {
        var open: UInt64 = 1
        for offset in start..<readings.count {
            if readings[offset].isEmpty { continue }
            var reached: UInt64 = 0
            for syllable in readings[offset] {
                var places = open
                while places != 0 {
                    let place = places.trailingZeroBitCount
                    if place < count {
                        reached |= UInt64(steps[place * stride + Int(syllable)]) << UInt64(place)
                    }
                    places &= places - 1
                }
            }
            if reached & (1 << UInt64(count)) != 0 { return offset + 1 }
            guard reached != 0 else { return nil }
            open = reached
        }
        return nil
    }
}
