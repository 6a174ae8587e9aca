import CNcurses
import TerminalUI

/// A theme in the terminal's own sequences.
@MainActor
struct Palette {
    /// What takes every colour and attribute away again.
    let plain: [UInt8]

    private let theme: Theme
    private let colours: Int
    /// The attributes that the terminal can't show together with colours, in the order and with the bits of terminfo.
    private let notWithColours: Int
    /// What was found out so far, by the style's place.
    private var looks: [[UInt8]?]

    /// Sets up the colours, if there are any and they are wanted. To be called after curses has started.
    init(ground: Theme.Ground, colour: Bool) {
        let hasColours = colour && has_colors() && start_color() == OK
        // Without the notion of a default, curses would paint black where the terminal's own is meant.
        let hasOwn = hasColours && use_default_colors() == OK
        colours = hasColours ? Int(huzhu_colour_count()) : 0
        let depth: Theme.Depth = !hasColours ? .colourless : colours >= 256 ? .rich : .basic
        theme = Theme(ground: hasOwn || !hasColours ? ground : .dark, depth: depth)
        plain = Capability.string("sgr0") ?? []
        notWithColours = Capability.number("ncv") ?? 0
        looks = Array(repeating: nil, count: Style.placeCount)
    }

    /// What turns plain text into text of that style; empty for plain text.
    mutating func look(of style: Style) -> [UInt8] {
        if let known = looks[style.place] { return known }
        let look = sequence(for: theme.paint(of: style))
        looks[style.place] = look
        return look
    }

    private func sequence(for paint: Paint) -> [UInt8] {
        let ink = paint.ink.flatMap { Int($0) < colours ? Capability.string("setaf", Int($0)) : nil } ?? []
        let ground = paint.ground.flatMap { Int($0) < colours ? Capability.string("setab", Int($0)) : nil } ?? []
        let hasColours = !ink.isEmpty || !ground.isEmpty
        func attribute(_ isWanted: Bool, _ name: String, bit: Int) -> [UInt8] {
            guard isWanted, !hasColours || notWithColours & bit == 0 else { return [] }
            return Capability.string(name) ?? []
        }
        return attribute(paint.isUnderlined, "smul", bit: 2) + attribute(paint.isReversed, "rev", bit: 4)
            + attribute(paint.isDim, "dim", bit: 16) + attribute(paint.isBold, "bold", bit: 32) + ink + ground
    }
}
