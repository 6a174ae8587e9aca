import TerminalUI
import Wording

/// What a typed line means before it is known what it is typed into.
enum PlainLine: Hashable {
    /// Nothing: keeps what is there and goes on.
    case empty
    /// `?`: explains.
    case help
    /// `-`: back by one field or one page.
    case back
    /// `.`: everything that stands here.
    case list
    /// `:save`: a command, found by part of its name; `:approve 2` is about row 2. Alone it lists all.
    case command(String, row: Int?)
    /// `/wang`: looks for something; alone it lists everything again.
    case search(String)
    /// `#3`: goes to a row or a field without opening it.
    case stand(Int)
    /// `=2`, `=dc`: takes what was typed here before.
    case offer(String)
    /// `\save`: a text, whatever else it may be the name of.
    case literal(String)
    /// Anything else, blanks at the ends left out.
    case text(String)

    /// Reads a line; what an input method leaves behind counts as the sign that was meant.
    init(_ line: String) {
        let text = line.visible
        guard let first = text.first else {
            self = .empty
            return
        }
        let rest = String(text.dropFirst()).visible
        switch Key.character(first).folded {
        case .character("?") where rest.isEmpty: self = .help
        case .character("-") where rest.isEmpty: self = .back
        case .character(".") where rest.isEmpty: self = .list
        case .character(":"): self = Self.command(rest)
        case .character("/"): self = .search(rest)
        case .character("#"): self = Int(rest.narrowed).map { .stand($0) } ?? .text(text)
        case .character("="): self = .offer(rest)
        case .character("\\") where !rest.isEmpty: self = .literal(rest)
        default: self = .text(text)
        }
    }

    private static func command(_ text: String) -> PlainLine {
        let words = text.split(separator: " ", omittingEmptySubsequences: true)
        guard words.count > 1, let last = words.last, let row = Int(String(last).narrowed) else {
            return .command(text, row: nil)
        }
        return .command(words.dropLast().joined(separator: " "), row: row)
    }
}
