extension String {
    /// The text as it may be printed where a file's own words are in it: nothing of them may steer the terminal, break
    /// the line or turn its direction.
    public var withoutControls: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: text.unicodeScalars.append("\u{FFFD}")
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
