import MutualAid
import TerminalUI
import Wording

/// What there is to say about a field: the help of a full screen and the plain dialogue say the same.
struct FieldHelp: Hashable, Sendable {
    /// What the clerk reads before the field.
    var label: String
    /// What belongs there, and where on the papers it is found.
    var meaning: String
    /// In what forms it can be typed; empty for text that is copied as it stands.
    var typing: String
    /// What the scheme says of it, each statement with its document and article.
    var sources: [String]

    /// All of it, in the order in which it is read.
    var sentences: [String] { ([meaning, typing] + sources).filter { !$0.isEmpty } }
}

extension FormScreen {
    /// The scheme whose articles stand behind the fields; nil where none does.
    func helpScheme(_ desk: DeskContext) -> Scheme? { desk.scheme?.scheme }

    /// What there is to say about a field of the form; nil for one that the focus can't stand on.
    func help(on field: FormField<Field>, _ desk: DeskContext) -> FieldHelp? {
        guard let topic = topic(of: field.id) else { return nil }
        var typing = topic.typing
        if case .choice = field.shape.content { typing = .choice }
        let scheme = helpScheme(desk)
        let sources = scheme.map { desk.book.statements(about: topic, labelled: field.shape.label, in: $0) } ?? []
        return FieldHelp(
            label: field.shape.label, meaning: desk.book.help(topic.textName),
            typing: typing.map { desk.book.help($0.textName) } ?? "", sources: sources)
    }

    func focusedHelp(_ desk: DeskContext) -> FieldHelp? {
        rows(desk).first { $0.id == form.focus }.flatMap { help(on: $0.field, desk) }
    }
}

extension Phrasebook {
    /// What a scheme says about a topic: each article with its document, and what stands there.
    fileprivate func statements(about topic: FieldTopic, labelled label: String, in scheme: Scheme) -> [String] {
        let articles = topic.articles(in: scheme)
        guard !articles.isEmpty else { return [] }
        let sections = sections(of: scheme)
        return articles.compactMap { article in
            let place = citation(article, in: scheme)
            guard scheme.documents.indices.contains(Int(article.document)), !place.isEmpty else { return nil }
            let source = self(.explainSource, self(scheme.documents[Int(article.document)].title), place)
            let said = statements(at: place, about: label, in: sections)
            return said.isEmpty ? self(.helpSource, source) : self(.helpSourceSays, source, row(said))
        }
    }

    private func row(_ said: [String]) -> String {
        said.dropFirst().reduce(said.first ?? "") { $0 + self(.clauseSeparator) + $1 }
    }

    /// The statements of a scheme that cite `place`: those about `label` where there are any.
    private func statements(at place: String, about label: String, in sections: [SchemeSection]) -> [String] {
        var rows: [SchemeRow] = []
        for section in sections {
            var cited = ""
            for row in section.rows {
                // A row without a citation goes on with the one above.
                if !row.citation.isEmpty { cited = row.citation }
                if cited == place { rows.append(row) }
            }
        }
        let own = rows.filter { $0.label == label }
        return (own.isEmpty ? rows : own).map { row in
            row.text.isEmpty || row.label.isEmpty ? row.label + row.text : self(.helpStatement, row.label, row.text)
        }
    }
}
