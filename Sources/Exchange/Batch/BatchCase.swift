import MutualAid

/// One line of a batch: a member's claims of one term, in filing order.
struct BatchCase {
    /// What the answer is named by, as it was written: a string in its quotes, or a number.
    var id: [UInt8]
    /// The scheme's name.
    var scheme: String
    /// The readings asked for; those not named are the scheme's own.
    var readings: [NamedReading]
    /// Whose claims they are.
    var member: BatchMember
    /// The claims, each counting for those after it.
    var claims: [BatchClaim]

    /// A reading and the way to read it, by their names.
    struct NamedReading {
        var name: String
        var value: String
    }
}

/// What a case says of the member.
struct BatchMember {
    /// What every assessment needs.
    var facts: MemberFacts
    /// The birth date.
    var born: CalendarDay?
    /// The sex.
    var sex: Sex?
    /// Since when the member has taken part in every term.
    var unbrokenSince: CalendarDay?
    /// How many terms before this one the member took part in without a subsidy.
    var termsWithoutSubsidy: Int?
}

/// What a case says of a claim.
struct BatchClaim {
    /// What every assessment needs.
    var facts: ClaimCase
    /// What happened to the member, where a scheme pays for that.
    var events: [BatchEvent]
    /// The grades of the stays' hospitals, where given, by the stay's place.
    var hospitalGrades: [Int: String]
}

/// Something that a scheme may pay a lump sum for.
struct BatchEvent {
    /// What happened.
    var kind: Kind
    /// How severe it was, in the scheme's words.
    var severity: String?
    /// The day it happened.
    var day: CalendarDay

    /// The kinds of events.
    enum Kind: String, CaseIterable {
        case accident, diagnosis, death
    }
}
