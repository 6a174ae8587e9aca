import TerminalUI
import Wording

/// The help over a screen, and the way from it into the manual.
extension Desk {
    mutating func openHelp() { overlay = .help(helpPage()) }

    private func helpPage() -> HelpPage {
        var body = Frame(size: Size(columns: size.columns, rows: bodyRows(in: size)), width: context.width)
        top.draw(in: &body, rect: body.rect, context)
        return HelpPage(on: top, shown: body.text, context)
    }

    /// Puts the help into the language of the desk.
    mutating func refreshHelp() {
        guard case .help(let old) = overlay else { return }
        var page = helpPage()
        page.top = old.top
        overlay = .help(page)
    }

    /// Goes on in the manual where the help ends, or asks there for a word.
    mutating func openManual(searching: Bool) {
        guard case .help(let page) = overlay else { return }
        overlay = nil
        carryOut(.push(ManualScreen(at: page.anchor, isSearching: searching)))
    }

    mutating func scroll(_ page: HelpPage, _ event: Event) {
        guard case .key(let key) = event else { return }
        let rows = max(1, size.rows - 6)
        var page = page
        switch key.folded {
        case .plain(.down), .character("j"): page.top += 1
        case .plain(.up), .character("k"): page.top -= 1
        case .plain(.pageDown), .character(" "): page.top += rows
        case .plain(.pageUp): page.top -= rows
        case .plain(.home): page.top = 0
        case .plain(.end): page.top = Int.max / 2
        default: return
        }
        var frame = Frame(size: size, width: context.width)
        page.top = max(0, min(page.top, draw(page, in: &frame)))
        overlay = .help(page)
    }

    /// Draws the help.
    /// - Returns: the greatest useful first line.
    @discardableResult
    func draw(_ page: HelpPage, in frame: inout Frame) -> Int {
        // Whoever has the screen read out begins where the help does.
        defer { frame.cursor = Point(column: 2, row: 2) }
        return drawHelp(
            keyMap, title: context.book.parts([context.book(.helpTitle), context.book(.helpClose)]),
            paragraphs: page.paragraphs,
            headings: context.headings(of: context.book(.helpKeysOf, context.book(top.name.title))),
            top: page.top, in: &frame, lines: context.lines)
    }
}
