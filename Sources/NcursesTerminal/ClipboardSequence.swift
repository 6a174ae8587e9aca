/// The escape sequence that puts a text on the clipboard of the terminal's own machine (OSC 52), also over ssh.
enum ClipboardSequence {
    /// What stands between the program and the terminal.
    enum Route: Hashable, Sendable {
        case straight
        case tmux
        case screen

        /// - Parameters:
        ///   - term: the value of `TERM`.
        ///   - isInTmux: whether `TMUX` is set.
        init(term: String, isInTmux: Bool) {
            if isInTmux || term.hasPrefix("tmux") {
                self = .tmux
            } else if term.hasPrefix("screen") {
                self = .screen
            } else {
                self = .straight
            }
        }
    }

    /// The longest text that terminals take, in bytes of base 64.
    static let limit = 74_994

    /// Screen loses control strings that are much longer.
    private static let screenPiece = 240

    /// The bytes to send; nil when the text is too long for that.
    static func bytes(for text: String, by route: Route) -> [UInt8]? {
        // Before it is worked out, or a whole list would be for nothing.
        guard text.utf8.count <= limit / 4 * 3 else { return nil }
        let command = Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
        switch route {
        case .straight: return command
        case .tmux:
            // Tmux obeys the plain one or passes the wrapped one on, as it is set, and drops the other.
            let doubled = command.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
            return command + Array("\u{1B}Ptmux;".utf8) + doubled + Array("\u{1B}\\".utf8)
        case .screen:
            return stride(from: 0, to: command.count, by: screenPiece).flatMap { start in
                Array("\u{1B}P".utf8) + command[start..<min(start + screenPiece, command.count)]
                    + Array("\u{1B}\\".utf8)
            }
        }
    }

    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        stride(from: 0, to: bytes.count, by: 3).flatMap { start in
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            return (0..<4).map { place in
                place > group.count ? UInt8(ascii: "=") : digits[bits >> (18 - 6 * place) & 63]
            }
        }
    }
}
