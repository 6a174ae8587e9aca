import MutualAid
import TestSupport
import Testing

@testable import ClerkDesk

@Suite("Days of one term in another")
struct TermTransferTests {
    private func term(_ first: String, _ last: String) throws -> Term {
        Term(first: try day(first), last: try day(last))
    }

    @Test(
        "A day keeps its place in the year, or else its distance from the term's beginning",
        arguments: [
            ("2018-03-10", "2022-03-10", "2022-01-01", "2022-12-31"),
            ("2018-12-31", "2022-12-31", "2022-01-01", "2022-12-31"),
            ("2019-02-01", "2023-02-01", "2022-01-01", "2022-12-31"),
            ("2017-12-31", "2021-12-31", "2022-01-01", "2022-12-31"),
            ("2018-03-10", "2023-09-07", "2023-07-01", "2023-12-31"),
            ("2018-06-29", "2023-09-30", "2023-07-01", "2023-09-30"),
            ("2018-08-01", "2023-08-01", "2023-07-01", "2023-12-31"),
            ("2018-03-10", "2018-03-10", "2018-01-01", "2018-12-31"),
        ])
    func table(from: String, to: String, first: String, last: String) throws {
        let transfer = TermTransfer(from: try term("2018-01-01", "2018-12-31"), to: try term(first, last))
        #expect(transfer(try day(from)) == (try day(to)))
    }

    @Test("The last of February counts as the 28th where the year has no 29th")
    func leapDay() throws {
        let transfer = TermTransfer(
            from: try term("2020-01-01", "2020-12-31"), to: try term("2022-01-01", "2022-12-31"))
        #expect(transfer(try day("2020-02-29")) == (try day("2022-02-28")))
    }

    @Test("A day of the term always falls into the other term, and the age on its first day stays the same")
    func stays() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            func any() -> Term {
                let first = CalendarDay(ordinal: .random(in: 14_000...22_000, using: &random))
                return Term(first: first, last: first.advanced(by: .random(in: 0...1_100, using: &random)))
            }
            let from = any()
            let to = any()
            let transfer = TermTransfer(from: from, to: to)
            let length = from.last.days(since: from.first)
            let inside = from.first.advanced(by: .random(in: 0...length, using: &random))
            try #require(to.contains(transfer(inside)), "\(inside) of \(from) in \(to)")
            let born = from.first.advanced(by: -.random(in: 6_000...30_000, using: &random))
            let ages = (born.age(on: from.first), transfer.moved(born: born).age(on: to.first))
            // Leap days move a birthday by a day at most.
            try #require(abs(ages.0 - ages.1) <= 1)
        }
    }
}
