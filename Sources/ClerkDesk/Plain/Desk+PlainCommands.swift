import TerminalUI
import Wording

/// Commands by their names: every binding of the screen, found as in the palette.
extension Desk {
    /// What can be done here, without what only moves about on a drawn screen.
    private var plainCommands: [PickItem<DeskAction>] {
        var seen: Set<DeskAction> = [.palette, .help]
        return screenCommands.filter { item in
            keyMap.binding(of: item.value)?.group != .moving && seen.insert(item.value).inserted
        }
    }

    /// Does the command that `text` names, about row `row` where one is given; several that fit are offered by number.
    mutating func runCommand(_ text: String, row: Int?) {
        if let row, let rows = top.plain(context).rows {
            guard (1...max(1, rows.count)).contains(row), rows.count > 0 else {
                return say(context.book(.plainNoRow, String(rows.count)))
            }
            screens[topPlace].stand(on: row - 1, context)
            refreshTop()
            forgetBackdrop()
        }
        if text.isEmpty { return offer(plainCommands) }
        if let action = command(exactly: text) { return run(action) }
        if runKey(named: text) { return }
        // By name alone: what a sentence about a command says would find too much for who hears the finds.
        var list = PickList(
            plainCommands.map {
                PickItem($0.value, label: $0.label, aliases: Array($0.aliases.prefix(1)), note: $0.note)
            })
        list.filter(by: text, DeskMatcher.matcher)
        let fitting = list.shown
        guard !fitting.isEmpty else { return say(explanationOfOther(text)) }
        let beginning = fitting.filter { row in
            ([row.item.label] + row.item.aliases.prefix(1)).contains { Self.begins($0, with: text) }
        }
        let meant = fitting.count == 1 ? fitting : beginning
        // A single letter may stand for anything: nothing is done by a slip.
        if text.count > 1 || text.utf8.count > 1, meant.count == 1, fitting.count == 1 || meant[0].item.note == nil {
            return run(meant[0].item.value)
        }
        offer((beginning.isEmpty ? fitting : beginning).prefix(PlainDialogue.pageRows).map(\.item))
    }

    /// What there is to say to a command that isn't one here.
    private mutating func explanationOfOther(_ text: String) -> String {
        let book = context.book
        if isCommandAnywhere(text) {
            return top.plain(context).form == nil ? book(.plainNotHere) : book(.plainCommandElsewhere, text)
        }
        return explanationOfOutside(text) ?? book(.plainNoCommand, text)
    }

    /// How that is done which `text` names and no command of the screen does.
    private func explanationOfOutside(_ text: String) -> String? {
        let other = context.book.inOtherLanguage
        var list = PickList(
            OutsideCommand.allCases.map { command in
                PickItem(
                    command, label: context.book(command.label), aliases: [other(command.label), command.rawValue])
            })
        list.filter(by: text, DeskMatcher.matcher)
        return list.shown.first?.item.value.explanation(context.book)
    }

    private mutating func offer(_ commands: [PickItem<DeskAction>]) {
        let commands = commands.filter { $0.note == nil } + commands.filter { $0.note != nil }
        say(
            numbered(
                commands.map { item in
                    let why = item.note.map { context.book(.plainOff, $0) } ?? ""
                    return item.label + why
                }))
        dialogue?.offered = commands.map(\.value)
    }

    /// The command with that name in either language, or that letter for its key.
    func command(exactly text: String) -> DeskAction? {
        let wanted = text.lowercased()
        if let item = plainCommands.first(where: { item in
            item.label.lowercased() == wanted || item.aliases.first?.lowercased() == wanted
        }) {
            return item.value
        }
        guard text.count == 1, let sign = text.first else { return nil }
        return keyMap.bindings.first { $0.group != .moving && $0.keys.contains(.character(sign)) }?.action
    }

    /// Does what the key of that name does, such as `^S`, `F2` or `Esc`: what the screens say names keys.
    /// - Returns: whether there is such a key here.
    mutating func runKey(named text: String) -> Bool {
        let wanted = text.narrowed.lowercased()
        guard wanted.count > 1 else { return false }
        let spelled = wanted.hasPrefix("ctrl-") ? "^" + wanted.dropFirst(5) : wanted
        let found = keyMap.bindings.first { binding in
            binding.group != .moving
                && binding.keys.contains { !$0.isPrinting && $0.label.lowercased() == spelled }
        }
        guard let found else { return false }
        run(found.action)
        return true
    }

