/// Finding a scalar's width in the generated change points.
enum WidthLookup {
    /// What stands for a width that the terminal's setting decides.
    static let ambiguous = 3

    /// The columns of a scalar: 0, 1 or 2, or ``ambiguous``.
    static func columns(of value: UInt32) -> Int {
        value < basicPlane.count ? Int(basicPlane[Int(value)]) : search(value)
    }

    /// The widths of the basic plane laid out flat: it has nearly all that is ever shown, and a frame asks for each.
    private static let basicPlane: [UInt8] = {
        var widths: [UInt8] = []
        widths.reserveCapacity(0x10000)
        for (point, next) in zip(widthChangePoints, widthChangePoints.dropFirst()) {
            let end = min(Int(next >> 2), 0x10000)
            guard widths.count < end else { break }
            widths.append(contentsOf: repeatElement(UInt8(point & 3), count: end - widths.count))
        }
        return widths
    }()

    /// The width at the last change point at or before `value`.
    private static func search(_ value: UInt32) -> Int {
        let wanted = value << 2 | 3
        var low = 0
        var high = widthChangePoints.count
        while low < high {
            let middle = (low + high) / 2
            if widthChangePoints[middle] <= wanted { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 1 : Int(widthChangePoints[low - 1] & 3)
    }
}
