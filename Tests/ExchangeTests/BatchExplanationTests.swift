import MutualAid
import Testing
import Wording

@testable import Exchange

@Suite("Explanations of a batch")
struct BatchExplanationTests {
    private func explain(_ line: String, in language: Language = .english) -> String {
        var batch = Batch(form: .explanation, in: language)
        return String(decoding: Array(line.utf8).withUnsafeBytes { batch.answer($0) }, as: UTF8.self)
    }

    @Test("A case is explained line by line, with article and reason, in Chinese")
    func chinese() {
        let text = explain(BatchText.example, in: .chinese)
        #expect(
            text == """
                案例 c1 · 云南第十四期
                  住院补助实施办法（第十四期）
                  第十四期组织工作通知（2017年12月6日）
                  第 1 份申请，申请日 2018-06-01
                    10,000.00  个人负担  30,000.00 − 20,000.00  第7条
                                 个人负担是总费用减去各项基金支付
                                 总费用 30,000.00（费用结算单）
                                 统筹支付 20,000.00（费用结算单）
                                 30,000.00 − 20,000.00 = 10,000.00
                     2,000.00  − 全自费  第13条(2)
                                 全自费不计入补助基数
                                 全自费 2,000.00（费用结算单）
                       900.00  − 先自付  3,000.00 − 纳入 70% 2,100.00  第8条
                                 先自付按 70% 计入补助基数
                                 先自付 3,000.00（费用结算单）
                                 3,000.00 × 70% = 2,100.00；3,000.00 − 2,100.00 = 900.00
                     7,100.00  补助基数  第7条
                                 个人负担 10,000.00
                                 − 全自费 2,000.00
                                 − 先自付 900.00
                                 10,000.00 − 2,000.00 − 900.00 = 7,100.00
                     1,890.00  800 – 10,000  30%  6,300.00  第7条(1)
                                 基数超过 800、不超过 10,000 的部分补助 30%
                                 补助基数 7,100.00
                                 落在这一段的 6,300.00
                                 6,300.00 × 30% = 1,890.00
                            —  10,000 – 100,000  70%  第7条(2)
                                 基数超过 10,000、不超过 100,000 的部分补助 70%
                                 补助基数 7,100.00
                                 基数没有到这一段
                            —  100,000 – 200,000  100%  第7条(3)
                                 基数超过 100,000、不超过 200,000 的部分补助 100%
                                 补助基数 7,100.00
                                 基数没有到这一段
                     1,890.00  应补助
                                 800 – 10,000 1,890.00
                    代办点直接支付（第11条）
                    · 补助已达到最低 50，不用补足 · 第7条
                      最低补助 50

                """)
    }

    @Test("Notices and the figures of other readings are explained too")
    func more() {
        let text = explain(
            BatchText.line(
                "yinchuan-2022", BatchText.base("6000.00", year: "2022"), BatchText.base("9000.00", year: "2022")))
        #expect(text.contains("case x · Yinchuan 2022\n  "))
        #expect(text.contains("\n  claim 1, filed 2022-06-01\n"))
        #expect(text.contains("\n    ! the one-time sum of 500.00 was paid"))
        #expect(text.contains("\n    · the other reading, “the one-time sum is topped up”: 5,050.00"))
    }

    @Test("A case that can't be worked out is explained by its fault and the fault's place")
    func fault() {
        #expect(
            explain(BatchText.example.replacing("30000.00", with: "3x"))
                == "case c1 was not worked out: not an amount; e.g. 1234.50 (claims[0].stays[0].settlement.totalCost)\n"
        )
        #expect(explain("{").hasPrefix("case — was not worked out: "))
        #expect(explain(" ").isEmpty)
    }

    @Test("Nothing that a case holds can steer the terminal")
    func control() {
        let texts = [
            explain(BatchText.example.replacing("c1", with: "\\u001b[2J\u{9B}2J")),
            explain(BatchText.example.replacing("yunnan-14", with: "\\u001b[2J\u{9B}2J")),
            explain(BatchText.example.replacing("totalCost", with: "\\u001b[2J\u{9B}2J")),
        ]
        for text in texts {
            #expect(!text.isEmpty)
            #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        }
    }
}
