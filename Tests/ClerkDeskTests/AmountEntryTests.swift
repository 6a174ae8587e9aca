import MutualAid
import TestSupport
import Testing

@testable import ClerkDesk

@Suite struct AmountEntryTests {
    @Test(
        "An amount is read in every form that people type",
        arguments: [
            ("12000", "12000.00"), ("12,000.50", "12000.50"), ("１２０００", "12000.00"), ("12000。5", "12000.50"),
            ("１２，０００．５０", "12000.50"), ("12、000", "12000.00"), (" 12 000 ", "12000.00"), ("　12000　", "12000.00"),
            ("0", "0.00"), ("0.01", "0.01"), (".5", "0.50"), ("007", "7.00"), ("000000000012000", "12000.00"),
            ("1,234,567.89", "1234567.89"),
            ("3000+450.5", "3450.50"), ("3000＋450.5+0.5", "3451.00"), ("1,000+2,000", "3000.00"),
            ("9999999999.99", "9999999999.99"),
        ])
    func reads(text: String, expected: String) throws {
        let amount = try #require(Money(expected))
        #expect(AmountEntry.read(text) == .value(amount))
    }

    @Test("Nothing typed is no amount and no fault", arguments: ["", " ", "　", "\u{A0}"])
    func empty(text: String) { #expect(AmountEntry.read(text) == .empty) }

    @Test(
        "The beginning of an amount counts as not given yet",
        arguments: ["12.", "12。", "12,", "12,0", "12,00", "3000+", "3000+450.", "1,234,5", "3000+1,0"])
    func unfinished(text: String) { #expect(AmountEntry.read(text) == .unfinished) }

    @Test(
        "What is no amount says why",
        arguments: [
            ("abc", AmountEntry.Fault.notAnAmount), ("12a", .notAnAmount), ("二千", .notAnAmount),
            ("1.2.3", .notAnAmount),
            ("12,0000", .notAnAmount), ("1234,567", .notAnAmount), (",123", .notAnAmount), ("1,23,456", .notAnAmount),
            ("1.5,000", .notAnAmount), ("12*3", .notAnAmount), ("+", .notAnAmount),
            ("+5", .notAnAmount), ("3000++5", .notAnAmount), ("¥12", .notAnAmount), ("-5", .negative),
            ("−5", .negative), ("－5", .negative), ("3000+-1", .negative), ("1.234", .tooManyDecimals),
            ("0.001+1", .tooManyDecimals), ("10000000000", .tooLarge), ("9999999999.99+0.01", .tooLarge),
            ("99999999999999999999", .tooLarge),
        ])
    func faults(text: String, fault: AmountEntry.Fault) { #expect(AmountEntry.read(text) == .fault(fault)) }

    @Test("Whatever amount there is, typed as it is written out it is read as itself, and so is its sum with another")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<500 {
            let one = Money(fen: .random(in: 0...499_999_999_999, using: &random))
            let other = Money(fen: .random(in: 0...1_000_000, using: &random))
            #expect(AmountEntry.read(one.description) == .value(one))
            #expect(AmountEntry.read("\(one)+\(other)") == .value(one + other))
        }
    }
}
