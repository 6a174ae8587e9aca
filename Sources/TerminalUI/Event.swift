/// Something that happened outside the program.
public enum Event: Hashable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// A text was pasted; its line ends are data and submit nothing.
    case paste(String)
    /// The terminal has a new size.
    case resize(Size)
    /// The mouse was used.
    case mouse(Mouse)
    /// The terminal or the system asks the program to end.
    case interrupt
    /// The timer that the program asked for ran out.
    case timer
}

/// What was done with the mouse, and where.
public struct Mouse: Hashable, Sendable {
    /// What was done.
    public enum Action: Hashable, Sendable {
        /// The first button was pressed and let go at the same place.
        case click
        /// The same once more, or more often, at once and at the same place.
        case doubleClick
        /// The first button was let go elsewhere than it was pressed.
        case drag
        /// Another button was pressed.
        case otherButton
        /// The wheel was turned away from the hand.
        case wheelUp
        /// The wheel was turned towards the hand.
        case wheelDown
    }

    /// What was done.
    public var action: Action
    /// The cell under the pointer; of a drag, where it began.
    public var point: Point
    /// What is drawn there, once that was looked up with ``Frame/hit(at:)``; at first nothing.
    public var hit = Hit()

    /// Makes a mouse action at a point.
    public init(_ action: Action, at point: Point) {
        self.action = action
        self.point = point
    }
}
