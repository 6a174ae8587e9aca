extension Change {
    /// The change that takes this one back: before and after have changed places.
    public var undone: Change {
        switch self {
        case .scheme(let edit): .scheme(edit.swapped)
        case .unit(let edit): .unit(edit.swapped)
        case .subBranch(let edit): .subBranch(edit.swapped)
        case .member(let edit): .member(edit.swapped)
        case .enrolment(let edit): .enrolment(edit.swapped)
        case .stay(let edit): .stay(edit.swapped)
        case .claim(let edit): .claim(edit.swapped)
        case .payment(let edit): .payment(edit.swapped)
        }
    }
}

extension Edit {
    fileprivate var swapped: Edit { Edit(id: id, before: after, after: before) }
}
