import MutualAid
import TerminalUI

/// A stay's form read: what is there, what is still missing.
struct StayReading: Hashable, Sendable {
    var admitted: Typed<CalendarDay, DayEntry.Fault>
    var discharged: Typed<CalendarDay, DayEntry.Fault>
    var exclusion: ExclusionCode?
    var hospitalGrade: HospitalGrade?
    /// The amounts that can be read; the others count as not given.
    var settlement = Settlement()
    /// Amounts that were begun and can't be read yet.
    var unread: [SettlementField] = []
    /// Amounts that no further typing can make readable, and why.
    private var faults: [Misread] = []

    private struct Misread: Hashable, Sendable {
        var field: SettlementField
        var fault: AmountEntry.Fault
    }

    init(_ form: FormState<StayField>, near term: Term) { self.init(near: term) { form[$0] } }

    /// Reads what stands in the fields of a stay, whatever form they are in.
    init(near term: Term, text: (StayField) -> String) {
        admitted = DayEntry.read(text(.admitted), near: term)
        discharged = DayEntry.read(text(.discharged), near: term)
        let code = text(.exclusion)
        exclusion = code.isEmpty || code == StayForm.noExclusion ? nil : ExclusionCode(rawValue: code)
        hospitalGrade = HospitalGrade(rawValue: text(.hospitalGrade))
        for field in SettlementField.allCases {
            switch AmountEntry.read(text(.amount(field))) {
            case .empty: break
            case .value(let amount): settlement[field] = amount
            case .unfinished: unread.append(field)
            case .fault(let fault): faults.append(Misread(field: field, fault: fault))
            }
        }
    }

    /// Amounts that no further typing can make readable.
    var unreadable: [SettlementField] { faults.map(\.field) }

    /// What was typed for an amount.
    func amount(_ field: SettlementField) -> Typed<Money, AmountEntry.Fault> {
        if let amount = settlement[field] { return .value(amount) }
        if unread.contains(field) { return .unfinished }
        return faults.first { $0.field == field }.map { .fault($0.fault) } ?? .empty
    }

    /// Whether there is a total cost, without which nothing can be tried.
    var hasTotal: Bool { settlement[.totalCost] != nil }

    /// The case to try, with days that aren't given yet taken as in the term; a stay without a total counts nothing.
    func trialCase(in term: Term) -> StayCase {
        let settlement = hasTotal ? settlement : Settlement()
        let discharged = self.discharged.value ?? admitted.value.map { max($0, term.first) } ?? term.first
        // Two days that don't fit are tried as they are: what comes of it says so.
        let admitted = self.admitted.value.map { self.discharged.value == nil ? min($0, discharged) : $0 } ?? discharged
        return StayCase(
            admitted: admitted, discharged: discharged, settlement: settlement, exclusion: exclusion,
            hospitalGrade: hospitalGrade)
    }

    /// Whether every amount and day counts as typed.
    var isComplete: Bool { unread.isEmpty && faults.isEmpty && discharged.value != nil && admitted.value != nil }

    /// The stay as a record, when everything that it needs is there.
    func stay(id: StayID, member: MemberID, hospital: String) -> HospitalStay? {
        guard let admitted = admitted.value, let discharged = discharged.value, unread.isEmpty, faults.isEmpty,
            settlement[.totalCost] != nil
        else { return nil }
        return HospitalStay(
            id: id, member: member, hospital: hospital, admitted: admitted, discharged: discharged,
            settlement: settlement, exclusion: exclusion, hospitalGrade: hospitalGrade)
    }
}
