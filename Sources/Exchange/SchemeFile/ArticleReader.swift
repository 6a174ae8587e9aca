import JSONText
import MutualAid

/// Reads where a rule stands: `rules 13(2)` is item 2 of article 13 of the document `rules`.
struct ArticleReader {
    let documents: [String]

    /// The article that `node` cites; nil when it cites none.
    func article(of node: FileNode, key: String = "article") -> Article? {
        guard let place = node.optional(key), let text = place.string else { return nil }
        if let article = parse(text) { return article }
        place.report(.unreadable(text, expected: .article))
        return nil
    }

    /// The article that `node` cites where a fault of it is reported elsewhere.
    func article(quietlyOf node: FileNode) -> Article? { node.peek("article").flatMap(parse) }

    private func parse(_ text: String) -> Article? {
        let words = text.split(separator: " ")
        guard words.count == 2, let index = documents.firstIndex(of: String(words[0])),
            let document = UInt8(exactly: index)
        else { return nil }
        let parts = words[1].split(separator: "(", omittingEmptySubsequences: false)
        guard let number = UInt16(parts[0]), number > 0, parts.count <= 2 else { return nil }
        var item: UInt8 = 0
        if parts.count == 2 {
            guard parts[1].last == ")", let value = UInt8(parts[1].dropLast()), value > 0 else { return nil }
            item = value
        }
        return Article(document: document, number: number, item: item)
    }
}
