import MutualAid
import TerminalUI
import Wording

/// Undoing and doing again: looked for outside, asked about where it matters, and saved like anything else.
extension Desk {
    /// Whether a key that stands for undo or redo is the field's own, in which the clerk types.
    func isForField(_ action: DeskAction, _ key: Key) -> Bool {
        (action == .undo || action == .redo) && top.isTyping && key.modifiers.contains(.control)
    }

    /// Takes what is next; without anything in its way it is done at once.
    mutating func take(_ found: FoundStep?, _ direction: StepDirection) {
        let book = context.book
        message = nil
        guard let found else {
            message = DeskMessage(book(direction == .undo ? .undoNothing : .redoNothing), .notice)
            return
        }
        guard found.step.action != .setUpUnit else {
            message = DeskMessage(book(.undoSetUp), .notice)
            return
        }
        guard overlay == nil else { return }
        if warnings(of: found).isEmpty { carryOut(found) } else { ask(found) }
    }

    /// Says that the history could not be read.
    mutating func takeUnread(_ direction: StepDirection, _ detail: String) {
        say(direction, whyNot: context.book(.undoUnreadable, detail))
    }

    private mutating func say(_ direction: StepDirection, whyNot reason: String) {
        message = DeskMessage(context.book(direction == .undo ? .undoFailed : .redoFailed, reason), .error)
    }

    /// Has the transaction written that takes the found one back.
    mutating func carryOut(_ found: FoundStep) {
        guard let transaction = found.step.undoing else {
            return takeUnread(found.direction, context.book(.historyUnclear))
        }
        pending = PendingCommit(followUp: .stay, step: found)
        effects.append(.commit(transaction, by: context.operatorName))
    }

    // MARK: - Asking

    /// Asks before something is undone that not only the records know of.
    mutating func ask(_ found: FoundStep) {
        let book = context.book
        let title = book(found.direction == .undo ? .keyUndo : .keyRedo)
        let who = book(.undoWho, found.step.by, found.step.at?.description ?? book(.dash))
        let lines = [headline(of: found), who] + someLines(of: found) + warnings(of: found).map { book(.bullet) + $0 }
        ask(.step(found), title: title, lines: lines, field: nil, askedBy: nil)
    }

    /// What was done by whom: `登记住院：王素琼 2018-03-01 滇池第一医院`.
    private func headline(of found: FoundStep) -> String {
        ChangeWording(context.book, of: found.original, in: context.registry).headline(found.step.action)
    }

    /// A question has room for a few of the fields that go back.
    private static let askedLines = 5

    private func someLines(of found: FoundStep) -> [String] {
        let wording = ChangeWording(context.book, of: found.step.changes, in: context.registry)
        guard let first = found.step.changes.first, found.step.changes.count == 1 else { return [] }
        // What is asked about is where the fields go to now.
        let lines = wording.lines(first.undone)
        let rest = lines.count - Self.askedLines
        return lines.prefix(Self.askedLines).map { context.book.line($0) }
            + (rest > 0 ? [context.book(.historyMoreChanges, String(rest))] : [])
    }

    /// What the clerk should know before it is done; empty for an ordinary entry of their own from today.
    private func warnings(of found: FoundStep) -> [String] {
        let book = context.book
        var warnings: [String] = []
        if found.direction == .undo {
            warnings += context.registry.cautions(undoing: found.step.changes, on: context.today).map {
                book.sentence($0)
            }
        }
        if found.step.by != context.operatorName { warnings.append(book(.cautionAnother, found.step.by)) }
        if !found.isOfToday { warnings.append(book(.cautionEarlier)) }
        let lost = formsLost(by: found)
        if !lost.isEmpty {
            warnings.append(book(.cautionLosesForm, book.list(lost)))
        } else if screens.contains(where: { $0.unsavedForm != nil }) {
            warnings.append(book(.cautionTyping))
        }
        return warnings
    }

