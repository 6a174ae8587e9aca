import MutualAid
import TerminalUI
import Wording

/// How what is typed comes into the draft.
extension NewTermForm {
    /// The texts of all figures as the draft has them.
    var texts: [NewTermField: String] {
        var texts: [NewTermField: String] = [:]
        for place in draft.places { texts[.figure(place)] = text(at: place) }
        for index in draft.missing.indices { texts[.missing(index)] = Self.no }
        return texts
    }

    static let yes = "yes"
    static let no = "no"

    /// A figure as it is typed; what is still to be filled in is empty.
    func text(at place: SchemePlace) -> String {
        guard let figure = draft[place] else { return "" }
        if case .money(isPositive: true) = draft.form(of: place), figure.money == .zero { return "" }
        return SchemeFigureEntry.text(of: figure)
    }

    mutating func edited(_ field: NewTermField, _ desk: DeskContext) {
        noteTyped(field)
        switch field {
        case .figure(let place):
            take(place)
            // A window takes shape when both its ends are there.
            if place == .enrolmentCloses { take(.enrolmentOpens) }
        case .source(let place):
            switch ArticleEntry.read(form[field], documents: draft.documents.count) {
            case .empty: draft.cite(nil, for: place)
            case .value(let article): draft.cite(article, for: place)
            case .unfinished, .fault: break
            }
        case .missing(let index):
            if form[field] == Self.yes { filledIn.insert(index) } else { filledIn.remove(index) }
        case .example(let field): take(field)
        // A choice that is only passed by must do nothing: these work when they are left.
        case .takeOver, .addRule, .otherRates, .heading: break
        }
    }

    private mutating func take(_ place: SchemePlace) {
        switch SchemeFigureEntry.read(form[.figure(place)], as: draft.form(of: place), near: draft.term) {
        case .value(let figure): draft[place] = figure
        case .empty where draft.isOptional(place): draft[place] = nil
        case .empty, .unread: break
        }
    }

    /// Does what follows from a field that was left.
    mutating func left(_ field: NewTermField, _ desk: DeskContext) {
        noteLeft(field)
        switch field {
        case .figure(.termFirst): moveDays()
        case .takeOver: takeOver(desk)
        case .addRule:
            if let kind = NewRule(rawValue: form[.addRule]) { addRule(kind) }
            form[.addRule] = ""
        case .otherRates:
            if let category = MemberCategory(rawValue: form[.otherRates]) { giveOwnRates(to: category) }
            form[.otherRates] = ""
        case .example(.chosen): showExample(Int(form[.example(.chosen)]) ?? 0)
        case .example(.addTo): addToExample()
        case .figure, .source, .missing, .example, .heading: break
        }
    }

    // MARK: - Days

    /// Moves every other day with the first day of the term.
    private mutating func moveDays() {
        let first = draft.term.first
        guard first != termBegan else { return }
        var before = draft
        before.term.first = termBegan
        draft = before.moved(by: TermShift(from: termBegan, to: first))
        termBegan = first
        for place in draft.places where place != .termFirst {
            if case .day = draft.form(of: place) { form[.figure(place)] = text(at: place) }
        }
    }

    // MARK: - Contributions

    private mutating func giveOwnRates(to category: MemberCategory) {
        guard let amounts = draft.contributions?.value.amounts, !amounts.isEmpty,
            draft.contributions?.value.byCategory[category] == nil
        else { return }
        draft.contributions?.value.byCategory[category] = amounts
        for kind in EnrolmentKind.allCases where kind.takesPart {
            form[.figure(.contribution(category, kind))] = text(at: .contribution(category, kind))
        }
        form.focus = .figure(.contribution(category, .continuing))
    }

    // MARK: - Rules

    /// The rule that the focus is in.
    var focusedRule: Int? {
        if case .figure(.rule(let rule, _)) = form.focus { rule } else { nil }
    }

    /// The slice of a rule that the focus is in.
    var focusedSlice: (rule: Int, slice: Int)? {
        guard case .figure(.rule(let rule, let place)) = form.focus, part == .subsidy,
            draft.subsidy.rules.at(rule)?.sliceCount ?? 0 > 0
        else { return nil }
        return switch place {
        case .over, .bandFrom: (rule, 0)
        case .through(let slice), .rate(let slice), .bandThrough(let slice), .bandAmount(let slice): (rule, slice)
        default: nil
        }
    }

