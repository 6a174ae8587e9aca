/// Cuts what comes in, piece by piece, into lines; it holds one line and one piece, however long the whole is.
struct CaseLines {
    /// The most bytes that a line may have: thousands of stays.
    static let longest = 1 << 20
    /// How many bytes are asked for at a time.
    private static let piece = 1 << 16

    private var buffer = [UInt8](repeating: 0, count: 2 * piece)
    /// The bytes not handed out yet.
    private var pending = 0..<0
    /// Where the search for the line's end goes on.
    private var searched = 0
    private var isAtEnd = false
    private var isAtStart = true
    /// Whether the line at hand is too long: its rest is passed over.
    private var isOverlong = false

    /// How many bytes are held at most.
    var capacity: Int { buffer.count }

    /// A line that was found; its bytes are good until the next is asked for.
    enum Line {
        case bytes(Range<Int>)
        case tooLong
    }

    /// The next line without its end; nil when there is none left. The last may lack its newline.
    ///
    /// - Parameter read: fills the room it is given and tells how many bytes there were; 0 ends it all.
    mutating func next(reading read: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows -> Line? {
        while true {
            if let end = newline() {
                let line = pending.lowerBound..<end
                pending = end + 1..<pending.upperBound
                searched = end + 1
                return finish(line)
            }
            if isAtEnd {
                guard !pending.isEmpty || isOverlong else { return nil }
                let line = pending
                pending = pending.upperBound..<pending.upperBound
                return finish(line)
            }
            if pending.count > Self.longest {
                isOverlong = true
                pending = 0..<0
                searched = 0
            }
            try fill(read)
        }
    }

    /// Calls `body` with the bytes of a line.
    func withBytes<Value>(of range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
        buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    private mutating func finish(_ line: Range<Int>) -> Line {
        defer { (isAtStart, isOverlong) = (false, false) }
        guard !isOverlong, line.count <= Self.longest else { return .tooLong }
        // A byte order mark is no part of the first line.
        let isMarked = isAtStart && buffer[line].starts(with: [0xEF, 0xBB, 0xBF])
        return .bytes(isMarked ? line.dropFirst(3) : line)
    }

    private mutating func newline() -> Int? {
        let found = buffer.withUnsafeBufferPointer { bytes -> Int? in
            var index = searched
            while index < pending.upperBound {
                if bytes[index] == UInt8(ascii: "\n") { return index }
                index &+= 1
            }
            return nil
        }
        searched = found ?? pending.upperBound
        return found
    }

    private mutating func fill(_ read: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows {
        if pending.lowerBound > 0 {
            buffer.withUnsafeMutableBytes { bytes in
                let rest = UnsafeRawBufferPointer(rebasing: bytes[pending])
                UnsafeMutableRawBufferPointer(rebasing: bytes[..<pending.count]).copyMemory(from: rest)
            }
            pending = 0..<pending.count
            searched = pending.upperBound
        }
        if buffer.count - pending.upperBound < Self.piece {
            buffer.append(contentsOf: repeatElement(0, count: buffer.count))
        }
        let start = pending.upperBound
        let count = try buffer.withUnsafeMutableBytes { bytes in
            try read(UnsafeMutableRawBufferPointer(rebasing: bytes[start..<start + Self.piece]))
        }
        isAtEnd = count == 0
        pending = pending.lowerBound..<start + count
    }
}
