import JSONText

/// The bytes of a checkpoint whose header is sound; the rest nobody has looked at yet.
struct RegistryText {
    let header: RegistryHeader
    let bytes: [UInt8]
    let headerLength: Int
    let formats: StoreFormats

    init(bytes: [UInt8], formats: StoreFormats) throws(StoreProblem) {
        self.bytes = bytes
        self.formats = formats
        do {
            (header, headerLength) = try bytes.withUnsafeBytes { buffer in
                guard let end = buffer.lineEnd(from: 0) else {
                    throw StoreFormat.damage(StoreLayout.registryName, 1, "no header")
                }
                return (try RegistryHeader(parsing: UnsafeRawBufferPointer(rebasing: buffer[..<end])), end + 1)
            }
        } catch {
            throw StoreFormat.damage(StoreLayout.registryName, 1, error)
        }
    }

    /// Makes sure that all bytes are the ones that were written.
    func checkHash() throws(StoreProblem) {
        let hash = bytes.withUnsafeBytes { LineHash(of: UnsafeRawBufferPointer(rebasing: $0[headerLength...])) }
        guard hash == header.hash else {
            throw StoreFormat.damage(StoreLayout.registryName, nil, "hash does not fit")
        }
    }

    /// Makes sure that there are as many lines as the header says.
    ///
    /// - Parameter count: how many there are, where that is known.
    func checkCount(_ count: Int? = nil) throws(StoreProblem) {
        let count = count ?? bytes.withUnsafeBytes { $0.lineCount } - 1
        guard count == header.records, bytes.last == StoreFormat.newline else {
            throw StoreFormat.damage(StoreLayout.registryName, nil, "expected \(header.records) records")
        }
    }
}

/// The bytes of a checkpoint that is whole.
struct RegistryFile {
    let text: RegistryText

    var header: RegistryHeader { text.header }
    var bytes: [UInt8] { text.bytes }

    init(_ text: RegistryText) throws(StoreProblem) {
        try text.checkHash()
        try text.checkCount()
        self.text = text
    }

    init(bytes: [UInt8], formats: StoreFormats) throws(StoreProblem) {
        try self.init(RegistryText(bytes: bytes, formats: formats))
    }

    /// Hands over the records in order, each without its newline.
    ///
    /// - Throws: only what `visit` throws, made a `StoreProblem` with file and line.
    func visitRecords(_ visit: (UnsafeRawBufferPointer) throws -> Void) throws(StoreProblem) {
        var place = text.headerLength
        while let lines = text.lines(from: place, atLeast: bytes.count) {
            place = lines.bytes.upperBound
            var read = 0
            do {
                try text.visit(lines) { line in
                    try visit(line)
                    read += 1
                }
            } catch {
                throw text.refusal(of: lines, after: read, error)
            }
        }
    }
}

/// Some lines of a checkpoint that follow one another.
struct RecordLines {
    /// Where their bytes are in the file.
    let bytes: Range<Int>
}

extension RegistryText {
    /// The whole lines from `start` on, of so many bytes or a little more; `nil` at the end.
    func lines(from start: Int, atLeast length: Int) -> RecordLines? {
        guard start < bytes.count else { return nil }
        let middle = min(bytes.count - 1, start + max(1, length) - 1)
        let end = bytes.withUnsafeBytes { $0.lineEnd(from: middle) }
        // What stands behind the last newline is no record; the check finds it.
        guard let end else { return nil }
        return RecordLines(bytes: start..<end + 1)
    }

    /// Hands over the lines as records of the present form, each without its newline.
    func visit(_ lines: RecordLines, _ visit: (UnsafeRawBufferPointer) throws -> Void) throws {
        try bytes.withUnsafeBytes { buffer in
            var start = lines.bytes.lowerBound
            while start < lines.bytes.upperBound, let end = buffer.lineEnd(from: start) {
                let line = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
                if header.version < formats.version {
                    try formats.record(Array(line), of: header.version).withUnsafeBytes(visit)
                } else {
                    try visit(line)
                }
                start = end + 1
            }
        }
    }

    /// The codec's error about the line that follows `count` good ones in `lines`.
    func refusal(of lines: RecordLines, after count: Int, _ error: any Error) -> StoreProblem {
        let before = bytes.withUnsafeBytes {
            UnsafeRawBufferPointer(rebasing: $0[..<lines.bytes.lowerBound]).lineCount
        }
        return StoreFormat.refusal(StoreLayout.registryName, before + count + 1, error)
    }
}

extension UnsafeRawBufferPointer {
    /// How many newlines there are.
    fileprivate var lineCount: Int {
        var count = 0
        var start = 0
        while let end = lineEnd(from: start) {
            count += 1
            start = end + 1
        }
        return count
    }
}
