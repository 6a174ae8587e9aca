/// A JSON object on one line whose last member is the SHA-256 of all the bytes before that member.
enum SealedLine {
    private static let opening = Array(#","hash":""#.utf8)
    private static let closing = Array(#""}"#.utf8)
    private static let sealLength = opening.count + 64 + closing.count

    /// Seals an object without its closing brace; returns the line, with its newline, and the hash.
    static func sealing(_ open: [UInt8]) -> (line: [UInt8], hash: LineHash) {
        let hash = open.withUnsafeBytes { LineHash(of: $0) }
        return (open + opening + hash.hex + closing + [UInt8(ascii: "\n")], hash)
    }

    /// The hash that a line, without its newline, is sealed with; `nil` when its seal is missing or broken.
    static func verifiedHash(of line: UnsafeRawBufferPointer) -> LineHash? {
        let end = line.count - sealLength
        guard end > 0 else { return nil }
        let digits = end + opening.count
        guard line[end..<digits].elementsEqual(opening), line.suffix(closing.count).elementsEqual(closing),
            let written = LineHash(hex: line[digits..<digits + 64])
        else { return nil }
        return LineHash(of: UnsafeRawBufferPointer(rebasing: line[..<end])) == written ? written : nil
    }
}
