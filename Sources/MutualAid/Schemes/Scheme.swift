/// The dated rules of one term in one place (实施办法). A value read from a scheme file, checked whole when read.
public struct Scheme: Hashable, Sendable {
    /// The scheme's name in files and commands, such as `yunnan-14`.
    public var id: SchemeID
    /// The full name.
    public var name: LocalizedText
    /// A short name for headers and lists.
    public var shortName: LocalizedText
    /// First and last day of the term, both included; a term need not be a calendar year.
    public var term: Term
    /// The documents the rules come from; an ``Article`` points at one by its place in this list.
    public var documents: [SourceDocument]
    /// The figures that the sources don't give; while there are any, no subsidy can be worked out.
    public var missing: [LocalizedText]
    /// The frame that the scheme fills in, if there is one.
    public var extends: Extension?
    /// The clauses that a scheme which extends this one must keep; empty when this one is no frame.
    public var frame: [FrameClause]
    /// The categories of people that may be covered.
    public var categories: Cited<[MemberCategory]>
    /// Up to what age people of a category may take part, where the scheme limits it.
    public var ageLimits: [AgeLimit]
    /// What a member pays for the term; nil where the sources don't say, so that it is typed in.
    public var contributions: Cited<Contributions>?
    /// When enrolments may be entered, where the scheme limits it.
    public var enrolmentWindow: Cited<Term>?
    /// Whether an enrolment that was confirmed is never changed any more.
    public var isConfirmedFinal: Bool
    /// What must be handed in by when.
    public var handIns: [HandIn]
    /// How many must take part, where the scheme asks for it.
    public var participation: Cited<ParticipationRule>?
    /// Days in which new members are paid nothing, where the scheme has any.
    public var waitingPeriod: Cited<WaitingPeriod>?
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
    /// Claims with what they must come to.
    public var examples: [WorkedExample]

    /// A scheme from its parts.
    public init(
        id: SchemeID, name: LocalizedText, shortName: LocalizedText, term: Term, documents: [SourceDocument],
        missing: [LocalizedText] = [], extends: Extension? = nil, frame: [FrameClause] = [],
        categories: Cited<[MemberCategory]>, ageLimits: [AgeLimit] = [], contributions: Cited<Contributions>?,
        enrolmentWindow: Cited<Term>?, isConfirmedFinal: Bool = false, handIns: [HandIn] = [],
        participation: Cited<ParticipationRule>?, waitingPeriod: Cited<WaitingPeriod>? = nil, subsidy: SubsidyRules,
        exclusions: [Exclusion], papers: Cited<[LocalizedText]>?, approval: [ApprovalLevel],
        filingDeadline: Cited<CalendarDay>?, workingDaysToSettle: Cited<Int>?, readings: [Reading],
        examples: [WorkedExample] = []
    ) {
        self.id = id
        self.name = name
        self.shortName = shortName
        self.term = term
        self.documents = documents
        self.missing = missing
        self.extends = extends
        self.frame = frame
        self.categories = categories
        self.ageLimits = ageLimits
        self.contributions = contributions
        self.enrolmentWindow = enrolmentWindow
        self.isConfirmedFinal = isConfirmedFinal
        self.handIns = handIns
        self.participation = participation
        self.waitingPeriod = waitingPeriod
        self.subsidy = subsidy
        self.exclusions = exclusions
        self.papers = papers
        self.approval = approval
        self.filingDeadline = filingDeadline
        self.workingDaysToSettle = workingDaysToSettle
        self.readings = readings
        self.examples = examples
    }

    /// The choices of all readings as the scheme builds them in.
    public var defaultChoices: ReadingChoices {
        var choices = ReadingChoices()
        for reading in readings { choices.choose(reading.builtIn) }
        return choices
    }

    /// Whether a subsidy can be worked out: no figure is missing.
    public var isComputable: Bool { missing.isEmpty && !subsidy.bases.isEmpty }

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
