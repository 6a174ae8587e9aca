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
    var sheet = FormSheet<StayField>()
    /// The subsidy of what is typed, made anew after each event.
    private(set) var trial: Trial?
    var showsAllErrors = false
    /// Which page of a long breakdown is shown.
    var breakdownPage = 0
    /// The term the form was begun in.
    private let term: SchemeID?
    /// The stays the form began with, to tell whether one was added or taken out.
    let initialStays: [StayID?]

    private init(
        _ desk: DeskContext, member: MemberID, subject: Subject, stays: [StayForm], current: Int = 0
    ) {
        self.member = member
        term = desk.scheme?.scheme.id
        self.subject = subject
        self.stays = stays
        self.current = current
        initialStays = stays.map(\.before?.id)
    }

    /// Records a stay, new or to be changed.
    init(_ desk: DeskContext, member: MemberID, recording stay: HospitalStay?) {
        self.init(desk, member: member, subject: .stay(stay), stays: [StayForm(stay)])
    }

    /// A new claim for the open stays of `member`, or for a new stay when there is none.
    init(_ desk: DeskContext, newClaimOf member: MemberID) {
        var texts = StayForm.texts(of: [])
        texts[.filed] = desk.today.description
        let term = desk.scheme?.scheme.term
        let open = desk.registry.openStays(of: member).filter { stay in
            stay.exclusion == nil && (term?.contains(stay.discharged) ?? true)
        }
        let stays = open.isEmpty ? [StayForm(nil, ofClaim: texts)] : open.map { StayForm($0, ofClaim: texts) }
        self.init(desk, member: member, subject: .claim(nil), stays: stays)
    }

    /// A recorded claim.
    init(_ desk: DeskContext, claim: Claim, showing stay: StayID? = nil) {
        var texts = StayForm.texts(of: claim.events)
        texts[.filed] = claim.filed.description
        var stays = claim.stays.compactMap { desk.registry.stays[$0] }.map { StayForm($0, ofClaim: texts) }
        // A claim for events alone has room for a stay.
        if stays.isEmpty { stays = [StayForm(nil, ofClaim: texts)] }
        let current = stays.firstIndex { $0.before?.id == stay } ?? 0
        self.init(desk, member: claim.member, subject: .claim(claim), stays: stays, current: current)
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

    var name: ScreenName { isClaim ? .claim : .stay }

    var formName: FormName? {
        switch subject {
        case .claim(let claim): claim.map { .claim($0.id) } ?? .newClaim(member, term)
        case .stay(let stay): stay.map { .stay($0.id) } ?? .newStay(member, term)
        }
    }

    var unsavedForm: FormName? {
        isEdited ? formName : nil
    }

    private var isEdited: Bool { stays.map { $0.before?.id } != initialStays || stays.contains { $0.form.isEdited } }

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

    /// The claim as it stands in the records now; a form kept for a while may have begun with an older one.
    func presentClaim(_ desk: DeskContext) -> Claim? {
        recordedClaim.map { desk.registry.claims[$0.id] ?? $0 }
    }

    /// Whether nothing may be changed any more.
    func isLocked(_ desk: DeskContext) -> Bool { presentClaim(desk).map { $0.state != .undecided } ?? false }

    // MARK: - Keys

    var keyFacts: KeyFacts? {
        KeyFacts(
            list: form.openList, entries: stays.count, current: current, isWorkedOut: trial?.assessment != nil)
    }

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let locked = isLocked(desk) ? book(.claimLocked) : nil
        var keys = formKeys(desk, off: locked)
        keys.insert(explainKey(book), at: (keys.firstIndex { $0.action == .back } ?? 0) + 1)
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
        if let request = leaveList(for: action, desk) { return request }
        switch action {
        case .addStay:
            stays.append(StayForm(nil, ofClaim: stays[current].claimTexts))
            current = stays.count - 1
        case .nextStay: current = (current + 1) % stays.count
        case .dropStay where stays.count > 1:
            guard form.isEdited else {
                dropStay()
                return .none
            }
            return .ask(.dropStay, title: title(desk), lines: [desk.book(.askDropStay)], field: nil)
        case .scrollBreakdown: breakdownPage += 1
        case .explain: return explain(desk)
        default: return performForm(action, desk)
        }
        return .none
    }

    mutating func turn(to position: Int) { breakdownPage = position }

    private mutating func dropStay() {
        stays.remove(at: current)
        current = min(current, stays.count - 1)
    }

    mutating func answer(_ question: Question, text: String, _ desk: DeskContext) -> Request {
        switch question {
        case .discard: self = fresh(desk)
        case .dropStay where stays.count > 1: dropStay()
        default: break
        }
        return .none
    }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        if isLocked(desk) {
            // The focus may move, so that long forms can be read; the texts stay as they are.
            let before = form
            guard case .edited = form.handle(event, in: sheet, DeskMatcher.matcher) else { return .none }
            form = before
            return .say(desk.book(.claimLocked), .notice)
        }
        return handleForm(event, desk)
    }

    mutating func refresh(_ desk: DeskContext, body: Size) {
        guard let scheme = scheme(desk)?.scheme else { return }
        let reading = reading(under: scheme, desk)
        trial = trial(of: reading, under: scheme, desk)
        show(rows(of: current, reading, scheme, desk), desk, body: body)
    }

    func another(_ desk: DeskContext) -> FollowUp? {
        switch subject {
        case .claim(nil): .findNext
        case .stay(nil): .replace(ClaimScreen(desk, member: member, recording: nil))
        case .claim, .stay: nil
        }
    }

    func canRepeat(_ desk: DeskContext) -> Bool? { lastStay(desk) != nil }

    func lastText(of field: StayField, _ desk: DeskContext) -> String? {
        if field == .filed {
            return desk.registry.claims.last { $0.id != recordedClaim?.id }?.filed.description
        }
        return lastStay(desk).flatMap { StayForm.texts(of: $0)[field] }
    }

    /// The stay entered last, of whomever, that isn't in this form.
    private func lastStay(_ desk: DeskContext) -> HospitalStay? {
        desk.registry.stays.last { stay in !stays.contains { $0.before?.id == stay.id } }
    }

    mutating func edited(_ field: StayField, _ desk: DeskContext) {
        if field == .hospital, scheme(desk).map({ !$0.scheme.subsidy.asked.hospitalGrades.isEmpty }) ?? false {
            stays[current].followHospital(desk.hospitals)
        }
        guard field.isOfClaim else { return }
        // What belongs to the claim stands in every stay's form.
        let text = form[field]
        for index in stays.indices {
            if index != current { stays[index].form[field] = text }
            if case .event(let place, .kind) = field { stays[index].extendEvents(after: place) }
        }
        if case .event(let place, .kind) = field, let scheme = scheme(desk)?.scheme {
            stays[current].goIntoEvent(place, under: scheme)
        }
    }
}
