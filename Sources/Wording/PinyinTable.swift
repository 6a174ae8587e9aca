import Resources

/// Every character's readings and every family name's own reading, taken once from the embedded files.
struct PinyinTable: Sendable {
    /// The table of the embedded files, read when a name is first searched for.
    static let standard = PinyinTable(
        readings: embeddedText("Pinyin/readings.txt"),
        surnames: embeddedText("Pinyin/surnames.txt")
    )

    /// A family name of one or two characters, as a key.
    struct Surname: Hashable, Sendable {
        var first: Unicode.Scalar
        var second: Unicode.Scalar?
    }

    /// Latin letters and digits stand in names too; each is a syllable of its own, numbered before all others.
    private static let literals = Array("abcdefghijklmnopqrstuvwxyz0123456789".unicodeScalars)
    private static let pageSize = 256

    private(set) var syllables: [String] = Self.literals.map { String($0) }
    private(set) var surnames: [Surname: [SyllableID]] = [:]
    private var pageStarts = [Int32](repeating: -1, count: 0x110000 / Self.pageSize)
    private var pages: [PinyinReadings] = []

    init(readings: String, surnames: String) {
        var numbers: [String: SyllableID] = [:]
        // Lines are split as bytes: breaking a hundred thousand bytes of Chinese into characters would be felt.
        for line in Self.lines(of: readings) {
            let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard let syllable = columns.first.map({ String(Substring($0)) }) else { continue }
            let number = SyllableID(syllables.count)
            numbers[syllable] = number
            syllables.append(syllable)
            for (rank, characters) in columns.dropFirst().prefix(PinyinReadings.capacity).enumerated() {
                for scalar in Substring(characters).unicodeScalars {
                    enter(number, for: scalar, rank: rank)
                }
            }
        }
        for line in Self.lines(of: surnames) {
            let words = line.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
            let name = Array((words.first ?? "").unicodeScalars)
            let own = words.dropFirst().compactMap { numbers[$0] }
            if let first = name.first, name.count <= 2, own.count == name.count {
                self.surnames[Surname(first: first, second: name.dropFirst().first)] = own
            }
        }
    }

    private static func lines(of text: String) -> some Sequence<Substring.UTF8View> {
        text.utf8.split(separator: UInt8(ascii: "\n")).lazy.filter { $0.first != UInt8(ascii: "#") }
    }

    private mutating func enter(_ syllable: SyllableID, for scalar: Unicode.Scalar, rank: Int) {
        let page = Int(scalar.value) / Self.pageSize
        if pageStarts[page] < 0 {
            pageStarts[page] = Int32(pages.count)
            pages.append(contentsOf: repeatElement(PinyinReadings(), count: Self.pageSize))
        }
        pages[Int(pageStarts[page]) + Int(scalar.value) % Self.pageSize].set(syllable, at: rank)
    }

    /// The readings of a character by itself; empty when it has none.
    func readings(of scalar: Unicode.Scalar) -> PinyinReadings {
        if scalar.isASCII {
            return literal(scalar)
        }
        let start = pageStarts[Int(scalar.value) / Self.pageSize]
        return start < 0 ? PinyinReadings() : pages[Int(start) + Int(scalar.value) % Self.pageSize]
    }

    /// How a syllable is written.
    func spelling(of syllable: SyllableID) -> String {
        syllables[Int(syllable)]
    }

    private func literal(_ scalar: Unicode.Scalar) -> PinyinReadings {
        var readings = PinyinReadings()
        let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        if let index = Self.literals.firstIndex(of: lower) {
            readings.append(SyllableID(index))
        }
        return readings
    }
}

/// The text of an embedded file; empty when the build left it out, which a test forbids.
private func embeddedText(_ name: String) -> String {
    guard let resource = huzhu_resource(name) else { return "" }
    return String(
        decoding: UnsafeBufferPointer(start: resource.pointee.bytes, count: resource.pointee.count),
        as: UTF8.self
    )
}
