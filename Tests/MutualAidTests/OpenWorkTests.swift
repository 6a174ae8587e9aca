import MutualAid
import Testing

@Suite("What the records leave to be done")
struct OpenWorkTests {
    /// The same, counted from the whole tables without any index.
    private struct Count: Equatable {
        var undecided: [ClaimID] = []
        var unpaid: [ClaimID] = []
        var unclaimed: [SchemeID: [StayID]] = [:]
        var people = 0, participants = 0, unrecorded = 0, doubtful = 0, withoutPhone = 0
        var inService = 0, inServiceParticipants = 0

        init(_ work: OpenWork) {
            undecided = work.undecided.entries.map(\.id)
            unpaid = work.unpaid.entries.map(\.id)
            for term in work.unclaimed where !term.stays.isEmpty {
                unclaimed[term.scheme.id] = term.stays.entries.map(\.id)
            }
            let members = work.members
            (people, participants, unrecorded) = (members.people, members.participants, members.unrecorded)
            (doubtful, withoutPhone) = (members.doubtful, members.withoutPhone)
            (inService, inServiceParticipants) = (members.inService, members.inServiceParticipants)
        }

        init(_ registry: Registry) {
            let claims = registry.claims.all.sorted { ($0.filed, $0.id) < ($1.filed, $1.id) }
            undecided = claims.filter { $0.state == .undecided }.map(\.id)
            let paid = Set(registry.payments.all.map(\.claim))
            unpaid = claims.filter { $0.state.kind == .approved && $0.payable > .zero && !paid.contains($0.id) }
                .sorted { ($0.state.approvedOn ?? $0.filed, $0.id) < ($1.state.approvedOn ?? $1.filed, $1.id) }
                .map(\.id)
            countStays(registry, claims)
            countMembers(registry)
        }

        private mutating func countStays(_ registry: Registry, _ claims: [Claim]) {
            let settled = claims.filter { [.undecided, .approved, .rejected].contains($0.state.kind) }
            for stay in registry.stays.all.sorted(by: { ($0.discharged, $0.id) < ($1.discharged, $1.id) }) {
                guard stay.exclusion == nil, !settled.contains(where: { $0.stays.contains(stay.id) }) else { continue }
                let parts = registry.enrolments.all.filter {
                    $0.member == stay.member && $0.kind != .notParticipating && $0.kind != nil
                }.map(\.scheme)
                let schemes = registry.schemes.all.map(\.scheme).filter {
                    parts.contains($0.id) && $0.term.first <= stay.discharged && stay.discharged <= $0.term.last
                }
                guard let scheme = schemes.map(\.id).min(by: { $0.rawValue < $1.rawValue }) else { continue }
                unclaimed[scheme, default: []].append(stay.id)
            }
        }

        private mutating func countMembers(_ registry: Registry) {
            let present = registry.units.all.first { _ in true }?.scheme.id
            for member in registry.members.all {
                let enrolment = registry.enrolments.all.first { $0.member == member.id && $0.scheme == present }
                let takesPart = enrolment?.kind.map { $0 != .notParticipating } ?? false
                people += 1
                participants += takesPart ? 1 : 0
                unrecorded += enrolment?.kind == nil ? 1 : 0
                doubtful += enrolment?.isDoubtful ?? false ? 1 : 0
                withoutPhone += member.phone == "" ? 1 : 0
                guard (enrolment?.category ?? member.category) == .active else { continue }
                inService += 1
                inServiceParticipants += takesPart ? 1 : 0
            }
        }
    }

