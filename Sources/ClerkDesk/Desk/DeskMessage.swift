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
    /// What is said now: what the last key brought, or else the first of what was found and not yet acknowledged.
    var saidNow: DeskMessage? {
        if let message { return message }
        guard let notice = notices.first else { return saidOfFound }
        let text = sentence(notice)
        return DeskMessage(
            notices.count == 1
                ? context.book(.noticeUntilSeen, text)
                : context.book(.noticeWithMore, text, String(notices.count - 1)), .notice)
    }

    /// Whether `event` only says that the notice was seen; Enter must not open anything by the way.
    mutating func dismissesNotice(_ event: Event) -> Bool {
        guard message == nil, let notice = notices.first, event == .key(.escape) || event == .key(.enter) else {
            return false
        }
        notices.removeFirst()
        if case .widePermissions = notice, event == .key(.enter) { effects.append(.tightenPermissions) }
        return true
    }
}
