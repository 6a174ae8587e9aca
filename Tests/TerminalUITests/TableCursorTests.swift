import TestSupport
import Testing

@testable import TerminalUI

@Suite("The cursor among rows")
struct TableCursorTests {
    @Test(
        "Keys move by a row, by pages and to the ends",
        arguments: [
            (Key.plain(.down), 51), (.character("j"), 51), (.character("ｋ"), 49), (.plain(.pageDown), 60),
            (.plain(.pageUp), 40), (.control("d"), 55), (.control("u"), 45), (.character("g"), 0),
            (.character("G"), 99),
            (.plain(.end), 99),
        ])
    func keys(key: Key, selected: Int) {
        var state = TableCursor(selected: 50, top: 45)
        #expect(state.handle(key, count: 100, visibleRows: 10) == true)
        #expect(state.selected == selected)
    }

    @Test("Under any keys the cursor stays among the rows and in sight")
    func anything() {
        var generator = SeededGenerator(seed: 2)
        let keys: [Key] = [
            .plain(.up), .plain(.down), .plain(.pageUp), .plain(.pageDown), .plain(.home), .plain(.end), .control("d"),
        ]
        var state = TableCursor()
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
}
