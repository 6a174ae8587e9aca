import TestSupport
import Testing

@testable import TerminalUI

@Suite("Frame")
struct FrameTests {
    @Test(
        "After any writing every wide character has both its halves", arguments: [DisplayWidth.narrow, .wide])
    func noHalves(width: DisplayWidth) {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            var frame = Frame(size: Size(columns: 17, rows: 4), width: width)
            for _ in 0..<30 {
                change(&frame, using: &generator)
                expectWhole(frame)
            }
        }
    }

    private func change(_ frame: inout Frame, using generator: inout SeededGenerator) {
        let point = Point(
            column: Int.random(in: -6...18, using: &generator), row: Int.random(in: -1...4, using: &generator))
        let text = MixedText.random(upTo: 9, using: &generator)
        let columns = Int.random(in: -1...12, using: &generator)
        let rect = Rect(column: point.column, row: point.row, columns: columns, rows: 2)
        switch Int.random(in: 0..<7, using: &generator) {
        case 0: frame.write(text, at: point, columns: columns, alignment: .center, style: .money)
        case 1: frame.fill(rect, style: .bar, character: "互")
        case 2: frame.fill(rect)
        case 3: frame.drawBox(rect, title: text)
        case 4: frame.restyle(rect, .error)
        case 5: frame.write(text, at: point, columns: columns)
        default: frame.write(text, at: point, style: .key)
        }
    }

    private func expectWhole(_ frame: Frame) {
        for row in 0..<frame.size.rows {
            let cells = Array(frame.row(row))
            #expect(cells.count == frame.size.columns)
            for (column, cell) in cells.enumerated() {
                switch cell.columns {
                case 0:
                    #expect(column > 0 && cells[column - 1].columns == 2)
                case 1:
                    #expect(frame.width.columns(of: cell.character) == 1)
                default:
                    #expect(frame.width.columns(of: cell.character) == 2)
                    #expect(column + 1 < cells.count && cells[column + 1].columns == 0)
                    #expect(column + 1 < cells.count && cells[column + 1].style == cell.style)
                }
            }
        }
    }

    @Test("Writing returns the columns used and never goes over its limit or the edge")
    func limits() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            var frame = Frame(size: Size(columns: 12, rows: 1))
            let text = MixedText.random(upTo: 10, using: &generator)
            let start = Int.random(in: 0..<12, using: &generator)
            let limit = Int.random(in: 0...14, using: &generator)
            let room = min(limit, 12 - start)
            let used = frame.write(text, at: Point(column: start, row: 0), style: .key, columns: limit)
            #expect(used <= room)
            let width = frame.width.columns(of: text)
            // One column may be left over where a wide character did not fit.
            #expect(width <= room ? used == width : used >= room - 1)
            #expect(frame.row(0).filter { $0.style == .key }.count == used)
        }
    }

    @Test("A wide character that does not fit is left out whole")
    func cutting() {
        var frame = Frame(size: Size(columns: 5, rows: 2))
        #expect(frame.write("互助金", at: Point(column: 0, row: 0)) == 4)
        #expect(frame.write("互助金", at: Point(column: 0, row: 1), columns: 3) == 2)
        #expect(frame.text == "互助\n互")
    }

    @Test("Writing over one half of a wide character blanks the other")
    func halves() {
        var frame = Frame(size: Size(columns: 6, rows: 2))
        frame.write("互助金", at: Point(column: 0, row: 0))
        frame.write("x", at: Point(column: 1, row: 0))
        frame.write("互助金", at: Point(column: 0, row: 1))
        frame.write("助", at: Point(column: 1, row: 1))
        #expect(frame.text == " x助金\n 助 金")
    }

    @Test("What lies left of the frame is clipped and still counted")
    func leftEdge() {
        var frame = Frame(size: Size(columns: 4, rows: 1))
        #expect(frame.write("互助金", at: Point(column: -1, row: 0)) == 4)
        #expect(frame.text == " 助")
        #expect(frame.write("x", at: Point(column: 0, row: 9)) == 0)
        #expect(frame.write("x", at: Point(column: 4, row: 0)) == 0)
    }

    @Test("Controls, line ends and direction marks are shown as signs, not obeyed")
    func controls() {
        var frame = Frame(size: Size(columns: 12, rows: 1))
        frame.write("a\u{1B}[2J\r\n\t\u{7F}\u{202E}b", at: Point(column: 0, row: 0))
        #expect(frame.text == "a␛[2J␍␊␉␡\u{FFFD}b")
    }

    @Test("Marks are drawn onto the character before them, at most three, and none stands alone")
    func marks() {
        var frame = Frame(size: Size(columns: 8, rows: 1))
        let used = frame.write("\u{301}e\u{301}\u{302}\u{303}\u{304}x", at: Point(column: 0, row: 0))
        #expect(used == 2)
        #expect(frame[0, 0].character == "e\u{301}\u{302}\u{303}")
        #expect(frame[0, 0].marks == ["\u{301}", "\u{302}", "\u{303}"])
        #expect(frame[0, 1].character == "x")
    }

    @Test("Joined emoji are written as the columns that a terminal advances")
    func emoji() {
        var frame = Frame(size: Size(columns: 8, rows: 1))
        #expect(frame.write("👨‍👩‍👧!", at: Point(column: 0, row: 0)) == 7)
        #expect(frame.text == "👨👩👧!")
    }

    @Test(
        "Text within fixed columns is padded, placed and cut",
        arguments: [
            ("互助", Frame.Alignment.leading, "[互助   ]"), ("互助", .trailing, "[   互助]"), ("互助", .center, "[ 互助  ]"),
            ("职工医疗互助", .leading, "[职工医…]"), ("职工医ab疗", .trailing, "[职工医…]"), ("a工医疗助", .leading, "[a工医… ]"),
            ("", .center, "[       ]"),
        ])
    func alignment(text: String, alignment: Frame.Alignment, expected: String) {
        var frame = Frame(size: Size(columns: 9, rows: 1))
        frame.write("[xxxxxxx]", at: Point(column: 0, row: 0))
        frame.write(text, at: Point(column: 1, row: 0), columns: 7, alignment: alignment, style: .money)
        #expect(frame.text == expected)
        #expect(frame.row(0).filter { $0.style == .money }.count == 7)
    }

    @Test("A box has its title in the top line, cut when it is too long, and leaves its inside alone")
    func boxes() {
        var frame = Frame(size: Size(columns: 14, rows: 4))
        frame.fill(Rect(frame.size), character: ".")
        frame.drawBox(Rect(column: 0, row: 0, columns: 14, rows: 4), title: "住院结算单据")
        #expect(
            frame.text == """
                ┌─ 住院结… ──┐
                │............│
                │............│
                └────────────┘
                """)
        frame.drawBox(Rect(column: 1, row: 1, columns: 4, rows: 2), lines: .ascii)
        #expect(frame.text.split(separator: "\n")[1] == "│+--+........│")
        frame.drawRule(at: Point(column: 6, row: 2), columns: 3)
        #expect(frame.text.split(separator: "\n")[2] == "│+--+.───....│")
    }

    @Test("Restyling keeps the characters and takes wide ones whole")
    func restyling() {
        var frame = Frame(size: Size(columns: 8, rows: 1))
        frame.write("互助金会", at: Point(column: 0, row: 0))
        frame.restyle(Rect(column: 1, row: 0, columns: 4, rows: 1), .match)
        #expect(frame.markedText == "互助金会\n  ~ 0-5 match\ncursor: hidden")
    }

    @Test("Marked text names every run of meaning and the cursor")
    func markedText() {
        var frame = Frame(size: Size(columns: 10, rows: 2))
        frame.write("姓名", at: Point(column: 0, row: 0), style: .label)
        frame.write("王", at: Point(column: 5, row: 0), style: Style(.field, bold: true, reversed: true))
        frame.cursor = Point(column: 7, row: 0)
        #expect(
            frame.markedText == """
                姓名 王
                  ~ 0-3 label, 5-6 field bold reversed

                cursor: row 0, column 7
                """)
    }

    @Test("Frames are equal when cells, styles and cursor are")
    func equality() {
        let blank = Frame(size: Size(columns: 3, rows: 1))
        var other = blank
        other.write(" ", at: Point(column: 0, row: 0), style: .dim)
        #expect(other != blank)
        other.write(" ", at: Point(column: 0, row: 0))
        #expect(other == blank)
        other.cursor = Point(column: 0, row: 0)
        #expect(other != blank)
    }

    @Test("A frame of no size takes everything and shows nothing")
    func empty() {
        var frame = Frame(size: Size(columns: 0, rows: -3))
        frame.write("x", at: Point(column: 0, row: 0))
        frame.drawBox(Rect(column: 0, row: 0, columns: 9, rows: 9), title: "x")
        #expect(frame.text.isEmpty)
        #expect(frame.size == Size(columns: 0, rows: 0))
    }
}
