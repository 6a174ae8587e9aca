extension Frame {
    /// The rows as text, joined by line ends, without the blanks at the end of each: for golden files.
    public var text: String {
        (0..<size.rows).map(text(ofRow:)).joined(separator: "\n")
    }

    /// The text with its meanings: ``markedText(_:)`` with the names of roles and attributes (`title`, `key bold`), and
    /// nothing for plain text.
    public var markedText: String { markedText { $0 == .text ? "" : $0.name } }

    /// The text with what `describe` says of its styles: under each row of which there is something to say a line that
    /// names the columns (`  ~ 0-7 title, 9-12 key bold`), and the cursor's place at the end.
    ///
    /// Neighbours of which the same is said count as one; an empty text says nothing. As a terminal paints it:
    /// ```swift
    /// let theme = Theme(ground: .dark, depth: .rich)  // or .colourless
    /// frame.markedText { theme.paint(of: $0).description }
    /// ```
    public func markedText(_ describe: (Style) -> String) -> String {
        var lines: [String] = []
        for row in 0..<size.rows {
            lines.append(text(ofRow: row))
            let runs = runs(ofRow: row, describe).filter { !$0.name.isEmpty }
            if !runs.isEmpty {
                let names = runs.map { "\($0.columns.lowerBound)-\($0.columns.upperBound - 1) \($0.name)" }
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

    private func runs(ofRow row: Int, _ describe: (Style) -> String) -> [(columns: Range<Int>, name: String)] {
        var runs: [(columns: Range<Int>, name: String)] = []
        for (column, cell) in self.row(row).enumerated() {
            let name = describe(cell.style)
            if let last = runs.last, last.name == name {
                runs[runs.count - 1].columns = last.columns.lowerBound..<column + 1
            } else {
                runs.append((column..<column + 1, name))
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
