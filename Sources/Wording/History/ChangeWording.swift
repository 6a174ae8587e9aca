import MutualAid

/// Changes of records in the clerk's words: which record, and field by field what was and what is.
public struct ChangeWording: Sendable {
    let book: Phrasebook
    let registry: Registry
    /// The changes of the same step: they tell the names of records that are gone.
    public let changes: [Change]
    /// Whether identity numbers are shown whole.
    let showsWholeNumbers: Bool

    /// The wording of `changes`, with names from `registry` as it is now.
    public init(_ book: Phrasebook, of changes: [Change], in registry: Registry, showsWholeNumbers: Bool = false) {
        self.book = book
        self.registry = registry
        self.changes = changes
        self.showsWholeNumbers = showsWholeNumbers
    }

    /// What happened to which record: `新增住院：王素琼 2018-03-01`.
    public func heading(_ change: Change) -> String {
        let (kind, name) = (book(change.kind), shown(subject(change)))
        return switch change.turn {
        case .adding: book(.historyAdding, kind, name)
        case .editing: book(.historyEditing, kind, name)
        case .removing: book(.historyRemoving, kind, name)
        }
    }

    /// The fields that the change made different, in the order of the forms; none where nothing is different.
    public func lines(_ change: Change) -> [ChangeLine] {
        allLines(change).map { line in
            ChangeLine(label: line.label, before: line.before.map(shown), after: line.after.map(shown))
        }
    }

    /// A text as it may be shown: an identity number may have been typed anywhere.
    func shown(_ text: String) -> String { showsWholeNumbers ? text : MaskedNumber.masking(text) }

    private func allLines(_ change: Change) -> [ChangeLine] {
        switch change {
        case .scheme(let edit): lines(edit)
        case .unit(let edit): lines(edit)
        case .subBranch(let edit): lines(edit)
        case .member(let edit): lines(edit)
        case .enrolment(let edit): lines(edit)
        case .stay(let edit): lines(edit)
        case .claim(let edit): lines(edit)
        case .payment(let edit): lines(edit)
        }
    }

    // MARK: - The lines of each kind of record

    private func lines(_ edit: Edit<AdoptedScheme>) -> [ChangeLine] {
        var fields = ChangeLines(edit, book)
        fields.add(book(.setUpScheme), \.scheme) { book($0.shortName) }
        // The text itself is pages long; that it is another one shows by its mark.
        fields.add(book(.historyWholeText), \.hash) { book(.historyMark, String($0.description.prefix(8))) }
        if fields.lines.isEmpty { fields.add(book(.historyWholeText), \.source) { String($0.prefix(20)) } }
        return fields.lines
    }

    private func lines(_ edit: Edit<Unit>) -> [ChangeLine] {
        var fields = ChangeLines(edit, book)
        fields.add(book(.setUpUnit), \.name)
        fields.add(book(.setUpScheme), \.scheme) { name(of: $0) }
        return fields.lines
    }

    private func lines(_ edit: Edit<SubBranch>) -> [ChangeLine] {
        var fields = ChangeLines(edit, book)
        fields.add(book(.memberBranch), \.name)
        fields.refer(to: book(.setUpUnit), \.unit) { name(of: $0) }
        return fields.lines
    }

    private func lines(_ edit: Edit<Member>) -> [ChangeLine] {
        var fields = ChangeLines(edit, book)
        fields.add(book(.memberName), \.name)
        fields.add(book(.memberDocumentKind), \.document.kind) { kind in
            switch kind {
            case .idNumber: book(.memberDocumentID)
            case .other: book(.memberDocumentOther)
            }
        }
        fields.add(book(.memberNumber), \.document.number) { number in
            showsWholeNumbers ? number : MaskedNumber.text(of: number)
        }
        // An identity card's number tells these, and masking it would be for nothing if they stood beside it.
        fields.add(book(.memberSex), \.document.statedSex) { $0.map { book.name($0) } }
        fields.add(book(.memberBorn)) { $0.document.statedBirth }
        fields.add(book(.memberBranch), \.subBranch) { $0.map { name(of: $0) } }
        fields.add(book(.memberCategory), \.category) { book.name($0) }
        fields.add(book(.memberEarlyRetired), \.isEarlyRetired)
        fields.add(book(.memberPhone), \.phone)
        fields.add(book(.memberUnbrokenSince), \.unbrokenSince)
        fields.add(book(.memberEarlierTerms), \.earlierTermsWithoutSubsidy) { $0.map(String.init) }
        fields.refer(to: book(.setUpUnit), \.unit) { name(of: $0) }
        return fields.lines
    }

