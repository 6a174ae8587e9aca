/// Horizontal bars made of characters.
public enum Bar {
    /// A bar as long as the fraction of `columns`, in eighths of a column (`▏▎▍▌▋▊▉█`), or in whole `#` for terminals
    /// that have only ASCII. A fraction above 0 shows at least the thinnest bar; one below 0 or with a denominator
    /// that is not positive shows none; one above 1 fills all columns. No blanks are added.
    public static func text(
        fraction: (numerator: Int64, denominator: Int64), columns: Int, ascii: Bool
    ) -> String {
        guard fraction.numerator > 0, fraction.denominator > 0, columns > 0 else { return "" }
        let full = Int64(columns) * (ascii ? 1 : 8)
        var units = full
        if fraction.numerator < fraction.denominator {
            let product = fraction.numerator.multipliedFullWidth(by: full)
            units = max(1, fraction.denominator.dividingFullWidth(product).quotient)
        }
        guard !ascii else { return String(repeating: "#", count: Int(units)) }
        let rest = Int(units % 8)
        return String(repeating: "█", count: Int(units / 8)) + (rest == 0 ? "" : eighths[rest - 1])
    }

    private static let eighths = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
