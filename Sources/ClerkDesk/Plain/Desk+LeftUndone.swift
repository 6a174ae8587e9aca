import Wording

/// What a dialogue of lines ends with.
extension Desk {
    /// What is left undone as the program ends, to be said last; empty where nothing is, and where frames are shown.
    ///
    /// - Parameter isCutShort: whether the input ended. Who leaves by the command was asked about half-typed forms.
    public func leftUndone(isCutShort: Bool) -> [String] {
        guard let dialogue else { return [] }
        let book = context.book
        var lines: [String] = []
        if isCutShort, case .question(let asked) = overlay {
            lines.append(book(.plainLeftUnanswered, asked.dialog.title))
        }
        let open = screens.indices.filter { screens[$0].unsavedForm != nil }.map { path(of: $0) }
        let forms = isCutShort ? open + kept.values.map(\.path).sorted() : []
        if let outstanding = dialogue.outstanding {
            let why = context.readOnlyReason ?? ""
            let what = ([outstanding] + forms).joined(separator: book(.plainComma))
            lines.append(why.isEmpty ? book(.plainLeftUnsaved, what) : book(.plainLeftHeld, what, why))
        } else if !forms.isEmpty {
            // A sample unit is gone with the program, and what was typed with it.
            let said: Phrase = tourPlace == .elsewhere ? .plainLeftHalfTyped : .plainLeftUnsaved
            lines.append(book(said, forms.joined(separator: book(.plainComma))))
        }
        return lines
    }
}