    private func lines(_ edit: Edit<Enrolment>) -> [ChangeLine] {
        var fields = ChangeLines(edit, book)
        fields.add(book(.enrolKind), \.kind) { book.name($0) }
        fields.add(book(.memberCategory), \.category) { $0.map { book.name($0) } }
        fields.add(book(.enrolPaidByMember)) { $0.paidByMember }
        fields.add(book(.enrolPaidByUnion)) { $0.paidByUnion == .zero ? nil : $0.paidByUnion }
        fields.add(book(.enrolPaidByOthers)) { $0.paidByOthers == .zero ? nil : $0.paidByOthers }
        fields.add(book(.enrolDay)) { $0.enteredOn }
        fields.add(book(.enrolDoubt), \.isDoubtful)
        fields.refer(to: book(.setUpScheme), \.scheme) { name(of: $0) }
        fields.refer(to: book(.kindMember), \.member) { name(of: $0) }
        return fields.lines
    }

    private func lines(_ edit: Edit<HospitalStay>) -> [ChangeLine] {
        var fields = ChangeLines(edit, book)
        fields.add(book(.stayHospital), \.hospital)
        fields.add(book(.stayGrade), \.hospitalGrade) { $0.map { book.name($0) } }
        fields.add(book(.stayAdmitted)) { $0.admitted }
        fields.add(book(.stayDischarged)) { $0.discharged }
        fields.add(book(.stayExclusion), \.exclusion) { $0.map { name(of: $0) } }
        for field in SettlementField.allCases { fields.add(book.name(field)) { $0.settlement[field] } }
        fields.refer(to: book(.kindMember), \.member) { name(of: $0) }
        return fields.lines
    }

    private func lines(_ edit: Edit<Claim>) -> [ChangeLine] {
        var fields = ChangeLines(edit, book)
        fields.add(book(.claimFiled)) { $0.filed }
        fields.add(book(.historyState), \.state.bare) { book.name($0) }
        fields.add(book(.decideReason)) { $0.state.reason ?? "" }
        fields.refer(to: book(.kindStay), \.stays) { book.list($0.map { name(of: $0) }) }
        fields.add(book(.claimEvent), \.events) { book.list($0.map { name(of: $0) }) }
        fields.add(book(.lineBase)) { $0.base }
        fields.add(book(.linePayable)) { $0.payable }
        fields.refer(to: book(.setUpScheme), \.scheme) { name(of: $0) }
        fields.refer(to: book(.kindMember), \.member) { name(of: $0) }
        return fields.lines
    }

    private func lines(_ edit: Edit<Payment>) -> [ChangeLine] {
        var fields = ChangeLines(edit, book)
        fields.add(book(.kindPayment)) { $0.amount }
        fields.add(book(.historyPaidOn)) { $0.paidOn }
        fields.refer(to: book(.kindClaim), \.claim) { name(of: $0) }
        return fields.lines
    }
}

extension IdentityDocument {
    fileprivate enum Kind { case idNumber, other }

    fileprivate var kind: Kind {
        switch self {
        case .idNumber: .idNumber
        case .other: .other
        }
    }

    fileprivate var statedSex: Sex? { kind == .other ? sex : nil }
    fileprivate var statedBirth: CalendarDay? { kind == .other ? born : nil }
}

extension ClaimState {
    /// The state with its day and without its reason, which has a line of its own.
    fileprivate var bare: ClaimState {
        switch self {
        case .undecided, .approved: self
        case .rejected(let day, _): .rejected(on: day, reason: "")
        case .withdrawn(let day, _): .withdrawn(on: day, reason: "")
        case .revoked(let day, _): .revoked(on: day, reason: "")
        }
    }
}
