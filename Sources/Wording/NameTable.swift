/// The names of a whole roster made ready to be searched, by characters and by pinyin, and to be put in order.
///
/// Names are counted from 0, as a roster counts its people. What is found is given as bits: bit n of word n / 64 stands
/// for name n. Searching 100,000 names takes well under a millisecond.
public struct NameTable: Sendable {
    private var signs = NameSigns()
    /// The signs of all names, one name after the other; what a changed name leaves behind stays unused.
    private var runs: [NameSigns.ID] = []
    private var places: [Place] = []
    /// The initials of each name's characters together: most names are ruled out by one look at them.
    private var initials: [UInt64] = []
    private let ranks: [UInt16]

    private struct Place {
        var start: UInt32
        var count: UInt32
        var range: Range<Int> { Int(start)..<Int(start + count) }
    }

    /// An empty table.
    public init() {
        // Where each syllable stands in the alphabet, from 1 on: 0 is the end of a name.
        let order = PinyinTable.standard.syllables.enumerated().sorted { $0.element < $1.element }
        var ranks = [UInt16](repeating: 0, count: order.count)
        for (rank, syllable) in order.enumerated() { ranks[syllable.offset] = UInt16(rank + 1) }
        self.ranks = ranks
    }

    /// The number of names.
    public var count: Int { places.count }

    /// Makes room for so many names.
    public mutating func reserve(_ count: Int) {
        places.reserveCapacity(count)
        initials.reserveCapacity(count)
        runs.reserveCapacity(count * 4)
    }

    /// Adds a name after the others.
    public mutating func append(_ name: String) {
        places.append(Place(start: 0, count: 0))
        initials.append(0)
        replace(at: places.count - 1, with: name)
    }

    /// Puts another name in the place of one.
    public mutating func replace(at index: Int, with name: String) {
        let start = runs.count
        for scalar in name.unicodeScalars { runs.append(signs.sign(of: scalar)) }
        readSurname(from: start)
        places[index] = Place(start: UInt32(start), count: UInt32(runs.count - start))
        initials[index] = runs[start...].reduce(0) { $0 | signs.all[Int($1)].initials }
    }

    /// A family name has its own reading first.
    private mutating func readSurname(from start: Int) {
        func isRead(_ place: Int) -> Bool { !signs.all[Int(runs[place])].readings.isEmpty }
        guard let first = (start..<runs.count).first(where: isRead), signs.all[Int(runs[first])].isHead else { return }
        let second = (first + 1..<runs.count).first(where: isRead)
        let own = signs.surname(first: runs[first], second: second.map { runs[$0] })
        for (place, syllable) in zip([first, second].compactMap { $0 }, own) {
            runs[place] = signs.variant(of: runs[place], led: syllable)
        }
    }

    // MARK: - Order

    /// What puts names in the order of their pinyin: the first six syllables, as a number that grows with them.
    public func spellingOrder(at index: Int) -> UInt64 {
        var order: UInt64 = 0
        var count = 0
        for sign in runs[places[index].range] {
            guard count < 6, let reading = signs.all[Int(sign)].readings.first else { continue }
            order = order << 10 | UInt64(ranks[Int(reading)])
            count += 1
        }
        return order << UInt64(10 * (6 - count))
    }

    /// What keeps names apart that read alike: the first three characters, as a number.
    public func characterOrder(at index: Int) -> UInt64 {
        var order: UInt64 = 0
        let range = places[index].range
        for offset in 0..<3 {
            let place = range.lowerBound + offset
            order = order << 21 | (place < range.upperBound ? UInt64(signs.all[Int(runs[place])].scalar.value) : 0)
        }
        return order
    }

    // MARK: - Search

    /// The names that a pinyin query finds; all of them for an empty query, none for one that is no pinyin.
    /// - Parameter among: the only names that need to be looked at: those that the query found without its last letter.
    public func names(matching query: PinyinQuery, among: [UInt64]? = nil) -> [UInt64] {
        var found = [UInt64](repeating: 0, count: (count + 63) / 64)
        guard query.isPinyin, !query.isEmpty else {
            if query.isPinyin { for index in 0..<count { found[index / 64] |= 1 << UInt64(index % 64) } }
            return found
        }
        rule(out: &found, by: query.initials(PinyinTable.standard), among: among)
        // What one letter can find the initials have told already.
        if query.count > 1 { keepMatches(in: &found, query: query) }
        return found
    }

