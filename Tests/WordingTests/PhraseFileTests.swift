import MutualAid
import Testing

@testable import Wording

@Suite("The files of texts")
struct PhraseFileTests {
    @Test("Every phrase has its text, and there is no text without a phrase", arguments: Language.allCases)
    func complete(language: Language) throws {
        let file = try PhraseFile(language)
        #expect(Set(file.texts.keys) == Set(Phrase.allCases.map(\.name)))
    }

    @Test("No key stands twice", arguments: Language.allCases)
    func unique(language: Language) throws {
        let file = try PhraseFile(language)
        #expect(file.keys.count == file.texts.count && Set(file.keys) == Set(file.texts.keys))
    }

    @Test("Both files keep the same order, so that they can be read side by side")
    func order() throws {
        #expect(try PhraseFile(.chinese).keys == PhraseFile(.english).keys)
    }

    @Test("No text is empty or begins or ends with a space", arguments: Language.allCases)
    func trimmed(language: Language) throws {
        // What stands between two words needs its space.
        let separators: Set<String> = [
            "listSeparator", "clauseSeparator", "partSeparator", "pathStep", "bullet", "plainComma", "plainOff",
            "cliHelpDefault",
        ]
        for (key, text) in try PhraseFile(language).texts {
            let first = try #require(text.first, "\(key) is empty")
            let last = try #require(text.last)
            #expect(!first.isWhitespace || separators.contains(key), "\(key)")
            #expect(!last.isWhitespace || separators.contains(key), "\(key)")
            #expect(!text.contains("  ") || language == .english, "\(key)")
            #expect(!text.contains { $0.isNewline || $0 == "\t" }, "\(key)")
        }
    }

    @Test("What is filled in is the same in both languages, counted from 0 without a gap")
    func places() throws {
        let chinese = try PhraseFile(.chinese).texts
        let english = try PhraseFile(.english).texts
        for phrase in Phrase.allCases {
            let places = Set(PhraseFile.places(in: try #require(chinese[phrase.name])))
            #expect(places == Set(PhraseFile.places(in: try #require(english[phrase.name]))), "\(phrase)")
            #expect(places == Set(0..<places.count), "\(phrase)")
        }
    }

    @Test("A phrasebook gives the texts of its language", arguments: Language.allCases)
    func book(language: Language) throws {
        let book = Phrasebook(language)
        let texts = try PhraseFile(language).texts
        #expect(book.language == language)
        for phrase in Phrase.allCases { #expect(book(phrase) == texts[phrase.name]) }
        #expect(
            book(LocalizedText(chinese: "工伤", english: "work injury")) == (language == .chinese ? "工伤" : "work injury"))
    }

    @Test("What is filled in stands where the text wants it, and is not filled in itself")
    func filling() {
        let chinese = Phrasebook(.chinese)
        let english = Phrasebook(.english)
        #expect(chinese(.unappliedOneTimeNotReached, "A", "B", "C") == "本期基数 B 不到 C，没有A")
        #expect(english(.unappliedOneTimeNotReached, "A", "B", "C") == "A: the term's base of B is below C")
        #expect(chinese(.lineSegment, "{1}", "{0}") == "{1} – {0}")
        #expect(chinese(.lineSegment, "1") == "1 – {1}")
        #expect(chinese(.lineSegment) == "{0} – {1}")
        #expect(chinese(.yes, "1") == "是")
        #expect(chinese(.keySetKindHelp, "王素琼𠮷") == "登记为“王素琼𠮷”，转到下一人")
    }
}
