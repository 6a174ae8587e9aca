import Exchange
import MutualAid
import Testing

@Suite("The sample unit")
struct SampleUnitTests {
    private func store() throws -> StoreCode { try #require(StoreCode("demo")) }

    private func sample(_ members: Int) throws -> Registry {
        var registry = Registry(store: try store())
        for transaction in try SampleUnit.transactions(members: members, store: registry.store) {
            for change in transaction.changes { try registry.apply(change) }
        }
        return registry
    }

    @Test("It is the same each time", arguments: [0, 1, 200, 6_000])
    func deterministic(members: Int) throws {
        let first = try SampleUnit.transactions(members: members, store: try store())
        #expect(first == (try SampleUnit.transactions(members: members, store: try store())))
        #expect(try sample(members).members.count == members)
    }

    @Test("A larger one begins with the same people")
    func prefix() throws {
        let people = Array(try sample(400).members.all)
        #expect(Array(try sample(200).members.all) == Array(people.prefix(200)))
    }

    @Test("Its steps name what a clerk would have done, and none is too large for one line of a journal")
    func steps() throws {
        let transactions = try SampleUnit.transactions(members: 20_000, store: try store())
        #expect(transactions.first?.action == .setUpUnit)
        #expect(transactions.dropFirst().allSatisfy { $0.action == .importRecords && $0.undoes == nil })
        #expect(transactions.allSatisfy { (1...5_000).contains($0.changes.count) })
    }

    @Test("All identity numbers are valid and different, also those of twenty thousand people")
    func identityNumbers() throws {
        let day = try #require(CalendarDay(SampleUnit.day))
        let members = Array(try sample(20_000).members.all)
        #expect(Set(members.map(\.document.number)).count == 20_000)
        // One expectation for all: twenty thousand of them would take seconds.
        let odd = members.filter { member in
            let age = member.document.born.age(on: day)
            let isOfAge = member.category == .retired ? (58...78).contains(age) : (22...57).contains(age)
            let read = try? IDNumber(member.document.number)
            return !isOfAge || read?.description != member.document.number || member.name.isEmpty
                || member.phone.utf8.count != 11
        }
        #expect(odd.isEmpty)
    }

    @Test("Two hundred members are enough to meet every state, kind and circumstance")
    func variety() throws {
        let registry = try sample(200)
        let scheme = try #require(registry.schemes.all.first { _ in true }).scheme
        #expect(Set(registry.claims.all.map(\.state.kind)) == Set(ClaimState.Kind.allCases))
        #expect(registry.payments.count > 0)
        let kinds = Set(registry.enrolments.all.compactMap(\.kind))
        #expect(kinds == Set(EnrolmentKind.allCases))
        #expect(registry.members.all.contains { registry.enrolment(of: $0.id, in: scheme.id) == nil })
        #expect(registry.enrolments.all.contains { $0.isDoubtful })
        #expect(registry.enrolments.all.contains { $0.paidByUnion > .zero })
        #expect(registry.stays.all.contains { $0.admitted < scheme.term.first && scheme.term.contains($0.discharged) })
        #expect(registry.stays.all.contains { $0.exclusion != nil })
        #expect(registry.members.all.contains { registry.stayCount(of: $0.id) == 2 })
        #expect(registry.members.all.contains { !registry.openStays(of: $0.id).isEmpty })
        #expect(Set(registry.members.all.map(\.subBranch)).count == registry.subBranches.count)
    }

    @Test("Nothing in it lies after the day on which it is set", arguments: [200, 20_000])
    func past(members: Int) throws {
        let registry = try sample(members)
        let day = try #require(CalendarDay(SampleUnit.day))
        for stay in registry.stays.all { #expect(stay.admitted < stay.discharged && stay.discharged <= day) }
        for claim in registry.claims.all {
            #expect(claim.filed <= day)
            switch claim.state {
            case .undecided: break
            case .approved(let decided), .rejected(let decided, _), .withdrawn(let decided, _),
                .revoked(let decided, _):
                #expect(claim.filed <= decided && decided <= day)
            }
        }
        for payment in registry.payments.all { #expect(payment.paidOn <= day) }
    }

    @Test("Contributions are what the scheme asks for, paid while enrolment is open")
    func contributions() throws {
        let registry = try sample(2_000)
        let scheme = try #require(registry.schemes.all.first { _ in true }).scheme
        let window = try #require(scheme.enrolmentWindow).value
        for enrolment in registry.enrolments.all {
            let kind = try #require(enrolment.kind)
            #expect(enrolment.contribution == scheme.contribution(for: kind))
            #expect(enrolment.paidByMember >= .zero && window.contains(enrolment.enteredOn))
        }
    }

    @Test("The amounts saved with a claim are those of a fresh assessment", arguments: [200, 20_000])
    func amounts(members: Int) throws {
        let registry = try sample(members)
        let scheme = try #require(registry.schemes.all.first { _ in true }).scheme
        let choices = scheme.defaultChoices
        // What became of nothing keeps the figures of its day.
        for claim in registry.claims.all where claim.state.isLive {
            let member = try #require(registry.members[claim.member])
            let facts = registry.facts(of: member, in: scheme)
            let earlier = registry.claimsCounted(
                of: member.id, under: scheme.id, before: claim.filed, claim: claim.id)
            let position = try scheme.position(
                after: earlier.map { registry.claimCase(of: $0) }, of: facts, choices: choices)
            let assessment = try scheme.assess(
                registry.claimCase(of: claim), of: facts, after: position, choices: choices)
            #expect(assessment.base == claim.base && assessment.payable == claim.payable)
        }
        for payment in registry.payments.all {
            let claim = try #require(registry.claims[payment.claim])
            #expect(claim.state.kind == .approved && payment.amount == claim.payable && payment.amount > .zero)
        }
    }

    @Test("The schemes it uses are the built-in ones, word for word")
    func scheme() throws {
        let adopted = try #require(try sample(0).schemes.all.first { _ in true })
        #expect(adopted.source == SchemeFile.builtInSource(adopted.scheme.id))
        #expect(adopted.hash == SchemeFile.hash(of: adopted.source))
    }
}
