import MutualAid
import TestSupport
import Testing

@Suite struct CalendarDayTests {
    @Test("Every day from 1900 through 2100 agrees with counting one by one")
    func everyDay() throws {
        // Counted with a table of month lengths and the leap rule, from a known Monday: 1900-01-01.
        var ordinal: Int32 = -25_567
        for year in 1_900...2_100 {
            let isLeap = (year % 4 == 0 && year % 100 != 0) || year == 2_000
            for (index, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                #expect(CalendarDay.days(inMonth: index + 1, of: year) == length)
                #expect(CalendarDay(year: year, month: index + 1, day: 0) == nil)
                #expect(CalendarDay(year: year, month: index + 1, day: length + 1) == nil)
                for date in 1...length {
                    let day = try #require(CalendarDay(year: year, month: index + 1, day: date))
                    try #require(day.ordinal == ordinal)
                    try #require(day.components == (year, index + 1, date))
                    try #require(CalendarDay(day.description) == day)
                    ordinal += 1
                }
            }
        }
        #expect(ordinal == 47_847)
    }

    @Test("The first and last day that can be written are read, the ones beyond are not")
    func ends() throws {
        #expect(try #require(CalendarDay("1800-01-01")).components == (1_800, 1, 1))
        #expect(try #require(CalendarDay("2999-12-31")).components == (2_999, 12, 31))
        #expect(CalendarDay("1799-12-31") == nil)
        #expect(CalendarDay("3000-01-01") == nil)
        #expect(CalendarDay("1970-01-01")?.ordinal == 0)
        #expect(CalendarDay("1969-12-31")?.ordinal == -1)
    }

    @Test(
        "Only the ISO form of a real day is read",
        arguments: [
            "", "2018", "2018-3-1", "2018-03-1", "20180301", "2018/03/01", "2018.03.01", "2018-03-01 ", " 2018-03-01",
            "2018-02-29", "1900-02-29", "2018-04-31", "2018-00-10", "2018-13-01", "2018-01-00", "2018-01-32",
            "+018-01-01", "2018--1-01", "２０１８-０３-０１", "2018-03-0x", "2018年3月1日",
        ])
    func refuses(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test(
        "An age counts whole years, and who was born on 29 February has a birthday on 1 March of a common year",
        arguments: [
            ("1960-05-20", "2020-05-19", 59), ("1960-05-20", "2020-05-20", 60), ("1960-05-20", "2020-12-31", 60),
            ("2000-02-29", "2018-02-28", 17), ("2000-02-29", "2018-03-01", 18), ("2000-02-29", "2020-02-28", 19),
            ("2000-02-29", "2020-02-29", 20), ("1999-12-31", "2000-01-01", 0), ("1999-03-01", "2000-02-29", 0),
            ("2018-03-01", "2018-03-01", 0), ("2018-03-02", "2018-03-01", -1), ("2019-03-01", "2018-03-01", -1),
        ])
    func age(born: String, day: String, expected: Int) throws {
        #expect(try #require(CalendarDay(born)).age(on: #require(CalendarDay(day))) == expected)
    }

    @Test("Going some days on and counting back agree, and so do the orders of days and of their ISO forms")
    func distance() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<5_000 {
            let day = CalendarDay(ordinal: .random(in: -25_567...47_846, using: &random))
            let other = CalendarDay(ordinal: .random(in: -25_567...47_846, using: &random))
            #expect(day.advanced(by: other.days(since: day)) == other)
            #expect((day < other) == (day.description < other.description))
        }
        #expect(CalendarDay("2018-03-10")?.days(since: CalendarDay(ordinal: 17_591)) == 9)
    }

    @Test("A term holds its first and its last day")
    func term() throws {
        let term = Term(first: try #require(CalendarDay("2018-01-01")), last: try #require(CalendarDay("2018-12-31")))
        #expect(term.contains(term.first) && term.contains(term.last))
        #expect(!term.contains(term.first.advanced(by: -1)) && !term.contains(term.last.advanced(by: 1)))
    }
}
