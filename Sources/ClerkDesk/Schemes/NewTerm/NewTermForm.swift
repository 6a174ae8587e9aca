import MutualAid
import TerminalUI
import Wording

/// A new term from a scheme: its days and figures as fields, its worked examples worked out anew at each keystroke.
///
/// The same form fills in what a scheme's sources leave out, fills a frame in, and changes a scheme of the user's own.
struct NewTermForm: FormScreen {
    typealias Field = NewTermField

    var form: FormState<NewTermField>
    var sheet = FormSheet<NewTermField>()
    var showsAllErrors = false
    let origin: NewTermOrigin
    /// The scheme as it is typed, as far as the texts can be read.
    var draft: Scheme
    /// The draft as the form began with it, to show what was changed.
    let begun: Scheme
    /// The schemes at hand, read once when the form opens.
    let entries: [SchemeEntry]
    var part = NewTermPart.names
    /// How much of a kept form was done again, where one was.
    var restoredSteps: RestoredSteps?
    /// The figures of the old list that have been filled in.
    var filledIn: Set<Int> = []
    /// The scheme whose rules were taken over.
    var takenOver: SchemeID?
    /// The first day of the term to which the other days have been moved.
    var termBegan: CalendarDay
    /// The place of the new notice among the documents; it is left out while it has no title.
    let newDocument: Int
    /// The example that is shown.
    var chosenExample = 0
    /// What the examples come to now, made anew after each event.
    private(set) var results: [ExampleResult] = []
    /// The last check of the whole scheme: made when a field is left, since it reads the file that would be written.
    var checked: CheckedScheme?
    /// How many fields of each part can't be saved as they are.
    var wrongFields: [NewTermPart: Int] = [:]
    /// What was typed and done since the form was opened, in order.
    var steps: [NewTermStep] = []
    /// What is to be put right by that check.
    var findings: [SchemeFindingText] = []

    init(_ desk: DeskContext, from origin: NewTermOrigin) {
        self.origin = origin
        var draft = origin.draft
        newDocument = draft.documents.count
        draft.documents.append(.blank(beside: draft.documents))
        self.draft = draft
        begun = draft
        termBegan = draft.term.first
        entries = desk.schemeEntries()
        form = FormState(focus: .figure(.id), texts: [:])
        form = FormState(focus: firstField(of: .names), texts: texts)
    }

    var name: ScreenName { .newTerm }

    var formName: FormName? {
        switch origin {
        case .scheme(let scheme): .newTerm(scheme.id)
        case .editing(let scheme, _): .scheme(scheme.id)
        }
    }

    var unsavedForm: FormName? {
        // Sources and examples come into their fields when their part is shown: that is no typing.
        let isTyped = form.editedFields.contains { if case .figure = $0 { true } else { false } }
        return isTyped || draft != begun || !filledIn.isEmpty ? formName : nil
    }

    func fresh(_ desk: DeskContext) -> NewTermForm { NewTermForm(desk, from: origin.present(on: desk.shelf)) }

    func title(_ desk: DeskContext) -> String {
        desk.book(origin.replacing == nil ? .screenNewTerm : .screenEditScheme)
    }

