import MutualAid
import TerminalUI
import Wording

/// The manual as text for a terminal that is not full screen: the lines that the reader shows.
public enum ManualText {
    private static let columns = 78

    /// The whole manual, each line ended.
    public static func text(in language: Language) -> String { text(of: Manual.manual(in: language)) }

    /// The parts that are about a word: those with it in their headings, by letters or pinyin; empty where none has it.
    public static func text(about word: String, in language: Language) -> String {
        text(of: Manual.manual(in: language).about { SchemePageFinder(word).range(in: $0) != nil })
    }

    private static func text(of manual: Manual) -> String {
        let page = ManualPage(manual, columns: columns, width: .narrow).page
        return page.lines.map { line in
            let gap = String(
                repeating: " ", count: max(0, page.textColumn - DisplayWidth.narrow.columns(of: line.label)))
            return line.label + (line.text.isEmpty ? "" : gap + line.text) + "\n"
        }.joined()
    }
}
