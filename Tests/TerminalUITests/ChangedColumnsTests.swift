import Testing

@testable import TerminalUI

@Suite("The changed part of a row")
struct ChangedColumnsTests {
    private func row(_ text: String, columns: Int = 12, style: Style = .text) -> ArraySlice<Cell> {
        var frame = Frame(size: Size(columns: columns, rows: 1))
        frame.write(text, at: Point(column: 0, row: 0), style: style)
        return frame.row(0)
    }

    @Test("Equal rows have none")
    func equalRows() {
        #expect(ChangedColumns.between(row("王素琼 1"), row("王素琼 1")) == nil)
    }

    @Test("It reaches from the first to the last difference")
    func plainRun() {
        #expect(ChangedColumns.between(row("1,890.00"), row("1,891.00")) == 4..<5)
        #expect(ChangedColumns.between(row("a234z"), row("b234y")) == 0..<5)
        #expect(ChangedColumns.between(row("same"), row("same", style: .error)) == 0..<4)
    }

    @Test("It takes in both halves of a wide character, of the old row as well as of the new")
    func wideCharacters() {
        #expect(ChangedColumns.between(row("ab王d"), row("abxyd")) == 2..<4)
        #expect(ChangedColumns.between(row("abxyd"), row("ab王d")) == 2..<4)
        #expect(ChangedColumns.between(row("a王素"), row("王素a")) == 0..<5)
        #expect(ChangedColumns.between(row("王素x"), row("王琼x")) == 2..<4)
    }

    @Test("No end of it ever lies inside a wide character")
    func neverInside() {
        let texts = ["王素琼", " 王素琼", "  素琼王", "a王b素c琼", "琼", "1234567890", "王王王王王王", " 王王王王王"]
        for old in texts.map({ row($0) }) {
            for new in texts.map({ row($0) }) {
                guard let changed = ChangedColumns.between(old, new) else { continue }
                for row in [old, new] {
                    #expect(row[row.startIndex + changed.lowerBound].columns != 0)
                    #expect(changed.upperBound == row.count || row[row.startIndex + changed.upperBound].columns != 0)
                }
            }
        }
    }
}
