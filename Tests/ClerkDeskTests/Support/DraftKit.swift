import Exchange
import MutualAid
import TerminalUI
import TestSupport

@testable import ClerkDesk

/// What a program that was cut off leaves to the next one, through the text of its files.
enum DraftKit {
    /// The half-typed forms of `driver`, as another program finds them.
    static func found(_ driver: DeskDriver) throws -> [FoundDraft] {
        try driver.desk.drafts.forms.enumerated().map { index, draft in
            let bytes = DraftFile(at: "2018-11-15T01:30:00Z", by: "王会计", draft: draft).bytes
            let file = try DraftFile(bytes)
            return FoundDraft(id: "draft \(index)", at: "2018-11-15 09:30", by: file.by, content: .form(file.draft))
        }
    }

    /// A new program over `registry` that finds what `driver` has left.
    static func restarted(
        _ driver: DeskDriver, registry: Registry? = nil, today: String = "2018-11-15"
    ) throws -> DeskDriver {
        var next = try DeskDriver(registry ?? driver.registry, today: today)
        next.send(.draftsFound(try found(driver)))
        return next
    }

    /// A text that nobody would type, of any script, with what JSON has to escape.
    static func text(_ generator: inout SeededGenerator) -> String {
        let pieces = ["王", "a", "3000+450.5", "\"", "\\", " ", "é", "👨‍👩‍👧", "，", "\u{2028}", "/", "2018-03-01", "-"]
        return (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        }.joined()
    }
}