    @Test("Counted at once or followed change by change, it is what the whole tables say", arguments: UInt64(1)...6)
    func brutally(seed: UInt64) throws {
        var changes = try RandomChanges(seed: seed)
        var registry = Registry(store: try #require(StoreCode("kq7f")))
        var model = RegistryModel()
        var work = OpenWork(registry)
        var most = (undecided: 0, unpaid: 0, unclaimed: 0, unrecorded: 0)
        for step in 0..<3_000 {
            let change = try changes.next(in: model.state)
            guard (try? registry.apply(change)) != nil else { continue }
            model.make(change)
            work.update(for: [change], in: registry)
            guard step % 3 == 0 else { continue }
            let counted = Count(registry)
            try #require(Count(work) == counted, "step \(step), \(change)")
            if step % 30 == 0 { try #require(Count(OpenWork(registry)) == counted, "step \(step)") }
            most.undecided = max(most.undecided, counted.undecided.count)
            most.unpaid = max(most.unpaid, counted.unpaid.count)
            most.unclaimed = max(most.unclaimed, counted.unclaimed.values.reduce(0) { $0 + $1.count })
            most.unrecorded = max(most.unrecorded, counted.unrecorded)
        }
        // Otherwise the run proves less than it says.
        #expect(min(most.undecided, most.unpaid, most.unclaimed, most.unrecorded) > 0, "\(most)")
    }

    @Test("A stay that was refused for good is not asked for again; one of a claim taken back is")
    func decided() throws {
        var store = try SmallStore()
        let stay = store.stay(1, of: store.wang)
        try store.registry.apply(.enrolment(.adding(store.enrolment(1, of: store.wang))))
        try store.registry.apply(.stay(.adding(stay)))
        let day = CalendarDay(ordinal: 17_701)
        let states: [(ClaimState, waits: Bool)] = [
            (.undecided, false), (.approved(on: day), false), (.rejected(on: day, reason: "无发票"), false),
            (.withdrawn(on: day, reason: "重报"), true), (.revoked(on: day, reason: "重报"), true),
        ]
        for (state, waits) in states {
            let claim = store.claim(1, of: store.wang, stays: [1], state: state)
            let registry = try store.registry.applying([.claim(.adding(claim))])
            let isListed = OpenWork(registry).unclaimed.contains { !$0.stays.isEmpty }
            #expect(isListed == waits, "\(state)")
        }
    }

    @Test("The least number of participants is the share rounded up, or all of a small unit")
    func participants() throws {
        let share = try #require(Rate(basisPoints: 6_000))
        let rule = ParticipationRule(atLeast: share, allThrough: 10)
        let table = [(0, 0), (1, 1), (10, 10), (11, 7), (12, 8), (15, 9), (100, 60), (101, 61)]
        for (staff, least) in table {
            let need = rule.leastParticipants(among: staff)
            #expect(need == least, "\(staff)")
        }
        let silent = ParticipationRule(atLeast: nil, allThrough: nil).leastParticipants(among: 5)
        #expect(silent == nil)
    }
}

@Suite("The days of a scheme that matter")
struct DeadlineTests {
    /// Term of 2018, enrolment through 2018-02-10, a hand-in by 2018-03-11, claims through 2019-06-30.
    private func scheme() throws -> Scheme {
        var scheme = try SmallStore().scheme.scheme
        func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }
        scheme.enrolmentWindow = Cited(Term(first: try day("2017-12-15"), last: try day("2018-02-10")), article: nil)
        scheme.handIns = [
            HandIn(name: LocalizedText(chinese: "上交互助金", english: "money"), by: try day("2018-03-11"), article: nil)
        ]
        scheme.filingDeadline = Cited(try day("2019-06-30"), article: nil)
        return scheme
    }

    @Test("Each day shows from when it begins to matter until a month after it, with the days left")
    func table() throws {
        let scheme = try scheme()
        let rows: [(today: String, shown: [(Deadline.Kind, Int)])] = [
            ("2017-10-15", []), ("2017-10-16", [(.enrolmentOpens, 60)]), ("2017-12-14", [(.enrolmentOpens, 1)]),
            ("2017-12-15", [(.enrolmentCloses, 57)]),
            ("2018-02-10", [(.enrolmentCloses, 0), (.handIn(0), 29), (.filing, 505)]),
            ("2018-02-11", [(.enrolmentCloses, -1), (.handIn(0), 28), (.filing, 504)]),
            ("2018-03-12", [(.enrolmentCloses, -30), (.handIn(0), -1), (.filing, 475)]),
            ("2018-03-13", [(.handIn(0), -2), (.filing, 474)]), ("2018-11-15", [(.filing, 227)]),
            ("2019-06-30", [(.filing, 0)]), ("2019-07-30", [(.filing, -30)]), ("2019-07-31", []),
        ]
        for (today, shown) in rows {
            let day = try #require(CalendarDay(today))
            let deadlines = scheme.deadlines(on: day)
            let kinds = deadlines.map(\.kind)
            let left = deadlines.map { $0.daysLeft(after: day) }
            #expect(kinds == shown.map(\.0) && left == shown.map(\.1), "\(today)")
        }
    }
}
