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

    /// Makes a code from the system's random numbers.
    static func random() -> String {
        let letters = (0..<length).map { _ in alphabet[Int.random(in: alphabet.indices)] }
        return String(decoding: letters, as: UTF8.self)
    }
}
