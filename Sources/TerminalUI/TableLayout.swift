/// Where the columns of a table stand: the first always, frozen at the left, then as many as fit from a given one on.
struct TableLayout: Hashable, Sendable {
    /// One column's place.
    struct Place: Hashable, Sendable {
        /// Which of the columns it is.
        var index: Int
        /// Its first display column.
        var start: Int
        /// Its display columns.
        var width: Int
    }

    /// The columns shown, from left to right.
    let places: [Place]
    /// Whether columns are scrolled off behind the frozen one.
    let hasMoreBefore: Bool
    /// Whether columns at the right do not fit.
    let hasMoreAfter: Bool

    /// The blank columns between two columns of a table.
    static let gap = 1

    /// Lays out columns of the given widths in `room` display columns.
    /// - Parameter leading: the column that follows the frozen first one.
    init(_ widths: [TableColumnWidth], leading: Int = 1, in room: Int) {
        guard let first = widths.first, room > 0 else {
            places = []
            hasMoreBefore = false
            hasMoreAfter = false
            return
        }
        var shown = [0]
        var needed = first.least
        var next = max(1, min(leading, widths.count - 1))
        hasMoreBefore = next > 1
        while next < widths.count, needed + Self.gap + widths[next].least <= room {
            needed += Self.gap + widths[next].least
            shown.append(next)
            next += 1
        }
        hasMoreAfter = next < widths.count
        guard needed <= room else {
            places = [Place(index: 0, start: 0, width: room)]
            return
        }
        var spare = room - needed
        var weights = shown.reduce(0) { $0 + widths[$1].weight }
        var start = 0
        places = shown.map { index in
            // Each takes its share of what is still left, so that nothing is lost to rounding.
            let share = weights == 0 ? 0 : spare * widths[index].weight / weights
            spare -= share
            weights -= widths[index].weight
            let width = widths[index].least + share
            defer { start += width + Self.gap }
            return Place(index: index, start: start, width: width)
        }
    }
}
