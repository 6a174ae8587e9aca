/// A document a scheme's rules come from.
public struct SourceDocument: Hashable, Sendable {
    /// By what name the scheme's file speaks of it, such as `rules`.
    public var code: String
    /// What it is called.
    public var title: LocalizedText
    /// How a place in it is cited: `#` stands for the number, `第#条` or `art. #`.
    public var citation: LocalizedText

    /// A document with its way of being cited.
    public init(code: String, title: LocalizedText, citation: LocalizedText) {
        self.code = code
        self.title = title
        self.citation = citation
    }
}

/// A place in one of a scheme's documents. Small and plain, since every line of an assessment carries one.
public struct Article: Hashable, Sendable {
    /// The document's place in ``Scheme/documents``.
    public var document: UInt8
    /// The article's number.
    public var number: UInt16
    /// The item within the article, or 0 for the whole article.
    public var item: UInt8

    /// Article `number`, or its `item`, of a document.
    public init(document: UInt8, number: UInt16, item: UInt8 = 0) {
        self.document = document
        self.number = number
        self.item = item
    }
}

/// A rule or figure with the article it comes from.
public struct Cited<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The rule or figure.
    public var value: Value
    /// Where it stands; nil when it is a reading of no single article.
    public var article: Article?

    /// A value and where it stands.
    public init(_ value: Value, article: Article?) {
        self.value = value
        self.article = article
    }
}
