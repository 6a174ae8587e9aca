import TerminalUI
import Wording

/// The manual laid out in lines of some width.
struct ManualPage: Sendable {
    let page: SchemePage
    /// The line on which each block of the manual begins.
    let lineOfBlock: [Int]

    private static let gap = 2

    init(_ manual: Manual, columns: Int, width: DisplayWidth) {
        var labelColumns = 0
        for case .row(let label, _) in manual.blocks { labelColumns = max(labelColumns, width.columns(of: label)) }
        labelColumns = min(labelColumns, max(8, columns / 4))
        var lines: [SchemePage.Line] = []
        var places: [Int] = []
        var before: Manual.Block?
        func wrapped(_ text: String, _ columns: Int) -> [String] {
            TextWrap.lines(text, columns: max(1, columns), width: width)
        }
        for block in manual.blocks {
            if let before, !block.follows(before) { lines.append(SchemePage.Line()) }
            // A chapter stands further apart than what is in it.
            if case .heading(2, _) = block { lines.append(SchemePage.Line()) }
            before = block
            places.append(lines.count)
            switch block {
            case .heading(_, let text):
                lines += wrapped(text, columns).map { SchemePage.Line(label: $0, labelStyle: .title) }
            case .paragraph(let text):
                lines += wrapped(text, columns).map { SchemePage.Line(label: $0, labelStyle: .text) }
            case .code(let text):
                lines += wrapped(text, columns - 4).map { SchemePage.Line(label: "    " + $0, labelStyle: .money) }
            case .item(let mark, let text):
                let lead = width.columns(of: mark) + 1
                lines += wrapped(text, columns - lead).enumerated().map { place, line in
                    let start = place == 0 ? mark + " " : String(repeating: " ", count: lead)
                    return SchemePage.Line(label: start + line, labelStyle: .text)
                }
            case .row(let label, let text):
                let labels = wrapped(label, labelColumns)
                let texts = wrapped(text, columns - labelColumns - Self.gap)
                for index in 0..<max(labels.count, texts.count) {
                    var line = SchemePage.Line()
                    if index < labels.count { line.label = labels[index] }
                    if index < texts.count { line.text = texts[index] }
                    lines.append(line)
                }
            }
        }
        page = SchemePage(lines, labelColumns: labelColumns, columns: columns, width: width)
        lineOfBlock = places
    }
}

extension Manual.Block {
    /// Whether it stands right below the block before it, without a blank line.
    fileprivate func follows(_ other: Manual.Block) -> Bool {
        switch (other, self) {
        case (.item, .item), (.row, .row), (.code, .code), (.heading, .paragraph), (.heading, .item), (.heading, .row):
            true
        default: false
        }
    }
}
