import TerminalUI
import Wording

/// The desk as a dialogue of lines, for who hears it, for terminals that can't be drawn on, and for scripts: the same
/// screens, forms and commands as in frames, described by ``PlainPage`` and worked by the same events.
extension Desk {
    /// The window that screens are laid out for where nobody sees one.
    public static let dialogueWindow = PlainDialogue.window

    /// Begins to keep account of what was said. To be called once, instead of showing frames.
    public mutating func beginDialogue() {
        size = PlainDialogue.window
        dialogue = PlainDialogue()
        // What is known already is asked for all the same: Enter keeps it.
        if top.name == .setUp { screens[topPlace].stand(on: 0, context) }
        refreshTop()
    }

    /// What there is to say since the last call.
    public mutating func words() -> PlainWords {
        hear()
        tell()
        let lines = dialogue?.said ?? []
        let isPromptDue = dialogue?.isPromptDue ?? false || !lines.isEmpty
        dialogue?.said = []
        dialogue?.isPromptDue = false
        return PlainWords(lines: lines, prompt: isPromptDue ? prompt : "")
    }

    mutating func say(_ line: String) { dialogue?.say(line) }

    mutating func say(_ lines: [String]) { dialogue?.say(lines) }

    // MARK: - Hearing what the desk says

    /// Has what stands above the footer said, once.
    mutating func hear() {
        if let message {
            if message != dialogue?.heardMessage { say(message.text) }
            dialogue?.heardMessage = message
            return
        }
        dialogue?.heardMessage = nil
        // Said is seen; only what waits for an answer stays.
        while let notice = notices.first {
            if notice != dialogue?.heardNotice { say(sentence(notice)) }
            dialogue?.heardNotice = notice
            if case .widePermissions = notice { break }
            notices.removeFirst()
        }
        guard notices.isEmpty, let found = saidOfFound else { return }
        say(found.text)
        tellsOfFound = false
    }

    /// Has a key pressed, and what comes of it said.
    mutating func press(_ key: Key) { feed(.key(key)) }

    mutating func feed(_ event: Event) {
        message = nil
        take(event)
        refreshTop()
        forgetBackdrop()
        hear()
    }

    // MARK: - Telling what has changed

    var place: PlainDialogue.Place {
        PlainDialogue.Place(
            depth: screens.count, name: top.name, title: top.title(context),
            entry: top.keyFacts.flatMap { $0.entries > 1 ? $0.current : nil })
    }

    /// Says where one is and what has changed since the last line.
    private mutating func tell() {
        if case .question(let asked) = overlay { return tell(asked) }
        dialogue?.heardQuestion = nil
        var page = top.plain(context)
        page.lines += tourLines
        let place = place
        if place != dialogue?.heardPlace {
            announce(page, place)
        } else {
            let heard = dialogue?.heardLines ?? []
            say(page.lines.filter { !heard.contains($0) })
        }
        dialogue?.heardLines = page.lines
        switch page.content {
        case .rows(let rows): tell(rows)
        case .form(let form): tell(form)
        case .words: break
        }
    }

    /// What the guided tour wants done next.
    private var tourLines: [String] {
        guard let tour = context.tour else { return [] }
        return [context.book(tour.step.title), text(of: tour)]
    }

    private mutating func announce(_ page: PlainPage, _ place: PlainDialogue.Place) {
        dialogue?.heardPlace = place
        dialogue?.heardField = nil
        dialogue?.isPastEnd = false
        dialogue?.firstRow = 0
        dialogue?.heardRows = []
        dialogue?.heardCount = 0
        say(context.book(.plainScreen, ownPath))
        if context.isReadOnly { say(context.accessWord) }
        say(page.lines)
        if case .rows(let rows) = page.content, rows.count == 0 { say(rows.empty) }
    }

    private mutating func tell(_ asked: AskedQuestion) {
        let lines = [asked.dialog.title] + asked.dialog.lines
        guard lines != dialogue?.heardQuestion else { return }
        dialogue?.heardQuestion = lines
        say(lines)
    }

    /// Reads a page of the list out where it is not the one that was read out last.
    private mutating func tell(_ rows: PlainRows) {
        guard let dialogue else { return }
        let first = dialogue.firstRow < rows.count ? dialogue.firstRow : 0
        let lines = self.lines(of: rows, from: first)
        if rows.count != dialogue.heardCount {
            readOut(rows, from: first)
        } else {
            for (old, new) in zip(dialogue.heardRows, lines) where old != new { say(new) }
        }
        self.dialogue?.heardRows = lines
        self.dialogue?.heardCount = rows.count
    }

