import MutualAid
import TerminalUI
import Wording

/// The help over a screen: what the focused field and the screen are for, the words that stand there, then the keys.
struct HelpPage: Hashable, Sendable {
    /// The first line shown.
    var top = 0
    /// What is said before the keys.
    var paragraphs: [HelpParagraph]
    /// Where the manual goes on, a name of its places.
    var anchor: String

    /// - Parameter shown: what stands on the screen, to find the words that the manual explains.
    init(on screen: any DeskScreen, shown: String, _ desk: DeskContext) {
        let book = desk.book
        let field = screen.focusedHelp(desk)
        let manual = book.manual
        var paragraphs: [HelpParagraph] = []
        var explained: [Manual.Term] = []
        if let field {
            paragraphs.append(HelpParagraph(heading: book(.helpField, field.label), sentences: field.sentences))
            explained = manual.terms.filter { $0.name.isSameWord(as: field.label) }
        }
        if let line = (screen as? ExplanationScreen)?.selected {
            explained = manual.terms(in: line.label)
        }
        paragraphs += explained.map {
            HelpParagraph(heading: book(.helpWord, $0.name), sentences: [$0.meaning])
        }
        paragraphs.append(
            HelpParagraph(
                heading: screen.helpHeading(book),
                sentences: [book.help("screen " + screen.name.rawValue)] + screen.helpSentences(book)))
        let others = manual.terms(in: shown).filter { !explained.contains($0) }
        if !others.isEmpty {
            paragraphs.append(
                HelpParagraph(
                    heading: book(.helpWords),
                    sentences: [book.list(others.map(\.name)), book(.helpWordsAdvice)]))
        }
        if desk.settings.hasMouse {
            paragraphs.append(HelpParagraph(heading: book(.settingMouse), sentences: [book(.helpMouse)]))
        }
        self.paragraphs = paragraphs
        anchor = explained.first?.anchor ?? "screen-" + screen.name.rawValue
    }
}

extension DeskScreen {
    /// What the help calls the screen.
    fileprivate func helpHeading(_ book: Phrasebook) -> String {
        book((self as? WaitingScreen)?.kind.title ?? name.title)
    }

    /// What holds only for the list that is shown.
    fileprivate func helpSentences(_ book: Phrasebook) -> [String] {
        (self as? WaitingScreen).map { [book($0.kind.how)] } ?? []
    }
}

extension Manual {
    /// The words of the glossary that stand in a text.
    func terms(in text: String) -> [Term] {
        let text = text.lowercased()
        let found = terms.filter { text.holds($0.name.lowercased()) }
        // 起付线 is not looked for in 医保起付线, which has an entry of its own.
        return found.filter { term in
            !found.contains { longer in
                longer.name != term.name && longer.name.contains(term.name)
                    && text.replacing(longer.name.lowercased(), with: "").holds(term.name.lowercased()) == false
            }
        }
    }
}

extension String {
    fileprivate func isSameWord(as other: String) -> Bool { lowercased() == other.lowercased() }

    /// Whether `word` stands in the text, as a word of its own where it is of Latin letters.
    fileprivate func holds(_ word: String) -> Bool {
        var rest = self[...]
        while let range = rest.firstRange(of: word) {
            let isLatin = word.first?.isASCII ?? false
            let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
            let after = range.upperBound == endIndex ? nil : self[range.upperBound]
            let joins = [before, after].contains { $0.map { $0.isASCII && $0.isLetter } ?? false }
            if !isLatin || !joins { return true }
            rest = self[range.upperBound...]
        }
        return false
    }
}
