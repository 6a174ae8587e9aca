import TerminalUI

extension Frame {
    /// The text as a screen; below it what the styles mean, rows that are alike together; and where the cursor stands.
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
        return (text.map(String.init) + [String(repeating: "=", count: size.columns)] + rows + [cursor])
            .joined(separator: "\n")
    }
}
