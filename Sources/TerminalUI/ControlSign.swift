/// The visible signs that stand in for characters a terminal would obey instead of showing.
enum ControlSign {
    /// Whether `scalar` is shown as a sign: controls, line separators, and marks that turn the writing direction, with
    /// which a pasted name could reorder the rest of the row.
    static func isReplaced(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x2028 { return value < 0x20 || (value >= 0x7F && value < 0xA0) }
        return value <= 0x202E || (value >= 0x2066 && value <= 0x2069)
    }

    /// The sign for a replaced scalar: the control pictures of Unicode where there is one. Always one column wide.
    static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = scalar.value
        if value < 0x20 { return Unicode.Scalar(0x2400 + value) ?? replacement }
        return value == 0x7F ? "\u{2421}" : replacement
    }

    private static let replacement: Unicode.Scalar = "\u{FFFD}"
}