    // MARK: - Keys

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let isShowingExamples = part == .examples
        let acceptOff: String? =
            !isShowingExamples
            ? book(.offNotInExamples)
            : results.at(chosenExample).map { $0.comesOut ? book(.offExampleComesOut) : nil } ?? book(.newTermNoExample)
        return formKeys(desk) + [
            .key(
                [.control("o"), .function(12)], .acceptExample, book(.keyAcceptExample), book(.keyAcceptExampleHelp),
                off: acceptOff, footer: acceptOff == nil),
            .key([.control("g"), .function(6)], .nextPart, book(.keyNextPart), book(.keyNextPartHelp)),
            .key(
                [.control("b"), .function(8)], .previousPart, book(.keyPreviousPart), book(.keyPreviousPartHelp),
                footer: false),
            .key(
                [.control("n"), .function(5)], .addRow, book(.keyAddRow), book(.keyAddRowHelp),
                off: isShowingExamples || focusedSlice != nil ? nil : book(.offNoRowHere),
                footer: isShowingExamples || focusedSlice != nil),
            .key(
                [.control("x"), .function(7)], .removeRow, book(.keyRemoveRow), book(.keyRemoveRowHelp),
                off: canRemove ? nil : book(.offNothingToTakeOut), footer: canRemove),
        ]
    }

    private var canRemove: Bool {
        part == .examples ? !draft.examples.isEmpty : part == .subsidy && focusedRule != nil
    }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        if let request = leaveList(for: action, desk) { return request }
        switch action {
        case .nextPart: go(to: NewTermPart(rawValue: part.rawValue + 1) ?? .names, desk)
        case .previousPart: go(to: NewTermPart(rawValue: part.rawValue - 1) ?? .examples, desk)
        case .addRow: addRow(desk)
        case .removeRow: return removeRow(desk)
        case .acceptExample: return acceptExample(desk)
        default: return performForm(action, desk)
        }
        return .none
    }

    mutating func answer(_ question: Question, text: String, _ desk: DeskContext) -> Request {
        switch question {
        case .discard: self = fresh(desk)
        case .removeRule(let place):
            note(.removeRule, String(place))
            removeRule(at: place)
        default: break
        }
        return .none
    }

    /// Shows another part of the form.
    mutating func go(to part: NewTermPart, _ desk: DeskContext) {
        left(form.focus, desk)
        note(.part, part.draftName)
        self.part = part
        switch part {
        case .sources:
            for place in draft.citedPlaces { form[.source(place)] = ArticleEntry.text(of: draft.article(of: place)) }
        case .examples: showExample(chosenExample)
        case .names, .enrolment, .subsidy, .procedure: break
        }
        form.focus = firstField(of: part)
        check(desk)
    }

    func firstField(of part: NewTermPart) -> NewTermField {
        switch part {
        case .names: origin.replacing == nil ? .figure(.id) : .figure(.name(.chinese))
        case .enrolment: .figure(.contribution(nil, .continuing))
        case .subsidy: .takeOver
        case .procedure: draft.procedurePlaces.first.map(NewTermField.figure) ?? .figure(.filingDeadline)
        case .sources: draft.citedPlaces.first { draft[$0] != nil }.map(NewTermField.source) ?? .heading(.procedure)
        case .examples: .example(.chosen)
        }
    }

    // MARK: - Events

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        let focus = form.focus
        let request = handleForm(event, desk)
        guard form.focus != focus else { return request }
        left(focus, desk)
        check(desk)
        return request
    }

    /// Looks through the whole scheme, as it would be read again.
    mutating func check(_ desk: DeskContext) {
        let scheme = finished
        checked = desk.shelf.checked(scheme)
        findings = findings(in: scheme, desk)
        for part in NewTermPart.allCases where part.keepsTexts {
            wrongFields[part] = rows(of: part, desk).count { $0.status.severity.blocksSaving }
        }
    }

    mutating func refresh(_ desk: DeskContext, body: Size) {
        if checked == nil { check(desk) }
        workOut(desk)
        let rows = rows(desk)
        wrongFields = wrongFields.filter { $0.key.keepsTexts }
        wrongFields[part] = rows.count { $0.status.severity.blocksSaving }
        show(rows, desk, body: body)
    }

    /// Works the examples out by the scheme as it is typed.
    mutating func workOut(_ desk: DeskContext) {
        let scheme = finished
        results = draft.examples.map { ExampleResult($0, under: scheme, desk.book) }
    }

    func formRect(in body: Rect, _ desk: DeskContext) -> Rect { NewTermPanes(in: body).form.inset1 }

    /// The figures of the old list that are still to be filled in.
    var stillMissing: [LocalizedText] {
        draft.missing.indices.filter { !filledIn.contains($0) }.map { draft.missing[$0] }
    }

    /// How many fields of the whole form can't be saved as they are.
    var wrongFieldCount: Int { wrongFields.values.reduce(0, +) }

    /// The scheme as it would be saved.
    var finished: Scheme {
        var scheme = draft
        scheme.missing = stillMissing
        let isNamed = !draft.documents[newDocument].title.chinese.visible.isEmpty
        scheme.dropUncitedDocuments(but: isNamed ? [newDocument] : [])
        return scheme
    }
}

extension SourceDocument {
    /// A document still to be named, cited as the first of `others` is.
    fileprivate static func blank(beside others: [SourceDocument]) -> SourceDocument {
        let codes = Set(others.map(\.code))
        let code = (1...).lazy.map { $0 == 1 ? "notice" : "notice-\($0)" }.first { !codes.contains($0) }
        let citation = others.first?.citation ?? LocalizedText(chinese: "第#条", english: "art. #")
        return SourceDocument(
            code: code ?? "notice", title: LocalizedText(chinese: "", english: ""), citation: citation)
    }
}
