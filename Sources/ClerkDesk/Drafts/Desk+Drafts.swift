import MutualAid
import TerminalUI
import Wording

/// Half-typed forms: what must be on the disk, and going on with what was left behind.
extension Desk {
    /// What is half-typed now. Asked for some time after a key and not at each.
    public var drafts: DraftState {
        var forms: [FormName: FormDraft] = [:]
        let screens = self.screens + kept.values.map(\.screen) + (trial.map { [$0] } ?? [])
        for screen in screens.reversed() {
            // An open form stands for one of the same name that was left.
            if let draft = screen.draft(context) { forms[draft.form] = draft }
        }
        for draft in reasonDrafts { forms[draft.form] = draft }
        return DraftState(
            forms: Array(forms.values), waiting: Set(found.map(\.id)), knowsFound: knowsFound,
            operatorName: context.operatorName)
    }

    // MARK: - Found at the start

    mutating func take(_ drafts: [FoundDraft]) {
        knowsFound = true
        found = drafts + found
        // The first screens open by themselves, so nobody could open their drafts.
        if top.unsavedForm == nil, let restored = restored(top) {
            screens[topPlace] = restored
            sayRestored()
        }
        tellsOfFound = !found.isEmpty
        refreshTop()
    }

    /// What was found at the start; it is said until the clerk has gone on with one of them, or has seen it.
    var saidOfFound: DeskMessage? {
        guard tellsOfFound else { return nil }
        let book = context.book
        var said: [String] = []
        let readable = found.count { $0.draft != nil }
        if readable > 0 { said.append(book(.draftsFound, String(readable), keyLabel(of: .drafts) ?? "")) }
        let newer = found.count { $0.content == .newer }
        if newer > 0 { said.append(book(.draftsNewer, String(newer))) }
        for case .unreadable(let file) in found.map(\.content) { said.append(book(.draftUnreadable, file)) }
        return said.isEmpty ? nil : DeskMessage(said.joined(separator: "\n"), .notice)
    }

    /// Whether `event` only says that this was seen; other keys do what they always do.
    mutating func dismissesFound(_ event: Event) -> Bool {
        guard tellsOfFound, message == nil, event == .key(.escape), isAtRoot else { return false }
        tellsOfFound = false
        return true
    }

    mutating func openDrafts() {
        tellsOfFound = false
        if top.name != .drafts { carryOut(.push(DraftListScreen(context))) }
    }

    mutating func take(_ keeping: DraftKeeping) {
        guard keeping != draftKeeping else { return }
        draftKeeping = keeping
        let book = context.book
        let news =
            switch keeping {
            case .inStore: DeskMessage(book(.draftsKeptAgain), .good)
            case .elsewhere(let folder): DeskMessage(book(.draftsKeptElsewhere, folder), .notice)
            case .nowhere(let failure): DeskMessage(book(.draftsNotKept, book.reason(failure)), .error)
            }
        // What was said already matters more: that something was saved, or why it could not be.
        switch (message, keeping) {
        case (let said?, .inStore) where said.style == .good: break
        case (nil, _), (_, .inStore): message = news
        case (let said?, _): message = DeskMessage(said.text + "\n" + news.text, said.style)
        }
    }

    // MARK: - Going on

    /// The form as it was left half-filled, in the place of `opened`; nil when nothing was left of it.
    mutating func restored(_ opened: any DeskScreen) -> (any DeskScreen)? {
        guard let name = opened.formName else { return nil }
        if let form = kept.removeValue(forKey: name) { return upToDate(form.screen, opened) ?? form.screen }
        guard let place = found.firstIndex(where: { $0.draft?.form == name }), let draft = found[place].draft else {
            return nil
        }
        found.remove(at: place)
        var screen = opened
        screen.restore(draft, context)
        return screen
    }

    /// What was typed into `form`, in the place of `opened`, where the records have changed since it was opened; nil
    /// where they haven't.
    private func upToDate(_ form: any DeskScreen, _ opened: any DeskScreen) -> (any DeskScreen)? {
        guard form.hasBegunOtherwise(than: opened, context), let draft = form.draft(context) else { return nil }
        var screen = opened
        screen.restore(draft, context)
        return screen
    }

    /// Brings what is typed in open forms together with records that have changed meanwhile.
    mutating func bringFormsUpToDate() {
        for place in screens.indices where screens[place].unsavedForm != nil {
            guard !(screens[place] is NewTermForm), let name = screens[place].formName,
                case .success(let opened) = name.screen(context),
                let screen = upToDate(screens[place], opened)
            else { continue }
            screens[place] = screen
            if place == topPlace { refreshTop() }
        }
    }

    /// The trial calculation that a program left behind.
    mutating func leftTrial() -> TrialScreen? {
        guard let place = found.firstIndex(where: { $0.draft?.form == .trial }), let draft = found[place].draft else {
            return nil
        }
        found.remove(at: place)
        var screen = TrialScreen(context)
        screen.restore(draft, context)
        return screen
    }

