extension IDNumber {
    /// Whether a text has the form of an identity number and nothing else, blanks and hyphens apart: 18 characters or the
    /// 15 of the first generation, with a day of birth in them. Its check character may be wrong: a slip of the finger
    /// makes nobody's number public.
    public static func resembles(_ text: String) -> Bool {
        resembles(text.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") })
    }

    /// Whether these characters, and all of them, have the form of an identity number.
    public static func resembles(_ characters: [UInt8]) -> Bool {
        let isSecond = characters.count == 18
        guard isSecond || characters.count == 15 else { return false }
        let digits = isSecond ? characters.dropLast() : characters[...]
        guard digits.allSatisfy(isDigit), digits[0] != UInt8(ascii: "0") else { return false }
        if isSecond, let last = characters.last, !isDigit(last), last | 0x20 != UInt8(ascii: "x") { return false }
        func number(_ places: Range<Int>) -> Int { digits[places].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
        let year = isSecond ? number(6..<10) : 1900 + number(6..<8)
        let start = isSecond ? 10 : 8
        return (1850...2150).contains(year)
            && CalendarDay(year: year, month: number(start..<start + 2), day: number(start + 2..<start + 4)) != nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
