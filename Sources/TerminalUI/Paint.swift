/// What a terminal does with a cell: its colours and attributes.
public struct Paint: Hashable, Sendable {
    /// The colour of the characters, a number of xterm's 256 colours; nil is the terminal's own.
    public var ink: UInt8?
    /// The colour behind them; nil is the terminal's own.
    public var ground: UInt8?
    /// Bold, or bright on terminals that have no bold.
    public var isBold: Bool
    /// Fainter than usual, on terminals that can.
    public var isDim: Bool
    /// Underlined.
    public var isUnderlined: Bool
    /// With the colours of characters and ground changing places.
    public var isReversed: Bool

    /// Makes a paint; without arguments the terminal's own look.
    public init(
        _ ink: UInt8? = nil, on ground: UInt8? = nil, bold: Bool = false, dim: Bool = false, underlined: Bool = false,
        reversed: Bool = false
    ) {
        self.ink = ink
        self.ground = ground
        isBold = bold
        isDim = dim
        isUnderlined = underlined
        isReversed = reversed
    }
}

extension Paint: CustomStringConvertible {
    /// The paint in words, for golden files: `73 bold`, `16 on 153`, `reversed`; empty for the terminal's own look.
    public var description: String {
        var words: [String] = []
        if let ink { words.append("\(ink)") }
        if let ground { words.append("on \(ground)") }
        if isBold { words.append("bold") }
        if isDim { words.append("dim") }
        if isUnderlined { words.append("underlined") }
        if isReversed { words.append("reversed") }
        return words.joined(separator: " ")
    }
}
