extension String {
    /// The text as it may be printed where a file's own words are in it: nothing of them may steer the terminal or break
    /// the line.
    public var withoutControls: String {
        var text = ""
        for scalar in unicodeScalars {
            text.unicodeScalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
        }
        return text
    }
}
