import CNcurses
import TerminalUI

/// What each meaning looks like on this terminal.
///
/// The background stays the terminal's own wherever it can, and colours on it are of middle lightness: legible on
/// black and on white. Without colours, focus, selection and errors stand out by reversal and underlining.
@MainActor
struct Palette {
    /// What curses is told about a cell.
    struct Look {
        var attributes: attr_t
        var pair: Int16
    }

    private let looks: [Look]

    /// Sets up the colours, if there are any and they are wanted. To be called after curses has started.
    init(colour: Bool) {
        let paints = colour && has_colors() && start_color() == OK
        if paints {
            // On a terminal without the notion of a default, the first pair's black does instead.
            use_default_colors()
        }
        let isRich = huzhu_colour_count() >= 256
        looks = Style.Role.allCases.enumerated().map { index, role in
            guard paints else { return Look(attributes: Self.plain(role), pair: 0) }
            let paint = isRich ? Self.rich(role) : Self.basic(role)
            let pair = Int16(index + 1)
            guard init_pair(pair, paint.ink, paint.ground) == OK else {
                return Look(attributes: Self.plain(role), pair: 0)
            }
            return Look(attributes: paint.attributes, pair: pair)
        }
    }

    /// How a cell of that style is drawn.
    func look(of style: Style) -> Look {
        var look = looks[Int(style.role.rawValue)]
        if style.isBold { look.attributes |= huzhu_bold() }
        if style.isUnderlined { look.attributes |= huzhu_underline() }
        if style.isReversed { look.attributes ^= huzhu_reverse() }
        return look
    }
}

extension Palette {
    /// A colour of the text, a colour behind it (-1 is the terminal's own), and attributes.
    private typealias Paint = (ink: Int16, ground: Int16, attributes: attr_t)

    /// For the 256 colours that nearly every terminal has.
    private static func rich(_ role: Style.Role) -> Paint {
        switch role {
        case .text, .footer, .label: (-1, -1, 0)
        case .dim, .border: (243, -1, 0)
        case .title: (-1, -1, huzhu_bold())
        case .header: (231, 24, 0)
        case .key, .bar: (30, -1, role == .key ? huzhu_bold() : 0)
        case .field: (-1, -1, huzhu_underline())
        case .focusedField: (16, 153, 0)
        case .selection: (16, 180, 0)
        case .cursorRow: (231, 24, huzhu_bold())
        case .money: (-1, -1, huzhu_bold())
        case .notice: (130, -1, 0)
        case .error: (160, -1, huzhu_bold())
        case .good: (28, -1, 0)
        case .focusedBorder: (31, -1, huzhu_bold())
        case .match: (133, -1, huzhu_bold() | huzhu_underline())
        }
    }

    /// For eight or sixteen colours, whose shades the user may have chosen. White and yellow are for dark
    /// backgrounds only, so they never stand on the terminal's own.
    private static func basic(_ role: Style.Role) -> Paint {
        let (black, red, green, blue) = (Int16(COLOR_BLACK), Int16(COLOR_RED), Int16(COLOR_GREEN), Int16(COLOR_BLUE))
        let (magenta, cyan, white) = (Int16(COLOR_MAGENTA), Int16(COLOR_CYAN), Int16(COLOR_WHITE))
        return switch role {
        case .text, .footer, .label: (-1, -1, 0)
        case .dim, .border: (-1, -1, huzhu_dim())
        case .title, .money: (-1, -1, huzhu_bold())
        case .header, .cursorRow: (white, blue, huzhu_bold())
        case .key: (cyan, -1, huzhu_bold())
        case .bar: (cyan, -1, 0)
        case .field: (-1, -1, huzhu_underline())
        case .focusedField: (black, cyan, 0)
        case .selection: (black, white, 0)
        case .notice: (magenta, -1, 0)
        case .error: (red, -1, huzhu_bold())
        case .good: (green, -1, 0)
        case .focusedBorder: (cyan, -1, huzhu_bold())
        case .match: (magenta, -1, huzhu_bold() | huzhu_underline())
        }
    }

    /// Without colours.
    private static func plain(_ role: Style.Role) -> attr_t {
        switch role {
        case .text, .footer, .label, .bar, .border: 0
        case .dim: huzhu_dim()
        case .title, .money, .key, .good, .focusedBorder: huzhu_bold()
        case .field, .notice: huzhu_underline()
        case .header, .focusedField, .cursorRow: huzhu_reverse()
        case .selection: huzhu_reverse() | huzhu_bold()
        case .error, .match: huzhu_bold() | huzhu_underline()
        }
    }
}
