import MutualAid
import TerminalUI
import Wording

/// What a typed line does: it becomes the events and commands that the same thing takes in frames.
extension Desk {
    mutating func takeLine(_ line: String) {
        guard dialogue != nil else { return }
        dialogue?.isPromptDue = true
        // What was said is said; the same words after this line are news.
        hear()
        message = nil
        dialogue?.heardMessage = nil
        let offered = dialogue?.offered ?? []
        dialogue?.offered = []
        if case .question(let asked) = overlay { return answer(asked, line.visible) }
        if asksForPermissions { return answerPermissions(line.visible) }
        let typed = PlainLine(line)
        if case .text(let text) = typed, let number = Int(text.narrowed), offered.indices.contains(number - 1) {
            return run(offered[number - 1])
        }
        switch typed {
        case .help: return explain()
        case .command(let text, let row): return runCommand(text, row: row)
        default: break
        }
        let page = top.plain(context)
        switch page.content {
        case .form(let form): take(typed, in: form, page)
        case .rows(let rows): take(typed, in: rows, page)
        case .words: take(typed, inWordsOf: page)
        }
    }

    // MARK: - Forms

    private mutating func take(_ line: PlainLine, in form: PlainForm, _ page: PlainPage) {
        switch line {
        case .list: return readOut(form, page)
        case .back: return goBack(in: form)
        case .stand(let number): return stand(on: number - 1, of: form.fields.count)
        default: break
        }
        guard let field = form.focused, dialogue?.isPastEnd == false else {
            if case .text(let text) = line { runCommand(text, row: nil) }
            return
        }
        switch line {
        case .empty:
            // What is wrong with it stays to be said before saving; nobody is held up.
            if field.status.severity.blocksSaving { say(field.status.message ?? "") }
            goOn(from: form)
        case .offer(let text): takeOffer(text, field, form)
        case .text(let text):
            if runKey(named: text) || runCommand(named: text, beforeChoicesOf: field) { return }
            guard !isCommandElsewhere(text, field) else { return say(context.book(.plainCommandElsewhere, text)) }
            enter(text, field, form)
        case .literal(let text): enter(text, field, form)
        case .search(let text): enter("/" + text, field, form)
        default: break
        }
    }

    /// Why what is typed into the form could never be saved; nil where it can.
    private var reasonAgainstTyping: String? {
        top.name == .trial ? nil : keyMap.binding(of: .save)?.disabledReason
    }

    /// Whether a text is what a command of another screen is called: who types that hardly means it as a text. What
    /// the field has to choose from, or was typed there before, is meant.
    private mutating func isCommandElsewhere(_ text: String, _ field: PlainForm.Field) -> Bool {
        if case .choice(let choices) = field.shape.content, Self.place(of: text, among: choices.map(\.label)) != nil {
            return false
        }
        guard text.count > 1, !field.shape.suggestions.contains(text) else { return false }
        return isCommandAnywhere(text)
    }

    /// Whether a command of any screen is called that, in either language.
    mutating func isCommandAnywhere(_ text: String) -> Bool {
        let names =
            dialogue?.commandNames
            ?? Set(
                Language.allCases.flatMap { KeyTable.all(in: $0, shelf: context.shelf) }.flatMap(\.rows).filter {
                    $0.group != .moving
                }.map { $0.label.lowercased() })
        dialogue?.commandNames = names
        return names.contains(text.lowercased())
    }

    /// Does the command of that very name; a choice of the field that is called the same comes first.
    private mutating func runCommand(named text: String, beforeChoicesOf field: PlainForm.Field) -> Bool {
        if case .choice(let choices) = field.shape.content, choices.contains(where: { $0.label == text }) {
            return false
        }
        // A single letter is a text here, and no key.
        guard text.count > 1, let action = command(exactly: text) else { return false }
        run(action)
        return true
    }

    private mutating func enter(_ text: String, _ field: PlainForm.Field, _ form: PlainForm) {
        if let reason = reasonAgainstTyping { return say(reason) }
        switch field.shape.content {
        case .text: type(text, form)
        case .choice(let choices): choose(text, among: choices, form)
        case .heading, .figure: break
        }
    }

