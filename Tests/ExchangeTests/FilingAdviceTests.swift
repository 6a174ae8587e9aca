import Exchange
import MutualAid
import Testing

/// A claim typed, what stands open beside it, and what the clerk is to be told.
struct FilingCase: Sendable, CustomTestStringConvertible {
    let name: String
    let scheme: String
    /// The bases of the stays typed.
    let typed: [Int64]
    /// The bases of the stays still open.
    var open: [Int64] = []
    /// The totals of the ways that pay otherwise, the typed one first; none where every way pays the same.
    var totals: [String] = []
    /// The one-time sums of the ways, where they differ.
    var oneTime: [String] = []

    var testDescription: String { "\(scheme): \(name)" }

    static let table = [
        FilingCase(name: "one stay can be filed in one way only", scheme: "yunnan-14", typed: [15_000]),
        // Together 5,700 × 30%; apart 5,200 × 30% and 500 × 30%, since the deductible is taken once a term.
        FilingCase(
            name: "within one segment the deductible of the term makes all ways alike", scheme: "yunnan-14",
            typed: [6_000], open: [500]),
        // Together 2,760 + 14,000 × 70%; apart 2,760 + 5,000 × 70% and 9,000 × 30%, whichever comes first.
        FilingCase(
            name: "together more lies in the higher segment", scheme: "yunnan-14", typed: [15_000, 9_000],
            totals: ["12560.00", "8960.00"]),
        FilingCase(
            name: "a stay still open could join", scheme: "yunnan-14", typed: [15_000], open: [9_000],
            totals: ["8960.00", "12560.00"]),
        // 810 by itself earns 3.00, raised to 50; then 2,000 × 30% without deductible. Together 2,010 × 30%.
        FilingCase(
            name: "a small claim is raised to the minimum", scheme: "yunnan-14", typed: [810, 2_000],
            totals: ["603.00", "650.00"]),
        FilingCase(
            name: "the small one must come first for that, which is another order", scheme: "yunnan-14",
            typed: [2_000, 810], totals: ["603.00", "650.00"]),
        // Together 92 × 30%, raised; apart neither earns anything by itself, but the second carries the first in.
        FilingCase(
            name: "bases that earn nothing carry on", scheme: "yunnan-14", typed: [446], open: [446]),
        // Segments of the year 15,050 and 200 either way; 3,000 for 31,000, but 500 when 6,000 is filed first.
        FilingCase(
            name: "filing the small stay first fixes the small one-time sum", scheme: "yinchuan-2022", typed: [6_000],
            open: [25_000], totals: ["15750.00", "18250.00"], oneTime: ["500.00", "3000.00"]),
        FilingCase(
            name: "filing the large stay first fixes the middle one", scheme: "yinchuan-2022", typed: [25_000],
            open: [6_000], totals: ["16750.00", "18250.00"], oneTime: ["1500.00", "3000.00"]),
        FilingCase(
            name: "together as typed, and what apart would lose", scheme: "yinchuan-2022", typed: [6_000, 25_000],
            totals: ["18250.00", "15750.00"], oneTime: ["3000.00", "500.00"]),
        // The running total makes the segments alike, and 3,000 reaches no band.
        FilingCase(
            name: "without a one-time sum the running total makes all ways alike", scheme: "yinchuan-2022",
            typed: [2_000], open: [1_000]),
    ]
}

@Suite("Advice before a claim is filed")
struct FilingAdviceTests {
    private static func stay(_ base: Int64, _ place: Int, in trial: AssessmentTrial) -> StayCase {
        StayCase(
            admitted: trial.day(10 + 20 * place), discharged: trial.day(20 + 20 * place),
            settlement: Settlement([.totalCost: Money(yuan: base)]))
    }

    private func advise(
        _ scheme: Scheme, _ question: FilingQuestion, choosing choice: ReadingChoice? = nil
    ) throws -> [FilingAdvice] {
        let choices = choice.map { scheme.defaultChoices.choosing($0) } ?? scheme.defaultChoices
        let assessment = try scheme.assess(
            question.claim, of: question.member, after: question.position, choices: choices)
        return try scheme.advice(on: question, assessed: assessment, choices: choices)
    }

