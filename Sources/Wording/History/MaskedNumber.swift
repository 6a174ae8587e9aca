import MutualAid

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

    /// A text in which whatever looks like an identity number is masked: one may have been typed into any field.
    public static func masking(_ text: String) -> String {
        guard text.utf8.count >= 15 else { return text }
        var masked = ""
        var run: [Character] = []
        func flush() {
            let plain = run.compactMap(\.plainDigit)
            masked += IDNumber.resembles(plain) ? self.text(of: String(run)) : String(run)
            run = []
        }
        for sign in text {
            // An X ends a number and begins none.
            let isNumber = sign.plainDigit.map { $0 <= UInt8(ascii: "9") || run.count == 17 } ?? false
            if isNumber {
                run.append(sign)
            } else {
                flush()
                masked.append(sign)
            }
        }
        flush()
        return masked
    }
}

extension Character {
    /// The digit, or the X, that it is, in whatever width.
    fileprivate var plainDigit: UInt8? {
        guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return nil }
        let value = scalar.value >= 0xFF01 && scalar.value <= 0xFF5E ? scalar.value - 0xFEE0 : scalar.value
        switch value {
        case 0x30...0x39, 0x58, 0x78: return UInt8(value)
        default: return nil
        }
    }
}
