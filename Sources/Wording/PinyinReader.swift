/// Reads a name character by character: the family name by its own table, the rest by the characters' readings.
enum PinyinReader {
    /// The characters of a name that have a reading, in order.
    static func read(
        _ name: String,
        table: PinyinTable = .standard
    ) -> [(scalar: Unicode.Scalar, readings: PinyinReadings)] {
        var result: [(scalar: Unicode.Scalar, readings: PinyinReadings)] = []
        for scalar in name.unicodeScalars {
            let readings = table.readings(of: scalar)
            if !readings.isEmpty {
                result.append((scalar, readings))
            }
        }
        for (index, syllable) in surnameSyllables(result.lazy.map(\.scalar), table: table).enumerated() {
            result[index].readings = result[index].readings.led(by: syllable)
        }
        return result
    }

    /// The family name's own syllables at the head of a name; a double name goes before a single one.
    private static func surnameSyllables(
        _ name: some RandomAccessCollection<Unicode.Scalar>,
        table: PinyinTable
    ) -> [SyllableID] {
        guard let first = name.first else { return [] }
        if let second = name.dropFirst().first,
            let own = table.surnames[PinyinTable.Surname(first: first, second: second)]
        {
            return own
        }
        return table.surnames[PinyinTable.Surname(first: first, second: nil)] ?? []
    }
}