    /// The rows of a page as they are read out, each with its number.
    private func lines(of rows: PlainRows, from first: Int) -> [String] {
        (first..<min(rows.count, first + PlainDialogue.pageRows)).map {
            context.book(.plainRow, String($0 + 1), rows.line($0))
        }
    }

    /// Reads the rows of a page out, and how many follow.
    mutating func readOut(_ rows: PlainRows, from first: Int) {
        let lines = lines(of: rows, from: first)
        dialogue?.firstRow = first
        dialogue?.heardRows = lines
        dialogue?.heardCount = rows.count
        guard rows.count > 0 else { return say(rows.empty) }
        say(lines)
        let end = first + lines.count
        if end < rows.count {
            say(context.book(.plainMoreRows, String(first + 1), String(end), String(rows.count)))
        }
    }

    /// Names the headings and figures that were passed on the way to the field that is asked for now.
    private mutating func tell(_ form: PlainForm) {
        guard let dialogue, !dialogue.isPastEnd else { return }
        let last = dialogue.heardField ?? -1
        guard form.focus != last else { return }
        if last < 0 {
            // What was typed before and is gone on with: all of it is told, and nothing that is needed is passed over.
            let isGoneOnWith = top.unsavedForm != nil
            if isGoneOnWith, let gap = form.firstGap, gap < form.focus {
                sayFilledIn(form, isWhole: true)
                screens[topPlace].stand(on: gap, context)
                refreshTop()
                forgetBackdrop()
                guard let now = top.plain(context).form else { return }
                self.dialogue?.heardField = now.focus - 1
                return tell(now)
            }
            sayFilledIn(form, isWhole: isGoneOnWith)
        }
        self.dialogue?.heardField = form.focus
        if last < form.focus { for place in last + 1..<form.focus { sayPassed(form, place) } }
        guard let field = form.focused else { return }
        if case .choice(let choices) = field.shape.content, choices.count <= PlainDialogue.pageRows {
            say(numbered(choices.map(\.label)).joined(separator: context.book(.plainComma)))
        }
    }

    mutating func sayPassed(_ form: PlainForm, _ place: Int) {
        guard form.fields.indices.contains(place) else { return }
        let field = form.fields[place]
        switch field.shape.content {
        case .heading: say(context.book(.plainHeading, field.shape.label))
        case .figure(let figure) where !figure.isEmpty: say(context.book(.lineOfRule, field.shape.label, figure))
        case .figure, .text, .choice: break
        }
    }

    /// Says what stands in the fields before the one at which a form opens, or in all: nobody would hear of it otherwise.
    private mutating func sayFilledIn(_ form: PlainForm, isWhole: Bool) {
        for field in isWhole ? form.fields[...] : form.fields.prefix(form.focus)
        where field.isAsked && !field.shownText.isEmpty {
            say(context.book(.lineOfRule, field.shape.label, field.shownText))
        }
    }

    func numbered(_ texts: [String]) -> [String] {
        texts.enumerated().map { context.book(.plainRow, String($0 + 1), $1) }
    }

    // MARK: - What is waited for

    private var prompt: String {
        let book = context.book
        if case .question(let asked) = overlay {
            if asked.dialog.isFieldFocused { return book(.plainPrompt, asked.dialog.fieldLabel) }
            let answers = numbered(asked.dialog.buttons.map(\.label)).joined(separator: book(.plainComma))
            return book(.plainPrompt, answers)
        }
        if asksForPermissions {
            return book(.plainPrompt, numbered(permissionAnswers).joined(separator: book(.plainComma)))
        }
        if let dialogue, !dialogue.offered.isEmpty { return book(.plainPromptNumber) }
        let page = top.plain(context)
        switch page.content {
        case .rows: return book(.plainPromptList)
        case .words: return book(.plainPromptCommand)
        case .form(let form):
            guard let field = form.focused, dialogue?.isPastEnd == false else { return book(.plainPromptEnd) }
            let label = field.shape.isRequired ? book(.plainRequired, field.shape.label) : field.shape.label
            return field.shownText.isEmpty
                ? book(.plainPrompt, label) : book(.plainPromptKept, label, field.shownText)
        }
    }

    /// Whether the folder is open to others and nothing else is to be said first.
    var asksForPermissions: Bool {
        if case .widePermissions? = notices.first { true } else { false }
    }

    var permissionAnswers: [String] { [context.book(.plainTighten), context.book(.plainLater)] }
}
