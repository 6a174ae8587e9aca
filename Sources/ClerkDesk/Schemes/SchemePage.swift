import MutualAid
import TerminalUI
import Wording

/// A scheme, or all that is wrong with one, laid out in lines of some width.
struct SchemePage: Sendable {
    /// One line.
    struct Line: Hashable, Sendable {
        var label = ""
        var labelStyle = Style.label
        var text = ""
        var style = Style.text
        var citation = ""

        /// What can be found in it.
        var parts: [String] { [label, text, citation] }
    }

    private(set) var lines: [Line] = []
    /// The display columns of labels, and of citations with the gap before them; 0 where there are none.
    let labelColumns: Int
    let citationColumns: Int
    let columns: Int
    private let width: DisplayWidth

    private static let gap = 2
    /// The display column in which texts begin.
    var textColumn: Int { labelColumns + Self.gap }
    private var textColumns: Int { columns - textColumn - citationColumns }

    /// The page of an entry of the shelf.
    init(_ entry: SchemeEntry, columns: Int, _ book: Phrasebook, width: DisplayWidth) {
        let origin = SchemeSection(title: "", rows: [SchemeRow(book(.schemeOrigin), entry.whereabouts(book))])
        let sections = entry.scheme.map { book.sections(of: $0) } ?? []
        self.init([origin] + sections, columns: columns, width: width)
        switch entry.state {
        case .usable: break
        case .figuresMissing: prepend(book(.schemeMissingIntro), .notice)
        case .faulty(let findings):
            for finding in findings { add(finding, book) }
            prepend(book(.schemeFaultyIntro), .error)
        }
    }

    /// A page of sections one below the other.
    init(_ sections: [SchemeSection], columns: Int, width: DisplayWidth) {
        let rows = sections.flatMap(\.rows)
        self.columns = columns
        self.width = width
        let labels = rows.filter { !$0.text.isEmpty }.map { width.columns(of: $0.label) }
        labelColumns = min(labels.max() ?? 0, max(10, columns * 3 / 10))
        let citation = rows.map { width.columns(of: $0.citation) }.max() ?? 0
        citationColumns = citation == 0 ? 0 : min(citation, columns / 4) + Self.gap
        for section in sections {
            if !lines.isEmpty { lines.append(Line()) }
            if !section.title.isEmpty { lines.append(Line(label: section.title, labelStyle: .title)) }
            for row in section.rows { add(row) }
        }
    }

    /// A page of lines that are laid out already, all of them as wide as the page.
    init(_ lines: [Line], labelColumns: Int = 0, columns: Int, width: DisplayWidth) {
        self.lines = lines
        self.labelColumns = labelColumns
        citationColumns = 0
        self.columns = columns
        self.width = width
    }

    private mutating func add(_ row: SchemeRow) {
        let isWhole = row.text.isEmpty
        let label = wrapped(row.label, isWhole ? textColumn + textColumns : labelColumns)
        let text = isWhole ? [] : wrapped(row.text, textColumns)
        let citation = row.citation.isEmpty ? [] : wrapped(row.citation, citationColumns - Self.gap)
        for index in 0..<max(label.count, text.count, citation.count) {
            var line = Line(labelStyle: isWhole ? .text : .label)
            if index < label.count { line.label = label[index] }
            if index < text.count { line.text = text[index] }
            if index < citation.count { line.citation = citation[index] }
            lines.append(line)
        }
    }

    private mutating func add(_ finding: SchemeFindingText, _ book: Phrasebook) {
        lines.append(Line())
        if !finding.path.isEmpty {
            lines += wrapped(finding.path, columns).map { Line(label: $0, labelStyle: .key) }
        }
        lines += wrapped(book(finding.sentence), columns - 2).map { Line(label: "  " + $0, labelStyle: .text) }
    }

    private mutating func prepend(_ text: String, _ style: Style) {
        lines = wrapped(text, columns).map { Line(label: $0, labelStyle: style) } + [Line()] + lines
    }

    private func wrapped(_ text: String, _ columns: Int) -> [String] {
        TextWrap.lines(text, columns: columns, width: width)
    }

    // MARK: - Looking through it

    /// The lines that hold `query`, which is letters as they stand or pinyin.
    func places(of query: String) -> [Int] {
        guard !query.visible.isEmpty else { return [] }
        let finder = SchemePageFinder(query)
        return lines.indices.filter { line in lines[line].parts.contains { finder.range(in: $0) != nil } }
    }

    /// Draws the lines from `top` on.
    ///
    /// - Parameter query: what is marked where it stands.
    func draw(in frame: inout Frame, rect: Rect, top: Int, query: String = "") {
        let finder = query.visible.isEmpty ? nil : SchemePageFinder(query)
        for (offset, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
            let row = rect.row + offset
            func put(_ text: String, _ column: Int, _ style: Style) {
                guard !text.isEmpty else { return }
                frame.write(text, at: Point(column: column, row: row), style: style, columns: rect.endColumn - column)
                guard let range = finder?.range(in: text) else { return }
                let before = width.columns(of: String(text.prefix(range.lowerBound)))
                let end = width.columns(of: String(text.prefix(range.upperBound)))
                frame.restyle(Rect(column: column + before, row: row, columns: end - before, rows: 1), .match)
            }
            put(line.label, rect.column, line.labelStyle)
            put(line.text, rect.column + textColumn, line.style)
            put(line.citation, rect.column + columns - citationColumns + Self.gap, .dim)
        }
    }
}

/// Finds what was typed in a text: letters as they stand, whatever their case, or else the pinyin of characters.
struct SchemePageFinder {
    private let letters: [Character]
    private let pinyin: PinyinQuery

    init(_ query: String) {
        letters = Array(query.visible.lowercased())
        pinyin = PinyinQuery(query.visible)
    }

    /// The characters that fit, as offsets.
    func range(in text: String) -> Range<Int>? {
        let characters = text.map { Character($0.lowercased()) }
        if characters.count >= letters.count {
            for start in 0...characters.count - letters.count
            where characters[start..<start + letters.count].elementsEqual(letters) {
                return start..<start + letters.count
            }
        }
        guard pinyin.isPinyin, !pinyin.isEmpty, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        return pinyin.range(in: text)
    }
}
