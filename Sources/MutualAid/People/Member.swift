/// A person of the unit (参互人员), whether or not they take part in a term.
public struct Member: RegistryRecord {
    /// Stands for a member in a written identity.
    public static let letter: Unicode.Scalar = "m"
    /// The record's identity.
    public let id: Identifier<Member>
    /// The unit the person belongs to.
    public var unit: UnitID
    /// The sub-branch, where the unit has any.
    public var subBranch: SubBranchID?
    /// The full name, as on the identity document.
    public var name: String
    /// The paper that identifies the person.
    public var document: IdentityDocument
    /// The category the schemes ask for.
    public var category: MemberCategory
    /// Whether the person has retired early (内退); such staff count as active.
    public var isEarlyRetired: Bool
    /// The telephone number as typed; may be empty.
    public var phone: String
    /// Since when the member takes part without a break, as the clerk was told; nil where nobody asked.
    public var unbrokenSince: CalendarDay?
    /// In how many terms just before the first one on record the member took part without any subsidy, as the clerk
    /// was told; nil where nobody asked.
    public var earlierTermsWithoutSubsidy: Int?

    /// A person of `unit`.
    public init(
        id: Identifier<Member>, unit: UnitID, subBranch: SubBranchID?, name: String, document: IdentityDocument,
        category: MemberCategory, isEarlyRetired: Bool = false, phone: String = "", unbrokenSince: CalendarDay? = nil,
        earlierTermsWithoutSubsidy: Int? = nil
    ) {
        self.id = id
        self.unit = unit
        self.subBranch = subBranch
        self.name = name
        self.document = document
        self.category = category
        self.isEarlyRetired = isEarlyRetired
        self.phone = phone
        self.unbrokenSince = unbrokenSince
        self.earlierTermsWithoutSubsidy = earlierTermsWithoutSubsidy
    }
}

/// Identifies a member.
public typealias MemberID = Identifier<Member>

/// The category of a person (人员类别).
public enum MemberCategory: String, Hashable, Sendable, CaseIterable {
    /// In service 在职, those retired early included.
    case active
    /// Retired 退休.
    case retired
    /// A worker in a new form of employment 新就业形态.
    case newEmploymentForm
}

/// The paper that identifies a person.
public enum IdentityDocument: Hashable, Sendable {
    /// An identity card or residence permit with an 18-character number; sex and birth date are read from it.
    case idNumber(IDNumber)
    /// Another paper, such as a passport: its number, and what it says of the person.
    case other(number: String, sex: Sex, born: CalendarDay)

    /// The number as written on the paper.
    public var number: String {
        switch self {
        case .idNumber(let number): number.description
        case .other(let number, _, _): number
        }
    }

    /// The person's birth date.
    public var born: CalendarDay {
        switch self {
        case .idNumber(let number): number.birthDate
        case .other(_, _, let born): born
        }
    }

    /// The person's sex.
    public var sex: Sex {
        switch self {
        case .idNumber(let number): number.sex
        case .other(_, let sex, _): sex
        }
    }
}
