/// A place where a scheme's text is ambiguous: the reading built in and what else it could mean.
public struct Reading: Hashable, Sendable {
    /// The reading that is used unless another is chosen.
    public var builtIn: ReadingChoice
    /// The other readings.
    public var alternatives: [ReadingChoice]
    /// The article that is ambiguous.
    public var article: Article?

    /// Every way in which it can be read, the one built in first.
    public var offered: [ReadingChoice] { [builtIn] + alternatives }

    /// Whether the reading changes what a claim pays.
    public var bearsOnSubsidy: Bool {
        switch builtIn {
        case .acrossClaims, .minimum, .oneTime: true
        case .participationBase, .ageLimit: false
        }
    }

    /// A reading with its alternatives.
    public init(builtIn: ReadingChoice, alternatives: [ReadingChoice], article: Article?) {
        self.builtIn = builtIn
        self.alternatives = alternatives
        self.article = article
    }
}

/// One way of reading one ambiguous place.
public enum ReadingChoice: Hashable, Sendable {
    case acrossClaims(AcrossClaims)
    case minimum(MinimumTreatment)
    case oneTime(OneTimeTreatment)
    case participationBase(ParticipationBase)
    case ageLimit(AgeLimitTreatment)

    /// How the claims of one term go together.
    public enum AcrossClaims: String, Hashable, Sendable, CaseIterable {
        /// A claim that earned nothing carries its base on; after one that earned, the next starts anew, without deductible.
        case restart
        /// The bases of the term add up through the segments; what earlier claims earned there is taken off.
        case runningTotal
        /// Each claim stands by itself, its stays added.
        case perClaim
        /// Each stay stands by itself.
        case perStay
    }

    /// What becomes of a subsidy below the least one.
    public enum MinimumTreatment: String, Hashable, Sendable, CaseIterable {
        /// It is raised to the least subsidy.
        case raise
        /// It is not paid.
        case withhold
    }

    /// What becomes of a one-time sum when later claims lift the base into a higher band.
    public enum OneTimeTreatment: String, Hashable, Sendable, CaseIterable {
        /// Nothing: it is paid once, by the base of its day.
        case once
        /// The difference is paid.
        case topUp
    }

    /// Whom the least share of participants is a share of.
    public enum ParticipationBase: String, Hashable, Sendable, CaseIterable {
        /// The unit's insured people in service.
        case insuredInService
        /// All of the unit's insured people.
        case insuredAll
        /// All of the unit who may take part.
        case eligible
    }

    /// Whether the age that a limit names still belongs.
    public enum AgeLimitTreatment: String, Hashable, Sendable, CaseIterable {
        /// Only those younger belong.
        case excluded
        /// Those of just that age belong too.
        case included
    }

    /// The name of the reading in files and the batch interface.
    public var name: String {
        switch self {
        case .acrossClaims: "acrossClaims"
        case .minimum: "minimum"
        case .oneTime: "oneTime"
        case .participationBase: "participationBase"
        case .ageLimit: "ageLimit"
        }
    }

    /// The name of the way it is read.
    public var value: String {
        switch self {
        case .acrossClaims(let value): value.rawValue
        case .minimum(let value): value.rawValue
        case .oneTime(let value): value.rawValue
        case .participationBase(let value): value.rawValue
        case .ageLimit(let value): value.rawValue
        }
    }

    /// The names of all readings.
    public static let names = ["acrossClaims", "minimum", "oneTime", "participationBase", "ageLimit"]

    /// The ways in which the reading `name` can be read; nil when there is none of that name.
    public static func values(of name: String) -> [String]? {
        switch name {
        case "acrossClaims": AcrossClaims.allCases.map(\.rawValue)
        case "minimum": MinimumTreatment.allCases.map(\.rawValue)
        case "oneTime": OneTimeTreatment.allCases.map(\.rawValue)
        case "participationBase": ParticipationBase.allCases.map(\.rawValue)
        case "ageLimit": AgeLimitTreatment.allCases.map(\.rawValue)
        default: nil
        }
    }

    /// The choice `value` of the reading `name`; nil when there is none such.
    public init?(name: String, value: String) {
        switch name {
        case "acrossClaims":
            guard let value = AcrossClaims(rawValue: value) else { return nil }
            self = .acrossClaims(value)
        case "minimum":
            guard let value = MinimumTreatment(rawValue: value) else { return nil }
            self = .minimum(value)
        case "oneTime":
            guard let value = OneTimeTreatment(rawValue: value) else { return nil }
            self = .oneTime(value)
        case "participationBase":
            guard let value = ParticipationBase(rawValue: value) else { return nil }
            self = .participationBase(value)
        case "ageLimit":
            guard let value = AgeLimitTreatment(rawValue: value) else { return nil }
            self = .ageLimit(value)
        default: return nil
        }
    }
}

/// One choice for every reading.
public struct ReadingChoices: Hashable, Sendable {
    /// How the claims of a term go together.
    public var acrossClaims = ReadingChoice.AcrossClaims.restart
    /// What becomes of a subsidy below the least one.
    public var minimum = ReadingChoice.MinimumTreatment.raise
    /// What becomes of a one-time sum later.
    public var oneTime = ReadingChoice.OneTimeTreatment.once
    /// Whom the share of participants is counted among.
    public var participationBase = ReadingChoice.ParticipationBase.insuredInService
    /// Whether the age that a limit names still belongs.
    public var ageLimit = ReadingChoice.AgeLimitTreatment.excluded

    /// The first choice of each reading.
    public init() {}

    /// Takes `choice` for its reading.
    public mutating func choose(_ choice: ReadingChoice) {
        switch choice {
        case .acrossClaims(let value): acrossClaims = value
        case .minimum(let value): minimum = value
        case .oneTime(let value): oneTime = value
        case .participationBase(let value): participationBase = value
        case .ageLimit(let value): ageLimit = value
        }
    }

    /// These choices with `choice` taken.
    public func choosing(_ choice: ReadingChoice) -> ReadingChoices {
        var choices = self
        choices.choose(choice)
        return choices
    }
}
