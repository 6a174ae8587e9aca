import Glibc

/// The columns of a row that have to be drawn anew.
public enum ChangedColumns {
    /// The run from the first to the last changed cell, widened so that it cuts no wide character of either row;
    /// nil when the rows are the same. Both rows have the same length.
    public static func between(_ old: ArraySlice<Cell>, _ new: ArraySlice<Cell>) -> Range<Int>? {
        old.withUnsafeBufferPointer { old in
            new.withUnsafeBufferPointer { new in
                guard !haveSameBytes(UnsafeRawBufferPointer(old), UnsafeRawBufferPointer(new)) else { return nil }
                guard var first = old.indices.first(where: { old[$0] != new[$0] }) else { return nil }
                var end = old.count
                while old[end - 1] == new[end - 1] {
                    end -= 1
                }
                while first > 0, isRightHalf(old[first]) || isRightHalf(new[first]) {
                    first -= 1
                }
                while end < old.count, isRightHalf(old[end]) || isRightHalf(new[end]) {
                    end += 1
                }
                return first..<end
            }
        }
    }

    /// Nearly every row is the same, and comparing bytes is ten times as fast as comparing cells. The gaps between a
    /// cell's fields may differ in equal rows, so only "the same" is an answer.
    private static func haveSameBytes(_ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer) -> Bool {
        guard let oldStart = old.baseAddress, let newStart = new.baseAddress else { return old.count == new.count }
        return memcmp(oldStart, newStart, old.count) == 0
    }

    private static func isRightHalf(_ cell: Cell) -> Bool {
        cell.columns == 0
    }
}
