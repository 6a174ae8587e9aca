/// What must hold for a rule to apply.
public enum Condition: Hashable, Sendable {
    /// The member's age in whole years on the term's first day.
    case age(ClosedRange<Int>)
    /// The member's sex.
    case sex(Sex)
    /// The member's category.
    case category([MemberCategory])
    /// How the member is enrolled.
    case enrolment([EnrolmentKind])
    /// The grade of the hospital: the rule works on the base of such stays only.
    case hospitalGrade([HospitalGrade])
    /// Which claim of the term it is, counted from 1.
    case claimNumber(ClosedRange<Int>)
    /// In how many terms before this one the member took part without any subsidy.
    case termsWithoutSubsidy(ClosedRange<Int>)
    /// How many whole years the membership had lasted without a break on the term's first day.
    case unbrokenYears(ClosedRange<Int>)
}

/// The grade of a hospital (医院等级).
public enum HospitalGrade: String, Hashable, Sendable, CaseIterable {
    /// Without a grade, such as a community health centre 未定级.
    case ungraded
    /// First grade 一级.
    case primary
    /// Second grade 二级.
    case secondary
    /// Third grade 三级.
    case tertiary
}

/// Some grades of hospital.
struct HospitalGradeSet: Hashable, Sendable {
    private var bits: UInt8 = 0

    init(_ grades: [HospitalGrade]) {
        for (place, grade) in HospitalGrade.allCases.enumerated() where grades.contains(grade) { bits |= 1 << place }
    }

    /// Whether `grade` is known and one of them.
    func contains(_ grade: HospitalGrade?) -> Bool {
        switch grade {
        case nil: false
        case .ungraded: bits & 1 != 0
        case .primary: bits & 2 != 0
        case .secondary: bits & 4 != 0
        case .tertiary: bits & 8 != 0
        }
    }
}

/// Something that a scheme may pay a sum for, by its own code, such as `accident`, `diagnosis` or `death`.
public struct EventCode: Hashable, Sendable, RawRepresentable {
    /// The written form.
    public let rawValue: String
    /// Takes the written form as it is.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Days at the start of a new membership in which nothing is paid (免责期).
public struct WaitingPeriod: Hashable, Sendable {
    /// How many days.
    public var days: Int
    /// For which kinds of enrolment.
    public var kinds: [EnrolmentKind]

    /// `days` for members enrolled as one of `kinds`.
    public init(days: Int, kinds: [EnrolmentKind]) {
        self.days = days
        self.kinds = kinds
    }
}
