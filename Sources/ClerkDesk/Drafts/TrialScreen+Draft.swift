import MutualAid

/// The trial calculation as it is kept: its fields, and which claims and stays there are.
extension TrialScreen {
    private static let claimsDetail = "claims"
    private static let shownDetail = "shown"

    func draft(_ desk: DeskContext) -> FormDraft? {
        guard form.isEdited || claims != TrialClaims() else { return nil }
        let numbers = claims.numbers
        return FormDraft(
            form: .trial, sheets: sheets(desk), focus: form.focus.draftName,
            details: [
                Self.claimsDetail: numbers.claims.map { $0.map(String.init).joined(separator: " ") },
                Self.shownDetail: numbers.shown.map(String.init),
            ])
    }

    mutating func restore(_ draft: FormDraft, _ desk: DeskContext) {
        guard let sheet = draft.sheets.first else { return }
        let shown = (draft.details[Self.shownDetail] ?? []).compactMap { Int($0) }
        let kept = (draft.details[Self.claimsDetail] ?? []).map { $0.split(separator: " ").compactMap { Int($0) } }
        if let claims = TrialClaims(kept, shown: shown) { self.claims = claims }
        let fresh = form
        form.take(sheet)
        // A scheme may have gone since.
        if scheme(.first) == nil { form[.scheme] = fresh[.scheme] }
        if scheme(.second) == nil { form[.otherScheme] = Self.noScheme }
        // What was only tried out has no record that could have changed.
        form.rivals = [:]
        fillIn()
        form.takeFocus(draft.focus)
    }
}

extension TrialField: DraftField {
    private static let simple: [TrialField] = [
        .scheme, .otherScheme, .category, .enrolment, .sex, .born, .unbrokenSince, .termsWithoutSubsidy,
        .heading(.member), .heading(.events), .heading(.stay), .heading(.readings(.first)),
        .heading(.readings(.second)),
    ]

    var draftName: String {
        switch self {
        case .scheme: "scheme"
        case .otherScheme: "otherScheme"
        case .category: "category"
        case .enrolment: "enrolment"
        case .sex: "sex"
        case .born: "born"
        case .unbrokenSince: "unbrokenSince"
        case .termsWithoutSubsidy: "termsWithoutSubsidy"
        case .filed(let claim): "filed \(claim)"
        case .event(let claim, let code): "event \(claim) \(code.rawValue)"
        case .eventDay(let claim, let code): "eventDay \(claim) \(code.rawValue)"
        case .stay(let number, let field): "stay \(number) \(field.draftName)"
        case .reading(let side, let scheme, let name): "reading \(side.draftName) \(scheme) \(name)"
        case .heading(.member): "heading member"
        case .heading(.events): "heading events"
        case .heading(.stay): "heading stay"
        case .heading(.readings(let side)): "heading readings \(side.draftName)"
        }
    }

    init?(draftName: String) {
        if let field = Self.simple.first(where: { $0.draftName == draftName }) {
            self = field
            return
        }
        let words = draftName.split(separator: " ", maxSplits: 2).map(String.init)
        guard words.count > 1 else { return nil }
        let number = Int(words[1]).flatMap { $0 < 0 ? nil : $0 }
        switch (words[0], number, words.dropFirst(2).first) {
        case ("filed", let number?, nil): self = .filed(claim: number)
        case ("event", let number?, let code?): self = .event(claim: number, EventCode(rawValue: code))
        case ("eventDay", let number?, let code?): self = .eventDay(claim: number, EventCode(rawValue: code))
        case ("stay", let number?, let name?):
            guard let field = StayField(draftName: name) else { return nil }
            self = .stay(number, field)
        case ("reading", nil, let rest?):
            let names = rest.split(separator: " ", maxSplits: 1).map(String.init)
            guard names.count == 2, let side = TrialSide.allCases.first(where: { $0.draftName == words[1] }) else {
                return nil
            }
            self = .reading(side, SchemeID(rawValue: names[0]), names[1])
        default: return nil
        }
    }
}

extension TrialSide {
    fileprivate var draftName: String {
        switch self {
        case .first: "first"
        case .second: "second"
        }
    }
}
