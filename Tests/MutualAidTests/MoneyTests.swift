import MutualAid
import TestSupport
import Testing

@Suite struct MoneyTests {
    @Test(
        "An amount is read to the fen",
        arguments: [
            ("0", 0), ("0.00", 0), ("-0", 0), ("7", 700), ("007", 700), ("30000", 3_000_000), ("30000.5", 3_000_050),
            ("30000.05", 3_000_005), ("3000.05", 300_005), ("0.01", 1), ("-0.01", -1), ("-12.30", -1_230),
            ("9999999999.99", 999_999_999_999), ("-9999999999.99", -999_999_999_999),
        ])
    func reads(text: String, fen: Int64) {
        #expect(Money(text)?.fen == fen)
    }

    @Test(
        "What is no amount in the form of files is refused",
        arguments: [
            "", " ", "-", "--1", "+1", ".", ".5", "5.", "-.5", "1.234", "1.2.3", "1,000", "1 000", " 1", "1 ", "1\n",
            "1e3", "0x10", "NaN", "inf", "１２", "١٢", "12元", "¥12", "1。5", "1．5", "1-", "1\u{0}", "1\u{301}",
            "10000000000", "10000000000.00", "-10000000000", "99999999999999999999", "0000000000000000000001",
        ])
    func refuses(text: String) {
        #expect(Money(text) == nil)
    }

    @Test(
        "An amount is written with two decimals and no grouping",
        arguments: [
            (0, "0.00"), (5, "0.05"), (50, "0.50"), (100, "1.00"), (3_000_000, "30000.00"), (-5, "-0.05"),
            (-1_230, "-12.30"), (999_999_999_999, "9999999999.99"),
        ] as [(Int64, String)])
    func writes(fen: Int64, text: String) {
        #expect(Money(fen: fen).description == text)
    }

    @Test("Every amount is read back from its description")
    func roundTrip() {
        var random = SeededGenerator(seed: 1)
        for magnitude in [100, 10_000, 100_000_000, Money.maximum.fen] {
            for _ in 0..<2_000 {
                let amount = Money(fen: .random(in: -magnitude...magnitude, using: &random))
                #expect(Money(amount.description) == amount)
            }
        }
    }

    @Test("The form read from bytes is the form read from a text")
    func bytesAndText() {
        var random = SeededGenerator(seed: 2)
        let characters = Array("0123456789.-x")
        for _ in 0..<5_000 {
            let length = Int.random(in: 0...8, using: &random)
            let text = String((0..<length).compactMap { _ in characters.randomElement(using: &random) })
            let bytes = Array(text.utf8).withUnsafeBufferPointer { Money(ascii: $0) }
            #expect(bytes == Money(text))
            // Independently: an optional minus, digits, and one or two decimals after a point.
            let isWellFormed = text.wholeMatch(of: /-?[0-9]+(\.[0-9]{1,2})?/) != nil
            #expect((bytes != nil) == isWellFormed, "\(text)")
        }
    }

    @Test(
        "A share is rounded half-up to the fen",
        arguments: [
            ("3000.05", 7_000, "2100.04"),  // 2,100.035
            ("0.01", 5_000, "0.01"),  // half a fen goes up
            ("0.01", 4_999, "0.00"),
            ("0.03", 5_000, "0.02"),
            ("1.00", 3_333, "0.33"),
            ("6300.00", 3_000, "1890.00"),
            ("0.01", 3_000, "0.00"),
            ("0.05", 3_000, "0.02"),  // 1.5 fen
            ("9999999999.99", 10_000, "9999999999.99"),
            ("9999999999.99", 0, "0.00"),
            ("-0.01", 5_000, "0.00"),  // half-up below zero is upwards too
            ("-0.03", 5_000, "-0.01"),
            ("-1.00", 3_000, "-0.30"),
        ])
    func share(amount: String, basisPoints: Int, expected: String) throws {
        let rate = try #require(Rate(basisPoints: basisPoints))
        #expect(try #require(Money(amount)).share(at: rate) == Money(expected))
    }

    @Test("What stays out is the rest of what is let in: 900.01 of 3,000.05 at 70%")
    func shareAndRest() throws {
        let amount = Money(fen: 300_005)
        let letIn = amount.share(at: try #require(Rate(basisPoints: 7_000)))
        #expect(letIn == Money(fen: 210_004))
        #expect(amount - letIn == Money(fen: 90_001))
    }

    @Test("A share is never further than half a fen from the exact one, and never below the middle")
    func shareIsNearest() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<5_000 {
            let fen = Int64.random(in: -1_000_000_000...Money.maximum.fen, using: &random)
            let points = Int.random(in: 0...10_000, using: &random)
            let share = Money(fen: fen).share(at: try #require(Rate(basisPoints: points))).fen
            // In ten-thousandths of a fen the exact share is a whole number.
            let error = share * 10_000 - fen * Int64(points)
            #expect((-4_999...5_000).contains(error))
        }
    }

    @Test("A sum of a million of the largest amounts still has its share")
    func shareOfHugeSum() throws {
        let sum = Money(fen: Money.maximum.fen * 1_000_000)
        #expect(sum.share(at: try #require(Rate(basisPoints: 5_000))).fen == Money.maximum.fen * 500_000)
    }

    @Test("Amounts add up, compare and change sign as their fen do")
    func arithmetic() {
        var sum = Money(yuan: 12)
        sum += Money(fen: 34)
        #expect(sum == Money(fen: 1_234))
        sum -= Money(yuan: 20)
        #expect(sum == Money(fen: -766))
        #expect(-sum == Money(fen: 766))
        #expect(sum < .zero && Money.zero < -sum)
        #expect([Money(fen: 1), Money(fen: 2), Money(fen: 4)].total() == Money(fen: 7))
        #expect([Money]().total() == .zero)
    }
}
