import TestSupport
import Testing

@testable import TerminalUI

@Suite("Table")
struct TableTests {
    private enum Column: Hashable, Sendable { case name, amount, note, more }

    private let columns: [TableColumn<Column>] = [
        TableColumn(.name, title: "姓名", width: .flexible(min: 8, weight: 2)),
        TableColumn(.amount, title: "金额", width: .fixed(10), alignment: .trailing),
        TableColumn(.note, title: "备注", width: .flexible(min: 6, weight: 1)),
        TableColumn(.more, title: "其他", width: .fixed(6)),
    ]

    private func cell(_ row: Int, _ column: Column) -> TableCell {
        switch column {
        case .name: TableCell("王素琼\(row)", highlights: [1..<3])
        case .amount: TableCell("\(row),000.00", style: .money)
        case .note: TableCell("")
        case .more: TableCell("另")
        }
    }

    private func draw(
        _ state: TableState<Column>, count: Int, size: Size, isActive: Bool = true, marked: Set<Int> = []
    ) -> Frame {
        var frame = Frame(size: size)
        drawTable(
            columns: columns, count: count, state: state, isActive: isActive, in: &frame, rect: Rect(size),
            isMarked: { marked.contains($0) }, cell: cell)
        return frame
    }

    private func state(at row: Int = 0) -> TableState<Column> {
        var state = TableState<Column>()
        state.cursor = TableCursor(selected: row)
        return state
    }

