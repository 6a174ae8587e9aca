import TerminalUI
import Wording

extension Desk {
    /// The whole terminal as it should look now.
    public func view(size: Size) -> Frame {
        var frame = Frame(size: size, width: context.width)
        guard size.columns >= Self.leastSize.columns, size.rows >= Self.leastSize.rows else {
            drawTooSmall(in: &frame)
            question?.dialog.draw(in: &frame, lines: context.lines)
            return frame
        }
        drawHeader(in: &frame)
        let body = frame.rect.rows(from: 1, count: size.rows - 3)
        top.draw(in: &frame, rect: body, context)
        if let message {
            frame.write(
                message.text, at: Point(column: 1, row: size.rows - 2), columns: size.columns - 2, alignment: .leading,
                style: message.style)
        }
        drawFooter(keyMap, whileTyping: top.isTyping, in: &frame, row: size.rows - 1, lines: context.lines)
        if let helpTop {
            drawHelp(
                keyMap, title: context.book.parts([context.book(.helpTitle), context.book(.helpClose)]), top: helpTop,
                in: &frame,
                lines: context.lines)
        }
        question?.dialog.draw(in: &frame, lines: context.lines)
        return frame
    }

    private func drawHeader(in frame: inout Frame) {
        let book = context.book
        frame.fill(Rect(column: 0, row: 0, columns: frame.size.columns, rows: 1), style: .header)
        let saved =
            context.isReadOnly
            ? book(.readOnly) : hasUnsavedText || hasFailed ? book(.unsaved) : book(.saved)
        let day = (isTrialDay ? book(.trialDay) + " " : "") + context.today.description
        let right = book.parts([saved, context.operatorName, day])
        let rightColumns = min(context.width.columns(of: right), frame.size.columns - 20)
        let room = frame.size.columns - rightColumns - 4
        let left = headerTexts.first { context.width.columns(of: $0) <= room } ?? headerTexts[headerTexts.count - 1]
        frame.write(
            left, at: Point(column: 1, row: 0), columns: room, alignment: .leading, style: .header)
        frame.write(
            right, at: Point(column: frame.size.columns - rightColumns - 1, row: 0), columns: rightColumns,
            alignment: .trailing, style: .header)
    }

    /// What stands at the left of the header, from the fullest down to the screen's own name.
    private var headerTexts: [String] {
        let book = context.book
        let unit = context.unit?.name ?? book(.appName)
        let term = context.scheme.map { book($0.scheme.shortName) } ?? ""
        let titles = screens.map { $0.title(context) }
        let path = titles.joined(separator: book(.pathStep))
        return [[unit, term, path], [unit, term, ownPath], [term, path], [term, ownPath], [ownPath]].map(book.parts)
    }

    /// The screen and the one below it: enough to tell whose form it is.
    var ownPath: String { screens.suffix(2).map { $0.title(context) }.joined(separator: context.book(.pathStep)) }

    private func drawTooSmall(in frame: inout Frame) {
        let text = context.book(.tooSmall, String(frame.size.columns), String(frame.size.rows))
        let lines = TextWrap.lines(
            text + "\n" + context.book(.tooSmallKept), columns: max(1, frame.size.columns),
            width: context.width)
        for (row, line) in lines.enumerated() where row < frame.size.rows {
            frame.write(line, at: Point(column: 0, row: row))
        }
    }
}
