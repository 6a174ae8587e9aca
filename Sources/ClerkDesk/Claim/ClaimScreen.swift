import MutualAid
import TerminalUI
import Wording

/// The heart of the program: a stay's settlement on the left, the subsidy worked out beside it at each keystroke.
///
/// The same screen records a stay without claiming it yet.
struct ClaimScreen: FormScreen {
    /// What is being typed.
    enum Subject: Hashable, Sendable {
        /// A claim; nil for a new one.
        case claim(Claim?)
        /// A stay that isn't claimed.
        case stay(HospitalStay?)
    }

    let member: MemberID
    let subject: Subject
    var stays: [StayForm]
    var current = 0
    var showsAllErrors = false
    var breakdownTop = 0
    /// The stays the form began with, to tell whether one was added or taken out.
    private let initialStays: [StayID?]

    private init(member: MemberID, subject: Subject, stays: [StayForm], current: Int = 0) {
        self.member = member
        self.subject = subject
        self.stays = stays
        self.current = current
        initialStays = stays.map(\.before?.id)
    }

    /// Records a stay, new or to be changed.
    init(_ desk: DeskContext, member: MemberID, recording stay: HospitalStay?) {
        self.init(member: member, subject: .stay(stay), stays: [StayForm(stay, filed: nil)])
    }

    /// A new claim for the open stays of `member`, or for a new stay when there is none.
    init(_ desk: DeskContext, newClaimOf member: MemberID) {
        let today = desk.today.description
        let term = desk.scheme?.scheme.term
        let open = desk.registry.openStays(of: member).filter { stay in
            stay.exclusion == nil && (term?.contains(stay.discharged) ?? true)
        }
        let stays = open.isEmpty ? [StayForm(nil, filed: today)] : open.map { StayForm($0, filed: today) }
        self.init(member: member, subject: .claim(nil), stays: stays)
    }

    /// A recorded claim.
    init(_ desk: DeskContext, claim: Claim, showing stay: StayID? = nil) {
        let stays = claim.stays.compactMap { desk.registry.stays[$0] }
            .map { StayForm($0, filed: claim.filed.description) }
        let current = stays.firstIndex { $0.before?.id == stay } ?? 0
        self.init(member: claim.member, subject: .claim(claim), stays: stays, current: current)
    }

    var form: FormState<StayField> {
        get { stays[current].form }
        set { stays[current].form = newValue }
    }

    var isClaim: Bool {
        if case .claim = subject { true } else { false }
    }

    /// The recorded claim, if that is what is shown.
    var recordedClaim: Claim? {
        if case .claim(let claim) = subject { claim } else { nil }
    }

    var formName: FormName? {
        switch subject {
        case .claim(let claim): claim.map { .claim($0.id) } ?? .newClaim(member)
        case .stay(let stay): stay.map { .stay($0.id) } ?? .newStay(member)
        }
    }

    var unsavedForm: FormName? {
        stays.map(\.before?.id) != initialStays || stays.contains(where: \.form.isEdited) ? formName : nil
    }

    func fresh(_ desk: DeskContext) -> ClaimScreen {
        switch subject {
        case .claim(nil): ClaimScreen(desk, newClaimOf: member)
        case .claim(let claim?): ClaimScreen(desk, claim: desk.registry.claims[claim.id] ?? claim)
        case .stay(let stay): ClaimScreen(desk, member: member, recording: stay.flatMap { desk.registry.stays[$0.id] })
        }
    }

    func title(_ desk: DeskContext) -> String { desk.book(isClaim ? .screenClaim : .screenStay) }

    /// The scheme by which the claim is worked out: its own once it is recorded.
    func scheme(_ desk: DeskContext) -> AdoptedScheme? {
        recordedClaim.flatMap { desk.registry.scheme($0.scheme) } ?? desk.scheme
    }

    /// Whether nothing may be changed any more.
    var isLocked: Bool { recordedClaim.map { $0.state != .undecided } ?? false }

