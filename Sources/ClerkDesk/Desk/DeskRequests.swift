import MutualAid
import TerminalUI
import Wording

/// What screens ask of the desk, and what comes of a transaction.
extension Desk {
    /// Does what a screen asks.
    ///
    /// - Parameter action: what the clerk did to make it ask; nil for something typed.
    mutating func carryOut(_ request: Request, askedBy action: DeskAction? = nil) {
        switch request {
        case .none: break
        case .say(let text, let style): message = DeskMessage(text, style)
        case .push(let screen): push(screen)
        case .replace(let screen): screens[screens.count - 1] = screen
        case .pop: pop()
        case .showRoster(let line, let action): return showRoster(line: line, then: action)
        case .set(let preference): set(preference)
        case .notice(let notice): notices = [notice] + notices.filter { $0 != notice }
        case .close: if screens.count > 1 { screens.removeLast() }
        case .commit(let transaction, let followUp):
            commit(transaction, PendingCommit(followUp: followUp))
        case .saveScheme(let id, let source, let replacing, let followUp):
            pending = PendingCommit(followUp: followUp)
            effects.append(.saveScheme(id: id, source: source, replacing: replacing))
        case .copy(let text, let said):
            effects.append(.copy(text))
            message = DeskMessage(said, .good)
        case .openDraft(let id): openDraft(id)
        case .dropDraft(let id): dropDraft(id)
        case .ask(let question, let title, let lines, let field):
            ask(.screen(question), title: title, lines: lines, field: field, askedBy: action)
        case .takeOver:
            if screens.count > 1 { screens.removeLast() }
            takeOver()
        case .readHistory(let scope, let query, let isContinued): readHistory(scope, query, isContinued: isContinued)
        case .setOperator(let name, .commit(let transaction, let followUp)):
            // Nobody takes over the desk by a transaction that is not saved.
            commit(transaction, PendingCommit(followUp: followUp, operatorName: name))
        case .setOperator(let name, let next):
            sit(name)
            carryOut(next)
        }
        refreshTop()
    }

    private mutating func commit(_ transaction: Transaction, _ pending: PendingCommit) {
        self.pending = pending
        effects.append(.commit(transaction, by: pending.operatorName ?? context.operatorName))
    }

    /// Has the operator named work at the desk from now on.
    private mutating func sit(_ operatorName: String) {
        context.operatorName = operatorName
        context.settings.sources[.operatorName] = .file
        effects.append(.remember(.operatorName(operatorName)))
    }

    private mutating func push(_ screen: any DeskScreen) {
        guard let restored = restored(screen) else {
            screens.append(screen)
            return
        }
        screens.append(restored)
        sayRestored()
    }

    mutating func pop() {
        guard screens.count > 1 else {
            message = DeskMessage(context.book(.backAtRoot, keyLabel(of: .quit) ?? ""), .notice)
            return
        }
        if let name = top.formName {
            // Half-typed text is kept, never dropped: opening the form again brings it back.
            kept[name] = top.unsavedForm == nil ? nil : KeptForm(screen: top, path: ownPath)
            if top.unsavedForm != nil {
                message = DeskMessage(context.book(.formKept, keyLabel(of: .drafts) ?? ""), .notice)
            }
        }
        if let left = top as? TrialScreen { trial = left }
        if var left = top as? RosterScreen {
            left.forgetLineOfHome()
            roster = left
        }
        screens.removeLast()
    }

    /// Shows the trial calculation as it was left, over whatever screen one is on.
    mutating func openTrial() {
        guard !(top is TrialScreen) else { return }
        if let place = screens.firstIndex(where: { $0 is TrialScreen }) {
            trial = screens.remove(at: place) as? TrialScreen
        }
        carryOut(.push(trial?.reopened(context) ?? leftTrial() ?? TrialScreen(context)))
    }

    mutating func finish(_ registry: Registry, _ transaction: Transaction) {
        if let step = pending?.step { return finish(step, registry, transaction) }
        let before = context.registry
        context.take(registry, after: transaction.changes)
        hasFailed = false
        message = DeskMessage(saidOfSaving(transaction, before), .good)
        // A form whose record is gone could never be opened again.
        kept = kept.filter { $0.key.exists(in: registry) }
        reasons = reasons.filter { $0.key.exists(in: registry) }
        if let name = pending?.operatorName { sit(name) }
        followUp()
        bringFormsUpToDate()
    }

    /// That it is saved; of several people's records also what.
    private func saidOfSaving(_ transaction: Transaction, _ before: Registry) -> String {
        let people = Set(transaction.changes.compactMap { context.registry.member(concernedBy: $0) })
        // While one goes through the roster the next person is on the screen already.
        guard people.count > 1 || top.name == .review else { return context.book(.dialogSaved) }
        let wording = ChangeWording(context.book, of: transaction.changes, in: before)
        return context.book(.dialogSavedSeveral, wording.headline(transaction.action))
    }

    /// Goes on as the screen said that asked for the saving.
    private mutating func followUp() {
        if let name = top.formName, pending != nil { kept[name] = nil }
        switch pending?.followUp {
        case .pop where screens.count > 1: screens.removeLast()
        case .replace(let screen): screens[screens.count - 1] = screen
        case .findNext: findNext()
        case .pop, .stay, nil: break
        }
        pending = nil
        refreshTop()
        // The last half-typed form is done: the list has nothing more to offer.
        if screens.count > 1, top.name == .drafts, kept.isEmpty, found.isEmpty {
            screens.removeLast()
            refreshTop()
        }
    }

    mutating func finishScheme(_ file: String) {
        hasFailed = false
        context.shelfVersion += 1
        message = DeskMessage(context.book(.schemeSaved, file), .good)
        followUp()
    }

    mutating func failScheme(_ failure: SchemeSaveFailure) {
        pending = nil
        hasFailed = true
        message = DeskMessage(
            context.book.sentence(
                failure, retryKey: keyLabel(of: .save) ?? context.book(.sameKey),
                startOverKey: keyLabel(of: .discard) ?? "Esc"),
            .error)
    }

    mutating func fail(_ failure: CommitFailure) {
        if let step = pending?.step { return fail(step, failure) }
        pending = nil
        hasFailed = true
        message = DeskMessage(
            context.book.sentence(
                failure, in: context.registry, retryKey: keyLabel(of: .save) ?? context.book(.sameKey),
                startOverKey: keyLabel(of: .discard) ?? "Esc"),
            .error)
    }
}
