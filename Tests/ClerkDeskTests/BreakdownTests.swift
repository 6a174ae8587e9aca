import MutualAid
import TerminalUI
import TestSupport
import Testing
import Wording

@testable import ClerkDesk

@Suite struct BreakdownTests {
    /// The words of a text, as they stand between blanks.
    private func words(_ text: String) -> Set<Substring> {
        Set(text.split(whereSeparator: \.isWhitespace))
    }

    private func settlement(_ random: inout SeededGenerator) -> Settlement {
        let scale = Int64([90_000, 1_000_000, 9_000_000, 99_000_000, 9_999_999_999].randomElement(using: &random) ?? 1)
        let total = Int64.random(in: 0...scale, using: &random)
        let funds = Int64.random(in: 0...total / 2, using: &random)
        let parts = (total - funds) / 8
        return Settlement([
            .totalCost: Money(fen: total), .pooledFund: Money(fen: funds),
            .fullySelfPaid: Money(fen: .random(in: 0...parts, using: &random)),
            .selfPaidFirst: Money(fen: .random(in: 0...parts, using: &random)),
            .specialCare: Money(fen: .random(in: 0...parts, using: &random)),
        ])
    }

    @Test(
        "However narrow the breakdown, no amount, no rate and no sum of the working is cut",
        arguments: ["yunnan-14", "yinchuan-2022"], Language.allCases)
    func nothingCut(scheme id: String, language: Language) throws {
        let (unit, member) = try SmallUnit.withLiMing(scheme: id)
        let scheme = unit.scheme.scheme
        let person = try #require(unit.registry.members[member])
        let book = Phrasebook(language)
        var random = SeededGenerator(seed: 12)
        for _ in 0..<60 {
            let stays = (0..<Int.random(in: 1...2, using: &random)).map { index in
                HospitalStay(
                    id: StayID(store: unit.registry.store, serial: UInt32(index + 1)), member: member, hospital: "甲",
                    admitted: scheme.term.first, discharged: scheme.term.first.advanced(by: 9),
                    settlement: settlement(&random))
            }
            let readings = stays.map { StayForm($0).reading(near: scheme.term) }
            let trial = Trial(
                readings, filed: scheme.term.last, claim: nil, of: person, under: scheme, in: unit.registry, book)
            let assessment = try #require(trial.assessment)
            let columns = Int.random(in: 38...90, using: &random)
            let breakdown = Breakdown(trial, under: scheme, columns: columns, book, lines: .unicode, width: .narrow)
            var frame = Frame(size: Size(columns: columns + 4, rows: breakdown.rows.count))
            breakdown.draw(
                in: &frame, rect: Rect(column: 0, row: 0, columns: columns, rows: breakdown.rows.count), page: 0)
            let shown = words(frame.text)
            for line in book.lines(of: assessment, under: scheme) {
                let needed = words(line.result).union(words(line.formula))
                    .union(line.weight == .idle ? [] : words(line.citation))
                let missing = needed.subtracting(shown)
                try #require(missing.isEmpty, "\(missing) in \(columns) columns:\n\(frame.text)")
            }
        }
    }

    @Test("Every segment that gave something has its bar, the full one the longest", arguments: [38, 70])
    func bars(columns: Int) throws {
        let (unit, member) = try SmallUnit.withLiMing()
        let scheme = unit.scheme.scheme
        let person = try #require(unit.registry.members[member])
        let stay = HospitalStay(
            id: StayID(store: unit.registry.store, serial: 1), member: member, hospital: "甲",
            admitted: scheme.term.first, discharged: scheme.term.last, settlement: .base(150_000))
        let trial = Trial(
            [StayForm(stay).reading(near: scheme.term)], filed: scheme.term.last, claim: nil, of: person,
            under: scheme, in: unit.registry, Phrasebook(.chinese))
        let breakdown = Breakdown(
            trial, under: scheme, columns: columns, Phrasebook(.chinese), lines: .unicode, width: .narrow)
        // 2,760 + 63,000 + 50,000: their shares of eight columns.
        #expect(breakdown.rows.map(\.bar).filter { !$0.isEmpty }.map { $0.first } == ["▏", "█", "█"])
        let ascii = Breakdown(
            trial, under: scheme, columns: columns, Phrasebook(.chinese), lines: .ascii, width: .narrow)
        #expect(ascii.rows.count { !$0.bar.isEmpty && $0.bar.allSatisfy(\.isASCII) } >= 2)
        #expect(ascii.rows.allSatisfy { $0.bar.allSatisfy(\.isASCII) })
    }
}
