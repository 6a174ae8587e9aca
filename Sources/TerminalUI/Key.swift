/// A key as the terminal reports it.
public struct Key: Hashable, Sendable {
    /// Which key it is.
    public enum Code: Hashable, Sendable {
        /// A key that writes a character, or an input method's result.
        case character(Character)
        /// Enter, on the keypad too.
        case enter
        /// The tabulator.
        case tab
        /// Escape.
        case escape
        /// Deletes to the left.
        case backspace
        /// Deletes to the right.
        case delete
        /// Insert.
        case insert
        /// Arrow up.
        case up
        /// Arrow down.
        case down
        /// Arrow left.
        case left
        /// Arrow right.
        case right
        /// Home.
        case home
        /// End.
        case end
        /// Page up.
        case pageUp
        /// Page down.
        case pageDown
        /// A function key, counted from 1.
        case function(Int)
    }

    /// The keys held down with it.
    public struct Modifiers: OptionSet, Hashable, Sendable {
        /// One bit for each modifier.
        public let rawValue: UInt8

        /// Makes a set from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Shift; not reported for characters, which are already the shifted ones.
        public static let shift = Modifiers(rawValue: 1)
        /// Control.
        public static let control = Modifiers(rawValue: 2)
        /// Alt, or Escape typed before the key.
        public static let alt = Modifiers(rawValue: 4)
    }

    /// Which key it is.
    public var code: Code
    /// The keys held down with it.
    public var modifiers: Modifiers

    /// Makes a key.
    public init(_ code: Code, _ modifiers: Modifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }

    /// The key that writes `character`.
    public static func character(_ character: Character) -> Key { Key(.character(character)) }

    /// Control with the key of `character`, written small: `.control("s")`.
    public static func control(_ character: Character) -> Key { Key(.character(character), .control) }

    /// Alt with the key of `character`.
    public static func alt(_ character: Character) -> Key { Key(.character(character), .alt) }

    /// Function key `number`, counted from 1.
    public static func function(_ number: Int) -> Key { Key(.function(number)) }

    /// A key without modifiers.
    public static func plain(_ code: Code) -> Key { Key(code) }

    /// A key with Shift: `.shift(.left)`.
    public static func shift(_ code: Code) -> Key { Key(code, .shift) }

    /// Enter without modifiers.
    public static let enter = Key(.enter)
    /// Escape without modifiers.
    public static let escape = Key(.escape)
    /// The tabulator without modifiers.
    public static let tab = Key(.tab)
    /// The tabulator with Shift.
    public static let backtab = Key(.tab, .shift)

    /// Whether the key writes a character into a text field.
    public var isPrinting: Bool {
        guard case .character = code else { return false }
        return modifiers.isSubset(of: .shift)
    }
}