    @Test("Headings, sort arrows, marks, rows and cursor stand in their columns")
    func drawing() {
        var state = state(at: 1)
        state.sort(by: .amount)
        state.sort(by: .amount)
        state.sortFurther(by: .name)
        let frame = draw(state, count: 3, size: Size(columns: 29, rows: 4), marked: [2])
        #expect(
            frame.markedText == """
                 姓名▲2       金额▼1 备注   ›
                  ~ 0-0 title, 1-8 title reversed, 9-27 title, 28-28 key
                 王素琼0    0,000.00
                  ~ 3-6 match, 10-19 money
                 王素琼1    1,000.00
                  ~ 0-2 cursorRow, 3-6 cursorRow bold underlined, 7-28 cursorRow
                *王素琼2    2,000.00
                  ~ 0-0 key, 3-6 match, 10-19 money
                cursor: row 2, column 0
                """)
    }

    @Test("Only cells that are seen are asked for, however many there are")
    func laziness() {
        var asked: [Int] = []
        var frame = Frame(size: Size(columns: 14, rows: 6))
        drawTable(
            columns: columns, count: 100_000, state: state(at: 50_000), isActive: true, in: &frame,
            rect: Rect(frame.size)
        ) { row, _ in
            asked.append(row)
            return TableCell("")
        }
        #expect(asked == Array(49_996...50_000))
    }

    @Test("A narrow table leaves columns out at the right, and never the first")
    func narrow() {
        let widths = columns.map(\.width)
        #expect(TableLayout(widths, in: 33).places.map(\.start) == [0, 9, 20, 27])
        #expect(TableLayout(widths, in: 25).places.map(\.width) == [14, 10])
        #expect(TableLayout(widths, in: 25).hasMoreAfter)
        #expect(TableLayout(widths, in: 18).places.map(\.width) == [18])
        #expect(TableLayout(widths, in: 5).places.map(\.width) == [5])
        #expect(TableLayout(widths, in: 0).places.isEmpty)
    }

    @Test("What is left over is given out to the last column, in proportion")
    func shares() {
        let widths = columns.prefix(3).map(\.width)
        for room in 26...90 {
            let last = TableLayout(widths, in: room).places.last
            #expect(last.map { $0.start + $0.width } == room)
        }
        #expect(TableLayout(widths, in: 56).places.map(\.width) == [28, 10, 16])
    }

    @Test("The column with the cursor is always seen, the first one stays, and no further is scrolled than needed")
    func sideways() {
        var state = state()
        let size = Size(columns: 22, rows: 2)
        func headings() -> String { String(draw(state, count: 1, size: size).text.split(separator: "\n")[0]) }
        func move(_ steps: Int) {
            state.moveColumn(by: steps, columns)
            state.keepColumnVisible(columns, room: TableGutter.room(in: size.columns))
        }
        #expect(headings() == " 姓名            金额›")
        move(1)
        #expect(headings() == " 姓名            金额›")
        move(1)
        #expect(headings().contains("‹备注") && headings().hasSuffix("›"))
        move(5)
        #expect(headings().contains("‹") && headings().hasSuffix("其他") && !headings().contains("金额"))
        move(-2)
        #expect(headings() == " 姓名            金额›")
        state.moveColumn(by: 9, columns)
        state.keepColumnVisible(columns, room: 60)
        #expect(draw(state, count: 1, size: Size(columns: 62, rows: 2)).text.contains("金额"), "room that came is used")
    }

    @Test("A column is hidden and all come back; the first is never hidden")
    func hiding() {
        var state = state()
        let couldHideFirst = state.hideColumn(columns)
        #expect(!couldHideFirst)
        state.moveColumn(by: 1, columns)
        let couldHide = state.hideColumn(columns)
        #expect(couldHide)
        #expect(state.shown(of: columns).map(\.id) == [.name, .note, .more])
        #expect(state.currentColumn(of: columns)?.id == .note)
        state.widen(by: 3, columns, room: 60)
        state.showAllColumns()
        #expect(state.shown(of: columns) == columns)
    }

    @Test("A column grows and shrinks from the width it is seen in, down to three")
    func widths() {
        var state = state()
        state.moveColumn(by: 1, columns)
        state.widen(by: 2, columns, room: 60)
        #expect(state.shown(of: columns)[1].width == .fixed(12))
        for _ in 0..<30 { state.widen(by: -1, columns, room: 60) }
        #expect(state.shown(of: columns)[1].width == .fixed(3))
        #expect(state.shown(of: columns)[0].width == columns[0].width)
    }

    @Test("The first press sorts, the second turns the order round, the third takes it away")
    func sorting() {
        var state = TableState<Column>()
        state.sort(by: .amount)
        #expect(state.sort == [.init(.amount)])
        state.sort(by: .amount)
        #expect(state.sort == [.init(.amount, isDescending: true)])
        state.sort(by: .name)
        #expect(state.sort == [.init(.name)])
        state.sortFurther(by: .amount)
        state.sortFurther(by: .note)
        state.sortFurther(by: .amount)
        #expect(state.sort == [.init(.name), .init(.amount, isDescending: true), .init(.note)])
        state.sortFurther(by: .amount)
        #expect(state.sort == [.init(.name), .init(.note)])
        state.sort(by: .note)
        state.sort(by: .note)
        state.sort(by: .note)
        #expect(state.sort.isEmpty)
    }

    @Test("An inactive table keeps its row marked and leaves the cursor alone")
    func inactive() {
        let frame = draw(state(), count: 1, size: Size(columns: 32, rows: 2), isActive: false)
        #expect(frame.cursor == nil)
        #expect(frame[1, 31].style == .selection)
    }

    @Test("An empty table and one without rows in sight draw their headings only")
    func empty() {
        #expect(draw(state(), count: 0, size: Size(columns: 32, rows: 3)).cursor == nil)
        #expect(draw(state(), count: 9, size: Size(columns: 32, rows: 1)).text.hasPrefix(" 姓名"))
    }

    @Test(
        "Whatever stands in a cell, the columns after it stand where they stand, and no character is torn",
        arguments: [
            "王素琼", "𠀀𪚥𰻝", "买买提·艾力·阿不都热依木", "e\u{301}e\u{301}e\u{301}", "👩‍👩‍👧👩‍👩‍👧", "ＡＢＣＤＥＦＧＨ", "阿\u{FE00}凡", "",
            "尼加提·阿不都热合曼·买买提明", "a\u{200B}b", "葛󠄀城", "\u{1B}[31m红",
        ])
    func anyText(text: String) {
        for width in 3...14 {
            let columns = [
                TableColumn(0, title: "姓名", width: .fixed(width)), TableColumn(1, title: "后", width: .fixed(4)),
            ]
            var frame = Frame(size: Size(columns: width + 8, rows: 3))
            drawTable(
                columns: columns, count: 2, state: TableState<Int>(), isActive: true, in: &frame, rect: Rect(frame.size)
            ) { row, column in
                column == 1 ? TableCell("后\(row)") : TableCell(text, highlights: [0..<2])
            }
            for row in 1...2 {
                #expect(frame[row, width + 2].character == "后" && frame[row, width + 1].character == " ")
                for column in 0..<frame.size.columns {
                    let cell = frame[row, column]
                    let next = column + 1 < frame.size.columns ? frame[row, column + 1].columns : 1
                    #expect((cell.columns == 2) == (next == 0), "\(text) at \(width)")
                }
            }
            if Frame(size: Size(columns: 1, rows: 1)).width.columns(of: text) > width {
                #expect((1...width).contains { frame[1, $0].character == "…" }, "\(text) at \(width)")
            }
        }
    }
}
