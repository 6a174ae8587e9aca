/// Making one line of a text from elsewhere.
enum SingleLine {
    /// The text with every run of control characters and line separators as one blank, those at its ends dropped.
    static func text(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var line = String.UnicodeScalarView()
        var hasGap = false
        for scalar in text.unicodeScalars {
            if isControl(scalar) {
                hasGap = true
            } else {
                if hasGap, !line.isEmpty { line.append(" ") }
                hasGap = false
                line.append(scalar)
            }
        }
        return String(line)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool { ControlSign.isReplaced(scalar) }
}
