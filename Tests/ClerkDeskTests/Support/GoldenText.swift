import TerminalUI

extension Frame {
    /// The text as a screen; below it what the styles mean, rows that are alike together; where the cursor stands; and
    /// how each style is painted in colour (of the dark theme with 256 colours) and without.
    var goldenText: String {
        var text: [Substring] = []
        var styles: [(rows: ClosedRange<Int>, runs: Substring)] = []
        let marked = markedText.split(separator: "\n", omittingEmptySubsequences: false)
        for line in marked.dropLast() {
            // No row of the program begins so; a line of styles always does.
            guard line.hasPrefix("  ~ "), !text.isEmpty else {
                text.append(line)
                continue
            }
            let row = text.count - 1
            let runs = line.dropFirst(4)
            if let last = styles.last, last.rows.upperBound == row - 1, last.runs == runs {
                styles[styles.count - 1].rows = last.rows.lowerBound...row
            } else {
                styles.append((row...row, runs))
            }
        }
        let rows = styles.map { rows, runs in
            (rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)–\(rows.upperBound)") + ": " + runs
        }
        let cursor = marked.last.map(String.init) ?? ""
        return (text.map(String.init) + [String(repeating: "=", count: size.columns)] + rows + [cursor, ""] + paints)
            .joined(separator: "\n")
    }

    /// A line for each style of the frame: `key: 73 bold | bold`.
    private var paints: [String] {
        let colour = Theme(ground: .dark, depth: .rich)
        let colourless = Theme(ground: .dark, depth: .colourless)
        let styles = Set((0..<size.rows).flatMap { row in self.row(row).map(\.style) })
        return styles.map { style in
            let name =
                "\(style.role)" + (style.isBold ? " bold" : "") + (style.isUnderlined ? " underlined" : "")
                + (style.isReversed ? " reversed" : "")
            let looks = [colour, colourless].map { theme in
                let paint = theme.paint(of: style).description
                return paint.isEmpty ? "as it is" : paint
            }
            return name + ": " + looks.joined(separator: " | ")
        }.sorted()
    }
}