    /// The half-typed forms that are about a record which goes.
    private func formsLost(by found: FoundStep) -> [String] {
        guard let changes = found.step.undoing?.changes, let after = try? context.registry.applying(changes) else {
            return []
        }
        let open = screens.indices.filter { place in
            screens[place].unsavedForm.map { !$0.exists(in: after) } ?? false
        }
        return open.map { path(of: $0) } + kept.filter { !$0.key.exists(in: after) }.map(\.value.path).sorted()
    }

    // MARK: - What came of it

    /// Says what was undone or done again and how it comes back, and leaves what is not there any more.
    mutating func finish(_ found: FoundStep, _ registry: Registry, _ transaction: Transaction) {
        let book = context.book
        let headline = headline(of: found)
        context.take(registry, after: transaction.changes)
        pending = nil
        hasFailed = false
        kept = kept.filter { $0.key.exists(in: registry) }
        if let place = screens.firstIndex(where: { !$0.stands(in: registry) }), place > 0 {
            screens.removeSubrange(place...)
        }
        let back = found.direction == .undo ? DeskAction.redo : .undo
        message = DeskMessage(
            book(found.direction == .undo ? .undoneSaid : .redoneSaid, headline, label(ofStep: back)), .good)
        refreshTop()
        rereadHistory()
    }

    /// Says why nothing was undone or done again, and which record is in the way.
    mutating func fail(_ found: FoundStep, _ failure: CommitFailure) {
        let book = context.book
        pending = nil
        let names = ChangeWording(book, of: found.step.changes, in: context.registry)
        let reason =
            switch failure {
            case .refused(.stillReferred(_, let other)): book(.undoBlocked, names.name(ofRecord: other))
            case .refused(.conflict(let record)): book(.undoChangedSince, names.name(ofRecord: record))
            default:
                book.sentence(
                    failure, in: context.registry,
                    retryKey: label(ofStep: found.direction == .undo ? .undo : .redo),
                    startOverKey: keyLabel(of: .discard) ?? "Esc")
            }
        say(found.direction, whyNot: reason)
    }

    /// The key that undoes or does again, where one is: while the clerk types Ctrl-Z is the field's.
    private func label(ofStep action: DeskAction) -> String {
        let keys = self.keys(of: top, context).binding(of: action)?.keys ?? []
        return keys.first { !isForField(action, $0) }?.label(with: context.lines) ?? ""
    }
}

extension DeskContext {
    /// Takes back what was saved last.
    var undoKey: Binding<DeskAction> {
        .key(
            [.control("z"), Self.undoFunctionKey], .undo, book(.keyUndo), book(.keyUndoHelp), off: stepsOff,
            footer: false, group: .everywhere)
    }

    /// Does again what was taken back last.
    var redoKey: Binding<DeskAction> {
        .key(
            [.control("y"), Self.redoFunctionKey], .redo, book(.keyRedo), book(.keyRedoHelp), off: stepsOff,
            footer: false, group: .everywhere)
    }

    private static let undoFunctionKey = Key(.function(5), .shift)
    private static let redoFunctionKey = Key(.function(10), .shift)

    private var stepsOff: String? {
        if isReadOnly { return book(.offReadOnly) }
        return operatorName.isEmpty ? book(.operatorWelcome) : nil
    }

    /// What to say where Ctrl-Z or Ctrl-Y finds nothing in the field; nil for another key.
    func saidOfNothingTyped(_ event: Event) -> String? {
        switch event {
        case .key(.control("z")): book(.undoNothingTyped, Self.undoFunctionKey.label(with: lines))
        case .key(.control("y")): book(.redoNothingTyped, Self.redoFunctionKey.label(with: lines))
        default: nil
        }
    }
}

extension FormScreen {
    /// Says of a key that means the field's own undo or redo that the field has nothing for it.
    func saidOfNothingTyped(_ event: Event, _ desk: DeskContext) -> Request {
        guard form.openList == nil, let text = desk.saidOfNothingTyped(event) else { return .none }
        return .say(text, .notice)
    }
}
