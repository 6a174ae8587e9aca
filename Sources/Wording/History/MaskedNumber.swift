/// Identity numbers as they are shown where nobody asked for them whole.
public enum MaskedNumber {
    private static let shownFirst = 6
    private static let shownLast = 4

    /// A number with its middle masked: of `11010519491231002X` `110105********002X`, of a short one nearly all.
    public static func text(of number: String) -> String {
        let signs = Array(number)
        guard signs.count > shownFirst + shownLast else {
            return String(signs.prefix(1)) + String(repeating: "*", count: max(0, signs.count - 1))
        }
        let hidden = signs.count - shownFirst - shownLast
        return String(signs.prefix(shownFirst)) + String(repeating: "*", count: hidden)
            + String(signs.suffix(shownLast))
    }
}
