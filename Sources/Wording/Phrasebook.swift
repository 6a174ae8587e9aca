import MutualAid
import Resources

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The program's texts in one language.
public struct Phrasebook: Sendable {
    /// The language of the texts.
    public let language: Language
    /// The signs that they are written with.
    public let signs: SignSet
    /// The texts in the order of the phrases.
    private let texts: [String]

    /// The texts in `language`, as built into the program.
    public init(_ language: Language, signs: SignSet = .printed) {
        self.language = language
        self.signs = signs
        let printed = Self.printed(language)
        texts = signs == .printed ? printed : printed.map { signs.written($0, in: language) }
    }

    /// The same texts in the other language.
    public var inOtherLanguage: Phrasebook { Phrasebook(language.other, signs: signs) }

    private static func printed(_ language: Language) -> [String] {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }

    // A start asks for the same texts several times, and the palette for those of the other language.
    private static let chinese = load(.chinese)
    private static let english = load(.english)

    private static func load(_ language: Language) -> [String] {
        var texts: [String: String] = [:]
        if let resource = huzhu_resource("Strings/\(language.rawValue).json")?.pointee {
            let data = Data(bytes: resource.bytes, count: resource.count)
            // The file is part of the program and a test reads it whole; without it the phrases' names still stand.
            texts = (try? JSONDecoder().decode([String: String].self, from: data)) ?? [:]
        }
        return Phrase.allCases.map { phrase in
            let name = phrase.name
            return texts[name] ?? name
        }
    }

    /// The text of `phrase`, its places `{0}`, `{1}` … filled with `arguments`.
    public func callAsFunction(_ phrase: Phrase, _ arguments: String...) -> String {
        let text = texts[phrase.rawValue]
        return arguments.isEmpty ? text : Self.fill(text, with: arguments)
    }

    /// The text that a scheme gives, in this language.
    public func callAsFunction(_ text: LocalizedText) -> String { text.text(in: language) }

    private static func fill(_ text: String, with arguments: [String]) -> String {
        var filled: [UInt8] = []
        var rest = text.utf8[...]
        while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
            filled += rest[..<brace]
            let digit = rest.index(after: brace)
            guard digit < rest.endIndex, case let index = Int(rest[digit]) - 48, arguments.indices.contains(index)
            else {
                filled.append(rest[brace])
                rest = rest[digit...]
                continue
            }
            filled += arguments[index].utf8
            rest = rest[rest.index(digit, offsetBy: 2)...]
        }
        return String(decoding: filled + rest, as: UTF8.self)
    }
}

extension Phrasebook {
    /// An amount as people read it: `30,000.00`, a true minus before a negative one.
    public func amount(_ money: Money) -> String {
        let digits = Array((Money(fen: Int64(money.fen.magnitude))).description.utf8)
        let whole = digits.count - 3
        var text: [UInt8] = []
        for (index, digit) in digits.enumerated() {
            if index > 0, index < whole, (whole - index) % 3 == 0 { text.append(UInt8(ascii: ",")) }
            text.append(digit)
        }
        return (money < .zero ? self(.minus) : "") + String(decoding: text, as: UTF8.self)
    }

    /// An amount without its decimals where they are zero, for limits: `10,000`.
    public func limit(_ money: Money) -> String {
        let text = amount(money)
        return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
    }

    /// A day: `2018-03-01`.
    public func day(_ day: CalendarDay) -> String { day.description }

    /// Parts of a line that are read on their own, without the empty ones.
    public func parts(_ texts: [String]) -> String {
        texts.filter { !$0.isEmpty }.joined(separator: self(.partSeparator))
    }

    /// Several words in a row.
    public func list(_ words: [String]) -> String { words.joined(separator: self(.listSeparator)) }

    /// Where a rule stands, as people cite it: `第13条(2)`.
    public func citation(_ article: Article?, in scheme: Scheme) -> String {
        citation(article, among: scheme.documents)
    }

    /// Where a rule stands, as people cite the document among `documents`.
    public func citation(_ article: Article?, among documents: [SourceDocument]) -> String {
        guard let article, documents.indices.contains(Int(article.document)) else { return "" }
        let pattern = self(documents[Int(article.document)].citation)
        let place = pattern.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            .joined(separator: String(article.number))
        return article.item == 0 ? place : place + "(\(article.item))"
    }
}
