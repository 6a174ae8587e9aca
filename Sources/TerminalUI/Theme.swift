/// What each meaning looks like, for one kind of terminal.
///
/// One restrained palette. Hue says what something is for: blue where the focus is, warm grounds for what is selected,
/// amber for a warning, red for an error, a quiet green for money, teal for keys, grey for what is disabled or merely
/// explained. Plain text keeps the terminal's own colours. Nothing is said by hue alone: each theme also works with the
/// attributes of the colourless one in mind, and texts carry their own words and signs.
public struct Theme: Hashable, Sendable {
    /// What stands behind the terminal's own text.
    public enum Ground: String, CaseIterable, Hashable, Sendable {
        /// Black or nearly so.
        case dark
        /// White or nearly so.
        case light
        /// Not known: only colours of middle lightness are used, legible on black and on white.
        case unknown

        /// What the variable `COLORFGBG`, which some terminals set to `ink;ground`, says of the ground; unknown when it
        /// says nothing.
        public init(colourVariable text: String?) {
            switch text?.split(separator: ";").last.flatMap({ UInt8($0) }) {
            case let ground? where ground < 7 || ground == 8: self = .dark
            case let ground? where ground < 16: self = .light
            default: self = .unknown
            }
        }
    }

    /// How many colours there are.
    public enum Depth: CaseIterable, Hashable, Sendable {
        /// None, or none wanted: bold, dim, underlined and reversed text alone.
        case colourless
        /// The eight that every colour terminal has, whose shades the user may have chosen, and bold ones.
        case basic
        /// xterm's 256.
        case rich
    }

    /// What it is made for.
    public let ground: Ground
    /// How many colours it may use.
    public let depth: Depth
    /// By the number of the role.
    private let paints: [Paint]

    /// The theme for a terminal.
    public init(ground: Ground, depth: Depth) {
        self.ground = ground
        self.depth = depth
        paints = Style.Role.allCases.map { role in
            switch (depth, ground) {
            case (.colourless, _): Self.colourless(role)
            case (.basic, .dark): Self.basicDark(role)
            case (.basic, .light): Self.basicLight(role)
            case (.basic, .unknown): Self.basicNeutral(role)
            case (.rich, .dark): Self.richDark(role)
            case (.rich, .light): Self.richLight(role)
            case (.rich, .unknown): Self.richNeutral(role)
            }
        }
    }

    /// How a cell of that style is painted.
    public func paint(of style: Style) -> Paint {
        var paint = paints[Int(style.role.rawValue)]
        paint.isBold = paint.isBold || style.isBold
        paint.isUnderlined = paint.isUnderlined || style.isUnderlined
        paint.isReversed = paint.isReversed != style.isReversed
        return paint
    }
}
