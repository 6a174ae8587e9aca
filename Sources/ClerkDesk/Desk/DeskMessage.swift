import TerminalUI

/// Something said above the footer.
struct DeskMessage: Hashable, Sendable {
    var text: String
    var style: Style

    init(_ text: String, _ style: Style) {
        self.text = text
        self.style = style
    }
}

extension Desk {
    /// What is said now: what the last key brought, or else what was found at the start and not yet acknowledged.
    var saidNow: DeskMessage? {
        message ?? notice.map { DeskMessage(context.book(.noticeUntilSeen, $0), .notice) } ?? saidOfFound
    }

    /// Whether `event` only says that the opening notice was seen; Enter must not open anything by the way.
    mutating func dismissesNotice(_ event: Event) -> Bool {
        guard notice != nil, message == nil, event == .key(.escape) || event == .key(.enter) else { return false }
        notice = nil
        return true
    }
}