    /// Leaves the names of which a character begins with one of the initials.
    private func rule(out found: inout [UInt64], by wanted: UInt64, among: [UInt64]?) {
        initials.withUnsafeBufferPointer { initials in
            for word in found.indices {
                let open = among.map { word < $0.count ? $0[word] : 0 } ?? .max
                guard open != 0 else { continue }
                var candidates: UInt64 = 0
                let base = word * 64
                for lane in 0..<min(64, initials.count - base) {
                    candidates |= (initials[base + lane] & wanted != 0 ? 1 : 0) << UInt64(lane)
                }
                found[word] = candidates & open
            }
        }
    }

    /// Leaves the names that the query finds.
    private func keepMatches(in found: inout [UInt64], query: PinyinQuery) {
        let walk = NameWalk(steps: query.steps(for: signs), length: query.count)
        runs.withUnsafeBufferPointer { runs in
            for word in found.indices where found[word] != 0 {
                var rest = found[word]
                while rest != 0 {
                    let lane = rest.trailingZeroBitCount
                    rest &= rest - 1
                    let name = UnsafeBufferPointer(rebasing: runs[places[word * 64 + lane].range])
                    if !walk.finds(name) { found[word] &= ~(1 << UInt64(lane)) }
                }
            }
        }
    }

    /// The names that are just this text, whatever the case and width of its letters.
    public func names(equalTo text: String) -> [UInt64] {
        var found = names(containing: text)
        let length = text.unicodeScalars.count
        for (index, place) in places.enumerated() where place.count != length {
            found[index / 64] &= ~(1 << UInt64(index % 64))
        }
        return found
    }

    /// The names that hold a text as it stands, whatever the case and width of its letters.
    public func names(containing text: String) -> [UInt64] {
        var found = [UInt64](repeating: 0, count: (count + 63) / 64)
        let wanted = text.unicodeScalars.map(\.foldedForSearch)
        guard let first = wanted.first else { return names(matching: PinyinQuery("")) }
        let isFirst = signs.all.map { $0.scalar == first }
        guard isFirst.contains(true) else { return found }
        for (index, place) in places.enumerated() where place.count >= wanted.count {
            let range = place.range
            for start in range.lowerBound...(range.upperBound - wanted.count) where isFirst[Int(runs[start])] {
                let fits = wanted.indices.dropFirst().allSatisfy {
                    signs.all[Int(runs[start + $0])].scalar == wanted[$0]
                }
                if fits {
                    found[index / 64] |= 1 << UInt64(index % 64)
                    break
                }
            }
        }
        return found
    }
}

/// A pinyin query made ready for the signs of a table.
private struct NameWalk {
    /// For each sign and each letter of the query how many letters it can take from there, as bits; and whether the
    /// sign has a reading at all, at the end of its row.
    let steps: [UInt8]
    /// The letters of the query.
    let length: Int

    /// Walks a name once, holding as bits every place of the query that can be reached so far.
    func finds(_ name: UnsafeBufferPointer<NameSigns.ID>) -> Bool {
        steps.withUnsafeBufferPointer { steps in
            let goal: UInt64 = 1 << UInt64(length)
            var reached: UInt64 = 0
            for sign in name {
                let row = Int(sign) * (length + 1)
                // Characters without a reading, such as the dot in 买买提·艾力, are passed over.
                guard steps[row + length] != 0 else { continue }
                // The search may begin at every character: place 0 is always open.
                var open = reached | 1
                reached = 0
                while open != 0 {
                    let at = open.trailingZeroBitCount
                    reached |= UInt64(steps[row + at]) << UInt64(at)
                    open &= open - 1
                }
                if reached & goal != 0 { return true }
            }
            return false
        }
    }
}

extension PinyinQuery {
    /// The bit of the letter that the query begins with, as a name's initials have it.
    fileprivate func initials(_ table: PinyinTable) -> UInt64 {
        let syllable = (0..<stride).first { steps[$0] != 0 }
        return NameSigns.bit(ofInitial: syllable.flatMap { table.spelling(of: SyllableID($0)).utf8.first })
    }

    /// The rows that a walk through names steps by.
    fileprivate func steps(for signs: NameSigns) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: signs.all.count * (count + 1))
        for (sign, known) in signs.all.enumerated() {
            let row = sign * (count + 1)
            result[row + count] = known.readings.isEmpty ? 0 : 1
            for reading in known.readings {
                for place in 0..<count { result[row + place] |= steps[place * stride + Int(reading)] }
            }
        }
        return result
    }
}
