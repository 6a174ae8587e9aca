import JSONText

/// The bytes of a checkpoint that is whole.
struct RegistryFile {
    let header: RegistryHeader
    let bytes: [UInt8]
    private let headerLength: Int
    private let formats: StoreFormats

    init(bytes: [UInt8], formats: StoreFormats) throws(StoreProblem) {
        let name = StoreLayout.registryName
        self.bytes = bytes
        self.formats = formats
        do {
            (header, headerLength) = try bytes.withUnsafeBytes { buffer in
                guard let end = buffer.lineEnd(from: 0) else { throw StoreFormat.damage(name, 1, "no header") }
                let header = try RegistryHeader(parsing: UnsafeRawBufferPointer(rebasing: buffer[..<end]))
                guard LineHash(of: UnsafeRawBufferPointer(rebasing: buffer[(end + 1)...])) == header.hash else {
                    throw StoreFormat.damage(name, nil, "hash does not fit")
                }
                return (header, end + 1)
            }
        } catch {
            throw StoreFormat.damage(name, 1, error)
        }
        guard lineCount == header.records + 1, bytes.last == StoreFormat.newline else {
            throw StoreFormat.damage(name, nil, "expected \(header.records) records")
        }
    }

    /// Hands over the records in order, each without its newline.
    ///
    /// - Throws: only what `visit` throws, made a `StoreProblem` with file and line.
    func visitRecords(_ visit: (UnsafeRawBufferPointer) throws -> Void) throws(StoreProblem) {
        do {
            try bytes.withUnsafeBytes { buffer in
                var start = headerLength
                var line = 2
                while let end = buffer.lineEnd(from: start) {
                    do {
                        try visitRecord(UnsafeRawBufferPointer(rebasing: buffer[start..<end]), visit)
                    } catch {
                        throw StoreFormat.refusal(StoreLayout.registryName, line, error)
                    }
                    start = end + 1
                    line += 1
                }
            }
        } catch {
            throw StoreFormat.refusal(StoreLayout.registryName, nil, error)
        }
    }

    private func visitRecord(
        _ record: UnsafeRawBufferPointer, _ visit: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        guard header.version < formats.version else { return try visit(record) }
        try formats.record(Array(record), of: header.version).withUnsafeBytes(visit)
    }

    private var lineCount: Int {
        bytes.withUnsafeBytes { buffer in
            var count = 0
            var start = 0
            while let end = buffer.lineEnd(from: start) {
                count += 1
                start = end + 1
            }
            return count
        }
    }
}
