/// The short name of a store, which its records' ids begin with.
enum StoreCode {
    static let length = 4

    /// Letters and digits that are not taken for each other in print or by ear: no `0 o 1 l i`.
    static let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789".utf8)

    /// Whether a code that was handed in can be used.
    static func isValid(_ code: String) -> Bool {
        code.utf8.count == length
            && code.utf8.allSatisfy {
                UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
            }
    }

    /// Makes a code from the system's random bytes.
    static func random(from fileSystem: some FileSystem) throws(FileError) -> String {
        let source = try fileSystem.open("/dev/urandom", .read)
        defer { fileSystem.close(source) }
        var code: [UInt8] = []
        while code.count < length {
            var byte: UInt8 = 0
            let count = try withUnsafeMutableBytes(of: &byte) { (buffer) throws(FileError) -> Int in
                try fileSystem.read(source, into: buffer, at: 0)
            }
            // Only whole rounds of the alphabet, so that every letter is equally likely.
            if count == 1, Int(byte) < 256 / alphabet.count * alphabet.count {
                code.append(alphabet[Int(byte) % alphabet.count])
            }
        }
        return String(decoding: code, as: UTF8.self)
    }
}
