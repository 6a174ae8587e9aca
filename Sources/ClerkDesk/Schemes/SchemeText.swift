import MutualAid
import TerminalUI
import Wording

/// A scheme as text for a terminal that is not full screen: the lines that the reader shows.
public enum SchemeText {
    private static let columns = 100

    /// The whole scheme, each line ended.
    public static func text(of scheme: Scheme, in language: Language) -> String {
        let width = DisplayWidth.narrow
        let page = SchemePage(Phrasebook(language).sections(of: scheme), columns: columns, width: width)
        return page.lines.map { line in
            var text = line.label
            func put(_ part: String, at column: Int) {
                guard !part.isEmpty else { return }
                text += String(repeating: " ", count: max(0, column - width.columns(of: text))) + part
            }
            put(line.text, at: page.textColumn)
            put(line.citation, at: page.columns - page.citationColumns + 2)
            return text + "\n"
        }.joined()
    }
}
