import CNcurses

/// What the terminal's description says it understands. To be asked once the description has been read.
enum Capability {
    /// A string of the description, without its notes on pauses; nil when there is none.
    static func string(_ name: String) -> [UInt8]? {
        found(name).map { withoutPauses(String(cString: $0)) }
    }

    /// A string that takes numbers, filled with them; nil when there is none.
    static func string(_ name: String, _ first: Int, _ second: Int = 0) -> [UInt8]? {
        guard let template = found(name), let filled = huzhu_fill(template, Int32(first), Int32(second)) else {
            return nil
        }
        return withoutPauses(String(cString: filled))
    }

    /// A number of the description; nil when there is none.
    static func number(_ name: String) -> Int? {
        let number = tigetnum(name)
        return number < 0 ? nil : Int(number)
    }

    /// Whether the description says so.
    static func flag(_ name: String) -> Bool { tigetflag(name) > 0 }

    private static func found(_ name: String) -> UnsafeMutablePointer<CChar>? {
        guard let found = tigetstr(name), Int(bitPattern: found) != -1 else { return nil }
        return found
    }

    private static func withoutPauses(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Substring(text)
        while let pause = rest.firstRange(of: "$<") {
            bytes += Array(rest[..<pause.lowerBound].utf8)
            rest = rest[pause.upperBound...].drop { $0 != ">" }.dropFirst()
        }
        return bytes + Array(rest.utf8)
    }
}
