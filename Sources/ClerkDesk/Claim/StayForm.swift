import MutualAid
import TerminalUI
import Wording

/// A field of the form for a stay, or of the claim it is in.
enum StayField: Hashable, Sendable {
    case filed
    /// An event of the claim, by its place.
    case event(Int, EventPart)
    case hospital, hospitalGrade, admitted, discharged, exclusion
    case heading(Heading)
    case amount(SettlementField)
    /// What the total leaves after the funds.
    case remainder

    enum Heading: String, Hashable, Sendable { case settlement, funds, parts, printed }
    enum EventPart: String, Hashable, Sendable { case kind, severity, day }

    /// Whether it belongs to the claim, so that the forms of all its stays show the same.
    var isOfClaim: Bool {
        switch self {
        case .filed, .event: true
        default: false
        }
    }
}

/// One stay as it is being typed, with the record it started from.
struct StayForm: Hashable, Sendable {
    static let noExclusion = "-"
    static let otherGrade = "-"
    private static let longestHospital = 100

    /// The recorded stay; nil for a new one.
    let before: HospitalStay?
    var form: FormState<StayField>
    /// The hospital's grade that was filled in because a stay recorded earlier has it.
    private var knownGrade = ""

    /// The form of a stay with the `texts` of the claim it is in.
    init(_ stay: HospitalStay?, ofClaim texts: [StayField: String] = [:]) {
        before = stay
        let own = stay.map(Self.texts) ?? [.exclusion: Self.noExclusion]
        form = FormState(focus: .hospital, texts: own.merging(texts) { $1 })
    }

    /// Whether nothing of a stay was typed.
    var isBlank: Bool {
        before == nil && form.texts.allSatisfy { $0.key.isOfClaim || $0.key == .exclusion || $0.key == .hospitalGrade }
            && form[.exclusion] == Self.noExclusion
    }

    /// What is typed of the claim.
    var claimTexts: [StayField: String] { form.texts.filter(\.key.isOfClaim) }

    /// Fills in the grade that the hospital is known to have, unless the clerk chose another.
    mutating func followHospital(_ hospitals: HospitalNames) {
        guard form[.hospitalGrade] == knownGrade else { return }
        knownGrade = hospitals.grades[form[.hospital].visible]?.rawValue ?? ""
        form[.hospitalGrade] = knownGrade
    }

    /// Takes a grade that is the one recorded of the hospital as filled in, so that it follows another hospital.
    mutating func recognizeHospital(_ hospitals: HospitalNames) {
        let grade = hospitals.grades[form[.hospital].visible]?.rawValue
        if let grade, grade == form[.hospitalGrade] { knownGrade = grade }
    }

    /// A recorded stay as it is typed.
    static func texts(of stay: HospitalStay) -> [StayField: String] {
        var texts: [StayField: String] = [
            .hospital: stay.hospital, .admitted: stay.admitted.description, .discharged: stay.discharged.description,
            .exclusion: stay.exclusion?.rawValue ?? noExclusion,
            .hospitalGrade: stay.hospitalGrade?.rawValue ?? otherGrade,
        ]
        for field in SettlementField.allCases { texts[.amount(field)] = stay.settlement[field]?.description }
        return texts
    }

    func reading(near term: Term) -> StayReading { StayReading(form, near: term) }

    /// What there is to say about the hospital's name.
    func hospitalStatus(_ book: Phrasebook) -> FieldStatus {
        let name = form[.hospital].visible
        if name.isEmpty { return book.missing }
        return name.count > Self.longestHospital
            ? .error(book(.faultNameTooLong, String(Self.longestHospital))) : .none
    }
}