    mutating func addRow(_ desk: DeskContext) {
        note(.add, form.focus.draftName)
        if part == .examples { return addExample() }
        guard let (rule, slice) = focusedSlice else { return }
        let wasOpen = draft[.rule(rule, .through(slice))] == nil && draft[.rule(rule, .bandThrough(slice))] == nil
        restructure {
            $0.subsidy.rules[rule] = $0.subsidy.rules[rule].addingSlice(after: slice)
        } moving: { place in
            place.movingSlices(of: rule) { $0 > slice ? $0 + 1 : $0 }
        }
        // An open slice needs its end before the next one can begin.
        let place = wasOpen ? slice : slice + 1
        let isBand = draft[.rule(rule, .bandFrom)] != nil
        form.focus = .figure(.rule(rule, isBand ? .bandThrough(place) : .through(place)))
    }

    mutating func removeRow(_ desk: DeskContext) -> Request {
        if part == .examples {
            note(.remove, form.focus.draftName)
            removeExample()
            return .none
        }
        guard let rule = focusedRule else { return .none }
        guard let slice = focusedSlice?.slice, draft.subsidy.rules[rule].sliceCount > 1 else {
            let name = desk.book.kindName(of: draft.subsidy.rules[rule])
            return .ask(
                .removeRule(rule), title: desk.book(.keyRemoveRow),
                lines: [desk.book(.newTermRule, String(rule + 1), name)], field: nil)
        }
        note(.remove, form.focus.draftName)
        restructure {
            $0.subsidy.rules[rule] = $0.subsidy.rules[rule].removingSlice(at: slice)
        } moving: { place in
            place.movingSlices(of: rule) { $0 == slice ? nil : $0 > slice ? $0 - 1 : $0 }
        }
        return .none
    }

    mutating func removeRule(at index: Int) {
        restructure {
            $0.subsidy.removeRule(at: index)
        } moving: { place in
            guard case .rule(let rule, let inner) = place else { return place }
            return rule == index ? nil : .rule(rule > index ? rule - 1 : rule, inner)
        }
        form.focus = .addRule
    }

    private mutating func addRule(_ kind: NewRule) {
        guard !(kind.limits && draft.subsidy.rules.isEmpty) else { return }
        let across = origin.scheme.frame.lazy.compactMap { clause in
            if case .accumulation(let way) = clause.demand { way } else { nil }
        }.first
        restructure {
            $0.subsidy.addRule(kind, across: across)
        } moving: {
            $0
        }
        let rule = draft.subsidy.rules.count - 1
        let first = draft.subsidyPlaces.first { if case .rule(rule, _) = $0 { true } else { false } }
        if let first { form.focus = .figure(first) }
    }

    /// Changes what rules there are; typed texts go along, and what is new is empty until it is filled in.
    private mutating func restructure(
        _ change: (inout Scheme) -> Void, moving: (SchemePlace) -> SchemePlace?
    ) {
        let typed = draft.subsidyPlaces.map { ($0, form[.figure($0)]) }
        change(&draft)
        var kept: [SchemePlace: String] = [:]
        for (place, text) in typed { if let moved = moving(place) { kept[moved] = text } }
        for place in draft.subsidyPlaces {
            var text = kept[place] ?? ""
            if kept[place] == nil, case .choice = draft.form(of: place) { text = self.text(at: place) }
            form[.figure(place)] = text
        }
    }

    private mutating func takeOver(_ desk: DeskContext) {
        guard let other = entries.first(where: { $0.id == form[.takeOver] })?.scheme, takenOver != other.id else {
            return
        }
        if takenOver != nil {
            // What came with the rules taken over before goes with them.
            draft.readings = begun.readings
            draft.approval = begun.approval
            draft.exclusions = begun.exclusions
        }
        draft.takeOverRules(of: other) { document in
            var marked = document
            marked.code = "\(other.id)-\(document.code)"
            for language in Language.allCases {
                let book = language == desk.book.language ? desk.book : desk.book.inOtherLanguage
                let name = other.shortName.text(in: language)
                marked.title.set(book(.newTermTakenTitle, name, document.title.text(in: language)), in: language)
                marked.citation.set(name + " " + document.citation.text(in: language), in: language)
            }
            return marked
        }
        takenOver = other.id
        for place in draft.places { if form[.figure(place)].isEmpty { form[.figure(place)] = text(at: place) } }
        for place in draft.subsidyPlaces + draft.procedurePlaces { form[.figure(place)] = text(at: place) }
    }
}

extension SchemePlace {
    /// The place when the slices of `rule` are numbered anew; nil for a slice that is gone.
    fileprivate func movingSlices(of rule: Int, _ move: (Int) -> Int?) -> SchemePlace? {
        guard case .rule(rule, let place) = self else { return self }
        return switch place {
        case .through(let slice): move(slice).map { .rule(rule, .through($0)) }
        case .rate(let slice): move(slice).map { .rule(rule, .rate($0)) }
        case .bandThrough(let slice): move(slice).map { .rule(rule, .bandThrough($0)) }
        case .bandAmount(let slice): move(slice).map { .rule(rule, .bandAmount($0)) }
        default: self
        }
    }
}
