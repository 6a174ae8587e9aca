import MutualAid
import TerminalUI
import Wording

/// What is said about each field.
extension NewTermForm {
    func status(of field: NewTermField, _ desk: DeskContext) -> FieldStatus {
        let book = desk.book
        switch field {
        case .heading, .addRule, .otherRates: return .none
        case .figure(let place): return status(of: place, desk)
        case .source(let place): return sourceStatus(place, book)
        case .missing: return .none
        case .takeOver:
            guard let takenOver, let other = entries.first(where: { $0.id == takenOver.rawValue })?.scheme else {
                return .none
            }
            return .notice(book(.newTermTakenOver, book(other.shortName)))
        case .example(let inner):
            var status = status(of: inner, book)
            // How a text was read is worth a look while it is typed.
            if form.focus != field { status.echo = nil }
            return status
        }
    }

    private func sourceStatus(_ field: SchemePlace, _ book: Phrasebook) -> FieldStatus {
        let text = form[.source(field)]
        switch ArticleEntry.read(text, documents: draft.documents.count) {
        case .empty: return .none
        case .unfinished: return .unfinished(book(.newTermSourceHint))
        case .fault: return .error(book(.newTermArticleFault))
        case .value(let article):
            let document = draft.documents.at(Int(article.document)).map { book($0.title) } ?? ""
            // Without a title the new notice is left out, and nothing can stand in it.
            guard !document.isEmpty else { return .error(book(.newTermArticleFault)) }
            let place = book.citation(article, in: draft)
            return FieldStatus(echo: form.focus == .source(field) ? book.parts([place, document]) : place)
        }
    }

    private func status(of field: ExampleField, _ book: Phrasebook) -> FieldStatus {
        let text = form[.example(field)]
        switch field {
        case .chosen, .category, .kind, .sex, .grade, .exclusion, .got, .addTo: return .none
        case .born, .unbrokenSince: return book.status(DayEntry.read(text, near: draft.term), isRequired: false)
        case .filed, .admitted: return book.status(DayEntry.read(text, near: draft.term))
        case .discharged(let claim, let stay):
            let discharged = DayEntry.read(text, near: draft.term)
            let admitted = example?.claims.at(claim)?.stays.at(stay)?.admitted
            guard let day = discharged.value, let admitted, day < admitted else { return book.status(discharged) }
            return .error(book(.faultDischargeBeforeAdmission, book.day(admitted)))
        case .termsWithoutSubsidy: return book.status(text, as: .count(least: 0), near: draft.term, isRequired: false)
        case .amount(let claim, let stay, let part):
            let status = book.status(AmountEntry.read(text), isRequired: part == .totalCost)
            guard part == .totalCost, !status.severity.blocksSaving,
                let fault = example?.claims.at(claim)?.stays.at(stay)?.settlement.fault
            else { return status }
            return .error(book.sentence(fault))
        case .expected(let claim):
            let status = book.status(AmountEntry.read(text), isRequired: true)
            guard !status.severity.blocksSaving, let expected = example?.expected.at(claim),
                let got = results.at(chosenExample)?.figures?.at(claim), expected.payable != got.payable
            else { return status }
            return .error(book(.newTermDiffers, book.amount(expected.payable), book.amount(got.payable)))
        case .expectedBase(let claim):
            let status = book.status(AmountEntry.read(text))
            guard !status.severity.blocksSaving, let base = example?.expected.at(claim)?.base,
                let got = results.at(chosenExample)?.figures?.at(claim)?.base, base != got
            else { return status }
            return .error(book(.newTermDiffers, book.amount(base), book.amount(got)))
        }
    }

    // MARK: - Figures

    private func status(of place: SchemePlace, _ desk: DeskContext) -> FieldStatus {
        let book = desk.book
        let text = form[.figure(place)]
        var status = book.status(text, as: draft.form(of: place), near: draft.term, isRequired: isRequired(place))
        if status.severity.blocksSaving { return status }
        if let fault = relation(place, text, book) { return .error(fault) }
        if let found = finding(at: place) { return .error(book(found.sentence)) }
        // What was changed shows what it was; how a text was read is worth a look while it is typed.
        let before = SchemeFigureEntry.text(of: begun[place])
        if begun[place] != nil, SchemeFigureEntry.text(of: draft[place]) != before, draft.form(of: place).isFigure {
            status.echo = book(.newTermWas, before)
        } else if form.focus != .figure(place) {
            status.echo = nil
        }
        return status
    }

    /// What is wrong between this figure and another.
    private func relation(_ place: SchemePlace, _ text: String, _ book: Phrasebook) -> String? {
        switch place {
        case .id: return idFault(text.visible, book)
        case .termLast: return draft.term.last < draft.term.first ? after(draft.term.first, book) : nil
        case .enrolmentOpens, .enrolmentCloses:
            let isEmpty = [SchemePlace.enrolmentOpens, .enrolmentCloses].map { form[.figure($0)].visible.isEmpty }
            if isEmpty[0] != isEmpty[1] { return text.visible.isEmpty ? book(.newTermBoth) : nil }
            guard place == .enrolmentCloses, let window = draft.enrolmentWindow?.value, window.last < window.first
            else {
                return nil
            }
            return after(window.first, book)
        case .filingDeadline:
            guard let day = draft.filingDeadline?.value, day < draft.term.last else { return nil }
            return after(draft.term.last, book)
        case .rule(let index, .through(let slice)), .rule(let index, .bandThrough(let slice)):
            guard let end = draft[place]?.money, let start = draft.subsidy.rules.at(index)?.start(ofSlice: slice),
                end <= start
            else { return nil }
            return book(.newTermMustExceed, book.limit(start))
        case .rule(let index, .conditionFrom(let condition)), .rule(let index, .conditionThrough(let condition)):
            // A range that runs backwards never comes into the draft.
            guard SchemeFigureEntry.text(of: draft[place]) != text.narrowed else { return nil }
            let ends = [RulePlace.conditionFrom(condition), .conditionThrough(condition)].map {
                form[.figure(.rule(index, $0))].visible
            }
            return book(.findingBackwards, ends[0], ends[1])
        case .approval(let index):
            guard index > 0, let below = draft.approval.at(index - 1)?.through,
                let own = draft.approval.at(index)?.through,
                own <= below
            else { return nil }
            return book(.newTermMustExceed, book.limit(below))
        default: return nil
        }
    }

    private func after(_ day: CalendarDay, _ book: Phrasebook) -> String { book(.newTermBackwards, book.day(day)) }

    private func idFault(_ id: String, _ book: Phrasebook) -> String? {
        let isPlain = id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        if !isPlain || id.hasPrefix("-") || id.count > 60 { return book(.newTermBadID) }
        let isTaken = origin.replacing == nil && entries.contains { $0.id == id && !$0.mayBeCompleted }
        return isTaken ? book(.newTermTakenID, id) : nil
    }
}

extension SchemeFigureForm {
    /// Whether what it was before is worth a note: figures and days, and not names.
    fileprivate var isFigure: Bool {
        switch self {
        case .money, .rate, .day, .count: true
        case .text, .choice: false
        }
    }
}

extension SchemeEntry {
    /// Whether a file of the user's own may stand in its place: it is built in, and its figures are missing.
    fileprivate var mayBeCompleted: Bool {
        guard origin == .builtIn, case .figuresMissing(let scheme) = state else { return false }
        return scheme.frame.isEmpty
    }
}
