import MutualAid

/// The history over any screen: read bit by bit beside the clerk's typing.
extension Desk {
    /// Shows the history; there is one screen of it, which is moved to the top and begun anew.
    mutating func openHistory(_ scope: HistoryScope) {
        if let old = top as? HistoryScreen, old.scope == scope { return }
        screens.removeAll { $0 is HistoryScreen }
        carryOut(.push(HistoryScreen(scope)))
        readHistory(scope, HistoryQuery(), isContinued: false)
    }

    mutating func readHistory(_ scope: HistoryScope, _ query: HistoryQuery, isContinued: Bool) {
        if !isContinued { historyReadings += 1 }
        effects.append(
            .readHistory(
                HistoryRequest(
                    reading: historyReadings, scope: scope, query: query, registry: context.registry,
                    isContinued: isContinued)))
    }

    /// Shows what was read, and has more read as long as the screen wants it.
    mutating func take(_ page: HistoryPage) {
        guard page.reading == historyReadings, let place = screens.firstIndex(where: { $0 is HistoryScreen }),
            var screen = screens[place] as? HistoryScreen
        else { return }
        screen.take(page)
        screens[place] = screen
        refreshTop()
        guard let refreshed = screens[place] as? HistoryScreen else { return }
        screen = refreshed
        let request = screen.readOn()
        screens[place] = screen
        carryOut(request)
    }

    /// Reads the history again after something was added to it; the row with the cursor stays.
    mutating func rereadHistory() {
        guard let place = screens.firstIndex(where: { $0 is HistoryScreen }),
            var screen = screens[place] as? HistoryScreen
        else { return }
        let request = screen.readAnew(context)
        screens[place] = screen
        carryOut(request)
    }
}