    /// Puts a text in the place of what stands in the field, and goes on unless it can't be saved like that.
    private mutating func type(_ text: String, _ form: PlainForm) {
        press(.plain(.end))
        press(.control("u"))
        feed(.paste(text))
        let now = top.plain(context).form
        guard let now, let field = now.focused else { return }
        sayStatus(of: field)
        if !field.status.severity.blocksSaving { goOn(from: now) }
    }

    private mutating func choose(_ text: String, among choices: [Choice], _ form: PlainForm) {
        let labels = choices.map(\.label)
        guard let place = Self.place(of: text, among: labels) else {
            let fitting = Self.places(fitting: text, among: labels)
            say(context.book(fitting.isEmpty ? .plainNoChoice : .plainSeveralChoices, text))
            let listed = fitting.isEmpty ? Array(labels.indices) : fitting
            return say(listed.map { context.book(.plainRow, String($0 + 1), labels[$0]) })
        }
        let focus = form.focus
        press(.character(" "))
        press(Key(.home, .control))
        for _ in 0..<place { press(.plain(.down)) }
        press(.enter)
        guard let now = top.plain(context).form else { return }
        if now.fields.indices.contains(focus) {
            say(context.book(.plainReadAs, now.fields[focus].shownText))
            sayStatus(of: now.fields[focus])
        }
        if now.focus == focus, !now.hasNext { dialogue?.isPastEnd = true }
    }

    /// The entry that was meant: by its name, by its number, or by how no other begins, in letters or in pinyin.
    private static func place(of text: String, among names: [String]) -> Int? {
        if let place = names.firstIndex(where: { $0.lowercased() == text.lowercased() }) { return place }
        if let number = Int(text.narrowed) { return names.indices.contains(number - 1) ? number - 1 : nil }
        let beginning = names.indices.filter { Self.begins(names[$0], with: text) }
        return beginning.count == 1 ? beginning.first : nil
    }

    /// The entries that a text is part of, in letters or in pinyin, in their order.
    private static func places(fitting text: String, among names: [String]) -> [Int] {
        let fit = DeskMatcher.matcher(text)
        return names.indices.filter { fit(names[$0]) != nil }
    }

    /// Whether a name begins like a text, in letters or in pinyin.
    static func begins(_ name: String, with text: String) -> Bool {
        !text.isEmpty && DeskMatcher.matcher(text)(name)?.ranges.first?.lowerBound == 0
    }

    /// Takes one of the texts that were typed in the field before.
    private mutating func takeOffer(_ text: String, _ field: PlainForm.Field, _ form: PlainForm) {
        let offers = field.shape.suggestions
        guard !offers.isEmpty else { return say(context.book(.plainNoOffers)) }
        if let place = Self.place(of: text, among: offers), !text.isEmpty { return type(offers[place], form) }
        say(numbered(offers))
    }

    /// How a text was read, and what there is to say about it.
    private mutating func sayStatus(of field: PlainForm.Field) {
        if let echo = field.status.echo, !echo.isEmpty, echo != field.text, echo != field.shownText {
            say(context.book(.plainReadAs, echo))
        }
        say(field.status.message ?? "")
    }

    private mutating func goOn(from form: PlainForm) {
        guard form.hasNext else {
            for place in form.fields.indices where place > form.focus { sayPassed(form, place) }
            dialogue?.isPastEnd = true
            return
        }
        press(.enter)
    }

    private mutating func goBack(in form: PlainForm) {
        if dialogue?.isPastEnd == true {
            dialogue?.isPastEnd = false
        } else if form.hasPrevious {
            press(.plain(.up))
        } else {
            say(context.book(.plainFirstField))
        }
    }

    private mutating func readOut(_ form: PlainForm, _ page: PlainPage) {
        say(page.lines)
        for (place, field) in form.fields.enumerated() {
            guard field.isAsked else {
                sayPassed(form, place)
                continue
            }
            let text = context.book(.lineOfRule, field.shape.label, field.shownText)
            let note = field.status.severity.blocksSaving ? field.status.message ?? "" : ""
            let parts = [text, note].filter { !$0.isEmpty }
            say(context.book(.plainRow, String(place + 1), parts.joined(separator: context.book(.plainComma))))
        }
    }

    /// Goes to a field or a row without opening it.
    private mutating func stand(on place: Int, of count: Int) {
        guard (0..<count).contains(place) else { return say(context.book(.plainNoRow, String(count))) }
        dialogue?.isPastEnd = false
        screens[topPlace].stand(on: place, context)
        refreshTop()
        forgetBackdrop()
    }

