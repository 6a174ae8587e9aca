import MutualAid
import TerminalUI
import Wording

/// What filing otherwise would mean, at the foot of the breakdown, where it stays in sight while the lines are paged.
struct AdviceRows {
    private let lines: [String]

    /// - Parameter rows: the rows of the whole breakdown, of which the advice takes a third at most.
    init(
        _ advice: [FilingAdvice], under scheme: Scheme, columns: Int, rows: Int, _ book: Phrasebook,
        _ width: DisplayWidth
    ) {
        let all = advice.flatMap {
            TextWrap.lines("! " + book.sentence($0, under: scheme), columns: columns, width: width)
        }
        let most = max(0, rows / 3)
        // The explanation has all of it.
        lines = all.count > most ? all.prefix(max(0, most - 1)) + ["! " + book(.adviceMore)] : all
    }

    /// Draws the rows at the foot of `rect`.
    /// - Returns: what of it is left for the lines.
    func draw(in frame: inout Frame, rect: Rect) -> Rect {
        for (offset, line) in lines.enumerated() {
            let place = Point(column: rect.column, row: rect.endRow - lines.count + offset)
            frame.write(line, at: place, style: .notice, columns: rect.columns)
        }
        return rect.rows(from: 0, count: rect.rows - lines.count)
    }
}
