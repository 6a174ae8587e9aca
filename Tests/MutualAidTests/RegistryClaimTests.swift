import MutualAid
import Testing

@Suite struct RegistryClaimTests {
    private var store: SmallStore
    private let day = CalendarDay(ordinal: 17_720)

    init() throws {
        store = try SmallStore()
        store.registry = try store.registry.applying([
            .stay(.adding(store.stay(1, of: store.wang))), .stay(.adding(store.stay(2, of: store.wang))),
            .stay(.adding(store.stay(3, of: store.li))),
        ])
    }

    @Test("A claim needs a stay or an event")
    func withoutStay() throws {
        var claim = store.claim(1, of: store.wang, stays: [])
        try store.expectRefusal(.claim(.adding(claim)), for: .claimWithoutStay(claim: claim.id))
        claim.events = [EventCase(kind: EventCode(rawValue: "death"), day: day)]
        #expect(try store.registry.applying([.claim(.adding(claim))]).claims[claim.id] == claim)
    }

    @Test("A claim's stays are its member's own")
    func foreignStay() throws {
        let claim = store.claim(1, of: store.wang, stays: [1, 3])
        try store.expectRefusal(.claim(.adding(claim)), for: .foreignStay(stay: claim.stays[1]))
        let own = store.claim(1, of: store.wang, stays: [1])
        try store.expectRefusal(
            .claim(.adding(own)), .claim(.replacing(own, with: store.claim(1, of: store.li, stays: [1]))),
            for: .foreignStay(stay: own.stays[0]))
    }

    @Test("A claim counts a stay once")
    func doubledStay() throws {
        let claim = store.claim(1, of: store.wang, stays: [1, 2, 1])
        try store.expectRefusal(
            .claim(.adding(claim)), for: .stayAlreadyClaimed(stay: claim.stays[0], claim: claim.id))
    }

    @Test("A stay is in one claim that stands")
    func stayClaimedTwice() throws {
        let first = store.claim(1, of: store.wang, stays: [1])
        let second = store.claim(2, of: store.wang, stays: [2, 1])
        for state in [ClaimState.undecided, .approved(on: day)] {
            var standing = first
            standing.state = state
            try store.expectRefusal(
                .claim(.adding(standing)), .claim(.adding(second)),
                for: .stayAlreadyClaimed(stay: first.stays[0], claim: first.id))
        }
    }

