import JSONText
import MutualAid

/// Writes where a rule stands: `rules 13(2)`.
struct ArticleWriter {
    let documents: [SourceDocument]

    func place(_ article: Article?) -> JSONValue? {
        guard let article, documents.indices.contains(Int(article.document)) else { return nil }
        let item = article.item == 0 ? "" : "(\(article.item))"
        return .string("\(documents[Int(article.document)].code) \(article.number)\(item)")
    }
}
