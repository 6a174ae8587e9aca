import MutualAid
import Testing

@testable import ClerkDesk

@Suite struct DayEntryTests {
    private static func term() throws -> Term { Term(first: try day("2018-01-01"), last: try day("2018-12-31")) }

    @Test(
        "A day is read in every form that people type",
        arguments: [
            ("20180301", "2018-03-01"), ("2018-3-1", "2018-03-01"), ("2018-03-01", "2018-03-01"),
            ("2018.3.1", "2018-03-01"), ("2018/3/1", "2018-03-01"), ("2018年3月1日", "2018-03-01"),
            ("2018年3月1号", "2018-03-01"), ("２０１８０３０１", "2018-03-01"), ("２０１８．３．１", "2018-03-01"),
            ("2018。3。1", "2018-03-01"), ("2018－3－1", "2018-03-01"), (" 2018 - 3 - 1 ", "2018-03-01"),
            ("3.1", "2018-03-01"), ("3-1", "2018-03-01"), ("3月1日", "2018-03-01"), ("３月１日", "2018-03-01"),
            ("12.31", "2018-12-31"), ("20200229", "2020-02-29"),
        ])
    func reads(text: String, expected: String) throws {
        #expect(try DayEntry.read(text, near: Self.term()) == .value(day(expected)))
    }

    @Test(
        "A day without a year gets the year nearest to the term",
        arguments: [
            ("2018-01-01", "2018-12-31", "12.31", "2018-12-31"), ("2018-07-01", "2019-06-30", "3.1", "2019-03-01"),
            ("2018-07-01", "2019-06-30", "9.1", "2018-09-01"), ("2017-12-15", "2018-02-10", "12.20", "2017-12-20"),
            ("2017-12-15", "2018-02-10", "2.20", "2018-02-20"), ("2017-12-15", "2018-02-10", "11.30", "2017-11-30"),
            // Only 2016 and 2020 have the day; the nearer end decides.
            ("2017-01-01", "2017-12-31", "2.29", "2016-02-29"), ("2019-01-01", "2019-12-31", "2.29", "2020-02-29"),
        ])
    func nearestYear(first: String, last: String, text: String, expected: String) throws {
        let term = Term(first: try day(first), last: try day(last))
        #expect(try DayEntry.read(text, near: term) == .value(day(expected)))
    }

    @Test("Nothing typed is no day and no fault", arguments: ["", " ", "　"])
    func empty(text: String) throws { #expect(try DayEntry.read(text, near: Self.term()) == .empty) }

    @Test(
        "The beginning of a day counts as not given yet",
        arguments: ["2", "2018", "201803", "2018030", "2018-", "2018年", "2018-3", "2018.3.", "2018年3月", "3月", "3."])
    func unfinished(text: String) throws {
        #expect(try DayEntry.read(text, near: Self.term()) == .unfinished)
    }

    @Test(
        "What is no day says why",
        arguments: [
            ("abc", DayEntry.Fault.notADay), ("三月", .notADay), ("2018-3-1-1", .notADay), ("2018--3", .notADay),
            ("-", .notADay), ("123456789", .notADay), ("18-3-1", .notADay), ("1-3-2018", .notADay),
            ("2018年3月1日5", .notADay), ("2018x3x1", .notADay),
            ("20180229", .noSuchDay), ("2018-13-1", .noSuchDay), ("2018-4-31", .noSuchDay), ("13.1", .noSuchDay),
            ("2.30", .noSuchDay), ("20180001", .noSuchDay),
        ])
    func faults(text: String, fault: DayEntry.Fault) throws {
        #expect(try DayEntry.read(text, near: Self.term()) == .fault(fault))
    }

    @Test("Every day of some years is read as itself in every form that has the year")
    func roundTrip() throws {
        let term = try Self.term()
        for ordinal in Int32(16_000)..<18_600 {
            let day = CalendarDay(ordinal: ordinal)
            let (year, month, date) = day.components
            let digits = day.description.filter { $0 != "-" }
            for text in [day.description, digits, "\(year).\(month).\(date)", "\(year)年\(month)月\(date)日"] {
                try #require(DayEntry.read(text, near: term) == .value(day), "\(text)")
            }
            if term.contains(day) { try #require(DayEntry.read("\(month).\(date)", near: term) == .value(day)) }
        }
    }
}
