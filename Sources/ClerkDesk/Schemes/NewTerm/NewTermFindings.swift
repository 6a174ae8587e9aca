import MutualAid

/// Where in the form the findings of the whole check belong.
extension NewTermForm {
    /// What the whole check found; that an example differs stands beside the examples.
    var findings: [SchemeFindingText] {
        (checked?.findings ?? []).filter { finding in
            !draft.examples.indices.contains { index in
                finding.path.isWithin("examples[\(index)]") && !(results.at(index)?.comesOut ?? true)
            }
        }
    }

    /// The first finding about the figure at `place`, unless it is being typed.
    func finding(at place: SchemePlace) -> SchemeFindingText? {
        guard let checked, !checked.findings.isEmpty, form.focus != .figure(place) else { return nil }
        let path = draft.filePath(of: place)
        return checked.findings.first { finding in
            finding.path.isWithin(path) || finding.path.isGroupBegun(by: place)
        }
    }

    /// The figure that a finding is about.
    func place(of finding: SchemeFindingText) -> SchemePlace? {
        draft.places.first { place in
            finding.path.isWithin(draft.filePath(of: place)) || finding.path.isGroupBegun(by: place)
        }
    }

    /// The part of the form in which `place` is asked for.
    func part(of place: SchemePlace) -> NewTermPart {
        if draft.namePlaces.contains(place) { return .names }
        if draft.enrolmentPlaces.contains(place) { return .enrolment }
        return draft.procedurePlaces.contains(place) ? .procedure : .subsidy
    }
}

extension String {
    /// Whether the place in a file is `outer` or lies in it.
    fileprivate func isWithin(_ outer: String) -> Bool {
        guard hasPrefix(outer) else { return false }
        let next = dropFirst(outer.count).first
        return next == nil || next == "." || next == "["
    }

    /// Whether the place in a file is a group whose first figure is the one at `place`.
    fileprivate func isGroupBegun(by place: SchemePlace) -> Bool {
        switch place {
        case .contribution(nil, .continuing): self == "contributions" || self == "contributions.amounts"
        case .participationShare: self == "participation"
        case .waitingDays: self == "waitingPeriod"
        case .base(0, .start): self == "base" || self == "base.parts"
        case .termFirst: self == "term"
        case .enrolmentOpens: self == "enrolment"
        default: false
        }
    }
}

extension Scheme {
    /// Where the figure at `place` stands in a scheme's file.
    fileprivate func filePath(of place: SchemePlace) -> String {
        switch place {
        case .id: "id"
        case .name: "name"
        case .shortName: "shortName"
        case .termFirst: "term.first"
        case .termLast: "term.last"
        case .documentTitle(let index, _): "documents[\(index)].title"
        case .documentCitation(let index, _): "documents[\(index)].citation"
        case .contribution(nil, let kind): "contributions.amounts.\(kind.rawValue)"
        case .contribution(let category?, let kind): "contributions.byCategory.\(category.rawValue).\(kind.rawValue)"
        case .contributionSubsidy(let index): "contributions.subsidies[\(index)]"
        case .ageLimit(let index): "categories.ageLimits[\(index)]"
        case .enrolmentOpens: "enrolment.opens"
        case .enrolmentCloses: "enrolment.closes"
        case .handIn(let index): "handIn[\(index)]"
        case .participationShare: "participation.atLeast"
        case .participationSize: "participation.allThrough"
        case .waitingDays: "waitingPeriod.days"
        case .base(0, let place): "base.\(filePath(of: place, base: 0))"
        // Further bases have names of their own in the file.
        case .base(let index, let place): "bases.#\(index).\(filePath(of: place, base: index))"
        case .rule(let index, let place): "rules[\(index)].\(filePath(of: place, rule: index))"
        case .reading(let index): "readings[\(index)]"
        case .approval(let index): "approval[\(index)]"
        case .filingDeadline: "filing"
        case .workingDays: "settlementTime"
        }
    }

    private func filePath(of place: BasePlace, base: Int) -> String {
        switch place {
        case .start: return "start"
        case .part(let part):
            let index = subsidy.bases.at(base)?.parts.firstIndex { $0.part == part }
            return index.map { "parts[\($0)]" } ?? "parts[]"
        case .deductible: return "deductible.amount"
        case .deductiblePer: return "deductible.per"
        case .ceiling: return "ceiling.amount"
        case .ceilingPer: return "ceiling.per"
        }
    }

    private func filePath(of place: RulePlace, rule: Int) -> String {
        switch place {
        case .name: "name"
        case .over: "segments[0].over"
        case .through(let slice): "segments[\(slice)].through"
        case .rate(let slice): subsidy.rules.at(rule)?.sliceCount == 0 ? "rate" : "segments[\(slice)].rate"
        case .entry: "entry"
        case .across: "across"
        case .amount: "amount"
        case .per: "per"
        case .bandFrom: "bands[0].from"
        case .bandThrough(let slice): "bands[\(slice)].through"
        case .bandAmount(let slice): "bands[\(slice)].amount"
        case .fromDay: "fromDay"
        case .mostDaysPerStay: "mostDaysPerStay"
        case .mostDaysPerTerm: "mostDaysPerTerm"
        case .severity(let severity): "bySeverity.\(severity)"
        case .withinDays: "withinDays"
        case .deadline: "deadline"
        case .conditionFrom(let index), .conditionThrough(let index):
            subsidy.rules.at(rule)?.conditions.at(index).map { "when.\($0.fileName)" } ?? "when"
        }
    }
}

extension Condition {
    fileprivate var fileName: String {
        switch self {
        case .age: "age"
        case .sex: "sex"
        case .category: "category"
        case .enrolment: "enrolment"
        case .hospitalGrade: "hospitalGrade"
        case .claimNumber: "claimNumber"
        case .termsWithoutSubsidy: "termsWithoutSubsidy"
        case .unbrokenYears: "unbrokenYears"
        }
    }
}
