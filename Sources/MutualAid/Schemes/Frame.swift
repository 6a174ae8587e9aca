/// That a scheme fills in a frame, and where it leaves it on purpose.
public struct Extension: Hashable, Sendable {
    /// The frame.
    public var frame: SchemeID
    /// Clauses that a later document of the scheme's own has changed.
    public var departures: [Departure]

    /// A scheme that fills in `frame`.
    public init(frame: SchemeID, departures: [Departure] = []) {
        self.frame = frame
        self.departures = departures
    }

    /// A clause of the frame that no longer binds.
    public struct Departure: Hashable, Sendable {
        /// The clause.
        public var clause: FrameClause.Kind
        /// Where the later document says so.
        public var article: Article

        /// `clause` changed by the document of `article`.
        public init(clause: FrameClause.Kind, article: Article) {
            self.clause = clause
            self.article = article
        }
    }
}

/// What a frame asks of the schemes that fill it in.
public struct FrameClause: Hashable, Sendable {
    /// What is asked.
    public var demand: Demand
    /// Where the frame says so.
    public var article: Article?

    /// A demand and where it stands.
    public init(_ demand: Demand, article: Article?) {
        self.demand = demand
        self.article = article
    }

    /// What a frame can ask.
    public enum Demand: Hashable, Sendable {
        /// Every contribution lies in this range.
        case contribution(ClosedRange<Money>)
        /// At least this share takes part, and all of a unit through this size.
        case participation(atLeast: Rate, allThrough: Int)
        /// Only these categories are covered.
        case categories([MemberCategory])
        /// Stays and claims go together in this one way.
        case accumulation(ReadingChoice.AcrossClaims)
        /// No deductible of any kind.
        case noDeductible
        /// No days in which new members are paid nothing.
        case noWaitingPeriod
        /// A ceiling for the term over all that is paid.
        case termCeiling
        /// These parts of the out-of-pocket, outside the insurance's scope, stay out of every base.
        case insuranceScope([SettlementField])

        /// Which demand it is.
        public var kind: Kind {
            switch self {
            case .contribution: .contribution
            case .participation: .participation
            case .categories: .categories
            case .accumulation: .accumulation
            case .noDeductible: .noDeductible
            case .noWaitingPeriod: .noWaitingPeriod
            case .termCeiling: .termCeiling
            case .insuranceScope: .insuranceScope
            }
        }
    }

    /// The demands by name, as scheme files write them.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case contribution, participation, categories, accumulation, noDeductible, noWaitingPeriod, termCeiling
        case insuranceScope
    }
}
