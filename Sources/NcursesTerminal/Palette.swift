import CNcurses
import TerminalUI

/// A theme in the terms of curses.
@MainActor
struct Palette {
    /// What curses is told about a cell.
    struct Look {
        var attributes: attr_t
        var pair: Int16
    }

    private let theme: Theme
    /// The pair of colours of each role, by the role's number; 0 is the terminal's own.
    private let pairs: [Int16]

    /// Sets up the colours, if there are any and they are wanted. To be called after curses has started.
    init(ground: Theme.Ground, colour: Bool) {
        let hasColours = colour && has_colors() && start_color() == OK
        // Without the notion of a default, curses would paint black where the terminal's own is meant.
        let hasOwn = hasColours && use_default_colors() == OK
        let depth: Theme.Depth = !hasColours ? .colourless : huzhu_colour_count() >= 256 ? .rich : .basic
        theme = Theme(ground: hasOwn || !hasColours ? ground : .dark, depth: depth)
        pairs = Self.pairs(of: theme)
    }

    /// Gives each combination of colours a number. There are fewer of them than roles, and so than any terminal has.
    private static func pairs(of theme: Theme) -> [Int16] {
        var numbers: [Paint: Int16] = [:]
        return Style.Role.allCases.map { role in
            let paint = theme.paint(of: Style(role))
            let colours = Paint(paint.ink, on: paint.ground)
            guard colours != Paint() else { return 0 }
            if let known = numbers[colours] { return known }
            let number = Int16(numbers.count + 1)
            guard init_pair(number, colours.ink.map(Int16.init) ?? -1, colours.ground.map(Int16.init) ?? -1) == OK
            else { return 0 }
            numbers[colours] = number
            return number
        }
    }

    /// How a cell of that style is drawn.
    func look(of style: Style) -> Look {
        let paint = theme.paint(of: style)
        var attributes: attr_t = 0
        if paint.isBold { attributes |= huzhu_bold() }
        if paint.isDim { attributes |= huzhu_dim() }
        if paint.isUnderlined { attributes |= huzhu_underline() }
        if paint.isReversed { attributes |= huzhu_reverse() }
        return Look(attributes: attributes, pair: pairs[Int(style.role.rawValue)])
    }
}
