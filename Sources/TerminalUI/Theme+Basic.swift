extension Theme {
    private static let black: UInt8 = 0
    private static let red: UInt8 = 1
    private static let green: UInt8 = 2
    private static let yellow: UInt8 = 3
    private static let blue: UInt8 = 4
    private static let magenta: UInt8 = 5
    private static let cyan: UInt8 = 6
    private static let white: UInt8 = 7

    /// Eight colours on black: blue is too dark for text there.
    static func basicDark(_ role: Style.Role) -> Paint {
        switch role {
        case .key: Paint(cyan, bold: true)
        case .bar: Paint(cyan)
        case .notice: Paint(yellow)
        case .error: Paint(red, bold: true)
        case .good: Paint(green)
        case .focusedBorder: Paint(cyan, bold: true)
        case .match: Paint(magenta, bold: true, underlined: true)
        default: basicNeutral(role)
        }
    }

    /// Eight colours on white: cyan, green and yellow are too light for text there.
    static func basicLight(_ role: Style.Role) -> Paint {
        switch role {
        case .key: Paint(blue, bold: true)
        case .bar: Paint(blue)
        case .notice: Paint(magenta)
        case .error: Paint(red, bold: true)
        case .good: Paint(black, on: green)
        case .focusedBorder: Paint(blue, bold: true)
        case .match: Paint(magenta, bold: true, underlined: true)
        default: basicNeutral(role)
        }
    }

    /// Eight colours on a ground that may be black or white.
    static func basicNeutral(_ role: Style.Role) -> Paint {
        switch role {
        case .text, .footer, .label: Paint()
        case .dim, .border: Paint(dim: true)
        case .title, .money: Paint(bold: true)
        case .header: Paint(reversed: true)
        case .field: Paint(underlined: true)
        case .focusedField: Paint(black, on: cyan)
        case .selection: Paint(black, on: yellow)
        case .cursorRow: Paint(white, on: blue, bold: true)
        case .key: Paint(bold: true)
        case .bar: Paint()
        case .notice: Paint(magenta)
        case .error: Paint(red, bold: true)
        case .good: Paint(black, on: green)
        case .focusedBorder: Paint(bold: true)
        case .match: Paint(magenta, bold: true, underlined: true)
        }
    }
}
