import Glibc
import TerminalUI

extension NcursesTerminal {
    /// How the terminal is used.
    public struct Options: Hashable, Sendable {
        /// Whether meanings are shown in colours; otherwise by bold, underlined and reversed text alone.
        public var colour: Bool
        /// What the colours stand on.
        public var ground: Theme.Ground
        /// Whether the mouse is reported at first. The terminal then needs Shift held to select text.
        public var mouse: Bool

        /// Makes options; by default colours follow ``environmentWantsColour`` and suit any ground, and the mouse is left
        /// to the terminal.
        public init(
            colour: Bool = Options.environmentWantsColour,
            ground: Theme.Ground = .unknown,
            mouse: Bool = false
        ) {
            self.colour = colour
            self.ground = ground
            self.mouse = mouse
        }

        /// False when the environment variable `NO_COLOR` is set and not empty (no-color.org).
        public static var environmentWantsColour: Bool {
            getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
        }
    }
}
