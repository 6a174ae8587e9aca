import MutualAid

@testable import ClerkDesk

/// The history of a desk that has no disk.
struct PlayedHistory {
    /// Every step, the newest last.
    var steps: [RecordedStep] = []
    /// When what comes next happens.
    var now = LocalMoment(day: CalendarDay(ordinal: 17_850), minute: 9 * 60 + 30)
    /// How many steps make a page.
    var pageRows = 20
    /// While it is set, nothing can be read, for this reason.
    var failure: CommitFailure?
    /// How many rows came before the last page.
    private var seen = 0

    mutating func add(_ transaction: Transaction, by operatorName: String) {
        var step = RecordedStep(
            seq: steps.count + 1, at: now, by: operatorName, action: transaction.action, changes: transaction.changes)
        if let undoes = transaction.undoes {
            let isUndo = steps[undoes - 1].takesBack?.direction == .undo
            step.takesBack = RecordedStep.TakenBack(seq: undoes, direction: isUndo ? .redo : .undo)
            markUndone(undoes, true)
        }
        steps.append(step)
    }

    private mutating func markUndone(_ seq: Int, _ isUndone: Bool) {
        steps[seq - 1].isUndone = isUndone
        if let older = steps[seq - 1].takesBack?.seq { markUndone(older, !isUndone) }
    }

    /// What is next to be undone or done again.
    func next(_ direction: StepDirection) -> FoundStep? {
        var search = StepSearch(direction)
        for step in steps.reversed() {
            switch search.look(at: step.seq, undoes: step.takesBack?.seq) {
            case .goOn: continue
            case .nothing: return nil
            case .found(let seq):
                let found = steps[seq - 1]
                return FoundStep(direction, found, isOfToday: found.at?.day == now.day)
            }
        }
        return nil
    }

    /// A page of the history, as the reader of files gives it.
    mutating func page(_ request: HistoryRequest) -> HistoryPage {
        let fitting = steps.reversed().filter { step in
            isWanted(step, request) && request.query.fits(step, in: request.registry)
        }
        seen = request.isContinued ? seen + pageRows : 0
        let page = Array(fitting.dropFirst(seen).prefix(pageRows))
        let end: HistoryPage.End =
            failure.map { .unreadable($0) } ?? (seen + page.count < fitting.count ? .more : .beginning)
        return HistoryPage(of: request, failure == nil ? page : [], end)
    }

    private func isWanted(_ step: RecordedStep, _ request: HistoryRequest) -> Bool {
        switch request.scope {
        case .all: true
        case .member(let id): step.changes.contains { request.registry.member(concernedBy: $0) == id }
        case .claim(let id): step.changes.contains { if case .claim(let edit) = $0 { edit.id == id } else { false } }
        }
    }
}
