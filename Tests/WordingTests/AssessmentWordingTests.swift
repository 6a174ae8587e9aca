import Testing
import Wording

@testable import MutualAid

@Suite("The lines of an assessment")
struct AssessmentWordingTests {
    private let example = Settlement([
        .totalCost: Money(yuan: 30_000), .pooledFund: Money(yuan: 20_000), .fullySelfPaid: Money(yuan: 2_000),
        .selfPaidFirst: Money(yuan: 3_000),
    ])

    @Test("The first worked example reads in Chinese as it stands in the rules")
    func exampleInChinese() throws {
        let kit = try WordingKit()
        let lines = kit.chinese.lines(of: try kit.assess(example, under: kit.segments), under: kit.segments)
        #expect(
            lines.map(\.row) == [
                " |个人负担|30,000.00 − 20,000.00|第7条|10,000.00",
                " |− 全自费||第13条(2)|2,000.00",
                " |− 先自付|3,000.00 − 纳入 70% 2,100.00|第8条|900.00",
                "=|补助基数||第7条|7,100.00",
                " |800 – 10,000|30%  6,300.00|第7条(1)|1,890.00",
                "-|10,000 – 100,000|70%|第7条(2)|—",
                "-|100,000 – 200,000|100%|第7条(3)|—",
                "#|应补助|||1,890.00",
            ])
    }

    @Test("The first worked example reads in English as it does in Chinese")
    func exampleInEnglish() throws {
        let kit = try WordingKit()
        let lines = kit.english.lines(of: try kit.assess(example, under: kit.segments), under: kit.segments)
        #expect(
            lines.map(\.row) == [
                " |Out-of-pocket|30,000.00 − 20,000.00|art. 7|10,000.00",
                " |− Fully self-paid||art. 13(2)|2,000.00",
                " |− Self-paid first|3,000.00 − let in 70% 2,100.00|art. 8|900.00",
                "=|Base||art. 7|7,100.00",
                " |800 – 10,000|30%  6,300.00|art. 7(1)|1,890.00",
                "-|10,000 – 100,000|70%|art. 7(2)|—",
                "-|100,000 – 200,000|100%|art. 7(3)|—",
                "#|Subsidy|||1,890.00",
            ])
    }

    @Test("The bars of the segments are shares of what all segments give")
    func shares() throws {
        let kit = try WordingKit()
        let assessment = try kit.assess(Settlement([.totalCost: Money(yuan: 20_000)]), under: kit.segments)
        let shares = kit.chinese.lines(of: assessment, under: kit.segments).map(\.share)
        #expect(shares.map { $0?.part } == [nil, nil, Money(yuan: 2_760), Money(yuan: 7_000), nil, nil])
        #expect(shares.compactMap { $0?.whole } == [Money(yuan: 9_760), Money(yuan: 9_760)])
    }

    @Test("What is paid has a line of its own only where something was taken off")
    func payable() throws {
        let kit = try WordingKit()
        var assessment = try kit.assess(example, under: kit.segments)
        assessment.payable = .zero
        let late = AssessmentLine.Shape.filedTooLate(
            deadline: try WordingKit.day("2019-06-30"), filed: try WordingKit.day("2019-07-01"))
        assessment.lines.removeLast()
        assessment.lines += [
            AssessmentLine(shape: late, result: Money(yuan: -1_890), article: WordingKit.article(12)),
            AssessmentLine(shape: .payable, result: .zero),
        ]
        let rows = kit.chinese.lines(of: assessment, under: kit.segments).map(\.row).suffix(3)
        #expect(rows == ["=|应补助|||1,890.00", " |− 逾期（2019-06-30 截止）||第12条|1,890.00", "#|实际补助|||0.00"])
    }

    @Test("Every kind of line says what it is, in both languages, with all its figures", arguments: LineShape.allCases)
    func shapes(line: LineShape) throws {
        let kit = try WordingKit()
        let (shape, figures) = try line.example()
        for book in kit.books {
            var assessment = Assessment()
            assessment.lines = [
                AssessmentLine(shape: shape, result: Money(fen: 12_345), article: nil, stay: 1, rule: line.rule)
            ]
            // Set apart, so that the line of what is paid is shown.
            assessment.entitlement = Money(fen: 1)
            let worded = try #require(book.lines(of: assessment, under: kit.bands).first)
            let text = worded.label + "|" + worded.formula
            #expect(!worded.label.isEmpty && !text.contains("{") && !text.contains("}"), "\(text)")
            for figure in figures { #expect(text.contains(figure), "\(text): \(figure)") }
            #expect(worded.result.filter { $0 != "−" } == "123.45")
        }
    }

    @Test(
        "A line that takes something off carries the minus in its label, and only there", arguments: LineShape.allCases)
    func minus(line: LineShape) throws {
        let kit = try WordingKit()
        let takesOff: Set<LineShape> = [
            .deduction, .partialDeduction, .baseDeductible, .baseCeiling, .ceiling, .stayCeiling, .belowMinimum,
            .filedTooLate, .notEnrolled,
        ]
        for book in kit.books {
            var assessment = Assessment()
            let result = Money(fen: takesOff.contains(line) ? -12_345 : 12_345)
            assessment.lines = [
                AssessmentLine(shape: try line.example().shape, result: result, article: nil, rule: line.rule)
            ]
            assessment.entitlement = Money(fen: 1)
            let worded = try #require(book.lines(of: assessment, under: kit.bands).first)
            #expect(worded.label.hasPrefix("− ") == takesOff.contains(line))
            #expect(worded.result == "123.45")
        }
    }

    @Test("The names that a scheme gives its rules are those that are shown")
    func givenNames() throws {
        let kit = try WordingKit()
        let assessment = try kit.assess(Settlement([.totalCost: Money(yuan: 9_000)]), under: kit.bands)
        let rows = kit.chinese.lines(of: assessment, under: kit.bands).map(\.row)
        #expect(
            rows.suffix(4) == [
                " |1,000 以上|70%  8,000.00|第5条(1)|5,600.00",
                " |一次性补助|9,000.00  5,000 – 10,000|第5条|500.00",
                " |“安馨”补贴||第5条|200.00",
                "#|应补助|||6,300.00",
            ])
    }
}
