/// Where cases come from and answers go to.
public protocol BatchChannel {
    /// Whether nothing is there to be read just now, so that what was answered should be handed over first.
    var isIdle: Bool { get }

    /// Fills `room` with what comes next.
    ///
    /// - Returns: the number of bytes; 0 when nothing comes any more.
    mutating func read(into room: UnsafeMutableRawBufferPointer) throws -> Int

    /// Hands answers over.
    mutating func write(_ bytes: [UInt8]) throws
}

extension Batch {
    /// Reads cases from `channel` until it ends, and answers them there.
    ///
    /// - Throws: what the channel throws.
    public mutating func run(through channel: inout some BatchChannel) throws {
        // Large enough that handing over costs little, small beside what a program takes anyway.
        let most = 1 << 16
        var lines = CaseLines()
        output.removeAll(keepingCapacity: true)
        while let line = try lines.next(reading: { room in
            if !output.isEmpty, channel.isIdle { try handOver(to: &channel) }
            return try channel.read(into: room)
        }) {
            switch line {
            case .bytes(let range): lines.withBytes(of: range) { append(answerTo: $0) }
            case .tooLong: appendTooLong()
            }
            if output.count >= most { try handOver(to: &channel) }
        }
        try handOver(to: &channel)
    }

    private mutating func handOver(to channel: inout some BatchChannel) throws {
        guard !output.isEmpty else { return }
        try channel.write(output)
        output.removeAll(keepingCapacity: true)
    }
}
