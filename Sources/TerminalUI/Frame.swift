/// Everything the terminal must show: cells with their styles, and where the hardware cursor stands.
///
/// A frame never holds half a wide character: whatever covers one half blanks the other. Everything that lies outside
/// the frame is clipped.
public struct Frame: Equatable, Sendable {
    /// The width and height of the frame.
    public let size: Size
    /// How its texts are measured and cut.
    public let width: DisplayWidth
    /// Where the hardware cursor stands; nil hides it.
    public var cursor: Point?

    var cells: [Cell]
    /// What was marked to point at; nil in a frame that is only shown.
    var marks: [FrameMark]?

    /// Where a text stands within the room it is given.
    public enum Alignment: Hashable, Sendable {
        /// At the left.
        case leading
        /// At the right.
        case trailing
        /// In the middle; an odd column is left over at the right.
        case center
    }

    /// Makes a blank frame; negative sizes become 0.
    /// - Parameter collectsTargets: whether what is drawn is marked for ``hit(at:)``.
    public init(size: Size, width: DisplayWidth = .narrow, collectsTargets: Bool = false) {
        self.width = width
        marks = collectsTargets ? [] : nil
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        cursor = nil
        cells = [Cell](repeating: .blank, count: self.size.columns * self.size.rows)
    }

    /// The whole frame as a rectangle.
    public var rect: Rect { Rect(size) }

    /// The cell at `row` and `column`, both counted from 0 and inside the frame.
    public subscript(row: Int, column: Int) -> Cell {
        precondition(column >= 0 && column < size.columns, "column outside the frame")
        return cells[row * size.columns + column]
    }

    /// The cells of a row inside the frame, from left to right; takes no time that grows with the frame.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Blanks the wide characters of which a change of the columns in `range` would leave half. Both inside the frame.
    mutating func splitWideCharacters(row: Int, at range: Range<Int>) {
        let start = row * size.columns
        if range.lowerBound > 0, cells[start + range.lowerBound].columns == 0 {
            cells[start + range.lowerBound - 1].blankOut()
        }
        if range.upperBound < size.columns, cells[start + range.upperBound].columns == 0 {
            cells[start + range.upperBound].blankOut()
        }
    }
}

extension Cell {
    /// Takes the character away and keeps the style.
    mutating func blankOut() {
        self = Cell(" ", columns: 1, style: style)
    }
}
