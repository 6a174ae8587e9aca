import Testing

@testable import TerminalUI

@Suite("The changed parts of a row")
struct ChangedColumnsTests {
    private func row(_ text: String, columns: Int = 12, style: Style = .text) -> ArraySlice<Cell> {
        var frame = Frame(size: Size(columns: columns, rows: 1))
        frame.write(text, at: Point(column: 0, row: 0), style: style)
        return frame.row(0)
    }

    private func runs(_ old: ArraySlice<Cell>, _ new: ArraySlice<Cell>, leastGap: Int = 1) -> [Range<Int>] {
        var runs: [Range<Int>] = [0..<99]
        ChangedColumns.find(from: old, to: new, leastGap: leastGap, in: &runs)
        return runs
    }

    @Test("Equal rows have none")
    func equalRows() {
        #expect(runs(row("王素琼 1"), row("王素琼 1")).isEmpty)
    }

    @Test("Each reaches from the first to the last difference in a row")
    func plainRuns() {
        #expect(runs(row("1,890.00"), row("1,891.00")) == [4..<5])
        #expect(runs(row("a234z"), row("b234y")) == [0..<1, 4..<5])
        #expect(runs(row("same"), row("same", style: .error)) == [0..<4])
    }

    @Test("Those with fewer unchanged cells between them than is asked are one")
    func nearRuns() {
        #expect(runs(row("a234z"), row("b234y"), leastGap: 3) == [0..<1, 4..<5])
        #expect(runs(row("a234z"), row("b234y"), leastGap: 4) == [0..<5])
        #expect(runs(row("a2b4c6d"), row("x2x4c6x"), leastGap: 2) == [0..<3, 6..<7])
    }

    @Test("They take in both halves of a wide character, of the old row as well as of the new")
    func wideCharacters() {
        #expect(runs(row("ab王d"), row("abxyd")) == [2..<4])
        #expect(runs(row("abxyd"), row("ab王d")) == [2..<4])
        #expect(runs(row("a王素"), row("王素a")) == [0..<5])
        #expect(runs(row("王素x"), row("王琼x")) == [2..<4])
    }

    @Test("No end of one ever lies inside a wide character, and what lies outside all of them is the same")
    func neverInside() {
        let texts = ["王素琼", " 王素琼", "  素琼王", "a王b素c琼", "琼", "1234567890", "王王王王王王", " 王王王王王"]
        for old in texts.map({ row($0) }) {
            for new in texts.map({ row($0) }) {
                for leastGap in 1...3 { check(runs(old, new, leastGap: leastGap), old, new) }
            }
        }
    }

    private func check(_ runs: [Range<Int>], _ old: ArraySlice<Cell>, _ new: ArraySlice<Cell>) {
        for run in runs {
            for row in [old, new] {
                #expect(row[row.startIndex + run.lowerBound].columns != 0)
                #expect(run.upperBound == row.count || row[row.startIndex + run.upperBound].columns != 0)
            }
        }
        let kept = new.indices.filter { place in !runs.contains { $0.contains(place - new.startIndex) } }
        #expect(kept.allSatisfy { old[$0] == new[$0] })
    }
}
