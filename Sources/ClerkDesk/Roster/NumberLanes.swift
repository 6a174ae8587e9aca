/// Short texts of digits and letters, the numbers of documents and telephones, to be searched for a part.
///
/// They are laid out so that one machine operation compares the same place of 64 of them: however many people begin
/// with the same digits, a search takes the same few tenths of a millisecond.
struct NumberLanes: Sendable {
    /// For each 64 rows in turn their characters at each place.
    private var lanes: [SIMD64<UInt8>] = []
    /// What has more characters than places, or others than ASCII.
    private var long: [Int: [UInt8]] = [:]
    /// The characters that occurred so far: most words hold one that no number has.
    private var seen = [Bool](repeating: false, count: 256)
    private let places: Int
    private var count = 0

    /// Room for texts of up to `places` characters; longer ones are kept aside and searched one by one.
    init(places: Int) { self.places = places }

    mutating func reserve(_ count: Int) { lanes.reserveCapacity((count + 63) / 64 * places) }

    /// Puts a text into a row.
    mutating func set(_ text: String, at row: Int) {
        while count <= row {
            if count % 64 == 0 { lanes.append(contentsOf: repeatElement(SIMD64(repeating: 0), count: places)) }
            count += 1
        }
        let isShort = text.utf8.count <= places && text.utf8.allSatisfy { $0 < 0x80 }
        let base = row / 64 * places
        var place = 0
        if isShort {
            for byte in text.utf8 {
                lanes[base + place][row & 63] = byte.capital
                seen[Int(byte.capital)] = true
                place += 1
            }
            if !long.isEmpty { long[row] = nil }
        } else {
            long[row] = Self.needle(text)
        }
        while place < places {
            lanes[base + place][row & 63] = 0
            place += 1
        }
    }

    /// The bytes that are compared: narrow, small letters as capitals.
    static func needle(_ text: String) -> [UInt8] { text.narrowed.utf8.map(\.capital) }

    /// The rows whose text holds these bytes.
    func rows(containing needle: [UInt8]) -> RowSet {
        rows(needle, from: 0...max(0, places - needle.count), isWhole: false)
    }

    /// The rows whose text is just these bytes.
    func rows(equalTo needle: [UInt8]) -> RowSet { rows(needle, from: 0...0, isWhole: true) }

    /// A number that grows in the order of the texts: all digits of an identity number, the first 11 characters of
    /// others, which come after.
    func order(at row: Int) -> UInt64 {
        let base = row / 64 * places
        func byte(_ place: Int) -> UInt8 { place < places ? lanes[base + place][row & 63] : 0 }
        var digits: UInt64 = 0
        var count = 0
        while count < min(places, 17), case let byte = byte(count), byte >= 48, byte <= 57 {
            digits = digits * 10 + UInt64(byte - 48)
            count += 1
        }
        if count == 17 { return digits }
        return (0..<11).reduce(1) { $0 * 37 + Self.rank(byte($1)) }
    }

    /// Nothing before digits before letters, in 37 steps.
    private static func rank(_ byte: UInt8) -> UInt64 {
        switch byte {
        case 0: 0
        case 48...57: UInt64(byte - 47)
        case 65...90: UInt64(byte - 54)
        default: 36
        }
    }

    /// The rows without a text.
    var blank: RowSet {
        let filled = RowSet(count: count) { lanes[$0 / 64 * places][$0 & 63] != 0 || long[$0] != nil }
        return RowSet(count: count) { _ in true }.subtracting(filled)
    }

    private func rows(_ needle: [UInt8], from starts: ClosedRange<Int>, isWhole: Bool) -> RowSet {
        var words = [UInt64](repeating: 0, count: (count + 63) / 64)
        guard !needle.isEmpty else { return RowSet() }
        if needle.count <= places, needle.allSatisfy({ seen[Int($0)] }) {
            let wanted = needle.map { SIMD64<UInt8>(repeating: $0) }
            lanes.withUnsafeBufferPointer { lanes in
                wanted.withUnsafeBufferPointer { wanted in
                    for block in words.indices {
                        words[block] = Self.find(
                            wanted, in: UnsafeBufferPointer(rebasing: lanes[block * places..<(block + 1) * places]),
                            from: starts, isWhole: isWhole)
                    }
                }
            }
        }
        var found = RowSet(words: words)
        for (row, text) in long where isWhole ? text == needle : text.firstRange(of: needle) != nil {
            found.set(row, true)
        }
        return found
    }

    /// The bits of the 64 rows whose text fits.
    private static func find(
        _ wanted: UnsafeBufferPointer<SIMD64<UInt8>>, in lanes: UnsafeBufferPointer<SIMD64<UInt8>>,
        from starts: ClosedRange<Int>, isWhole: Bool
    ) -> UInt64 {
        var found = SIMDMask<SIMD64<Int8>>(repeating: false)
        for start in starts {
            var fits = lanes[start] .== wanted[0]
            for offset in 1..<wanted.count { fits = fits .& (lanes[start + offset] .== wanted[offset]) }
            if isWhole, wanted.count < lanes.count { fits = fits .& (lanes[wanted.count] .== 0) }
            found = found .| fits
        }
        return bits(of: found)
    }

    /// One bit for each lane. A mask's lanes are all ones or all zeros, so that eight of them are taken as one number; the
    /// library would go through them one by one.
    private static func bits(of mask: SIMDMask<SIMD64<Int8>>) -> UInt64 {
        withUnsafeBytes(of: mask) { bytes in
            var bits: UInt64 = 0
            for part in 0..<8 {
                let lanes = UInt64(littleEndian: bytes.load(fromByteOffset: part * 8, as: UInt64.self))
                // Each lane keeps a bit of its own; the product's highest byte is the sum of them all.
                let sum = ((lanes & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) >> 56
                bits |= sum << UInt64(part * 8)
            }
            return bits
        }
    }
}

extension UInt8 {
    /// A small ASCII letter's capital; any other byte as it is.
    fileprivate var capital: UInt8 { self >= 97 && self <= 122 ? self - 32 : self }
}