    /// Does a command and says which.
    mutating func run(_ action: DeskAction) {
        switch action {
        case .help: return explain()
        case .palette: return offer(plainCommands)
        case .scrollBreakdown, .enlarge: return readAccount(action)
        case let action where action.isOnlyOfDrawnScreens: return say(context.book(.plainOnlyDrawn))
        default: break
        }
        guard let binding = keyMap.binding(of: action) else { return say(context.book(.plainNotHere)) }
        dialogue?.lastCommand = binding.label
        if let reason = binding.disabledReason {
            // A script goes on all the same, and must learn at its end that nothing came of it.
            if reason == context.readOnlyReason || action.isSaving { dialogue?.outstanding = binding.label }
            return say(reason)
        }
        say(context.book(.plainDoing, binding.label))
        let isSaving = action.isSaving
        let account = isSaving ? top.plain(context).account : []
        let before = (language: context.book.language, place: place)
        message = nil
        perform(binding)
        refreshTop()
        forgetBackdrop()
        if before.language != context.book.language { dialogue?.heardPlace = nil }
        if isSaving {
            // Refused at once: a field is wrong, or nothing may be written.
            let isRefused = place == before.place && !effects.contains(where: \.isSaving)
            dialogue?.outstanding = isRefused ? binding.label : nil
            if isRefused, overlay == nil { sayWhatIsWrong() } else { say(account) }
        }
        // A field with an error is asked for again, also where one stood behind the last.
        dialogue?.isPastEnd = false
        hear()
    }

    /// Says what is wrong with the field to which a refused saving has gone, instead of where a cursor stands.
    private mutating func sayWhatIsWrong() {
        guard let field = top.plain(context).form?.focused, field.status.severity.blocksSaving,
            let reason = field.status.message
        else { return }
        say(context.book(.lineOfRule, field.shape.label, reason))
        message = nil
    }

    /// Reads out what a drawn screen scrolls through.
    private mutating func readAccount(_ action: DeskAction) {
        let page = top.plain(context)
        if let rows = page.rows, let details = rows.details, rows.count > rows.selected {
            return say(details(rows.selected))
        }
        say(page.account.isEmpty ? page.lines : page.account)
    }

    // MARK: - Explaining

    /// Says what is asked for now and what can be typed.
    mutating func explain() {
        let book = context.book
        let page = top.plain(context)
        if let form = page.form, let field = form.focused, dialogue?.isPastEnd == false { explain(field) }
        let about = book.help("screen " + top.name.rawValue)
        say(about)
        say(keysNamed(in: about))
        let how: Phrase =
            switch page.content {
            case .form: .plainHowForm
            case .rows: .plainHowList
            case .words: .plainHowWords
            }
        say(book(how))
        let commands = plainCommands.filter { $0.note == nil }.map(\.label)
        say(book(.lineOfRule, book(.plainCommands), commands.joined(separator: book(.plainComma))))
    }

    /// The commands for the keys that texts name, as texts written for a drawn screen do.
    private func keysNamed(in text: String) -> String {
        let book = context.book
        var named: [String] = []
        for binding in keyMap.bindings where binding.group != .moving {
            let keys = binding.keys.map { $0.label(with: context.lines) }
            guard let key = keys.first(where: text.names) else { continue }
            named.append(book(.plainKeyMeans, key, binding.label))
        }
        return named.isEmpty ? "" : book(.plainKeysMean, named.joined(separator: book(.plainComma)))
    }

    private mutating func explain(_ field: PlainForm.Field) {
        let shape = field.shape
        let book = context.book
        let label = shape.isRequired ? book(.plainRequired, shape.label) : shape.label
        let short = [shape.hint, shape.placeholder].filter { !$0.isEmpty }.joined(separator: book(.plainComma))
        say(short.isEmpty ? label : book(.lineOfRule, label, short))
        say(top.focusedHelp(context)?.sentences ?? [])
        say(field.status.message ?? "")
        if case .choice(let choices) = shape.content { say(numbered(choices.map(\.label))) }
        if !shape.suggestions.isEmpty {
            say(book(.plainOffers))
            say(numbered(Array(shape.suggestions.prefix(PlainDialogue.pageRows))))
        }
    }
}

extension Effect {
    /// Whether it says itself later whether it was saved.
    fileprivate var isSaving: Bool {
        switch self {
        case .commit, .saveScheme: true
        default: false
        }
    }
}

extension DeskAction {
    fileprivate var isSaving: Bool { self == .save || self == .saveAndNew }

    /// Whether it changes nothing but how a drawn screen looks.
    fileprivate var isOnlyOfDrawnScreens: Bool {
        switch self {
        case .hideColumn, .showColumns, .narrower, .wider, .fitColumn, .switchView: true
        default: isTakenByScreen
        }
    }
}

extension String {
    /// Whether a key is named in it: of a letter only where it stands by itself after an opening quote or a word for
    /// pressing, since it may be a word of its own.
    fileprivate func names(key: String) -> Bool {
        let isLetter = key.count == 1 && (key.first?.isLetter ?? false)
        let openings = isLetter ? ["按 ", "ress "] : [""]
        return openings.contains { opening in
            var rest = self[...]
            while let range = rest.range(of: opening + key) {
                let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
                let after = range.upperBound == endIndex ? nil : self[range.upperBound]
                let isApart = isLetter || !(before?.isPartOfKey ?? false)
                if isApart, !(after?.isPartOfKey ?? false) { return true }
                rest = self[range.upperBound...]
            }
            return false
        }
    }
}

extension Substring {
    fileprivate func range(of part: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
            start = index(after: start)
        }
        return nil
    }
}

extension Character {
    fileprivate var isPartOfKey: Bool { isASCII && (isLetter || isNumber || self == "-" || self == "^") }
}
