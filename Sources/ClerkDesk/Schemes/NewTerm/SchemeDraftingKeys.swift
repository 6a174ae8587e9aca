import MutualAid
import TerminalUI
import Wording

/// Making a new scheme from one on the shelf, or changing one of the user's own: on the list and in the reader.
extension DeskContext {
    /// The keys for what can be done with `entry`.
    func draftingKeys(for entry: SchemeEntry?) -> [Binding<DeskAction>] {
        let unread: String? =
            entry == nil ? book(.offNoSelection) : entry?.scheme == nil ? book(.offSchemeFaulty) : nil
        let foreign = entry?.isUsersOwn ?? false ? nil : book(.offBuiltIn)
        return [
            .key([.character("n"), .function(12)], .newTerm, book(.keyNewTerm), book(.keyNewTermHelp), off: unread),
            .key(
                [.character("e"), .function(11)], .editScheme, book(.keyEditScheme), book(.keyEditSchemeHelp),
                off: unread ?? foreign, footer: foreign == nil),
        ]
    }

    /// The form for a new term from `entry`, or for changing it, as long as no claim was worked out with it.
    func draft(_ action: DeskAction, from entry: SchemeEntry?) -> Request {
        guard let entry, let scheme = entry.scheme else { return .none }
        guard action == .editScheme else { return .push(NewTermForm(self, from: .scheme(scheme))) }
        let own = SchemeReference(id: scheme.id, hash: entry.hash)
        guard !registry.claims.all.contains(where: { $0.scheme == own }) else {
            return .say(book(.offSchemeUsed), .notice)
        }
        return .push(NewTermForm(self, from: .editing(scheme, replacing: entry.hash)))
    }
}

extension SchemeEntry {
    /// Whether it is a file of the user's own.
    var isUsersOwn: Bool { if case .user = origin { true } else { false } }
}
