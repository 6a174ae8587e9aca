import TerminalUI

@testable import ClerkDesk

extension DeskDriver {
    /// The frame with what a pointer can point at.
    var marked: Frame { desk.view(size: size, collectsTargets: true) }

    mutating func use(_ action: Mouse.Action, at point: Point) { send(.mouse(Mouse(action, at: point))) }

    mutating func click(_ column: Int, _ row: Int) { use(.click, at: Point(column: column, row: row)) }

    /// Clicks where `target` can be hit first; false where it nowhere can.
    @discardableResult
    mutating func click(_ target: FrameTarget) -> Bool {
        guard let point = marked.point(of: target) else { return false }
        use(.click, at: point)
        return true
    }

    /// Clicks the first column of a text that stands on the screen; false when it doesn't.
    @discardableResult
    mutating func click(on text: String) -> Bool {
        guard let point = frame.point(of: text) else { return false }
        use(.click, at: point)
        return true
    }
}

extension Frame {
    /// The first place where `target` is the topmost.
    func point(of target: FrameTarget) -> Point? {
        for (rect, own) in targets where own == target {
            for row in rect.row..<rect.endRow {
                for column in rect.column..<rect.endColumn {
                    let point = Point(column: column, row: row)
                    if hit(at: point).target == target { return point }
                }
            }
        }
        return nil
    }

    /// The first column of a text in the frame.
    func point(of text: String) -> Point? {
        for (row, line) in self.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let place = line.firstRange(of: text) {
                return Point(column: width.columns(of: line[..<place.lowerBound]), row: row)
            }
        }
        return nil
    }
}
