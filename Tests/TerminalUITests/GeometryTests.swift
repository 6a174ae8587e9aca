import TerminalUI
import Testing

@Suite("Geometry")
struct GeometryTests {
    @Test("Parts of a rectangle never reach outside it")
    func parts() {
        let rect = Rect(column: 2, row: 3, columns: 10, rows: 5)
        #expect(rect.inset1 == Rect(column: 3, row: 4, columns: 8, rows: 3))
        #expect(rect.rows(from: 3, count: 9) == Rect(column: 2, row: 6, columns: 10, rows: 2))
        #expect(rect.rows(from: 7, count: 1).isEmpty)
        #expect(rect.columns(from: -1, count: 4) == Rect(column: 2, row: 3, columns: 3, rows: 5))
        #expect(rect.endColumn == 12 && rect.endRow == 8)
        #expect(Rect(column: 0, row: 0, columns: 1, rows: 1).inset1.isEmpty)
    }

    @Test("A rectangle contains its corners and not the cells after them")
    func containment() {
        let rect = Rect(column: 2, row: 3, columns: 2, rows: 2)
        #expect(rect.contains(Point(column: 2, row: 3)) && rect.contains(Point(column: 3, row: 4)))
        #expect(!rect.contains(Point(column: 4, row: 3)) && !rect.contains(Point(column: 2, row: 5)))
    }

    @Test("A style's attributes are set and cleared one by one")
    func styles() {
        var style = Style(.key, bold: true, reversed: true)
        #expect(style.isBold && !style.isUnderlined && style.isReversed)
        style.isBold = false
        style.isUnderlined = true
        #expect(style == Style(.key, underlined: true, reversed: true))
    }
}
