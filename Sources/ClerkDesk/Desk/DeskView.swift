import MutualAid
import TerminalUI
import Wording

extension Desk {
    /// The whole terminal as it should look now.
    public func view(size: Size) -> Frame { view(size: size, collectsTargets: false) }

    /// - Parameter collectsTargets: whether what is drawn is marked, so that the frame can say what a pointer points at.
    func view(size: Size, collectsTargets: Bool) -> Frame {
        guard Self.isLargeEnough(size) else {
            var frame = Frame(size: size, width: context.width, collectsTargets: collectsTargets)
            drawTooSmall(in: &frame)
            return frame
        }
        var frame =
            if let backdrop, backdrop.size == size, !collectsTargets { backdrop } else {
                emptyView(size: size, collectsTargets: collectsTargets)
            }
        let body = frame.rect.rows(from: 1, count: bodyRows(in: size))
        top.draw(in: &frame, rect: body, context)
        if overlay != nil { frame.mark(frame.rect.rows(from: 0, count: size.rows - 1), .outside) }
        switch overlay {
        case .help(let page):
            draw(page, in: &frame)
            if message != nil { drawMessage(in: &frame) }
        case .palette(let palette):
            draw(palette, in: &frame)
            if message != nil { drawMessage(in: &frame) }
        case .question(let asked):
            asked.dialog.draw(in: &frame, lines: context.lines)
            drawMessage(in: &frame)
        case nil: drawMessage(in: &frame)
        }
        return frame
    }

    /// The header and the footer, with nothing between them.
    func emptyView(size: Size, collectsTargets: Bool = false) -> Frame {
        var frame = Frame(size: size, width: context.width, collectsTargets: collectsTargets)
        drawHeader(in: &frame)
        drawTour(in: &frame)
        let footer = footerKeys
        drawFooter(footer.map, whileTyping: footer.whileTyping, in: &frame, row: size.rows - 1, lines: context.lines)
        return frame
    }

    /// The smallest window the screens are made for.
    private static let leastSize = Size(columns: 80, rows: 24)

    /// Whether a window has room for the screens: 80 by 24 at least.
    static func isLargeEnough(_ size: Size) -> Bool {
        size.columns >= leastSize.columns && size.rows >= leastSize.rows
    }

    /// Says the message above the footer; a long one grows upwards over the body and is never cut.
    private func drawMessage(in frame: inout Frame) {
        guard let message = saidNow else { return }
        let size = frame.size
        let lines = TextWrap.lines(message.text, columns: size.columns - 2, width: frame.width).prefix(size.rows / 3)
        for (offset, line) in lines.enumerated() {
            let row = size.rows - 1 - lines.count + offset
            let place = Rect(column: 0, row: row, columns: size.columns, rows: 1)
            frame.fill(place)
            // What waits to be seen is seen when it is clicked.
            frame.mark(place, self.message == nil ? .key(.escape) : .inert)
            frame.write(line, at: Point(column: 1, row: row), style: message.style)
        }
    }

    private func drawHeader(in frame: inout Frame) {
        let book = context.book
        frame.fill(Rect(column: 0, row: 0, columns: frame.size.columns, rows: 1), style: .header)
        let saved =
            context.isReadOnly
            ? context.accessWord : book(hasFailed ? .unsaved : savedState.word)
        let day = (isTrialDay ? book(.trialDay) + " " : "") + context.today.description
        let right = book.parts([saved, context.operatorName, day])
        let rightColumns = min(context.width.columns(of: right), frame.size.columns - 20)
        let room = frame.size.columns - rightColumns - 4
        frame.write(
            headline(fitting: room), at: Point(column: 1, row: 0), columns: room, alignment: .leading, style: .header)
        frame.write(
            right, at: Point(column: frame.size.columns - rightColumns - 1, row: 0), columns: rightColumns,
            alignment: .trailing, style: .header)
    }

    /// What stands at the left of the header: as much as fits, the screen's own name at least.
    private func headline(fitting room: Int) -> String {
        let book = context.book
        let unit = context.unit?.name ?? book(.appName)
        let term = context.scheme.map { book($0.scheme.shortName) } ?? ""
        let path = path(of: screens.indices)
        let full = book.parts([unit, term, path])
        if context.width.columns(of: full) <= room { return full }
        for parts in [[unit, term, ownPath], [term, path], [term, ownPath]] {
            let shorter = book.parts(parts)
            if context.width.columns(of: shorter) <= room { return shorter }
        }
        return ownPath
    }

    /// The screen and the one below it: enough to tell whose form it is.
    var ownPath: String { path(of: screens.count - 1) }

    /// The screen at `place` and the one below it.
    func path(of place: Int) -> String { path(of: max(0, place - 1)..<place + 1) }

    /// The titles of the screens, with the name of a person whose form stands on no page of theirs.
    private func path(of places: Range<Int>) -> String {
        var titles: [String] = []
        var person: MemberID?
        // Home, which all come from, is named only where one stands on it.
        for screen in screens[places] where places.count == 1 || screen.name != .home {
            let own = screen.person(in: context.registry)
            if let own, own != person, screen.formName != nil, let member = context.registry.members[own] {
                titles.append(member.name)
            }
            titles.append(screen.title(context))
            person = own
        }
        return context.book.path(titles)
    }

    private func drawTooSmall(in frame: inout Frame) {
        let book = context.book
        var texts = [book(.tooSmall, String(frame.size.columns), String(frame.size.rows))]
        if case .question(let asked) = overlay, isAskingToQuit {
            // A dialog has no room here: only the keys that answer it.
            let leaving = asked.dialog.buttons.first { $0.choice }
            texts.append(book(.tooSmallAsked, leaving?.key?.label(with: context.lines) ?? "", leaving?.label ?? ""))
        } else {
            texts.append(book(.tooSmallKept, keyLabel(of: .quit) ?? ""))
        }
        let lines = TextWrap.lines(
            texts.joined(separator: "\n"), columns: max(1, frame.size.columns), width: context.width)
        for (row, line) in lines.enumerated() where row < frame.size.rows {
            frame.write(line, at: Point(column: 0, row: row))
        }
    }
}
