/// What is drawn at a place, as far as a click means something there.
public enum FrameTarget: Hashable, Sendable {
    /// A row of a list or table, counted from 0, and whether the cursor stands on it.
    case row(Int, isSelected: Bool)
    /// The heading of a table's column, counted from 0 among those that are shown or could be scrolled to.
    case heading(Int)
    /// A field of a form, by its place among all rows of the form.
    case field(Int)
    /// An item of a list to pick from, by its place among those that fit.
    case item(Int)
    /// A button of a dialog, counted from 0.
    case button(Int)
    /// A line to type in that stands alone, such as one to search with.
    case line
    /// The name of a key: a click does what the key does.
    case key(Key)
    /// What lies beside something that stands over the screen.
    case outside
    /// Nothing to click on; it covers what is below.
    case inert
}

/// A text beside the list or form of a screen that is looked at part by part.
public struct FramePane: Hashable, Sendable {
    /// Which part is seen, counted from 0.
    public var position: Int
    /// The last part that can be seen; 0 when all is.
    public var last: Int
    /// By how many parts a notch of the wheel moves.
    public var step: Int

    /// Describes what is seen of a text.
    public init(position: Int, last: Int, step: Int = 1) {
        self.position = position
        self.last = last
        self.step = step
    }

    /// The part to show when the wheel was turned.
    public func turned(down: Bool) -> Int { max(0, min(position + (down ? step : -step), last)) }
}

/// What a pointer points at.
public struct Hit: Hashable, Sendable {
    /// What is drawn there; nil where a click means nothing.
    public var target: FrameTarget?
    /// Before which character of a text, counted from 0; nil where no text can be typed.
    public var caret: Int?
    /// The text that the wheel moves through; nil for the screen's own.
    public var pane: FramePane?

    /// Points at nothing.
    public init() {}
}

/// Something marked in a frame while it was drawn.
struct FrameMark: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case target(FrameTarget)
        case caret(Int)
        case pane(FramePane)
    }

    var rect: Rect
    var kind: Kind
}

extension Frame {
    /// Whether what is drawn is marked for ``hit(at:)``. A frame that is only shown has nothing to do with that.
    public var collectsTargets: Bool { marks != nil }

    /// Marks the part of `rect` inside the frame as something to click on, over what was marked before.
    public mutating func mark(_ rect: Rect, _ target: FrameTarget) { add(rect, .target(target)) }

    /// Marks the part of `rect` inside the frame as a text that the wheel moves through.
    public mutating func mark(_ rect: Rect, _ pane: FramePane) { add(rect, .pane(pane)) }

    /// Marks the part of `rect` inside the frame as the place before a character.
    mutating func mark(_ rect: Rect, caret: Int) { add(rect, .caret(caret)) }

    private mutating func add(_ rect: Rect, _ kind: FrameMark.Kind) {
        guard marks != nil else { return }
        let part = self.rect.intersection(rect)
        if !part.isEmpty { marks?.append(FrameMark(rect: part, kind: kind)) }
    }

    /// What `point` points at: of what was marked there the topmost.
    public func hit(at point: Point) -> Hit {
        var hit = Hit()
        for mark in (marks ?? []).reversed() where mark.rect.contains(point) {
            switch mark.kind {
            case .caret(let offset): hit.caret = hit.caret ?? offset
            case .pane(let pane): hit.pane = hit.pane ?? pane
            case .target(let target):
                hit.target = target
                // Something else may lie below, but it is covered.
                return hit
            }
        }
        return hit
    }

    /// All that was marked to click on, whether covered or not.
    public var targets: [(rect: Rect, target: FrameTarget)] {
        (marks ?? []).compactMap { mark in
            if case .target(let target) = mark.kind { (mark.rect, target) } else { nil }
        }
    }
}
