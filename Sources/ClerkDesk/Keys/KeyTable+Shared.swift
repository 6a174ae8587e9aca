import MutualAid
import Wording

extension KeyTable {
    /// The same tables for reading in one go: what all forms share and what all tables share stands once, before the
    /// screens, and a screen that has nothing of its own is left out.
    public static func withSharedOnce(_ tables: [KeyTable], in language: Language) -> [KeyTable] {
        let book = Phrasebook(language)
        let forms = shared(by: tables.filter { $0.has(.moveInForm) }, screen: "form", title: book(.keysOfForms))
        let lists = shared(by: tables.filter { $0.has(.moveInTable) }, screen: "table", title: book(.keysOfTables))
        let own = tables.map { table in
            var own = table
            if table.has(.moveInForm) { own.rows.removeAll(where: forms.rows.contains) }
            if table.has(.moveInTable) { own.rows.removeAll(where: lists.rows.contains) }
            return own
        }
        return ([forms, lists] + own).filter { !$0.rows.isEmpty }
    }

    private func has(_ action: DeskAction) -> Bool { rows.contains { $0.command == action.rawValue } }

    private static func shared(by tables: [KeyTable], screen: String, title: String) -> KeyTable {
        var shared = KeyTable(screen: screen, title: title, bindings: [])
        shared.rows = (tables.first?.rows ?? []).filter { row in tables.allSatisfy { $0.rows.contains(row) } }
        return shared
    }
}
