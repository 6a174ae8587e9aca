import MutualAid

/// A field with a name that stays from version to version: under it what was typed is kept on the disk.
protocol DraftField: Hashable, Sendable {
    /// The name.
    var draftName: String { get }
    /// The field of that name; nil when there is none.
    init?(draftName: String)
}

extension DraftField where Self: RawRepresentable, RawValue == String {
    var draftName: String { rawValue }

    init?(draftName: String) { self.init(rawValue: draftName) }
}

extension UnitForm.Field: DraftField {
    var draftName: String {
        switch self {
        case .operatorName: "operatorName"
        case .name: "name"
        case .scheme: "scheme"
        case .newBranches: "newBranches"
        case .branch(let id): "branch \(id)"
        }
    }

    init?(draftName: String) {
        let simple: [UnitForm.Field] = [.operatorName, .name, .scheme, .newBranches]
        if let field = simple.first(where: { $0.draftName == draftName }) {
            self = field
        } else if draftName.hasPrefix("branch "), let id = SubBranchID(String(draftName.dropFirst(7))) {
            self = .branch(id)
        } else {
            return nil
        }
    }
}

extension StayField: DraftField {
    private static let simple: [StayField] =
        [
            .filed, .hospital, .hospitalGrade, .admitted, .discharged, .exclusion, .remainder, .heading(.settlement),
            .heading(.funds), .heading(.parts), .heading(.printed),
        ] + SettlementField.allCases.map { .amount($0) }

    var draftName: String {
        switch self {
        case .filed: "filed"
        case .event(let place, let part): "event \(place) \(part.rawValue)"
        case .hospital: "hospital"
        case .hospitalGrade: "hospitalGrade"
        case .admitted: "admitted"
        case .discharged: "discharged"
        case .exclusion: "exclusion"
        case .heading(let heading): "heading \(heading.rawValue)"
        case .amount(let field): field.rawValue
        case .remainder: "remainder"
        }
    }

    init?(draftName: String) {
        if let field = Self.simple.first(where: { $0.draftName == draftName }) {
            self = field
            return
        }
        let words = draftName.split(separator: " ")
        guard words.count == 3, words[0] == "event", let place = Int(words[1]), place >= 0,
            let part = EventPart(rawValue: String(words[2]))
        else { return nil }
        self = .event(place, part)
    }
}
