import MutualAid

/// Gets the edits that are read, each with the kind of its record.
protocol EditTaking {
    mutating func take(_ edit: Edit<AdoptedScheme>)
    mutating func take(_ edit: Edit<Unit>)
    mutating func take(_ edit: Edit<SubBranch>)
    mutating func take(_ edit: Edit<Member>)
    mutating func take(_ edit: Edit<Enrolment>)
    mutating func take(_ edit: Edit<HospitalStay>)
    mutating func take(_ edit: Edit<Claim>)
    mutating func take(_ edit: Edit<Payment>)
}

/// The one change that was read.
struct OnlyChange: EditTaking {
    private(set) var change: Change?

    mutating func take(_ edit: Edit<AdoptedScheme>) { change = .scheme(edit) }
    mutating func take(_ edit: Edit<Unit>) { change = .unit(edit) }
    mutating func take(_ edit: Edit<SubBranch>) { change = .subBranch(edit) }
    mutating func take(_ edit: Edit<Member>) { change = .member(edit) }
    mutating func take(_ edit: Edit<Enrolment>) { change = .enrolment(edit) }
    mutating func take(_ edit: Edit<HospitalStay>) { change = .stay(edit) }
    mutating func take(_ edit: Edit<Claim>) { change = .claim(edit) }
    mutating func take(_ edit: Edit<Payment>) { change = .payment(edit) }
}
