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
    var member: MemberFacts
    /// The claims, each counting for those after it.
    var claims: [ClaimCase]

    /// A reading and the way to read it, by their names.
    struct NamedReading {
        var name: String
        var value: String
    }
}
