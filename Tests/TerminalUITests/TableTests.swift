import TestSupport
import Testing

@testable import TerminalUI

@Suite("Table")
struct TableTests {
    private let columns = [
        TableColumn(title: "姓名", width: .flexible(min: 8, weight: 2), isSortable: true),
        TableColumn(title: "金额", width: .fixed(10), alignment: .trailing, isSortable: true),
        TableColumn(title: "备注", width: .flexible(min: 6, weight: 1)),
    ]

    private func draw(_ state: TableState, count: Int, size: Size, isActive: Bool = true) -> Frame {
        var frame = Frame(size: size)
        drawTable(columns: columns, count: count, state: state, isActive: isActive, in: &frame, rect: Rect(size)) {
            [TableCell("王素琼\($0)", highlights: [1..<3]), TableCell("\($0),000.00", style: .money)]
        }
        return frame
    }

    @Test("Headings, sort arrow, rows and cursor stand in their columns")
    func drawing() {
        let frame = draw(
            TableState(selected: 1, sortColumn: 1, isDescending: true), count: 3, size: Size(columns: 32, rows: 4))
        #expect(
            frame.markedText == """
                姓名              金额▼ 备注
                  ~ 0-31 title
                王素琼0        0,000.00
                  ~ 2-5 match, 13-22 money
                王素琼1        1,000.00
                  ~ 0-1 cursorRow, 2-5 cursorRow bold underlined, 6-31 cursorRow
                王素琼2        2,000.00
                  ~ 2-5 match, 13-22 money
                cursor: row 2, column 0
                """)
    }

    @Test("Only rows that are seen are asked for, however many there are")
    func laziness() {
        var asked: [Int] = []
        var frame = Frame(size: Size(columns: 30, rows: 6))
        drawTable(
            columns: columns, count: 100_000, state: TableState(selected: 50_000), isActive: true, in: &frame,
            rect: Rect(frame.size)
        ) {
            asked.append($0)
            return []
        }
        #expect(asked == Array(49_996...50_000))
    }

    @Test("A narrow table drops columns from the right and never the first")
    func narrow() {
        #expect(TableColumn.layout(columns, in: 26).map(\.start) == [0, 9, 20])
        #expect(TableColumn.layout(columns, in: 25).map(\.width) == [14, 10])
        #expect(TableColumn.layout(columns, in: 18).map(\.width) == [18])
        #expect(TableColumn.layout(columns, in: 5).map(\.width) == [5])
        #expect(TableColumn.layout(columns, in: 0).isEmpty)
    }

    @Test("What is left over is given out to the last column, in proportion")
    func shares() {
        for room in 26...90 {
            let layout = TableColumn.layout(columns, in: room)
            #expect(layout.last.map { $0.start + $0.width } == room)
        }
        #expect(TableColumn.layout(columns, in: 56).map(\.width) == [28, 10, 16])
    }

    @Test("An inactive table keeps its row marked and leaves the cursor alone")
    func inactive() {
        let frame = draw(TableState(), count: 1, size: Size(columns: 32, rows: 2), isActive: false)
        #expect(frame.cursor == nil)
        #expect(frame[1, 31].style == .selection)
    }

    @Test("An empty table and one without rows in sight draw their headings only")
    func empty() {
        #expect(draw(TableState(), count: 0, size: Size(columns: 32, rows: 3)).cursor == nil)
        #expect(draw(TableState(), count: 9, size: Size(columns: 32, rows: 1)).text.hasPrefix("姓名"))
    }

    @Test(
        "Keys move by a row, by pages and to the ends",
        arguments: [
            (Key.plain(.down), 51), (.character("j"), 51), (.character("ｋ"), 49), (.plain(.pageDown), 60),
            (.plain(.pageUp), 40), (.control("d"), 55), (.control("u"), 45), (.character("g"), 0),
            (.character("G"), 99),
            (.plain(.end), 99),
        ])
    func keys(key: Key, selected: Int) {
        var state = TableState(selected: 50, top: 45)
        #expect(state.handle(key, count: 100, visibleRows: 10) == true)
        #expect(state.selected == selected)
    }

    @Test("Under any keys the cursor stays among the rows and in sight")
    func anything() {
        var generator = SeededGenerator(seed: 2)
        let keys: [Key] = [
            .plain(.up), .plain(.down), .plain(.pageUp), .plain(.pageDown), .plain(.home), .plain(.end), .control("d"),
        ]
        var state = TableState()
        for _ in 0..<2000 {
            let count = Int.random(in: 0...40, using: &generator)
            let visible = Int.random(in: 0...12, using: &generator)
            #expect(
                state.handle(keys[Int.random(in: 0..<7, using: &generator)], count: count, visibleRows: visible) == true
            )
            #expect((0..<max(1, count)).contains(state.selected))
            #expect((state.top..<state.top + max(1, visible)).contains(state.selected))
            #expect(state.top >= 0 && state.top <= max(0, count - max(1, visible)))
        }
        #expect(state.handle(.enter, count: 5, visibleRows: 5) == false)
    }

    @Test("Sorting by the same column again turns the order round")
    func sorting() {
        var state = TableState()
        state.sort(by: 1)
        #expect(state.sortColumn == 1 && !state.isDescending)
        state.sort(by: 1)
        #expect(state.isDescending)
        state.sort(by: 0)
        #expect(state.sortColumn == 0 && !state.isDescending)
    }
}
