import MutualAid
import Testing
import Wording

@Suite("Names of things")
struct NameTests {
    private func expectDistinct(
        _ names: (Phrasebook) -> [String], sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for book in try WordingKit().books {
            let names = names(book)
            #expect(names.allSatisfy { !$0.isEmpty && !$0.contains("{") }, sourceLocation: sourceLocation)
            #expect(Set(names).count == names.count, "\(names)", sourceLocation: sourceLocation)
        }
    }

    @Test("No two amounts on a settlement statement have the same name")
    func settlementFields() throws {
        try expectDistinct { book in SettlementField.allCases.map { book.name($0) } }
    }

    @Test("No two kinds of enrolment have the same name, and an open one has its own")
    func enrolments() throws {
        try expectDistinct { book in EnrolmentKind.allCases.map { book.name($0) } + [book.name(EnrolmentKind?.none)] }
    }

    @Test("No two categories and no two sexes have the same name")
    func people() throws {
        try expectDistinct { book in MemberCategory.allCases.map { book.name($0) } }
        try expectDistinct { book in Sex.allCases.map { book.name($0) } }
    }

    @Test("What became of a claim is told with its day")
    func claimStates() throws {
        let day = try WordingKit.day("2018-04-01")
        let states: [ClaimState] = [
            .undecided, .approved(on: day), .rejected(on: day, reason: "材料不全"), .withdrawn(on: day, reason: ""),
            .revoked(on: day, reason: ""),
        ]
        #expect(Set(states.map(\.kind)) == Set(ClaimState.Kind.allCases))
        try expectDistinct { book in states.map { book.name($0) } }
        for book in try WordingKit().books {
            for state in states where state != .undecided { #expect(book.name(state).hasSuffix(" 2018-04-01")) }
        }
    }

    @Test("No two readings of an ambiguous place have the same name")
    func readings() throws {
        let choices: [ReadingChoice] =
            ReadingChoice.AcrossClaims.allCases.map(ReadingChoice.acrossClaims)
            + ReadingChoice.MinimumTreatment.allCases.map(ReadingChoice.minimum)
            + ReadingChoice.OneTimeTreatment.allCases.map(ReadingChoice.oneTime)
            + ReadingChoice.ParticipationBase.allCases.map(ReadingChoice.participationBase)
            + ReadingChoice.AgeLimitTreatment.allCases.map(ReadingChoice.ageLimit)
        #expect(choices.count == 13)
        try expectDistinct { book in choices.map { book.name($0) } }
    }

    @Test("An exclusion has the name that its scheme gives it, or its code")
    func exclusions() throws {
        let kit = try WordingKit()
        let names = kit.books.map { $0.name(ExclusionCode(rawValue: "workInjury"), in: kit.segments) }
        #expect(names == ["工伤", "work injury"])
        #expect(kit.books.map { $0.name(ExclusionCode(rawValue: "flood"), in: kit.segments) } == ["flood", "flood"])
    }
}
