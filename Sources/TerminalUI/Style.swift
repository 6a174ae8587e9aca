/// What a cell means; the terminal driver maps meanings to colours.
public struct Style: Hashable, Sendable {
    /// The part that a cell plays on the screen.
    public enum Role: UInt8, CaseIterable, Sendable {
        /// Plain text.
        case text
        /// Text of less weight: explanations, placeholders, disabled things.
        case dim
        /// A heading.
        case title
        /// The line at the top of the screen.
        case header
        /// The line of key hints at the bottom.
        case footer
        /// The name of a key.
        case key
        /// The label of a field.
        case label
        /// A field that can be typed in.
        case field
        /// The field that takes what is typed.
        case focusedField
        /// Selected text, a chosen button, marked rows.
        case selection
        /// The row of a table on which the cursor stands.
        case cursorRow
        /// An amount of money.
        case money
        /// Something to notice that does not stop the work.
        case notice
        /// Something wrong.
        case error
        /// Something right or done.
        case good
        /// A bar of a chart.
        case bar
        /// A frame around an area.
        case border
        /// The frame around the area that has the focus.
        case focusedBorder
        /// The part of a text that a search found.
        case match
    }

    /// The meaning of the cell.
    public var role: Role
    private var attributes: UInt8

    /// Makes a style of the given meaning and attributes.
    public init(_ role: Role, bold: Bool = false, underlined: Bool = false, reversed: Bool = false) {
        self.role = role
        attributes =
            (bold ? Self.boldBit : 0) | (underlined ? Self.underlinedBit : 0) | (reversed ? Self.reversedBit : 0)
    }

    /// Whether the text is bold.
    public var isBold: Bool {
        get { attributes & Self.boldBit != 0 }
        set { set(Self.boldBit, newValue) }
    }

    /// Whether the text is underlined.
    public var isUnderlined: Bool {
        get { attributes & Self.underlinedBit != 0 }
        set { set(Self.underlinedBit, newValue) }
    }

    /// Whether text and background colours change places.
    public var isReversed: Bool {
        get { attributes & Self.reversedBit != 0 }
        set { set(Self.reversedBit, newValue) }
    }

    /// The style's place among all there are, for tables of what is known of each.
    public var place: Int { Int(role.rawValue) << Self.attributeBits | Int(attributes) }
    /// The number of styles there are.
    public static let placeCount = Role.allCases.count << attributeBits

    private static let attributeBits = 3
    private static let boldBit: UInt8 = 1
    private static let underlinedBit: UInt8 = 2
    private static let reversedBit: UInt8 = 4

    private mutating func set(_ bit: UInt8, _ isOn: Bool) {
        if isOn { attributes |= bit } else { attributes &= ~bit }
    }
}

extension Style {
    /// Plain text.
    public static let text = Style(.text)
    /// Text of less weight.
    public static let dim = Style(.dim)
    /// A heading.
    public static let title = Style(.title)
    /// The line at the top of the screen.
    public static let header = Style(.header)
    /// The line of key hints.
    public static let footer = Style(.footer)
    /// The name of a key.
    public static let key = Style(.key)
    /// The label of a field.
    public static let label = Style(.label)
    /// A field.
    public static let field = Style(.field)
    /// The field with the focus.
    public static let focusedField = Style(.focusedField)
    /// Selected text or a chosen button.
    public static let selection = Style(.selection)
    /// The table row with the cursor.
    public static let cursorRow = Style(.cursorRow)
    /// An amount of money.
    public static let money = Style(.money)
    /// Something to notice.
    public static let notice = Style(.notice)
    /// Something wrong.
    public static let error = Style(.error)
    /// Something right.
    public static let good = Style(.good)
    /// A bar of a chart.
    public static let bar = Style(.bar)
    /// A frame around an area.
    public static let border = Style(.border)
    /// The frame around the area with the focus.
    public static let focusedBorder = Style(.focusedBorder)
    /// What a search found.
    public static let match = Style(.match)
}
