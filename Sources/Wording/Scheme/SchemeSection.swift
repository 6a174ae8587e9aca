import MutualAid

/// A part of a scheme as people read it.
public struct SchemeSection: Hashable, Sendable {
    /// What the part is about.
    public var title: String
    /// What it says, at least one row.
    public var rows: [SchemeRow]

    /// A part with its rows.
    public init(title: String, rows: [SchemeRow]) {
        self.title = title
        self.rows = rows
    }
}

/// One statement of a scheme.
public struct SchemeRow: Hashable, Sendable {
    /// What the row is about; empty where it goes on with the one above.
    public var label: String
    /// What holds.
    public var text: String
    /// Where the scheme's sources say so; empty where they don't.
    public var citation: String

    /// A statement of its own; one with an empty text is all in its label.
    public init(_ label: String, _ text: String, _ citation: String = "") {
        self.label = label
        self.text = text
        self.citation = citation
    }
}

extension Phrasebook {
    /// A whole scheme in its parts, each figure with its article; parts that the scheme doesn't have are left out.
    ///
    /// The worked examples are worked out anew.
    public func sections(of scheme: Scheme) -> [SchemeSection] { SchemeWording(scheme: scheme, book: self).sections }

    /// Whether claims can be worked out under a scheme, or what it lacks for that.
    public func state(of scheme: Scheme) -> String {
        scheme.isComputable ? self(.cliSchemesUsable) : self(.cliSchemesMissing, list(scheme.missing.map { self($0) }))
    }

    /// The days from the first through the last of a span.
    public func span(_ term: Term) -> String { self(.schemeSpan, day(term.first), day(term.last)) }
}
