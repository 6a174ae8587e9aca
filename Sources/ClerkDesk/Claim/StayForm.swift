import MutualAid
import TerminalUI
import Wording

/// A field of the form for a stay, or of the claim it is in.
enum StayField: Hashable, Sendable {
    case filed
    case hospital, admitted, discharged, exclusion
    case heading(Heading)
    case amount(SettlementField)
    /// What the total leaves after the funds.
    case remainder

    enum Heading: Hashable, Sendable { case settlement, funds, parts, printed }
}

/// One stay as it is being typed, with the record it started from.
struct StayForm: Hashable, Sendable {
    static let noExclusion = "-"
    private static let longestHospital = 100

    /// The recorded stay; nil for a new one.
    let before: HospitalStay?
    var form: FormState<StayField>

    init(_ stay: HospitalStay?, filed: String?) {
        before = stay
        var texts = stay.map(Self.texts) ?? [.exclusion: Self.noExclusion]
        texts[.filed] = filed
        form = FormState(focus: .hospital, texts: texts)
    }

    /// A recorded stay as it is typed.
    static func texts(of stay: HospitalStay) -> [StayField: String] {
        var texts: [StayField: String] = [
            .hospital: stay.hospital, .admitted: stay.admitted.description, .discharged: stay.discharged.description,
            .exclusion: stay.exclusion?.rawValue ?? noExclusion,
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
