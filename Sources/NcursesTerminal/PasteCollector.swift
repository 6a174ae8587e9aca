/// Gathers a bracketed paste up to its end mark.
///
/// Never needs a byte beyond the mark: ``wanted`` says how many may be read without passing it, so that a key typed
/// right after the paste stays where curses will find it.
struct PasteCollector: Sendable {
    /// Longer pastes are cut here, in bytes; the rest is read and dropped.
    static let limit = 1 << 20

    private static let endMark = Array("\u{1B}[201~".utf8)

    private var bytes: [UInt8] = []
    private var matched = 0

    /// The most that ``wanted`` ever is.
    static var mostWanted: Int { endMark.count }

    /// How many bytes may be read next; 0 when the paste is complete.
    var wanted: Int { Self.endMark.count - matched }

    /// Takes at most ``wanted`` bytes that were read.
    mutating func take(_ read: some Collection<UInt8>) {
        if matched == 0, !read.contains(Self.endMark[0]) {
            keep(read)
            return
        }
        for byte in read {
            if byte == Self.endMark[matched] {
                matched += 1
            } else {
                // The mark's first byte comes nowhere else in it, so a mismatch can only begin anew.
                keep(Self.endMark[..<matched])
                matched = byte == Self.endMark[0] ? 1 : 0
                if matched == 0 {
                    keep(CollectionOfOne(byte))
                }
            }
        }
    }

    /// The text so far, with every line end as a newline; what is not UTF-8 is shown as U+FFFD.
    var text: String {
        String(decoding: withoutCarriageReturns, as: UTF8.self)
    }

    /// Hands the text so far over and goes on without it.
    mutating func takeText() -> String {
        defer { bytes = [] }
        return text
    }

    private mutating func keep(_ more: some Collection<UInt8>) {
        bytes.append(contentsOf: more.prefix(Self.limit - bytes.count))
    }

    /// Terminals send a pasted line end as a carriage return, some with a newline after it.
    private var withoutCarriageReturns: [UInt8] {
        let carriageReturn = UInt8(ascii: "\r")
        guard bytes.contains(carriageReturn) else { return bytes }
        let newline = UInt8(ascii: "\n")
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == carriageReturn {
                result.append(newline)
            } else if byte != newline || previous != carriageReturn {
                result.append(byte)
            }
            previous = byte
        }
        return result
    }
}
