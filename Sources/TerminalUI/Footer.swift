/// How much the footer cares for a binding.
public enum FooterPlace: Hashable, Sendable {
    /// Never named there.
    case never
    /// Named as long as there is room, the earlier bindings first.
    case ifRoom
    /// Always named: it leads to what found no room.
    case always
}

/// Draws the key hints of `map` into a row of the frame: `^S 保存  F1 帮助`. As many as fit whole, in their order; those
/// that are always named keep their room; disabled ones dim, and they are the first to go where not all fit. While the
/// clerk types, bindings that only have letters are left out.
public func drawFooter<Action>(
    _ map: KeyMap<Action>, whileTyping: Bool, in frame: inout Frame, row: Int, lines: LineSet = .unicode
) {
    frame.fill(Rect(column: 0, row: row, columns: frame.size.columns, rows: 1), style: .footer)
    var hints = map.bindings.compactMap { FooterHint($0, whileTyping: whileTyping, frame.width, lines) }
    if hints.reduce(-FooterHint.gap, { $0 + $1.columns }) > frame.size.columns {
        hints.removeAll { !$0.isEnabled && !$0.isKept }
    }
    var kept = hints.reduce(0) { $0 + ($1.isKept ? $1.columns : 0) }
    // The first hint has no gap before it.
    var room = frame.size.columns + FooterHint.gap
    var isFull = false
    var column = 0
    for hint in hints {
        if hint.isKept {
            kept -= hint.columns
            guard hint.columns <= room else { return }
        } else {
            // After the first one left out only those follow that are always named: no less important one slips in.
            isFull = isFull || hint.columns + kept > room
            if isFull { continue }
        }
        room -= hint.columns
        hint.mark(in: &frame, at: Point(column: column, row: row), lines)
        column += frame.write(hint.key, at: Point(column: column, row: row), style: hint.isEnabled ? .key : .dim) + 1
        column += frame.write(hint.label, at: Point(column: column, row: row), style: hint.isEnabled ? .footer : .dim)
        column += FooterHint.gap
    }
}

/// A key and what it does, as the footer names them.
private struct FooterHint {
    static let gap = 2
    let key: String
    let keys: (there: Key, back: Key?)
    let label: String
    let isEnabled: Bool
    let isKept: Bool
    /// The room it takes, the gap included.
    let columns: Int

    init?<Action>(_ binding: Binding<Action>, whileTyping: Bool, _ width: DisplayWidth, _ lines: LineSet) {
        guard binding.footerPlace != .never, let keys = binding.shownKeys(whileTyping: whileTyping) else { return nil }
        self.keys = keys
        key = keys.there.label(with: lines) + (keys.back.map { "/" + $0.label(with: lines) } ?? "")
        label = binding.label
        isEnabled = binding.isEnabled
        isKept = binding.footerPlace == .always
        columns = Self.gap + width.columns(of: key) + 1 + width.columns(of: label)
    }

    /// Marks the hint as its key; of two keys the second where it is named.
    func mark(in frame: inout Frame, at point: Point, _ lines: LineSet) {
        guard frame.collectsTargets else { return }
        frame.mark(Rect(column: point.column, row: point.row, columns: columns - Self.gap, rows: 1), .key(keys.there))
        guard let back = keys.back else { return }
        let named = frame.width.columns(of: back.label(with: lines))
        let start = point.column + frame.width.columns(of: key) - named
        frame.mark(Rect(column: start, row: point.row, columns: named, rows: 1), .key(back))
    }
}
