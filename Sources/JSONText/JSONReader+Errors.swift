extension JSONReader {
    /// The place of the value that is being read or was read last; built when asked for.
    public var path: JSONPath {
        trail.path(in: bytes)
    }

    /// Bytes from the start of the text to the value that is being read or was read last.
    public var offset: Int {
        valueStart
    }

    /// The error for a member whose key is not known; to be made before its value is read.
    public func unknown(_ key: JSONKey) -> JSONError {
        let offset = bytes.baseAddress.map { key.start - $0 - 1 } ?? 0
        return JSONError(code: .unknownKey, path: path, offset: offset, detail: key.string)
    }

    /// The error for a member `key` that the object just read does not have.
    public func missing(_ key: String) -> JSONError {
        JSONError(code: .missingKey, path: path.appending(key: key), offset: valueStart, detail: key)
    }

    /// The error for the value just read, which is of the right kind and still cannot be taken.
    public func invalid(_ detail: String) -> JSONError {
        JSONError(code: .invalidValue, path: path, offset: valueStart, detail: detail)
    }

    /// The error at `position`, or at `offset`, for bytes that are not JSON.
    func malformed(_ detail: String, at offset: Int? = nil) -> JSONError {
        let offset = offset ?? position
        let detail = offset >= bytes.count ? "unexpected end of text" : detail
        return JSONError(code: .notJSON, path: path, offset: offset, detail: detail)
    }

    /// The error for a value that is not the expected kind, or no value at all.
    func mismatch(_ expected: String) -> JSONError {
        guard position < bytes.count else { return malformed(expected) }
        switch bytes[position] {
        case Byte.openBrace, Byte.openBracket, Byte.quote, Byte.minus, Byte.t, Byte.f, Byte.n,
            Byte.zero...Byte.zero + 9:
            return JSONError(code: .wrongType, path: path, offset: valueStart, detail: "expected \(expected)")
        default:
            return malformed("expected a value")
        }
    }
}
