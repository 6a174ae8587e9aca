/// A change of one record: what it was and what it becomes. The only way the registry changes.
public enum Change: Hashable, Sendable {
    case scheme(Edit<AdoptedScheme>)
    case unit(Edit<Unit>)
    case subBranch(Edit<SubBranch>)
    case member(Edit<Member>)
    case enrolment(Edit<Enrolment>)
    case stay(Edit<HospitalStay>)
    case claim(Edit<Claim>)
    case payment(Edit<Payment>)
}

/// A record before and after; nil before for a new one, nil after for one removed.
public struct Edit<Record: RegistryRecord>: Hashable, Sendable {
    /// The record's identity.
    public let id: Identifier<Record>
    /// The record as it was.
    public let before: Record?
    /// The record as it becomes.
    public let after: Record?

    /// The making of a record.
    public static func adding(_ record: Record) -> Edit { Edit(id: record.id, before: nil, after: record) }

    /// The change of a record.
    public static func replacing(_ before: Record, with after: Record) -> Edit {
        Edit(id: before.id, before: before, after: after)
    }

    /// The removal of a record.
    public static func removing(_ record: Record) -> Edit { Edit(id: record.id, before: record, after: nil) }

    /// The change of the record `id` from `before` to `after`, as a file gives it.
    public init(id: Identifier<Record>, before: Record?, after: Record?) {
        self.id = id
        self.before = before
        self.after = after
    }
}

/// What the clerk did, as one step: one line of the journal, one step of undo, one row of the audit log.
public struct Transaction: Hashable, Sendable {
    /// What was done.
    public var action: Action
    /// The changes, in the order in which they are applied.
    public var changes: [Change]
    /// The serial number of the transaction that this one undoes, if it does.
    public var undoes: Int?

    /// A step made of `changes`.
    public init(action: Action, changes: [Change], undoes: Int? = nil) {
        self.action = action
        self.changes = changes
        self.undoes = undoes
    }

    /// What can be done.
    public enum Action: String, Hashable, Sendable, CaseIterable {
        case setUpUnit, editUnit, addMember, editMember, enrol, markDoubt, addStay, editStay, removeStay
        case fileClaim, editClaim, decideClaim, payClaim, importRecords
    }
}
