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
        var text = text
        var filled: [UInt8] = []
        filled.reserveCapacity(arguments.reduce(text.utf8.count) { $0 + $1.utf8.count })
        text.withUTF8 { bytes in
            var place = 0
            while place < bytes.count {
                if bytes[place] == UInt8(ascii: "{"), place + 2 < bytes.count,
                    case let index = Int(bytes[place + 1]) - 48, arguments.indices.contains(index)
                {
                    filled += arguments[index].utf8
                    place += 3
                } else {
                    filled.append(bytes[place])
                    place += 1
                }
            }
        }
        return String(decoding: filled, as: UTF8.self)
    }
}

extension Phrasebook {
    /// An amount as people read it: `30,000.00`, a true minus before a negative one.
    public func amount(_ money: Money) -> String {
        let digits = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { room in
            // From the last digit to the first: at least three digits, a point before two, a comma before each three.
            var place = room.count
            var rest = money.fen.magnitude
            var written = 0
            while rest > 0 || written < 3 {
                if written == 2 || written > 2 && written % 3 == 2 {
                    place -= 1
                    room[place] = UInt8(ascii: written == 2 ? "." : ",")
                }
                place -= 1
                room[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
                written += 1
            }
            return String(decoding: room[place...], as: UTF8.self)
        }
        return money < .zero ? self(.minus) + digits : digits
    }

    /// An amount without its decimals where they are zero, for limits: `10,000`.
    public func limit(_ money: Money) -> String {
        let text = amount(money)
        return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
    }

    /// A day: `2018-03-01`.
    public func day(_ day: CalendarDay) -> String { day.description }

    /// Parts of a line that are read on their own, without the empty ones.
    public func parts(_ texts: [String]) -> String { row(texts.filter { !$0.isEmpty }, .partSeparator) }

    /// Several words in a row.
    public func list(_ words: [String]) -> String { row(words, .listSeparator) }

    /// Places on the way to a screen, the outermost first.
    public func path(_ places: [String]) -> String { row(places, .pathStep) }

    private func row(_ words: [String], _ separator: Phrase) -> String {
        let separator = self(separator)
        var row = ""
        for (place, word) in words.enumerated() { row += place == 0 ? word : separator + word }
        return row
    }

    /// Where a rule stands, as people cite it: `第13条(2)`.
    public func citation(_ article: Article?, in scheme: Scheme) -> String {
        citation(article, among: scheme.documents)
    }

    /// Where a rule stands, as people cite the document among `documents`.
    public func citation(_ article: Article?, among documents: [SourceDocument]) -> String {
        guard let article, documents.indices.contains(Int(article.document)) else { return "" }
        let pattern = self(documents[Int(article.document)].citation)
        var place = pattern
        if let mark = pattern.utf8.firstIndex(of: UInt8(ascii: "#")) {
            place = pattern[..<mark] + String(article.number) + pattern[pattern.utf8.index(after: mark)...]
        }
        return article.item == 0 ? place : place + "(" + String(article.item) + ")"
    }
}