    // MARK: - Keys

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let locked = isLocked ? book(.claimLocked) : nil
        var keys = desk.formKeys(save: locked)
        guard isClaim else { return keys + [scrollKey(book)] }
        let single = stays.count < 2 ? book(.offSingleStay) : nil
        keys += [
            .key([.control("n"), .function(5)], .addStay, book(.keyAddStay), book(.keyAddStayHelp), off: locked),
            .key(
                [.control("g"), .function(6)], .nextStay, book(.keyNextStay), book(.keyNextStayHelp), off: single,
                footer: stays.count > 1),
            .key(
                [.control("x"), .function(7)], .dropStay, book(.keyDropStay), book(.keyDropStayHelp),
                off: locked ?? single, footer: stays.count > 1),
        ]
        return keys + [scrollKey(book)]
    }

    private func scrollKey(_ book: Phrasebook) -> Binding<DeskAction> {
        .key([.control("b"), .function(8)], .scrollBreakdown, book(.keyBreakdown), book(.keyBreakdownHelp))
    }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        switch action {
        case .addStay:
            stays.append(StayForm(nil, filed: form[.filed]))
            current = stays.count - 1
        case .nextStay: current = (current + 1) % stays.count
        case .dropStay where stays.count > 1:
            stays.remove(at: current)
            current = min(current, stays.count - 1)
        case .scrollBreakdown: breakdownTop += 1
        default: return performForm(action, desk)
        }
        return .none
    }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        let fields = fields(desk)
        if isLocked {
            // The focus may move, so that long forms can be read; the texts stay as they are.
            let before = form
            guard case .edited = form.handle(event, fields: fields) else { return .none }
            form = before
            return .say(desk.book(.claimLocked), .notice)
        }
        switch form.handle(event, fields: fields) {
        case .edited(let field):
            edited(field, desk)
            return .none
        case .submitted: return trySaving(desk)
        case .ignored, .moved: return .none
        }
    }

    mutating func edited(_ field: StayField, _ desk: DeskContext) {
        guard field == .filed else { return }
        // The filing day belongs to the claim, so every stay's form shows the same.
        let text = form[.filed]
        for index in stays.indices where index != current { stays[index].form[.filed] = text }
    }

    // MARK: - Fields

    func fields(_ desk: DeskContext) -> [FormField<StayField>] {
        guard let scheme = scheme(desk)?.scheme else { return [] }
        return stays[current].fields(under: scheme, isClaim: isClaim, desk.book)
    }

    func status(of field: StayField, _ desk: DeskContext) -> FieldStatus {
        guard let scheme = scheme(desk)?.scheme else { return .none }
        var status = status(of: field, stays[current].reading(near: scheme.term), scheme, desk)
        // How a text was read is worth a look while it is typed; afterwards the breakdown shows it.
        if field != form.focus { status.echo = nil }
        return status
    }

    private func status(
        of field: StayField, _ reading: StayReading, _ scheme: Scheme, _ desk: DeskContext
    ) -> FieldStatus {
        let book = desk.book
        switch field {
        case .heading: return .none
        case .filed: return filedStatus(scheme, desk)
        case .hospital: return stays[current].hospitalStatus(book)
        case .admitted: return book.status(reading.admitted)
        case .discharged: return dischargedStatus(reading, scheme, desk)
        case .exclusion:
            guard let code = reading.exclusion else { return .none }
            let place = book.citation(scheme.exclusion(code)?.article, in: scheme)
            return .notice(place)
        case .amount(let amount):
            let status = book.status(AmountEntry.read(form[field]), isRequired: amount == .totalCost)
            guard status.severity != .error, let fault = reading.settlement.fault, culprit(of: fault) == amount else {
                return status
            }
            return .error(book.sentence(fault))
        }
    }

    private func dischargedStatus(_ reading: StayReading, _ scheme: Scheme, _ desk: DeskContext) -> FieldStatus {
        let book = desk.book
        guard let discharged = reading.discharged.value else { return book.status(reading.discharged) }
        if let admitted = reading.admitted.value, discharged < admitted {
            return .error(book(.faultDischargeBeforeAdmission, book.day(admitted)))
        }
        if discharged > desk.today { return .notice(book(.faultDischargeInFuture, book.day(desk.today))) }
        if !scheme.term.contains(discharged) {
            return .notice(book(.faultOutsideTerm, book.day(scheme.term.first), book.day(scheme.term.last)))
        }
        return FieldStatus(echo: book.day(discharged))
    }

    private func filedStatus(_ scheme: Scheme, _ desk: DeskContext) -> FieldStatus {
        let book = desk.book
        let typed = filed(desk, scheme)
        guard let day = typed.value else { return book.status(typed) }
        let last = stays.compactMap { $0.reading(near: scheme.term).discharged.value }.max()
        if let last, day < last { return .error(book(.claimFiledBeforeDischarge, book.day(last))) }
        if let deadline = scheme.filingDeadline?.value, day > deadline {
            return .notice(book(.noticeFiledTooLate, book.day(deadline)))
        }
        return FieldStatus(echo: book.day(day))
    }

    /// The field that a settlement's fault is shown beside: the one being typed if it takes part in it.
    private func culprit(of fault: SettlementFault) -> SettlementField {
        let sides: [SettlementField]
        switch fault {
        case .fundsAboveTotal: sides = [.totalCost] + SettlementField.funds
        case .partsAboveOutOfPocket: sides = SettlementField.parts
        }
        if case .amount(let focused) = form.focus, sides.contains(focused) { return focused }
        return sides.first { !form[.amount($0)].isEmpty } ?? .totalCost
    }

    func filed(_ desk: DeskContext, _ scheme: Scheme) -> Typed<CalendarDay, DayEntry.Fault> {
        DayEntry.read(form[.filed], near: Term(first: scheme.term.first, last: max(scheme.term.last, desk.today)))
    }

    // MARK: - Working out and saving

    /// The subsidy of what stands in the form now.
    func trial(_ desk: DeskContext) -> Trial? {
        guard let adopted = scheme(desk), let person = desk.registry.members[member] else { return nil }
        let readings = stays.map { $0.reading(near: adopted.scheme.term) }
        let filed = isClaim ? self.filed(desk, adopted.scheme).value : nil
        return Trial(
            readings, filed: filed ?? desk.today, claim: recordedClaim?.id, of: person, under: adopted.scheme,
            in: desk.registry, desk.book)
    }

    /// Saves the form, or goes to the stay and the field where something is wrong.
    mutating func trySaving(_ desk: DeskContext) -> Request {
        let start = current
        for offset in stays.indices {
            current = (start + offset) % stays.count
            let fields = fields(desk)
            let wrong = fields.filter { status(of: $0.id, desk).severity == .error }
            guard let first = wrong.first else { continue }
            showsAllErrors = true
            form.focusFirst(where: { $0 == first.id }, in: fields)
            return .say(desk.book(.fieldErrors, String(wrong.count)), .error)
        }
        current = start
        return save(desk)
    }

    func save(_ desk: DeskContext) -> Request {
        guard let adopted = scheme(desk) else { return .none }
        var changes: [Change] = []
        var ids: [StayID] = []
        var nextSerial = desk.registry.stays.nextID(in: desk.registry.store).serial
        for form in stays {
            let id = form.before?.id ?? StayID(store: desk.registry.store, serial: nextSerial)
            if form.before == nil { nextSerial += 1 }
            let hospital = form.form[.hospital].trimmed
            guard let stay = form.reading(near: adopted.scheme.term).stay(id: id, member: member, hospital: hospital)
            else {
                return .none
            }
            ids.append(id)
            if let before = form.before {
                if before != stay { changes.append(.stay(.replacing(before, with: stay))) }
            } else {
                changes.append(.stay(.adding(stay)))
            }
        }
        switch subject {
        case .stay(let before):
            guard !changes.isEmpty else { return .pop }
            return .commit(Transaction(action: before == nil ? .addStay : .editStay, changes: changes), then: .pop)
        case .claim(let before): return save(claim: before, of: ids, with: changes, under: adopted, desk)
        }
    }

    private func save(
        claim before: Claim?, of stays: [StayID], with stayChanges: [Change], under adopted: AdoptedScheme,
        _ desk: DeskContext
    ) -> Request {
        guard let trial = trial(desk), let filed = filed(desk, adopted.scheme).value else { return .none }
        switch trial.outcome {
        case .nothingYet: return .none
        case .fault(let fault): return .say(desk.book.sentence(fault, under: adopted.scheme), .error)
        case .assessed(let assessment):
            let claim = Claim(
                id: before?.id ?? desk.registry.claims.nextID(in: desk.registry.store), member: member,
                scheme: before?.scheme ?? adopted.reference, stays: stays, filed: filed,
                state: before?.state ?? .undecided, base: assessment.base, payable: assessment.payable)
            guard claim != before || !stayChanges.isEmpty else { return .pop }
            let edit: Edit<Claim> = before.map { .replacing($0, with: claim) } ?? .adding(claim)
            let claimChanges: [Change] = claim == before ? [] : [.claim(edit)]
            let action: Transaction.Action = before == nil ? .fileClaim : .editClaim
            return .commit(Transaction(action: action, changes: stayChanges + claimChanges), then: .pop)
        }
    }
}
