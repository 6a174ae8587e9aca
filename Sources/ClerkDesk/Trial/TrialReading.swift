import MutualAid
import TerminalUI

/// Everything typed for a trial, read.
struct TrialReading: Hashable, Sendable {
    var category: MemberCategory?
    var kind: EnrolmentKind?
    var sex: Sex?
    var born: Typed<CalendarDay, DayEntry.Fault>
    var unbrokenSince: Typed<CalendarDay, DayEntry.Fault>
    var termsWithoutSubsidy: Typed<Int, CountEntry.Fault>
    var claims: [Claim]

    /// One claim of the term.
    struct Claim: Hashable, Sendable {
        var filed: Typed<CalendarDay, DayEntry.Fault>
        var stays: [StayReading]
        var events: [EventReading]
    }

    /// What stands for an event whose severity the scheme doesn't tell apart.
    static let happened = "yes"

    init(_ form: FormState<TrialField>, _ claims: TrialClaims, events: [AskedFacts.Event], near term: Term) {
        category = MemberCategory(rawValue: form[.category])
        kind = EnrolmentKind(rawValue: form[.enrolment])
        sex = Sex(rawValue: form[.sex])
        born = DayEntry.read(form[.born], near: nil)
        unbrokenSince = DayEntry.read(form[.unbrokenSince], near: nil)
        termsWithoutSubsidy = CountEntry.read(form[.termsWithoutSubsidy], from: 0, digits: 2)
        self.claims = claims.all.map { claim in
            Claim(
                filed: DayEntry.read(form[.filed(claim: claim.number)], near: term),
                stays: claim.stays.map { stay in StayReading(near: term) { form[.stay(stay, $0)] } },
                events: events.enumerated().compactMap { place, event in
                    let text = form[.event(claim: claim.number, event.kind)]
                    guard !text.isEmpty, text != StayForm.noEvent else { return nil }
                    return EventReading(
                        place: place, kind: event.kind, severity: text == Self.happened ? nil : text,
                        asksSeverity: !event.severities.isEmpty,
                        day: DayEntry.read(form[.eventDay(claim: claim.number, event.kind)], near: term))
                })
        }
    }

    /// What the rules of `scheme` need to know of the member; what it has no field for is nil.
    func facts(under scheme: Scheme, _ transfer: TermTransfer) -> MemberFacts {
        MemberFacts(
            category: category ?? scheme.categories.value.first ?? .active, kind: kind,
            born: born.value.map { transfer.moved(born: $0) }, sex: sex,
            unbrokenSince: unbrokenSince.value.map { transfer.moved(born: $0) },
            termsWithoutSubsidy: termsWithoutSubsidy.value)
    }
}

extension TrialReading.Claim {
    /// The same claim in another scheme's term: the discharge decides, and a stay keeps its length.
    func moved(by transfer: TermTransfer) -> Self {
        var moved = self
        moved.filed = filed.map { transfer($0) }
        moved.stays = stays.map { $0.moved(by: transfer) }
        moved.events = events.map { event in
            var event = event
            event.day = event.day.map { transfer($0) }
            return event
        }
        return moved
    }

    /// The claim to work out; while no filing day is given, it is filed in time.
    ///
    /// - Parameter earlier: when the claim before it was filed.
    func claimCase(under scheme: Scheme, after earlier: CalendarDay?) -> ClaimCase {
        let stays = stays.map { $0.trialCase(in: scheme.term) }
        let events = events.compactMap(\.event)
        let days = stays.map(\.discharged) + events.map(\.day) + (earlier.map { [$0] } ?? [])
        let last = days.max() ?? scheme.term.first
        let inTime = scheme.filingDeadline.map { min(last, $0.value) } ?? last
        return ClaimCase(filed: filed.value ?? inTime, stays: stays, events: events)
    }

    /// Whether everything begun could be read, and there is something to work out. Days need not be given.
    var isComplete: Bool {
        filed.isSettled && events.allSatisfy { $0.day.value != nil }
            && stays.allSatisfy { stay in
                stay.unread.isEmpty && stay.unreadable.isEmpty && stay.admitted.isSettled && stay.discharged.isSettled
                    && (stay.hasTotal || !events.isEmpty)
            }
    }
}

extension StayReading {
    fileprivate func moved(by transfer: TermTransfer) -> StayReading {
        var moved = self
        moved.discharged = discharged.map { transfer($0) }
        if let from = discharged.value, let to = moved.discharged.value {
            moved.admitted = admitted.map { $0.advanced(by: to.days(since: from)) }
        } else {
            moved.admitted = admitted.map { transfer($0) }
        }
        return moved
    }
}

extension Typed {
    /// The same with the value changed.
    fileprivate func map(_ change: (Value) -> Value) -> Typed {
        if case .value(let value) = self { .value(change(value)) } else { self }
    }

    /// Whether nothing is there or all of it was read.
    fileprivate var isSettled: Bool {
        switch self {
        case .empty, .value: true
        case .unfinished, .fault: false
        }
    }
}
