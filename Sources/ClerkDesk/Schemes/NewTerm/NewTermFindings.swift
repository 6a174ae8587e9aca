import MutualAid
import Wording

/// Where in the form the findings of the whole check belong.
extension NewTermForm {
    /// What the whole check found; that an example differs stands beside the examples.
    func findings(in scheme: Scheme, _ desk: DeskContext) -> [SchemeFindingText] {
        let found = (checked?.findings ?? []).filter { !$0.path.hasPrefix("examples[") }
            .compactMap { finding -> SchemeFindingText? in
                // The field itself says what is missing.
                if finding.path == "id" || finding.path.hasPrefix("name") || finding.path.hasPrefix("shortName"),
                    let place = place(of: finding), form[.figure(place)].visible.isEmpty
                {
                    return nil
                }
                return switch finding.path {
                case "rules" where scheme.subsidy.rules.isEmpty: said(.newTermNoRule, at: "rules", desk)
                case "base" where scheme.subsidy.bases.isEmpty: said(.newTermNoBase, at: "base", desk)
                default: finding
                }
            }
        // While a rule is still missing the file can't be read so far, but what leaves the frame is known already.
        let broken = brokenClauses(in: scheme, desk).filter { !found.contains($0) }
        return found + broken
    }

    private func said(_ phrase: Phrase, at path: String, _ desk: DeskContext) -> SchemeFindingText {
        SchemeFindingText(path: path, sentence: inBothLanguages(desk) { $0(phrase) })
    }

    private func inBothLanguages(_ desk: DeskContext, _ text: (Phrasebook) -> String) -> LocalizedText {
        let other = desk.book.inOtherLanguage
        let books = desk.book.language == .chinese ? (desk.book, other) : (other, desk.book)
        return LocalizedText(chinese: text(books.0), english: text(books.1))
    }

    private func brokenClauses(in scheme: Scheme, _ desk: DeskContext) -> [SchemeFindingText] {
        guard let id = scheme.extends?.frame, let frame = entries.first(where: { $0.id == id.rawValue })?.scheme else {
            return []
        }
        return scheme.clausesBroken(of: frame).map { clause in
            SchemeFindingText(
                path: clause.demand.kind.filePath,
                sentence: inBothLanguages(desk) { book in
                    book(
                        .findingLeavesFrame, book(frame.shortName),
                        book.citation(clause.article, among: frame.documents), book.sentence(clause.demand))
                })
        }
    }

    /// The first finding about the figure at `place`, unless it is being typed.
    func finding(at place: SchemePlace) -> SchemeFindingText? {
        guard !findings.isEmpty, form.focus != .figure(place) else { return nil }
        let path = draft.filePath(of: place)
        return findings.first { finding in
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

extension FrameClause.Kind {
    /// The part of a scheme's file that the clause is about.
    fileprivate var filePath: String {
        switch self {
        case .contribution: "contributions"
        case .participation: "participation"
        case .categories: "categories.covered"
        case .noWaitingPeriod: "waitingPeriod"
        case .accumulation, .noDeductible, .termCeiling: "rules"
        case .insuranceScope: "base.parts"
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