    private func question(
        _ typed: [Int64], open: [Int64] = [], in trial: AssessmentTrial, filed: Int = 300, today: Int = 300
    ) -> FilingQuestion {
        let stays = (typed + open).enumerated().map { Self.stay($1, $0, in: trial) }
        return FilingQuestion(
            ClaimCase(filed: trial.day(filed), stays: Array(stays.prefix(typed.count))),
            open: Array(stays.dropFirst(typed.count)), of: MemberFacts(category: .active), after: TermPosition(),
            today: trial.day(today))
    }

    @Test("Ways of filing are told with the figures worked out by hand", arguments: FilingCase.table)
    func table(row: FilingCase) throws {
        let trial = try AssessmentTrial(row.scheme)
        let advice = try advise(trial.scheme, question(row.typed, open: row.open, in: trial))
        #expect(advice.otherWays.map(\.total.description) == row.totals)
        #expect(advice.oneTimeByWay.map(\.oneTime.description) == row.oneTime)
    }

    @Test("The ways are named for what they are, the typed one first")
    func names() throws {
        let trial = try AssessmentTrial("yunnan-14")
        let together = try advise(trial.scheme, question([810, 2_000], in: trial)).otherWays
        #expect(together.map(\.way) == [.together, .apart])
        let ordered = try advise(trial.scheme, question([2_000, 810], in: trial)).otherWays
        #expect(ordered.map(\.way) == [.together, .inOrder])
        #expect(ordered.last?.claims.map { $0.map(\.place) } == [[1], [0]])
        #expect(ordered.last?.payables.map(\.description) == ["50.00", "600.00"])
        let rest = try advise(trial.scheme, question([15_000, 9_000], open: [8_000], in: trial)).otherWays
        #expect(rest.first?.way == .restLater)
        #expect(rest.first?.claims.map { $0.map(\.place) } == [[0, 1], [nil]])
    }

    @Test("What a claim fixes once and for all is told with what a larger base would give")
    func fixedTooEarly() throws {
        let trial = try AssessmentTrial("yinchuan-2022")
        let asked = question([6_000], in: trial)
        let fixed = try advise(trial.scheme, asked)
        guard case .oneTimeFixed(_, let amount, let above, let then) = fixed.first else {
            Issue.record("nothing is said: \(fixed)")
            return
        }
        #expect([amount, above, then] == [Money(yuan: 500), Money(yuan: 10_000), Money(yuan: 1_000)])
        // A sum that is topped up is not fixed, after the term no stay can follow, and above the last band is nothing.
        #expect(try advise(trial.scheme, asked, choosing: .oneTime(.topUp)) == [])
        #expect(try advise(trial.scheme, question([6_000], in: trial, filed: 370, today: 370)) == [])
        #expect(try advise(trial.scheme, question([300_000], in: trial)) == [])
        #expect(try advise(trial.scheme, question([4_000], in: trial)) == [])
    }

    @Test(
        "A deadline is told while thirty days or fewer are left, the day itself included",
        arguments: [("2019-05-30", nil), ("2019-05-31", 30), ("2019-06-30", 0), ("2019-07-01", nil)])
    func deadline(today: String, left: Int?) throws {
        let trial = try AssessmentTrial("yunnan-14")
        var asked = question([7_100], in: trial)
        asked.today = try #require(CalendarDay(today))
        asked.claim.filed = asked.today
        let last = try #require(trial.scheme.filingDeadline?.value)
        let wanted = left.map {
            FilingAdvice.deadline(lastDay: last, daysLeft: $0, rule: nil, amount: Money(yuan: 1_890))
        }
        #expect(try advise(trial.scheme, asked) == (wanted.map { [$0] } ?? []))
        asked.isFiled = true
        #expect(try advise(trial.scheme, asked) == [])
    }

    @Test("An event has a deadline of its own")
    func eventDeadline() throws {
        let scheme = try SchemeFolder.scheme("shapes/everything")
        let happened = try #require(CalendarDay("2023-01-01"))
        let filed = happened.advanced(by: 170)
        let event = EventCase(kind: EventCode(rawValue: "diagnosis"), severity: "light", day: happened)
        let asked = FilingQuestion(
            ClaimCase(filed: filed, stays: [], events: [event]), open: [], of: MemberFacts(category: .active),
            after: TermPosition(), today: filed)
        guard case .deadline(let last, let left, let rule?, let amount) = try advise(scheme, asked).first else {
            Issue.record("nothing is said")
            return
        }
        #expect(last == happened.advanced(by: 180) && left == 10 && amount == Money(yuan: 3_000))
        #expect(scheme.subsidy.rules[rule].code == "illness")
    }