    @Test("A stay is free again once its claim no longer stands, and that claim cannot be taken up again then")
    func stayFreed() throws {
        let first = store.claim(1, of: store.wang, stays: [1])
        let second = store.claim(2, of: store.wang, stays: [1])
        let ends: [ClaimState] = [
            .rejected(on: day, reason: "r"), .withdrawn(on: day, reason: "r"), .revoked(on: day, reason: "r"),
        ]
        for state in ends {
            var ended = first
            ended.state = state
            let registry = try store.registry.applying([
                .claim(.adding(first)), .claim(.replacing(first, with: ended)), .claim(.adding(second)),
            ])
            #expect(registry.liveClaim(of: store.stay(1, of: store.wang)) == second)
            #expect(registry.claims(of: store.wang.id) == [ended, second])
            #expect(throws: RegistryFault.stayAlreadyClaimed(stay: first.stays[0], claim: second.id)) {
                _ = try registry.applying([.claim(.replacing(ended, with: first))])
            }
            // A claim that does not stand may name it: an old record must stay readable.
            var note = ended
            note.state = .withdrawn(on: day, reason: "other")
            #expect(try registry.applying([.claim(.replacing(ended, with: note))]).claims[note.id] == note)
        }
    }

    @Test("Only undecided and approved claims stand, and a state's kind tells it without day and reason")
    func liveStates() {
        let states: [(ClaimState, ClaimState.Kind, Bool)] = [
            (.undecided, .undecided, true), (.approved(on: day), .approved, true),
            (.rejected(on: day, reason: "r"), .rejected, false), (.withdrawn(on: day, reason: "r"), .withdrawn, false),
            (.revoked(on: day, reason: "r"), .revoked, false),
        ]
        for (state, kind, isLive) in states {
            #expect(state.isLive == isLive)
            #expect(state.kind == kind)
        }
        #expect(Set(states.map(\.1)) == Set(ClaimState.Kind.allCases))
    }

    @Test("A claim is paid once")
    func alreadyPaid() throws {
        let claim = store.claim(1, of: store.wang, stays: [1], state: .approved(on: day))
        let first = store.payment(1, of: claim)
        try store.expectRefusal(
            .claim(.adding(claim)), .payment(.adding(first)), .payment(.adding(store.payment(2, of: claim))),
            for: .alreadyPaid(payment: first.id))
        let again = try store.registry.applying([
            .claim(.adding(claim)), .payment(.adding(first)), .payment(.removing(first)),
            .payment(.adding(store.payment(2, of: claim))),
        ])
        #expect(again.payment(of: claim.id) == store.payment(2, of: claim))
        var revoked = claim
        revoked.state = .revoked(on: day, reason: "r")
        try store.expectRefusal(
            .claim(.adding(claim)), .payment(.adding(first)), .claim(.replacing(claim, with: revoked)),
            for: .alreadyPaid(payment: first.id))
    }

    @Test("Only an approved claim is paid")
    func notApproved() throws {
        let states: [ClaimState] = [.undecided, .rejected(on: day, reason: "r"), .withdrawn(on: day, reason: "r")]
        for state in states {
            let claim = store.claim(1, of: store.wang, stays: [1], state: state)
            try store.expectRefusal(
                .claim(.adding(claim)), .payment(.adding(store.payment(1, of: claim))),
                for: .claimNotApproved(claim: claim.id))
        }
    }

    @Test("What a claim was decided on stays as it was, until the decision is taken back")
    func decidedStays() throws {
        let approved = store.claim(1, of: store.wang, stays: [1], state: .approved(on: day))
        let stay = store.stay(1, of: store.wang)
        var longer = stay
        longer.hospital = "省医院"
        try store.expectRefusal(
            .claim(.adding(approved)), .stay(.replacing(stay, with: longer)), for: .claimDecided(claim: approved.id))
        var dearer = approved
        dearer.payable += Money(yuan: 1)
        try store.expectRefusal(
            .claim(.adding(approved)), .claim(.replacing(approved, with: dearer)),
            for: .claimDecided(claim: approved.id))
        var open = dearer
        open.state = .undecided
        _ = try store.registry.applying([
            .claim(.adding(approved)), .claim(.replacing(approved, with: open)),
            .stay(.replacing(stay, with: longer)), .claim(.replacing(open, with: dearer)),
        ])
    }

    @Test("Before a claim count those approved, whenever filed, and those filed earlier that wait; all of its scheme")
    func claimsCounted() throws {
        let filed: [(serial: UInt32, stay: UInt32, day: Int32)] = [(1, 1, 17_702), (2, 2, 17_700), (3, 4, 17_702)]
        let claims = filed.map { store.claim($0.serial, of: store.wang, stays: [$0.stay], filed: $0.day) }
        var registry = try store.registry.applying(
            [.stay(.adding(store.stay(4, of: store.wang)))] + claims.map { .claim(.adding($0)) })
        let scheme = store.scheme.scheme.id

        func counted(before day: Int32, claim: UInt32?) -> [UInt32] {
            registry.claimsCounted(
                of: store.wang.id, under: scheme, before: CalendarDay(ordinal: day),
                claim: claim.map { ClaimID(store: store.code, serial: $0) }
            ).map(\.id.serial)
        }
        #expect(counted(before: 17_700, claim: 2) == [])
        #expect(counted(before: 17_702, claim: 1) == [2])
        #expect(counted(before: 17_702, claim: 3) == [2, 1])
        #expect(counted(before: 17_702, claim: nil) == [2, 1, 3])
        #expect(counted(before: 17_701, claim: nil) == [2])

        var approved = claims[0]
        approved.state = .approved(on: day)
        var rejected = claims[1]
        rejected.state = .rejected(on: day, reason: "r")
        registry = try registry.applying([
            .claim(.replacing(claims[0], with: approved)), .claim(.replacing(claims[1], with: rejected)),
        ])
        #expect(counted(before: 17_702, claim: 3) == [1])
        // Filed before the approved one, and still after it: what was approved counts.
        #expect(counted(before: 17_600, claim: 3) == [1])
        #expect(counted(before: 17_600, claim: nil) == [1])
        #expect(counted(before: 17_702, claim: 1) == [])
        #expect(
            registry.claimsCounted(
                of: store.wang.id, under: SchemeID(rawValue: "other"), before: day, claim: nil
            ).isEmpty)
    }

    @Test("Claims of one day and one serial from two stores have an order: one counts before the other")
    func claimsOfTwoStores() throws {
        let elsewhere = try #require(StoreCode("aaaa"))
        let own = store.claim(1, of: store.wang, stays: [1])
        let foreign = Claim(
            id: Identifier(store: elsewhere, serial: 1), member: own.member, scheme: own.scheme,
            stays: [Identifier(store: store.code, serial: 2)], filed: own.filed, base: own.base, payable: own.payable)
        for order in [[own, foreign], [foreign, own]] {
            let registry = try store.registry.applying(order.map { .claim(.adding($0)) })
            #expect(registry.claims(of: own.member) == [foreign, own])
            let scheme = own.scheme.id
            #expect(
                registry.claimsCounted(of: own.member, under: scheme, before: own.filed, claim: own.id) == [foreign])
            #expect(
                registry.claimsCounted(of: own.member, under: scheme, before: own.filed, claim: foreign.id).isEmpty)
        }
    }

    @Test("A claim's case has its filing day, its stays in the clerk's order with their grades, and its events")
    func cases() throws {
        var claim = store.claim(1, of: store.wang, stays: [2, 1])
        claim.events = [EventCase(kind: EventCode(rawValue: "diagnosis"), severity: "heavy", day: day)]
        let before = store.stay(2, of: store.wang)
        var graded = before
        graded.hospitalGrade = .tertiary
        let registry = try store.registry.applying([.stay(.replacing(before, with: graded)), .claim(.adding(claim))])
        let stays = [graded, store.stay(1, of: store.wang)]
        #expect(
            registry.claimCase(of: claim)
                == ClaimCase(filed: claim.filed, stays: stays.map(StayCase.init), events: claim.events))
        #expect(registry.claimCase(of: claim).stays.map(\.hospitalGrade) == [.tertiary, nil])
    }

    @Test("Stays in a claim that stands are no open ones; a member's facts say who takes part")
    func openStaysAndFacts() throws {
        let claim = store.claim(1, of: store.wang, stays: [2, 1])
        let registry = try store.registry.applying([.claim(.adding(claim))])
        let stays = [store.stay(2, of: store.wang), store.stay(1, of: store.wang)]
        #expect(registry.openStays(of: store.wang.id).isEmpty)
        #expect(store.registry.openStays(of: store.wang.id) == stays.reversed())

        let scheme = store.scheme.scheme
        #expect(registry.facts(of: store.li, in: scheme).enrolment == .doesNotTakePart)
        for kind in EnrolmentKind.allCases.map(Optional.some) + [nil] {
            let enrolled = try registry.applying([.enrolment(.adding(store.enrolment(1, of: store.li, kind: kind)))])
            let takesPart = kind != nil && kind != .notParticipating
            let facts = MemberFacts(
                category: .retired, enrolment: takesPart ? .takesPart : .doesNotTakePart, kind: kind,
                born: store.li.document.born, sex: store.li.document.sex)
            #expect(enrolled.facts(of: store.li, in: scheme) == facts)
        }
    }

    @Test("A member is covered in the category they were enrolled in, whatever they have become since")
    func categoryOfTheTerm() throws {
        let scheme = store.scheme.scheme
        var enrolment = store.enrolment(1, of: store.li)
        #expect(store.li.category == .retired)
        for (recorded, category) in [(nil, .retired), (.active, .active), (.newEmploymentForm, .newEmploymentForm)]
            as [(MemberCategory?, MemberCategory)]
        {
            enrolment.category = recorded
            let registry = try store.registry.applying([.enrolment(.adding(enrolment))])
            #expect(registry.facts(of: store.li, in: scheme).category == category)
        }
    }
}
