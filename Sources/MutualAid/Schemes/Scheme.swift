/// The dated rules of one term in one place (实施办法). A value read from a scheme file, checked whole when read.
public struct Scheme: Hashable, Sendable {
    /// The scheme's name in files and commands, such as `yunnan-14`.
    public var id: SchemeID
    /// The full name.
    public var name: LocalizedText
    /// A short name for headers and lists.
    public var shortName: LocalizedText
    /// First and last day of the term, both included.
    public var term: Term
    /// The documents the rules come from; an ``Article`` points at one by its place in this list.
    public var documents: [SourceDocument]
    /// The categories of people that may be covered.
    public var categories: Cited<[MemberCategory]>
    /// What a member pays for the term, by enrolment kind; a kind that is missing cannot be enrolled.
    public var contributions: Cited<[EnrolmentKind: Money]>
    /// When enrolments may be entered, where the scheme limits it.
    public var enrolmentWindow: Cited<Term>?
    /// How many must take part, where the scheme asks for it.
    public var participation: Cited<ParticipationRule>?
    /// How the subsidy is worked out.
    public var subsidy: SubsidyRules
    /// Causes the scheme does not cover.
    public var exclusions: [Exclusion]
    /// The papers a claim needs.
    public var papers: Cited<[LocalizedText]>?
    /// Who approves a claim, by its amount, lowest level first; empty when the sources don't say.
    public var approval: [ApprovalLevel]
    /// The last day for filing a claim, that day included.
    public var filingDeadline: Cited<CalendarDay>?
    /// Working days within which a complete claim is settled.
    public var workingDaysToSettle: Cited<Int>?
    /// Where the text is ambiguous: the reading built in and its alternatives.
    public var readings: [Reading]

    /// A scheme from its parts.
    public init(
        id: SchemeID, name: LocalizedText, shortName: LocalizedText, term: Term, documents: [SourceDocument],
        categories: Cited<[MemberCategory]>, contributions: Cited<[EnrolmentKind: Money]>,
        enrolmentWindow: Cited<Term>?, participation: Cited<ParticipationRule>?, subsidy: SubsidyRules,
        exclusions: [Exclusion], papers: Cited<[LocalizedText]>?, approval: [ApprovalLevel],
        filingDeadline: Cited<CalendarDay>?, workingDaysToSettle: Cited<Int>?, readings: [Reading]
    ) {
        self.id = id
        self.name = name
        self.shortName = shortName
        self.term = term
        self.documents = documents
        self.categories = categories
        self.contributions = contributions
        self.enrolmentWindow = enrolmentWindow
        self.participation = participation
        self.subsidy = subsidy
        self.exclusions = exclusions
        self.papers = papers
        self.approval = approval
        self.filingDeadline = filingDeadline
        self.workingDaysToSettle = workingDaysToSettle
        self.readings = readings
    }

    /// The choices of all readings as the scheme builds them in.
    public var defaultChoices: ReadingChoices {
        var choices = ReadingChoices()
        for reading in readings { choices.choose(reading.builtIn) }
        return choices
    }

    /// The exclusion with `code`, if the scheme lists it.
    public func exclusion(_ code: ExclusionCode) -> Exclusion? { exclusions.first { $0.code == code } }
}

/// A scheme's name, such as `yunnan-14`.
public struct SchemeID: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    /// The written form.
    public let rawValue: String
    /// Takes the written form as it is.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The written form.
    public var description: String { rawValue }
}

/// The first and last day of a span, both included.
public struct Term: Hashable, Sendable {
    /// The first day.
    public var first: CalendarDay
    /// The last day, included.
    public var last: CalendarDay

    /// The days from `first` through `last`.
    public init(first: CalendarDay, last: CalendarDay) {
        self.first = first
        self.last = last
    }

    /// Whether `day` lies in the span.
    public func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }
}

/// A document a scheme's rules come from.
public struct SourceDocument: Hashable, Sendable {
    /// What it is called.
    public var title: LocalizedText
    /// How a place in it is cited: `#` stands for the number, `第#条` or `art. #`.
    public var citation: LocalizedText

    /// A document with its way of being cited.
    public init(title: LocalizedText, citation: LocalizedText) {
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

/// How many people of a unit must take part.
public struct ParticipationRule: Hashable, Sendable {
    /// The least share of those counted.
    public var atLeast: Rate
    /// With at most so many staff, all of them must take part.
    public var allThrough: Int

    /// The least share, and the size through which all must take part.
    public init(atLeast: Rate, allThrough: Int) {
        self.atLeast = atLeast
        self.allThrough = allThrough
    }
}

/// A cause that a scheme does not cover.
public struct Exclusion: Hashable, Sendable {
    /// The code that a stay carries.
    public var code: ExclusionCode
    /// Its name for people.
    public var name: LocalizedText
    /// Where the scheme says so.
    public var article: Article?

    /// A cause with its name and article.
    public init(code: ExclusionCode, name: LocalizedText, article: Article?) {
        self.code = code
        self.name = name
        self.article = article
    }
}

/// A level that may approve claims up to an amount (审批权限).
public struct ApprovalLevel: Hashable, Sendable {
    /// The level's code: `agency`, `office`, `centre`.
    public var code: String
    /// The level's name.
    public var name: LocalizedText
    /// What happens at this level, in a few words: who pays.
    public var procedure: LocalizedText
    /// The largest claim the level approves, that amount included; nil for no limit.
    public var through: Money?
    /// Where the scheme says so.
    public var article: Article?

    /// A level and its limit.
    public init(code: String, name: LocalizedText, procedure: LocalizedText, through: Money?, article: Article?) {
        self.code = code
        self.name = name
        self.procedure = procedure
        self.through = through
        self.article = article
    }
}
