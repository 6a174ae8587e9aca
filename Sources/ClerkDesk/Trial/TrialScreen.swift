import MutualAid
import TerminalUI
import Wording

/// The trial calculation: a settlement worked out by any scheme, or by two for comparison, without any member.
///
/// Nothing of it is ever recorded.
struct TrialScreen: FormScreen {
    var form: FormState<TrialField>
    var sheet = FormSheet<TrialField>()
    var showsAllErrors = false
    var claims = TrialClaims()
    var view = TrialView.difference
    /// Which page of a long breakdown is shown.
    var breakdownPage = 0
    /// The schemes to choose from, as they were when the screen was opened.
    private(set) var schemes: [TrialScheme]
    /// What is typed worked out by the chosen schemes, made anew after each event.
    private(set) var results: [TrialSide: TrialResult] = [:]
    /// Whether both breakdowns and their difference fit beside the form.
    private(set) var showsAll = false

    /// What stands for no second scheme.
    static let noScheme = "-"

    init(_ desk: DeskContext) {
        let schemes = TrialScheme.atHand(desk)
        self.schemes = schemes
        let own = desk.scheme.flatMap { own in schemes.first { $0.hash == own.hash } }
        let present = own ?? schemes.first { $0.scheme.term.contains(desk.today) } ?? schemes.last
        form = FormState(
            focus: .stay(claims.stay, .amount(.totalCost)),
            texts: [.scheme: present?.key ?? "", .otherScheme: Self.noScheme])
        fillIn()
        form.markUnedited()
    }

    /// The screen as it was left, with the schemes that are at hand now.
    func reopened(_ desk: DeskContext) -> TrialScreen {
        var screen = self
        screen.schemes = TrialScheme.atHand(desk)
        if screen.scheme(.first) == nil { return TrialScreen(desk) }
        if screen.scheme(.second) == nil { screen.form[.otherScheme] = Self.noScheme }
        return screen
    }

    var name: ScreenName { .trial }

    // It is never recorded, so it is never unsaved.
    var unsavedForm: FormName? { nil }

    func title(_ desk: DeskContext) -> String { desk.book(.screenTrial) }

    func fresh(_ desk: DeskContext) -> TrialScreen { TrialScreen(desk) }

    /// The scheme that was chosen for one side.
    func scheme(_ side: TrialSide) -> Scheme? {
        let key = form[side == .first ? .scheme : .otherScheme]
        return schemes.first { $0.key == key }?.scheme
    }

    /// What the rules of the chosen schemes ask for.
    private var asked: AskedFacts {
        var asked = scheme(.first)?.askedOfMember ?? AskedFacts()
        if let other = scheme(.second)?.askedOfMember { asked.formUnion(other) }
        return asked
    }

    /// Gives every choice a value that has none yet, or one that is no longer offered.
    mutating func fillIn() {
        for side in TrialSide.allCases {
            guard let scheme = scheme(side) else { continue }
            for reading in scheme.choosableReadings {
                let field = TrialField.reading(side, scheme.id, reading.builtIn.name)
                if form[field].isEmpty { form[field] = reading.builtIn.value }
            }
        }
        let covered = TrialSide.allCases.compactMap { scheme($0)?.categories.value }
        if let first = covered.first?.first, !covered.contains(where: { $0.map(\.rawValue).contains(form[.category]) })
        {
            form[.category] = first.rawValue
        }
        if form[.enrolment].isEmpty { form[.enrolment] = EnrolmentKind.continuing.rawValue }
        for claim in claims.all {
            for event in asked.events where form[.event(claim: claim.number, event.kind)].isEmpty {
                form[.event(claim: claim.number, event.kind)] = StayForm.noEvent
            }
            for stay in claim.stays where form[.stay(stay, .exclusion)].isEmpty {
                form[.stay(stay, .exclusion)] = StayForm.noExclusion
            }
        }
    }

    /// How the ambiguous places of one side's scheme are read.
    func choices(_ side: TrialSide, _ scheme: Scheme) -> ReadingChoices {
        var choices = scheme.defaultChoices
        for reading in scheme.choosableReadings {
            let value = form[.reading(side, scheme.id, reading.builtIn.name)]
            if let choice = reading.offered.first(where: { $0.value == value }) { choices.choose(choice) }
        }
        return choices
    }

    // MARK: - Working out

    mutating func refresh(_ desk: DeskContext, body: Size) {
        showsAll = TrialPanes.haveRoomForAll(body)
        guard let first = scheme(.first) else { return }
        let reading = TrialReading(form, claims, events: asked.events, near: first.term)
        results = [:]
        for side in TrialSide.allCases {
            guard let scheme = scheme(side) else { continue }
            results[side] = TrialResult(
                reading, showing: claims.claimPlace, under: scheme, typedFor: first.term,
                choices: choices(side, scheme), desk.book, name: { desk.name(of: $0, among: schemes) })
        }
        show(rows(reading, under: first, desk), desk, body: body)
    }

    func rows(_ desk: DeskContext) -> [FormRow<TrialField>] {
        guard let first = scheme(.first) else { return [] }
        return rows(TrialReading(form, claims, events: asked.events, near: first.term), under: first, desk)
    }

    private func rows(_ reading: TrialReading, under first: Scheme, _ desk: DeskContext) -> [FormRow<TrialField>] {
        TrialFields(
            schemes: schemes, first: first, second: scheme(.second), form: form, claims: claims, reading: reading,
            asked: asked, desk: desk
        ).rows()
    }

    mutating func edited(_ field: TrialField, _ desk: DeskContext) {
        switch field {
        case .scheme, .otherScheme:
            fillIn()
            view = .difference
            breakdownPage = 0
        default: break
        }
    }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        switch form.handle(event, in: sheet, DeskMatcher.matcher) {
        case .edited(let field):
            edited(field, desk)
            return .none
        case .submitted: return .say(desk.book(.trialLastField, Key.escape.label(with: desk.lines)), .notice)
        case .ignored, .moved: return .none
        }
    }

    mutating func turn(to position: Int) { breakdownPage = position }

    func save(_ desk: DeskContext) -> Request { .say(desk.book(.offTrialNotSaved), .notice) }
}

extension DeskContext {
    /// The name of a cause, from whichever of `schemes` lists it.
    fileprivate func name(of exclusion: ExclusionCode, among schemes: [TrialScheme]) -> String {
        let listed = schemes.lazy.compactMap { $0.scheme.exclusion(exclusion) }.first
        return listed.map { book($0.name) } ?? name(of: exclusion)
    }
}
