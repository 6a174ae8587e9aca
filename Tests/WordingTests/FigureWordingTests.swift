import MutualAid
import Testing
import Wording

@Suite("Amounts, days and citations")
struct FigureWordingTests {
    @Test(
        "An amount has its thousands apart, two decimals, and a true minus",
        arguments: [
            (0, "0.00"), (5, "0.05"), (50, "0.50"), (100, "1.00"), (99_999, "999.99"), (100_000, "1,000.00"),
            (1_234_567, "12,345.67"), (12_345_678, "123,456.78"), (123_456_789, "1,234,567.89"),
            (999_999_999_999, "9,999,999,999.99"), (-5, "−0.05"), (-99_999, "−999.99"), (-100_000, "−1,000.00"),
            (-123_456_789, "−1,234,567.89"),
        ] as [(Int64, String)])
    func amounts(fen: Int64, text: String) {
        for language in Language.allCases { #expect(Phrasebook(language).amount(Money(fen: fen)) == text) }
    }

    @Test("An amount without its commas is the one that is stored")
    func storedAmounts() throws {
        let book = Phrasebook(.chinese)
        var fen: Int64 = 1
        for _ in 0..<200 {
            // Steps that meet every length.
            fen = fen * 7 % 999_999_999_989
            let text = book.amount(Money(fen: fen)).filter { $0 != "," }
            #expect(Money(text) == Money(fen: fen))
        }
    }

    @Test(
        "A limit leaves out decimals that are zero, and no others",
        arguments: [
            (0, "0"), (80_000, "800"), (1_000_000, "10,000"), (20_000_000, "200,000"), (5_050, "50.50"),
            (1, "0.01"), (999_999, "9,999.99"), (-1_000_000, "−10,000"),
        ] as [(Int64, String)])
    func limits(fen: Int64, text: String) {
        for language in Language.allCases { #expect(Phrasebook(language).limit(Money(fen: fen)) == text) }
    }

    @Test("An article is cited as people do, in the words of its document")
    func citations() throws {
        let kit = try WordingKit()
        let places = [
            WordingKit.article(13, 2), WordingKit.article(7), WordingKit.article(4, 1, document: 1),
            WordingKit.article(1, document: 2),
        ]
        #expect(
            places.map { kit.chinese.citation($0, in: kit.segments) } == ["第13条(2)", "第7条", "通知第4部分(1)", "附则"])
        #expect(
            places.map { kit.english.citation($0, in: kit.segments) } == [
                "art. 13(2)", "art. 7", "notice, part 4(1)", "closing rules",
            ])
    }

    @Test("Nothing is cited where there is no article, or not in this scheme")
    func noCitation() throws {
        let kit = try WordingKit()
        for book in kit.books {
            #expect(book.citation(nil, in: kit.segments) == "")
            #expect(book.citation(WordingKit.article(1, document: 3), in: kit.segments) == "")
        }
    }

    @Test("Days are written so that they sort, and words are listed as the language lists them")
    func daysAndLists() throws {
        let kit = try WordingKit()
        let day = try WordingKit.day("2018-03-01")
        #expect(kit.books.map { $0.day(day) } == ["2018-03-01", "2018-03-01"])
        #expect(kit.books.map { $0.list(["A", "B", "C"]) } == ["A、B、C", "A, B, C"])
        #expect(kit.books.map { $0.list([]) } == ["", ""])
    }
}
