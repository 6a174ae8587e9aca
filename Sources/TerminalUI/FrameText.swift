extension Frame {
    /// The rows as text, joined by line ends, without the blanks at the end of each: for golden files.
    public var text: String {
        (0..<size.rows).map(text(ofRow:)).joined(separator: "\n")
    }

    /// The text with its meanings: under each row that is not all plain text a line that names the columns of every
    /// other style (`  ~ 0-7 title, 9-12 key bold`), and the cursor's place at the end.
    public var markedText: String {
        var lines: [String] = []
        for row in 0..<size.rows {
            lines.append(text(ofRow: row))
            let runs = styleRuns(ofRow: row).filter { $0.style != .text }
            if !runs.isEmpty {
                let names = runs.map { "\($0.columns.lowerBound)-\($0.columns.upperBound - 1) \($0.style.name)" }
                lines.append("  ~ " + names.joined(separator: ", "))
            }
        }
        lines.append(cursor.map { "cursor: row \($0.row), column \($0.column)" } ?? "cursor: hidden")
        return lines.joined(separator: "\n")
    }

    private func text(ofRow row: Int) -> String {
        var scalars = String.UnicodeScalarView()
        var blanks = 0
        for cell in self.row(row) where cell.columns != 0 {
            if cell.base == " ", cell.marks.isEmpty {
                blanks += 1
            } else {
                for _ in 0..<blanks { scalars.append(" ") }
                blanks = 0
                cell.append(to: &scalars)
            }
        }
        return String(scalars)
    }

    private func styleRuns(ofRow row: Int) -> [(columns: Range<Int>, style: Style)] {
        var runs: [(columns: Range<Int>, style: Style)] = []
        for (column, cell) in self.row(row).enumerated() {
            if let last = runs.last, last.style == cell.style {
                runs[runs.count - 1].columns = last.columns.lowerBound..<column + 1
            } else {
                runs.append((column..<column + 1, cell.style))
            }
        }
        return runs
    }
}

extension Style {
    /// The role and the attributes in words.
    fileprivate var name: String {
        "\(role)" + (isBold ? " bold" : "") + (isUnderlined ? " underlined" : "") + (isReversed ? " reversed" : "")
    }
}
