import MutualAid

/// Where a figure stands, as it is typed: document, article and item, `1 7(2)`.
enum ArticleEntry {
    /// Why a text is no place in a document.
    enum Fault: Hashable, Sendable {
        case noSuchPlace
    }

    /// Reads what was typed.
    ///
    /// - Parameter documents: how many documents there are; they are counted from 1.
    static func read(_ text: String, documents: Int) -> Typed<Article, Fault> {
        let words = text.replacing("　", with: " ").split(separator: " ").map { String($0).narrowed }
        guard let first = words.first else { return .empty }
        guard let document = Int(first), (1...max(1, documents)).contains(document), documents > 0, words.count <= 2
        else { return .fault(.noSuchPlace) }
        guard words.count == 2 else { return .unfinished }
        let parts = words[1].split(separator: "(", omittingEmptySubsequences: false)
        guard let number = UInt16(parts[0]), number > 0, parts.count <= 2 else { return .fault(.noSuchPlace) }
        guard parts.count == 2 else { return .value(Article(document: UInt8(document - 1), number: number)) }
        guard parts[1].last == ")" else { return .unfinished }
        guard let item = UInt8(parts[1].dropLast()), item > 0 else { return .fault(.noSuchPlace) }
        return .value(Article(document: UInt8(document - 1), number: number, item: item))
    }

    /// An article as it is typed.
    static func text(of article: Article?) -> String {
        guard let article else { return "" }
        let place = article.item == 0 ? "" : "(\(article.item))"
        return "\(Int(article.document) + 1) \(article.number)\(place)"
    }
}
