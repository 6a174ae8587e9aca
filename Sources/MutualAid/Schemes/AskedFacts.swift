/// What a scheme's rules ask for that not every scheme needs, so that forms show it only where it matters.
public struct AskedFacts: Hashable, Sendable {
    /// Whether a rule asks for the member's age.
    public var age = false
    /// Whether a rule asks for the member's sex.
    public var sex = false
    /// Whether a rule asks for the member's category.
    public var category = false
    /// Whether a rule asks how the member is enrolled.
    public var enrolment = false
    /// Whether a rule asks how long the membership has lasted without a break.
    public var unbrokenYears = false
    /// Whether a rule asks in how many terms before the member took part without any subsidy.
    public var termsWithoutSubsidy = false
    /// The grades of hospital that rules speak of, lowest first.
    public var hospitalGrades: [HospitalGrade] = []
    /// The events that rules pay sums for, in the order of the rules.
    public var events: [Event] = []

    /// Asks for nothing.
    public init() {}

    /// An event that a rule pays a sum for.
    public struct Event: Hashable, Sendable {
        /// What happens.
        public var kind: EventCode
        /// The name of the first rule that pays for it, if that has one.
        public var name: LocalizedText?
        /// How severe it can be, in the scheme's words, the least sum first; empty where the sum is always the same.
        public var severities: [String]
    }
}

extension SubsidyRules {
    /// What the rules ask for.
    public var asked: AskedFacts {
        var asked = AskedFacts()
        var grades: Set<HospitalGrade> = []
        for rule in rules {
            for condition in rule.conditions {
                switch condition {
                case .unbrokenYears: asked.unbrokenYears = true
                case .termsWithoutSubsidy: asked.termsWithoutSubsidy = true
                case .hospitalGrade(let named): grades.formUnion(named)
                case .age: asked.age = true
                case .sex: asked.sex = true
                case .category: asked.category = true
                case .enrolment: asked.enrolment = true
                case .claimNumber: break
                }
            }
            if case .lumpSum(let sum) = rule.shape { asked.add(sum, named: rule.name) }
        }
        if !grades.isEmpty { asked.hospitalGrades = HospitalGrade.allCases.filter(grades.contains) }
        return asked
    }
}

extension AskedFacts {
    fileprivate mutating func add(_ rule: LumpSumRule, named name: LocalizedText?) {
        let severities = rule.severities
        if let place = events.firstIndex(where: { $0.kind == rule.event }) {
            events[place].severities += severities.filter { !events[place].severities.contains($0) }
        } else {
            events.append(Event(kind: rule.event, name: name, severities: severities))
        }
    }
}

extension LumpSumRule {
    /// How severe the event can be, the least sum first; empty where the sum is always the same.
    fileprivate var severities: [String] {
        guard case .bySeverity(let amounts) = sum else { return [] }
        return amounts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    }
}

extension AskedFacts {
    /// Asks for what `other` asks for, too.
    public mutating func formUnion(_ other: AskedFacts) {
        age = age || other.age
        sex = sex || other.sex
        category = category || other.category
        enrolment = enrolment || other.enrolment
        unbrokenYears = unbrokenYears || other.unbrokenYears
        termsWithoutSubsidy = termsWithoutSubsidy || other.termsWithoutSubsidy
        hospitalGrades = HospitalGrade.allCases.filter(Set(hospitalGrades + other.hospitalGrades).contains)
        for event in other.events {
            if let place = events.firstIndex(where: { $0.kind == event.kind }) {
                events[place].severities += event.severities.filter { !events[place].severities.contains($0) }
            } else {
                events.append(event)
            }
        }
    }
}
