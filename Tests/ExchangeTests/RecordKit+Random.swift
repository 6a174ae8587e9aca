import MutualAid
import TestSupport

/// Records with anything in them that their types allow.
extension RecordKit {
    func randomChange(_ numbers: inout SeededGenerator) -> Change {
        switch numbers.below(8) {
        case 0: .scheme(edit(&numbers) { _, _ in scheme })
        case 1: .unit(edit(&numbers) { Unit(id: $0, name: text(&$1), scheme: randomReference(&$1)) })
        case 2: .subBranch(edit(&numbers) { SubBranch(id: $0, unit: randomID(&$1), name: text(&$1)) })
        case 3: .member(edit(&numbers, randomMember))
        case 4: .enrolment(edit(&numbers, randomEnrolment))
        case 5: .stay(edit(&numbers, randomStay))
        case 6: .claim(edit(&numbers, randomClaim))
        default:
            .payment(
                edit(&numbers) {
                    Payment(id: $0, claim: randomID(&$1), amount: amount(&$1), paidOn: randomDay(&$1))
                })
        }
    }

    private func edit<Record: RegistryRecord>(
        _ numbers: inout SeededGenerator, _ make: (Identifier<Record>, inout SeededGenerator) -> Record
    ) -> Edit<Record> {
        let first = make(randomID(&numbers), &numbers)
        switch numbers.below(3) {
        case 0: return .adding(first)
        case 1: return .removing(first)
        default: return .replacing(first, with: make(first.id, &numbers))
        }
    }

    private func randomMember(_ id: MemberID, _ numbers: inout SeededGenerator) -> Member {
        let document: IdentityDocument =
            numbers.chance(oneIn: 2)
            ? .idNumber(idNumber)
            : .other(
                number: text(&numbers), sex: numbers.chance(oneIn: 2) ? .female : .male, born: randomDay(&numbers))
        return Member(
            id: id, unit: randomID(&numbers), subBranch: numbers.chance(oneIn: 2) ? nil : randomID(&numbers),
            name: text(&numbers), document: document,
            category: MemberCategory.allCases[numbers.below(MemberCategory.allCases.count)],
            isEarlyRetired: numbers.chance(oneIn: 2), phone: text(&numbers),
            unbrokenSince: numbers.chance(oneIn: 3) ? randomDay(&numbers) : nil,
            earlierTermsWithoutSubsidy: numbers.chance(oneIn: 3) ? numbers.below(10_000) : nil)
    }

    private func randomEnrolment(_ id: EnrolmentID, _ numbers: inout SeededGenerator) -> Enrolment {
        Enrolment(
            id: id, member: randomID(&numbers), scheme: SchemeID(rawValue: text(&numbers)),
            kind: EnrolmentKind.allCases.randomElement(using: &numbers),
            category: numbers.chance(oneIn: 2) ? MemberCategory.allCases.randomElement(using: &numbers) : nil,
            paidByMember: amount(&numbers), paidByUnion: amount(&numbers), paidByOthers: amount(&numbers),
            enteredOn: randomDay(&numbers), isDoubtful: numbers.chance(oneIn: 2))
    }

    private func randomStay(_ id: StayID, _ numbers: inout SeededGenerator) -> HospitalStay {
        var settlement = Settlement()
        for field in SettlementField.allCases where numbers.chance(oneIn: 3) { settlement[field] = amount(&numbers) }
        let exclusion = numbers.chance(oneIn: 2) ? nil : ExclusionCode(rawValue: text(&numbers))
        return HospitalStay(
            id: id, member: randomID(&numbers), hospital: text(&numbers), admitted: randomDay(&numbers),
            discharged: randomDay(&numbers), settlement: settlement, exclusion: exclusion,
            hospitalGrade: numbers.chance(oneIn: 2) ? HospitalGrade.allCases.randomElement(using: &numbers) : nil)
    }

    private func randomClaim(_ id: ClaimID, _ numbers: inout SeededGenerator) -> Claim {
        let day = randomDay(&numbers)
        let reason = text(&numbers)
        let states: [ClaimState] = [
            .undecided, .approved(on: day), .rejected(on: day, reason: reason), .withdrawn(on: day, reason: reason),
            .revoked(on: day, reason: reason),
        ]
        return Claim(
            id: id, member: randomID(&numbers), scheme: randomReference(&numbers),
            stays: (0..<numbers.below(4)).map { _ in randomID(&numbers) },
            events: (0..<numbers.below(3)).map { _ in randomEvent(&numbers) }, filed: randomDay(&numbers),
            state: states[numbers.below(states.count)], base: amount(&numbers), payable: amount(&numbers))
    }

    private func randomEvent(_ numbers: inout SeededGenerator) -> EventCase {
        EventCase(
            kind: EventCode(rawValue: text(&numbers)), severity: numbers.chance(oneIn: 2) ? text(&numbers) : nil,
            day: randomDay(&numbers))
    }

    private func randomReference(_ numbers: inout SeededGenerator) -> SchemeReference {
        let bytes = (0..<32).map { _ in UInt8(numbers.below(256)) }
        return SchemeReference(id: SchemeID(rawValue: text(&numbers)), hash: ContentHash(bytes: bytes) ?? scheme.hash)
    }

    private func randomID<Record>(_ numbers: inout SeededGenerator) -> Identifier<Record> {
        id(UInt32(1 + numbers.below(16_777_215)))
    }

    private func amount(_ numbers: inout SeededGenerator) -> Money {
        Money(fen: .random(in: 0...[5, 10_000, Money.maximum.fen][numbers.below(3)], using: &numbers))
    }

    /// Any day from 1800 through 2999.
    private func randomDay(_ numbers: inout SeededGenerator) -> CalendarDay { day(-79_624 + numbers.below(438_290)) }

    private func text(_ numbers: inout SeededGenerator) -> String {
        let pieces = ["王", "𠮷", "é", "\"", "\\", "/", "\n", "\t", "\0", "\u{7F}", "\u{2028}", "{", "a", " ", "👩‍⚕️"]
        return (0..<numbers.below(6)).map { _ in pieces[numbers.below(pieces.count)] }.joined()
    }
}
