import Foundation
import MutualAid
import Resources
import Testing

/// One language's file of texts, as it is built into the program.
struct PhraseFile {
    let texts: [String: String]
    /// The keys in the order of the file, one for each line that has one.
    let keys: [String]

    init(_ language: Language) throws {
        let resource = try #require(huzhu_resource("Strings/\(language.rawValue).json")?.pointee)
        let data = Data(bytes: resource.bytes, count: resource.count)
        texts = try JSONDecoder().decode([String: String].self, from: data)
        keys = String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
            guard line.hasPrefix("  \""), let end = line.range(of: "\": \"") else { return nil }
            return String(line[..<end.lowerBound].dropFirst(3))
        }
    }

    /// The places in `text` that are filled in, such as `{0}`.
    static func places(in text: String) -> [Int] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { piece in
            guard let end = piece.firstIndex(of: "}") else { return -1 }
            return Int(piece[..<end]) ?? -1
        }
    }

    /// The words of `text` in Latin letters, outside the places that are filled in.
    static func latinWords(in text: String) -> [String] {
        text.split { !($0.isASCII && $0.isLetter) }.map(String.init)
    }
}
