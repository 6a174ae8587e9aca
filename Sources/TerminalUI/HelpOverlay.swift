/// Draws a box with all bindings of `map` under the heading of their group: keys, label, help, and why a disabled one
/// cannot be used now.
/// - Parameters:
///   - paragraphs: what is said before the keys.
///   - headings: what stands above each group; a group without one follows on.
///   - top: the first line shown, as the caller scrolled it; cut to what is useful.
///   - rect: where the box stands; nil covers the frame but for its first and last row.
/// - Returns: the greatest useful `top`: 0 when everything fits.
@discardableResult
public func drawHelp<Action>(
    _ map: KeyMap<Action>,
    title: String,
    paragraphs: [HelpParagraph] = [],
    headings: [BindingGroup: String] = [:],
    top: Int = 0,
    in frame: inout Frame,
    rect: Rect? = nil,
    lines: LineSet = .unicode
) -> Int {
    let box = rect ?? frame.rect.rows(from: 1, count: frame.size.rows - 2)
    frame.fill(box)
    frame.mark(box, .inert)
    frame.drawBox(box, title: title, style: .focusedBorder, lines: lines)
    let inner = box.inset1.columns(from: 1, count: box.columns - 4)
    guard !inner.isEmpty else { return 0 }
    let help = HelpLines(map, paragraphs, headings: headings, columns: inner.columns, frame.width, lines)
    let greatestTop = max(0, help.lines.count - inner.rows)
    let first = min(max(0, top), greatestTop)
    for (row, line) in help.lines.dropFirst(first).prefix(inner.rows).enumerated() {
        var point = Point(column: inner.column, row: inner.row + row)
        switch line {
        case .blank: break
        case .heading(let text): frame.write(text, at: point, style: .title, columns: inner.columns)
        case .sentence(let text):
            point.column += HelpLines.gap
            frame.write(text, at: point, columns: inner.columns - HelpLines.gap)
        case .binding(let line):
            frame.write(line.keys, at: point, style: .key, columns: help.keyColumns)
            point.column += help.keyColumns + HelpLines.gap
            frame.write(line.label, at: point, style: line.isEnabled ? .label : .dim, columns: help.labelColumns)
            point.column += help.labelColumns + HelpLines.gap
            frame.write(line.text, at: point, style: line.style, columns: help.textColumns)
        }
    }
    if first > 0 { frame.write(lines.up, at: Point(column: box.endColumn - 2, row: box.row), style: .key) }
    if first < greatestTop {
        frame.write(lines.down, at: Point(column: box.endColumn - 2, row: box.endRow - 1), style: .key)
    }
    return greatestTop
}

/// The lines of the help, laid out for a width.
private struct HelpLines {
    enum Line {
        case blank
        case heading(String)
        case sentence(String)
        case binding(BindingLine)
    }

    /// One of the rows that a binding takes.
    struct BindingLine {
        var keys = ""
        var label = ""
        var text = ""
        var style = Style.text
        var isEnabled = true
    }

    static let gap = 2
    private(set) var lines: [Line] = []
    let keyColumns: Int
    let labelColumns: Int
    let textColumns: Int
    private let width: DisplayWidth
    private let signs: LineSet

    init<Action>(
        _ map: KeyMap<Action>, _ paragraphs: [HelpParagraph], headings: [BindingGroup: String], columns: Int,
        _ width: DisplayWidth, _ signs: LineSet
    ) {
        self.width = width
        self.signs = signs
        keyColumns = min(map.bindings.map { width.columns(of: $0.keyLabels(with: signs)) }.max() ?? 0, columns / 4)
        labelColumns = min(map.bindings.map { width.columns(of: $0.label) }.max() ?? 0, columns / 4)
        textColumns = max(1, columns - keyColumns - labelColumns - 2 * Self.gap)
        for paragraph in paragraphs { append(paragraph, columns: columns) }
        for group in BindingGroup.allCases {
            let bindings = map.bindings.filter { $0.group == group }
            guard !bindings.isEmpty else { continue }
            if let heading = headings[group] {
                if !lines.isEmpty { lines.append(.blank) }
                lines.append(.heading(heading))
            }
            for binding in bindings { append(binding) }
        }
    }

    private mutating func append(_ paragraph: HelpParagraph, columns: Int) {
        if !lines.isEmpty { lines.append(.blank) }
        lines.append(.heading(paragraph.heading))
        for sentence in paragraph.sentences {
            lines += TextWrap.lines(sentence, columns: max(1, columns - Self.gap), width: width).map(Line.sentence)
        }
    }

    private mutating func append<Action>(_ binding: Binding<Action>) {
        let keyLines = TextWrap.lines(binding.keyLabels(with: signs), columns: max(1, keyColumns), width: width)
        let labelLines = TextWrap.lines(binding.label, columns: max(1, labelColumns), width: width)
        var texts: [(String, Style)] = []
        if !binding.help.isEmpty {
            let style = binding.isEnabled ? Style.text : Style.dim
            texts += TextWrap.lines(binding.help, columns: textColumns, width: width).map { ($0, style) }
        }
        if let reason = binding.disabledReason, !reason.isEmpty {
            texts += TextWrap.lines(reason, columns: textColumns, width: width).map { ($0, .notice) }
        }
        for index in 0..<max(keyLines.count, labelLines.count, texts.count) {
            var line = BindingLine(isEnabled: binding.isEnabled)
            if index < keyLines.count { line.keys = keyLines[index] }
            if index < labelLines.count { line.label = labelLines[index] }
            if index < texts.count { (line.text, line.style) = texts[index] }
            lines.append(.binding(line))
        }
    }
}