    @Test("Stays that could not be paid are not spoken of")
    func leftOut() throws {
        let trial = try AssessmentTrial("yunnan-14")
        var asked = question([15_000], open: [9_000, 9_000, 9_000], in: trial)
        asked.open[0].exclusion = trial.scheme.exclusions.first?.code
        asked.open[1].discharged = trial.scheme.term.last.advanced(by: 1)
        asked.open[2].settlement[.pooledFund] = Money(yuan: 10_000)
        #expect(try advise(trial.scheme, asked) == [])
    }

    @Test("Of many stays only the plain ways are tried")
    func many() throws {
        let trial = try AssessmentTrial("yunnan-14")
        let ways = try advise(trial.scheme, question([810, 9_000, 9_000, 9_000, 9_000, 9_000], in: trial)).otherWays
        #expect(ways.map(\.way) == [.together, .apart])
    }

    @Test(
        "Every figure told is what the claims pay filed so, and no way pays more than the best that is told",
        arguments: ["yunnan-14", "yinchuan-2022"])
    func property(id: String) throws {
        let trial = try AssessmentTrial(id)
        var random = AssessmentRandomTerm(seed: 41)
        var said = 0
        for _ in 0..<150 {
            var asked = question([], in: trial)
            let count = Int(random.number(in: 2...4))
            let stays = (0..<count).map { place in
                var stay = Self.stay(0, place, in: trial)
                stay.settlement = random.settlement()
                return stay
            }
            let typed = Int(random.number(in: 1...Int64(count)))
            asked.claim.stays = Array(stays.prefix(typed))
            asked.open = Array(stays.dropFirst(typed))
            let choices = random.choices(of: trial.scheme)
            let before = [
                ClaimCase(filed: trial.day(200), stays: [Self.stay(random.number(in: 0...9_000), 9, in: trial)])
            ]
            asked.position = try trial.scheme.position(
                after: random.chance(oneIn: 2) ? before : [], of: asked.member, choices: choices)
            let assessment = try trial.scheme.assess(
                asked.claim, of: asked.member, after: asked.position, choices: choices)
            let advice = try trial.scheme.advice(on: asked, assessed: assessment, choices: choices)
            let plans = advice.otherWays
            func total(_ claims: [[Int]]) throws -> Money {
                var position = asked.position
                var sum = Money.zero
                for claim in claims {
                    let assessment = try trial.scheme.assess(
                        ClaimCase(filed: asked.claim.filed, stays: claim.map { stays[$0] }), of: asked.member,
                        after: position, choices: choices)
                    position = assessment.after
                    sum += assessment.payable
                }
                return sum
            }
            for plan in plans + advice.oneTimeByWay {
                let places = try plan.claims.map { claim in
                    try claim.map { filed in try #require(stays.firstIndex { $0.discharged == filed.discharged }) }
                }
                #expect(try total(places) == plan.total)
                #expect(plan.payables.total() == plan.total)
                #expect(Set(places.joined()) == Set(stays.indices))
            }
            let typedWay = [Array(0..<typed), Array(typed..<count)].filter { !$0.isEmpty }
            let best = try Self.orderings(of: Array(stays.indices)).map(total).max()
            #expect(try plans.map(\.total).max() ?? total(typedWay) == best)
            if let first = plans.first { #expect(try first.total == total(typedWay)) }
            said += plans.isEmpty ? 0 : 1
        }
        #expect(said > 15)
    }

    /// All ways to put `places` into claims one after another.
    private static func orderings(of places: [Int]) -> [[[Int]]] {
        guard let first = places.first else { return [[]] }
        return orderings(of: Array(places.dropFirst())).flatMap { rest in
            let joined = rest.indices.map { claim in
                var ways = rest
                ways[claim].append(first)
                return ways
            }
            return joined
                + (0...rest.count).map { place in
                    var ways = rest
                    ways.insert([first], at: place)
                    return ways
                }
        }
    }
}

extension [FilingAdvice] {
    var otherWays: [FilingPlan] {
        lazy.compactMap { if case .otherWays(let plans) = $0 { plans } else { nil } }.first ?? []
    }

    var oneTimeByWay: [FilingPlan] {
        lazy.compactMap { if case .oneTimeByWay(let plans) = $0 { plans } else { nil } }.first ?? []
    }
}
