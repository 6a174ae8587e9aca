import MutualAid
import TerminalUI

/// The two screens that one comes back to, and what they need that is made only when they are shown.
extension Desk {
    /// Back to the home screen; what is half-typed is kept as by Esc.
    mutating func goHome() {
        while screens.count > 1 { pop() }
        refreshTop()
    }

    /// Shows the roster as it was left.
    ///
    /// - Parameters:
    ///   - line: what to look for in it; nil leaves what it looked for last.
    ///   - action: what to do there.
    mutating func showRoster(line: String? = nil, then action: DeskAction? = nil) {
        while screens.count > 1, !(top is RosterScreen) { pop() }
        if !(top is RosterScreen) { screens.append(takeRoster()) }
        if var roster = top as? RosterScreen {
            if let line { roster.look(for: line) } else { roster.forgetLineOfHome() }
            screens[topPlace] = roster
        }
        refreshTop()
        if line == nil, action == nil { sayNarrowed() }
        forgetBackdrop()
        if let action, let binding = keyMap.binding(of: action) { perform(binding) }
    }

    /// Who asks for the roster sees at once that not everybody is listed, and how to see them.
    private mutating func sayNarrowed() {
        guard let roster = top as? RosterScreen, !roster.search.isEmpty else { return }
        message = DeskMessage(
            context.book(
                .rosterNarrowed, String(roster.listed.count), roster.search.text,
                Key.escape.label(with: context.lines)), .notice)
    }

    /// Back to the roster, to look for the next person.
    mutating func findNext() {
        guard screens.first is HomeScreen else { return }
        var roster = screens.lazy.compactMap { $0 as? RosterScreen }.first ?? takeRoster()
        roster.searchAnew()
        screens = [screens[0], roster]
    }

    private mutating func takeRoster() -> RosterScreen {
        defer { roster = nil }
        return roster ?? RosterScreen(context)
    }

    /// Makes what the top screen reads and no screen before it has needed.
    mutating func prepareTop() {
        if top.readsRoster { context.readRoster() }
        if top.readsWork, let counting = context.work.begin(context.registry) {
            effects.append(.countWork(context.registry, counting: counting))
        }
    }

    /// Whether the clerk stands on one of the screens from which there is nothing to leave.
    var isAtRoot: Bool { screens.count == 1 || top is RosterScreen }
}
