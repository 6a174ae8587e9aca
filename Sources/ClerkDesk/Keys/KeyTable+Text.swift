import TerminalUI

extension KeyTable {
    /// The tables as text for a terminal: keys, label and sentence in columns that are alike in all of them.
    public static func text(of tables: [KeyTable]) -> String {
        let rows = tables.flatMap(\.rows)
        let keyColumns = rows.map { DisplayWidth.narrow.columns(of: $0.keyText) }.max() ?? 0
        let labelColumns = rows.map { DisplayWidth.narrow.columns(of: $0.label) }.max() ?? 0
        return tables.map { table in
            let lines = table.rows.map { row in
                "  " + padded(row.keyText, to: keyColumns) + "  " + padded(row.label, to: labelColumns) + "  "
                    + row.help
            }
            return ([table.title + " (" + table.screen + ")"] + lines).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private static func padded(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - DisplayWidth.narrow.columns(of: text)))
    }

    /// The tables as one table in Markdown: a row for each screen.
    public static func markdown(of tables: [KeyTable]) -> String {
        let lines = tables.map { table in
            let commands = table.rows.map { row in
                row.keys.map { "`" + $0.replacing("|", with: "\\|") + "`" }.joined(separator: "/") + " " + row.label
            }
            return "| " + table.title + " | " + commands.joined(separator: " · ") + " |"
        }
        return (["| | |", "| --- | --- |"] + lines).joined(separator: "\n")
    }
}

extension KeyTable.Row {
    fileprivate var keyText: String { keys.joined(separator: " ") }
}
