import Glibc

/// The columns of a row that have to be drawn anew.
public enum ChangedColumns {
    /// The runs of changed cells from left to right, none when the rows are the same, widened so that they cut no wide
    /// character of either row.
    ///
    /// - Parameters:
    ///   - leastGap: the fewest unchanged cells between two runs; those with fewer between them are one.
    ///   - runs: gets the runs; what it held before is removed.
    public static func find(
        from old: ArraySlice<Cell>, to new: ArraySlice<Cell>, leastGap: Int, in runs: inout [Range<Int>]
    ) {
        runs.removeAll(keepingCapacity: true)
        old.withUnsafeBufferPointer { old in
            new.withUnsafeBufferPointer { new in
                guard !haveSameBytes(UnsafeRawBufferPointer(old), UnsafeRawBufferPointer(new)) else { return }
                let count = min(old.count, new.count)
                var place = 0
                while place < count {
                    guard old[place] != new[place] else {
                        place += 1
                        continue
                    }
                    var first = place
                    while first > 0, isRightHalf(old[first]) || isRightHalf(new[first]) { first -= 1 }
                    place += 1
                    while place < count, old[place] != new[place] || isRightHalf(old[place]) || isRightHalf(new[place])
                    {
                        place += 1
                    }
                    if let last = runs.last, first - last.upperBound < leastGap {
                        runs[runs.count - 1] = last.lowerBound..<place
                    } else {
                        runs.append(first..<place)
                    }
                }
            }
        }
    }

    /// Nearly every row is the same, and comparing bytes is ten times as fast as comparing cells. The gaps between a
    /// cell's fields may differ in equal rows, so only "the same" is an answer.
    private static func haveSameBytes(_ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer) -> Bool {
        guard old.count == new.count else { return false }
        guard let oldStart = old.baseAddress, let newStart = new.baseAddress else { return true }
        return memcmp(oldStart, newStart, old.count) == 0
    }

    private static func isRightHalf(_ cell: Cell) -> Bool {
        cell.columns == 0
    }
}