    mutating func sayRestored() {
        tellsOfFound = false
        let key = keyLabel(of: .discard) ?? ""
        let sentence: Phrase = top.hasRivals ? .draftRestoredRivals : .dialogRestored
        message = DeskMessage(top.restoredSentence(context.book, key) ?? context.book(sentence, key), .notice)
    }

    mutating func openDraft(_ id: HalfTyped.ID) {
        guard let entry = context.halfTyped.first(where: { $0.id == id }), let form = entry.form else { return }
        guard !screens.contains(where: { $0.formName == form || ($0 is TrialScreen && form == .trial) }) else {
            message = DeskMessage(context.book(.draftIsOpen), .notice)
            return
        }
        if case .found = id, kept[form] != nil || (form == .trial && trial != nil) {
            message = DeskMessage(context.book(.draftKeptFirst), .notice)
            return
        }
        if case .decision(let claim, let decision) = form, case .success(let page) = form.screen(context) {
            carryOut(.push(page))
            return askAgain(claim, decision)
        }
        switch form.screen(context) {
        case .failure(let obstacle): message = DeskMessage(context.book.sentence(obstacle), .notice)
        case .success(let screen):
            guard case .found(let file) = id else { return carryOut(.push(screen)) }
            guard let place = found.firstIndex(where: { $0.id == file }), let draft = found[place].draft else { return }
            found.remove(at: place)
            var restored = screen
            restored.restore(draft, context)
            screens.append(restored)
            sayRestored()
        }
    }

    mutating func dropDraft(_ id: HalfTyped.ID) {
        switch id {
        case .kept(let name): (kept[name], reasons[name]) = (nil, nil)
        case .found(let file):
            let isFileKept = found.contains { $0.id == file && $0.draft == nil }
            found.removeAll { $0.id == file }
            if isFileKept { return message = DeskMessage(context.book(.draftForgotten), .good) }
        }
        message = DeskMessage(context.book(.draftDropped), .good)
    }

    /// Leaves the program: what was only tried out, and what no letter was typed into, is not kept beyond it.
    mutating func leave() {
        trial = nil
        screens.removeAll { $0 is TrialScreen || $0 is BatchEnrolmentScreen }
        effects.append(.quit)
    }

    // MARK: - The list

    mutating func listHalfTyped() {
        let left = kept.values.compactMap { form in
            form.screen.draft(context).map { draft in
                HalfTyped(
                    id: .kept(draft.form), form: draft.form, about: draft.about(context), at: "",
                    by: context.operatorName, fieldCount: draft.typedCount, obstacle: draft.form.obstacle(context))
            }
        }
        let typed = reasons.map { name, _ in
            HalfTyped(
                id: .kept(name), form: name,
                about: name.member(in: context.registry).flatMap { context.registry.members[$0]?.name } ?? "", at: "",
                by: context.operatorName, fieldCount: 1, obstacle: name.obstacle(context))
        }
        context.halfTyped =
            (left + typed).sorted { $0.about < $1.about }
            + found.map { draft in
                let form = draft.draft
                let obstacle: HalfTyped.Obstacle? =
                    switch draft.content {
                    case .form(let draft): draft.form.obstacle(context)
                    case .newer: .newer
                    case .unreadable(let file): .unreadable(file: file)
                    }
                return HalfTyped(
                    id: .found(draft.id), form: form?.form, about: form?.about(context) ?? "", at: draft.at,
                    by: draft.by, fieldCount: form?.typedCount ?? 0, obstacle: obstacle)
            }
    }
}

extension DeskScreen {
    /// Whether the records say something else in the form's fields than when it was opened.
    fileprivate func hasBegunOtherwise(than opened: any DeskScreen, _ desk: DeskContext) -> Bool {
        func began(_ sheets: [FormDraft.Sheet]) -> [String?: [String: String]] {
            var texts: [String?: [String: String]] = [:]
            for sheet in sheets {
                for field in sheet.fields where !field.began.isEmpty {
                    texts[sheet.record, default: [:]][field.name] = field.began
                }
            }
            return texts
        }
        let then = began(sheets(desk))
        let now = began(opened.sheets(desk))
        // A stay that the clerk added stands in no record yet, and one that was taken out still does.
        return then.contains { record, texts in now[record].map { $0 != texts } ?? (record != nil) }
    }
}

extension Phrasebook {
    /// Why a half-typed form can't be opened.
    func sentence(_ obstacle: HalfTyped.Obstacle) -> String {
        switch obstacle {
        case .recordGone: self(.offDraftRecordGone)
        case .otherTerm: self(.offDraftOtherTerm)
        case .notNow: self(.offDraftNotNow)
        case .newer: self(.offDraftNewer)
        case .unreadable(let file): self(.draftUnreadable, file)
        }
    }
}
