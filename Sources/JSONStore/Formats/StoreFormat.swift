import JSONText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What all of the store's own formats have in common.
enum StoreFormat {
    static let newline = UInt8(ascii: "\n")

    static func damage(_ file: String, _ line: Int?, _ detail: String) -> StoreProblem {
        StoreProblem(code: .damaged, file: file, line: line, detail: detail)
    }

    /// Damage that `error` tells about; one that names its place already stays as it is.
    static func damage(_ file: String, _ line: Int?, _ error: any Error) -> StoreProblem {
        error as? StoreProblem ?? damage(file, line, String(describing: error))
    }

    /// What `error` tells of a line whose seal fits, so that it is as it was written.
    static func misreading(_ file: String, _ line: Int?, _ error: any Error) -> StoreProblem {
        intact(.damaged, file, line, error)
    }

    /// The codec's error about a line that is intact; one that names its place already stays as it is.
    static func refusal(_ file: String, _ line: Int?, _ error: any Error) -> StoreProblem {
        intact(.refusedRecord, file, line, error)
    }

    /// The keys of the store's own lines.
    private static let ownKeys: Set<String> = [
        "format", "version", "store", "seq", "previous", "hash", "at", "by", "action", "undoes", "changes", "journal",
        "records",
    ]

    /// The one judgement on what is as it was written and cannot be read: no accident writes a key and the hash that
    /// goes with it, so a key that nobody knows here is one of a newer version.
    private static func intact(
        _ code: StoreProblem.Code, _ file: String, _ line: Int?, _ error: any Error
    ) -> StoreProblem {
        if let problem = error as? StoreProblem { return problem }
        // A line of another kind in the place of this one is not news but disorder.
        let unknown = (error as? JSONError).flatMap { $0.code == .unknownKey ? $0.detail : nil }
        let isNews = unknown.map { !ownKeys.contains($0) } ?? false
        return StoreProblem(
            code: isNews ? .newerVersion : code, file: file, line: line, detail: String(describing: error),
            cause: error)
    }
}

extension UnsafeRawBufferPointer {
    /// The index of the first newline from `start` on.
    func lineEnd(from start: Int) -> Int? {
        guard let base = baseAddress, start < count,
            let found = memchr(base + start, Int32(StoreFormat.newline), count - start)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }
}

extension JSONReader {
    /// Reads the text of a digest.
    mutating func lineHash() throws -> LineHash {
        let hash = try withASCII { LineHash(hex: $0) }
        guard let hash else { throw invalid("expected 64 hexadecimal digits") }
        return hash
    }

    /// Reads the name of a format, which must be `expected`.
    mutating func format(_ expected: String) throws {
        guard try string() == expected else { throw invalid("expected the format \(expected)") }
    }

    /// Reads the version of a format, the first being 1.
    mutating func formatVersion() throws -> Int {
        let version = try int()
        guard version >= 1 else { throw invalid("expected a version") }
        return version
    }

    /// Reads a number that counts something.
    mutating func count() throws -> Int {
        let number = try int()
        guard number >= 0 else { throw invalid("expected no negative number") }
        return number
    }
}
