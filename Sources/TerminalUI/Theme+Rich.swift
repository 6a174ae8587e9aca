extension Theme {
    /// 256 colours on black.
    static func richDark(_ role: Style.Role) -> Paint {
        switch role {
        case .text, .footer, .label: Paint()
        case .dim: Paint(246)
        case .border: Paint(242)
        case .title: Paint(bold: true)
        case .header: Paint(252, on: 237)
        case .key: Paint(73, bold: true)
        case .bar: Paint(73)
        case .field: Paint(underlined: true)
        case .focusedField: Paint(16, on: 153)
        case .selection: Paint(16, on: 180)
        case .cursorRow: Paint(231, on: 24, bold: true)
        case .money: Paint(151, bold: true)
        case .notice: Paint(214)
        case .error: Paint(203, bold: true)
        case .good: Paint(78)
        case .focusedBorder: Paint(74, bold: true)
        case .match: Paint(177, bold: true, underlined: true)
        }
    }

    /// 256 colours on white.
    static func richLight(_ role: Style.Role) -> Paint {
        switch role {
        case .text, .footer, .label: Paint()
        case .dim: Paint(242)
        case .border: Paint(245)
        case .title: Paint(bold: true)
        case .header: Paint(16, on: 252)
        case .key: Paint(24, bold: true)
        case .bar: Paint(30)
        case .field: Paint(underlined: true)
        case .focusedField: Paint(16, on: 153)
        case .selection: Paint(16, on: 180)
        case .cursorRow: Paint(231, on: 24, bold: true)
        case .money: Paint(22, bold: true)
        case .notice: Paint(130)
        case .error: Paint(160, bold: true)
        case .good: Paint(28)
        case .focusedBorder: Paint(25, bold: true)
        case .match: Paint(90, bold: true, underlined: true)
        }
    }

    /// 256 colours on a ground that may be black or white.
    static func richNeutral(_ role: Style.Role) -> Paint {
        switch role {
        case .text, .footer, .label: Paint()
        case .dim, .border: Paint(243)
        case .title, .money: Paint(bold: true)
        case .header: Paint(231, on: 24)
        case .key: Paint(30, bold: true)
        case .bar: Paint(30)
        case .field: Paint(underlined: true)
        case .focusedField: Paint(16, on: 153)
        case .selection: Paint(16, on: 180)
        case .cursorRow: Paint(231, on: 24, bold: true)
        case .notice: Paint(130)
        case .error: Paint(160, bold: true)
        case .good: Paint(28)
        case .focusedBorder: Paint(31, bold: true)
        case .match: Paint(133, bold: true, underlined: true)
        }
    }
}
