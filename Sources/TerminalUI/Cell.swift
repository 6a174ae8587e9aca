/// One column of one row: what stands there and how it is meant.
///
/// A cell holds one scalar that takes room and up to three marks drawn onto it, all in sixteen plain bytes: a frame is
/// copied and compared on every keystroke and must not count references.
public struct Cell: Hashable, Sendable {
    /// The marks, 21 bits each, the first one lowest; 0 is none.
    private var packedMarks: UInt64
    /// The scalar that takes the room; a blank in the right half of a wide character.
    public private(set) var base: Unicode.Scalar
    /// How the cell is meant.
    public var style: Style
    /// 1 or 2 columns; 0 is the right half of the wide character before it.
    public internal(set) var columns: UInt8

    /// A cell that shows nothing.
    public static let blank = Cell(" ", columns: 1, style: .text)

    /// Makes a cell of one scalar that is `columns` wide.
    init(_ base: Unicode.Scalar, columns: UInt8, style: Style) {
        packedMarks = 0
        self.base = base
        self.columns = columns
        self.style = style
    }

    /// Makes a cell that shows `character`; marks beyond the third are left out.
    public init(character: Character, columns: UInt8, style: Style) {
        let scalars = character.unicodeScalars
        self.init(scalars[scalars.startIndex], columns: columns, style: style)
        for mark in scalars.dropFirst() { append(mark) }
    }

    /// What is shown; a blank in the right half of a wide character.
    public var character: Character {
        guard packedMarks != 0 else { return Character(base) }
        var text = String.UnicodeScalarView()
        append(to: &text)
        return Character(String(text))
    }

    /// Whether marks are drawn onto `base`.
    public var hasMarks: Bool { packedMarks != 0 }

    /// The marks drawn onto `base`, at most three; empty for nearly every cell.
    public var marks: [Unicode.Scalar] {
        var marks: [Unicode.Scalar] = []
        var rest = packedMarks
        while rest != 0 {
            if let mark = Unicode.Scalar(UInt32(rest & Self.markMask)) { marks.append(mark) }
            rest >>= Self.markBits
        }
        return marks
    }

    /// Draws `mark` onto the cell's character, if it joins that character and there is room for it.
    mutating func append(_ mark: Unicode.Scalar) {
        var shift: UInt64 = 0
        while packedMarks >> shift != 0 { shift += Self.markBits }
        guard shift + Self.markBits < UInt64.bitWidth else { return }
        var joined = String.UnicodeScalarView()
        append(to: &joined)
        joined.append(mark)
        // A space without width or a direction mark is no part of a character: it would make two of one.
        guard String(joined).count == 1 else { return }
        packedMarks |= UInt64(mark.value) << shift
    }

    /// Appends all scalars of the cell to `text`.
    func append(to text: inout String.UnicodeScalarView) {
        text.append(base)
        if packedMarks != 0 { text.append(contentsOf: marks) }
    }

    private static let markBits: UInt64 = 21
    private static let markMask: UInt64 = (1 << markBits) - 1
}
