import TestSupport
import Testing

@testable import ClerkDesk

@Suite struct NumberLanesTests {
    private func random(_ random: inout SeededGenerator) -> String {
        let signs = Array("0112233X-ａ９")
        return String(
            (0..<Int.random(in: 0...22, using: &random)).map { _ in signs.randomElement(using: &random) ?? "0" })
    }

    @Test("Any part of any text is found, and only where it stands")
    func parts() {
        var random = SeededGenerator(seed: 11)
        var lanes = NumberLanes(places: 18)
        var texts = (0..<200).map { _ in self.random(&random) }
        for (row, text) in texts.enumerated() { lanes.set(text, at: row) }
        for row in stride(from: 0, to: 200, by: 3) {
            texts[row] = self.random(&random)
            lanes.set(texts[row], at: row)
        }
        let plain = texts.map { String(decoding: NumberLanes.needle($0), as: UTF8.self) }
        for length in 1...20 {
            for _ in 0..<20 {
                let source = plain.randomElement(using: &random) ?? ""
                guard source.utf8.count >= length else { continue }
                let part = String(
                    source.dropFirst(Int.random(in: 0...source.count - length, using: &random)).prefix(length))
                let needle = NumberLanes.needle(part)
                let found = lanes.rows(containing: needle)
                let same = lanes.rows(equalTo: needle)
                for row in 0..<200 {
                    #expect(found.contains(row) == plain[row].contains(part), "\(part) in \(plain[row])")
                    #expect(same.contains(row) == (plain[row] == part), "\(part) is \(plain[row])")
                }
            }
        }
        let blank = lanes.blank
        for row in 0..<200 { #expect(blank.contains(row) == texts[row].isEmpty) }
    }

    @Test("Identity numbers and other numbers are put in their order, shorter and earlier first")
    func order() {
        let texts = [
            "53010219830116000X", "530102198301160007", "110105199003071239", "E12345678", "E12345679", "G1", "",
            "13900000001", "13900000002", "0871-65",
        ]
        var lanes = NumberLanes(places: 18)
        for (row, text) in texts.enumerated() { lanes.set(text, at: row) }
        let sorted = texts.indices.sorted { (lanes.order(at: $0), $0) < (lanes.order(at: $1), $1) }
        #expect(
            sorted.map { texts[$0] }
                == [
                    "110105199003071239", "53010219830116000X", "530102198301160007", "", "0871-65", "13900000001",
                    "13900000002", "E12345678", "E12345679", "G1",
                ].map { $0 })
    }

    @Test("A set of rows knows its rows after any change")
    func sets() {
        var random = SeededGenerator(seed: 5)
        var set = RowSet()
        var other = RowSet()
        var mirror: Set<Int> = []
        var otherMirror: Set<Int> = []
        for _ in 0..<500 {
            let row = Int.random(in: 0..<300, using: &random)
            let isIn = Bool.random(using: &random)
            if Bool.random(using: &random) {
                set.set(row, isIn)
                if isIn { mirror.insert(row) } else { mirror.remove(row) }
            } else {
                other.set(row / 2, isIn)
                if isIn { otherMirror.insert(row / 2) } else { otherMirror.remove(row / 2) }
            }
        }
        func rows(_ set: RowSet) -> [Int] {
            var rows: [Int] = []
            set.forEach { rows.append($0) }
            return rows
        }
        #expect(rows(set) == mirror.sorted() && set.count == mirror.count)
        #expect(rows(set.union(other)) == mirror.union(otherMirror).sorted())
        #expect(rows(other.union(set)) == mirror.union(otherMirror).sorted())
        #expect(rows(set.intersection(other)) == mirror.intersection(otherMirror).sorted())
        #expect(rows(set.subtracting(other)) == mirror.subtracting(otherMirror).sorted())
        #expect(set.intersection(other).isSubset(of: set) && !set.isSubset(of: RowSet()))
    }
}
