import MutualAid
import Testing

@Suite("What records tell of earlier terms")
struct MembershipTests {
    /// How a member stood to the terms from 2014 on; `n` new, `c` continuing, `t` transferred in, `-` not taking part,
    /// `?` recorded and still open, a blank: not recorded. `$` after a letter: subsidised; `x`: a claim that was refused.
    struct History: Sendable, CustomStringConvertible {
        var terms: String
        var told: String?
        var toldTerms: Int?
        var unbrokenSince: String?
        var withoutSubsidy: Int?

        init(
            _ terms: String, told: String? = nil, terms toldTerms: Int? = nil, since: String?, without: Int?
        ) {
            self.terms = terms
            self.told = told
            self.toldTerms = toldTerms
            unbrokenSince = since
            withoutSubsidy = without
        }

        var description: String { "\(terms), told \(told ?? "nothing"), \(toldTerms.map(String.init) ?? "nothing")" }

        static let all = [
            // What is not on record is not made up.
            History("    c", since: nil, without: nil),
            History("     ", since: nil, without: nil),
            History("    c", told: "2009-01-01", terms: 4, since: "2009-01-01", without: 4),
            History("  ccc", told: "2009-01-01", terms: 4, since: "2009-01-01", without: 6),
            History("  ccc", since: nil, without: nil),
            // A beginning on record.
            History("    n", since: "2018-01-01", without: 0),
            History("  ncc", since: "2016-01-01", without: 2),
            History("  ntc", since: "2016-01-01", without: 2),
            History(" c-cc", since: "2017-01-01", without: 1),
            History("c-ccc", told: "2009-01-01", terms: 9, since: "2016-01-01", without: 2),
            History("    n", told: "2009-01-01", terms: 9, since: "2018-01-01", without: 0),
            // Told more exactly than the term's first day.
            History("  ncc", told: "2016-03-05", since: "2016-03-05", without: 2),
            // A subsidy ends the count, a refused claim doesn't.
            History("ccc$cc", told: "2009-01-01", terms: 3, since: "2009-01-01", without: 1),
            History("cccc$c", terms: 3, since: nil, without: 0),
            History("nccxc", since: "2014-01-01", without: 3),
            // A hole in the records: what was told of the years before the first record doesn't reach over it.
            History("cc cc", told: "2009-01-01", terms: 3, since: "2009-01-01", without: nil),
            History("cc?cc", told: "2009-01-01", terms: 3, since: "2009-01-01", without: nil),
            History("cc cc$c", since: nil, without: 0),
        ]
    }

    @Test(
        "Membership is unbroken and without subsidy as far back as records and the clerk tell", arguments: History.all)
    func membership(history: History) throws {
        let trial = try MembershipTrial(history)
        let facts = trial.registry.facts(of: trial.member, in: trial.asking)
        #expect(facts.unbrokenSince?.description == history.unbrokenSince)
        #expect(facts.termsWithoutSubsidy == history.withoutSubsidy)
    }

    @Test("A scheme that doesn't ask isn't told")
    func notAsked() throws {
        let trial = try MembershipTrial(History("  ncc", told: "2016-03-05", since: nil, without: nil))
        let facts = trial.registry.facts(of: trial.member, in: trial.last)
        #expect(facts.unbrokenSince == nil)
        #expect(facts.termsWithoutSubsidy == nil)
    }
}

/// A member with enrolments in some of the terms from 2014 on.
private struct MembershipTrial {
    var registry: Registry
    let member: Member
    /// The scheme of the last term.
    let last: Scheme
    /// The same with rules that ask about earlier terms.
    var asking: Scheme

    init(_ history: MembershipTests.History) throws {
        let store = try SmallStore()
        var registry = store.registry
        var person = store.wang
        person.unbrokenSince = history.told.flatMap { CalendarDay($0) }
        person.earlierTermsWithoutSubsidy = history.toldTerms
        try registry.apply(.member(.replacing(store.wang, with: person)))
        var scheme: Scheme?
        var serial: UInt32 = 1
        var year = 2014
        for letter in history.terms {
            if letter == "$" || letter == "x" {
                // A mark of the term before.
                try registry.apply(.stay(.adding(store.stay(serial, of: person))))
                var claim = store.claim(serial, of: person, stays: [serial])
                claim.scheme = try Self.adopted(year - 1, store).reference
                let filed = claim.filed
                claim.state = letter == "$" ? .approved(on: filed) : .rejected(on: filed, reason: "r")
                try registry.apply(.claim(.adding(claim)))
                continue
            }
            let adopted = try Self.adopted(year, store)
            try registry.apply(.scheme(.adding(adopted)))
            scheme = adopted.scheme
            if letter != " " {
                let kinds: [Character: EnrolmentKind] = [
                    "n": .new, "c": .continuing, "t": .transferredIn, "-": .notParticipating,
                ]
                var enrolment = store.enrolment(serial, of: person, kind: kinds[letter])
                enrolment.scheme = adopted.scheme.id
                try registry.apply(.enrolment(.adding(enrolment)))
            }
            serial += 1
            year += 1
        }
        self.registry = registry
        member = person
        last = try #require(scheme)
        asking = last
        let conditions: [Condition] = [.unbrokenYears(0...9), .termsWithoutSubsidy(0...9)]
        asking.subsidy.rules = [SubsidyRule(.allowance(Money(yuan: 1)), conditions: conditions, article: nil)]
    }

    /// A scheme for a calendar year.
    private static func adopted(_ year: Int, _ store: SmallStore) throws -> AdoptedScheme {
        let digest = UInt8(year - 2000)
        let plain = try AdoptedScheme(
            id: Identifier(store: store.code, serial: UInt32(digest)), name: "\(year)", digest: digest)
        var scheme = plain.scheme
        scheme.term = Term(
            first: try #require(CalendarDay(year: year, month: 1, day: 1)),
            last: try #require(CalendarDay(year: year, month: 12, day: 31)))
        return AdoptedScheme(id: plain.id, hash: plain.hash, source: "", scheme: scheme)
    }
}