    // MARK: - Lists

    private mutating func take(_ line: PlainLine, in rows: PlainRows, _ page: PlainPage) {
        let first = dialogue?.firstRow ?? 0
        switch line {
        case .empty: readOn(rows, from: first + PlainDialogue.pageRows)
        case .back: readOut(rows, from: max(0, first - PlainDialogue.pageRows))
        case .list:
            say(page.lines)
            readOut(rows, from: first)
        case .stand(let number):
            stand(on: number - 1, of: rows.count)
            if rows.count >= number, number > 0 { say(context.book(.plainRow, String(number), rows.line(number - 1))) }
        case .search(let text): look(for: text)
        case .text(let text):
            if let number = Int(text.narrowed), number > 0, number <= rows.count { return open(number - 1, rows) }
            if runKey(named: text) { return }
            if let action = command(exactly: text) { return run(action) }
            look(for: text)
        case .literal(let text): look(for: text)
        case .offer, .command, .help: break
        }
    }

    private mutating func readOn(_ rows: PlainRows, from first: Int) {
        guard first < rows.count else { return say(context.book(.plainListEnd)) }
        readOut(rows, from: first)
        // Lists that are read bit by bit read on where somebody stands near their end.
        stand(on: min(rows.count, first + PlainDialogue.pageRows) - 1, of: rows.count)
        press(.plain(.down))
    }

    private mutating func open(_ row: Int, _ rows: PlainRows) {
        stand(on: row, of: rows.count)
        if let details = rows.details { return say(details(row)) }
        run(.open)
    }

    private mutating func look(for text: String) {
        guard let search = keyMap.binding(of: .search), search.isEnabled else {
            return say(context.book(.plainNoSearch, text))
        }
        perform(search)
        refreshTop()
        forgetBackdrop()
        message = nil
        press(.plain(.end))
        press(.control("u"))
        if !text.isEmpty { feed(.paste(text)) }
        // Out of the line again, so that letters are commands.
        if top.isTyping { press(.escape) }
        dialogue?.firstRow = 0
        // Read out anew, whether or not it is as long as before.
        dialogue?.heardCount = -1
    }

    // MARK: - Screens that only say something

    private mutating func take(_ line: PlainLine, inWordsOf page: PlainPage) {
        switch line {
        case .empty: if let next = keyMap.binding(of: .next), next.isEnabled { run(.next) } else { say(page.lines) }
        case .back: run(keyMap.binding(of: .previous) == nil ? .back : .previous)
        case .list: say(page.lines)
        case .text(let text): if !runKey(named: text) { runCommand(text, row: nil) }
        case .search, .stand, .offer, .literal, .command, .help: break
        }
    }

    // MARK: - Questions

    private mutating func answer(_ asked: AskedQuestion, _ text: String) {
        let labels = asked.dialog.buttons.map(\.label)
        if asked.dialog.isFieldFocused {
            var text = text
            switch PlainLine(text) {
            case .empty, .back: return press(.escape)
            case .command(let name, let row):
                press(.escape)
                return runCommand(name, row: row)
            case .literal(let literal): text = literal
            default: break
            }
            press(.plain(.end))
            press(.control("u"))
            feed(.paste(text))
            return press(.enter)
        }
        // Nothing is done by an empty line.
        let chosen = text.isEmpty ? nil : Self.answer(text, labels)
        guard text.isEmpty || chosen != nil else { return say(context.book(.plainAnswer, labels[0], labels[1])) }
        guard chosen == 0 else { return press(.escape) }
        press(asked.dialog.field == nil ? .character("y") : .enter)
        if asked.dialog.field != nil, case .question = overlay {
            // The answer won't do, as was said: back to the line.
            press(.backtab)
        }
    }

    private static func answer(_ text: String, _ labels: [String]) -> Int? {
        switch text.narrowed.lowercased() {
        case "1", "y", "yes", "是": 0
        case "2", "n", "no", "否": 1
        case let text: labels.firstIndex { $0.lowercased() == text }
        }
    }

    private mutating func answerPermissions(_ text: String) {
        switch Self.answer(text, permissionAnswers) {
        case 0?: press(.enter)
        default: press(.escape)
        }
    }
}
