extension Theme {
    /// Attributes alone. What can stand in the same place differs: a message from a notice from an error, a field from
    /// the focused one from what is selected in it, a row from the marked and the current one.
    static func colourless(_ role: Style.Role) -> Paint {
        switch role {
        case .text, .footer, .label, .bar, .border: Paint()
        case .dim: Paint(dim: true)
        case .title, .money, .key, .good, .focusedBorder: Paint(bold: true)
        case .field, .match: Paint(underlined: true)
        case .notice: Paint(bold: true, underlined: true)
        case .error: Paint(bold: true, reversed: true)
        case .header, .focusedField, .cursorRow: Paint(reversed: true)
        case .selection: Paint(underlined: true, reversed: true)
        }
    }
}
