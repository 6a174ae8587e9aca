import TerminalUI

/// What the clerk did with the mouse, made of the reports one after another.
///
/// A click counts when the button is let go where it was pressed: who pulls the pointer over a text wants to select it,
/// and nothing must come of that.
struct MouseReading: Sendable {
    /// So soon after the click before, at the same place, a click is a double one.
    private static let soon = Duration.milliseconds(400)
    /// A hand that shakes by so many columns has still clicked.
    private static let shake = 1

    /// Where the first button was pressed and not yet let go.
    private var pressed: Point?
    private var clicked: (point: Point, at: ContinuousClock.Instant)?

    /// Takes a report; returns what was done, if that is something.
    /// - Parameter now: asked only when a button is let go.
    mutating func take(_ report: MouseReport, now: () -> ContinuousClock.Instant) -> Mouse? {
        let button = report.button
        let point = report.point
        // Movement nobody asked for, and buttons that have no name.
        guard button & 32 == 0, button & 128 == 0 else { return nil }
        if button & 64 != 0 { return wheel(button & 3, at: point) }
        if report.isRelease { return release(at: point, isFirst: button & 3 == 0 || button & 3 == 3, now) }
        guard button & 3 == 0 else {
            pressed = nil
            return Mouse(.otherButton, at: point)
        }
        pressed = point
        return nil
    }

    private func wheel(_ direction: Int, at point: Point) -> Mouse? {
        switch direction {
        case 0: Mouse(.wheelUp, at: point)
        case 1: Mouse(.wheelDown, at: point)
        default: nil
        }
    }

    private mutating func release(
        at point: Point, isFirst: Bool, _ now: () -> ContinuousClock.Instant
    ) -> Mouse? {
        guard isFirst, let start = pressed else { return nil }
        pressed = nil
        guard point.row == start.row, abs(point.column - start.column) <= Self.shake else {
            clicked = nil
            return Mouse(.drag, at: start)
        }
        let time = now()
        let isDouble = clicked.map { $0.point == start && time - $0.at <= Self.soon } ?? false
        clicked = (start, time)
        return Mouse(isDouble ? .doubleClick : .click, at: start)
    }
}
