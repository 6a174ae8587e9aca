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

    @Test("Conditions, grades of hospital and what a limit holds for have names, no two alike")
    func conditions() throws {
        let conditions: [Condition] = [
            .age(50...59), .age(50 ... .max), .age(7...7), .sex(.female), .sex(.male), .category([.active, .retired]),
            .enrolment([.new]), .hospitalGrade([.tertiary, .secondary]), .claimNumber(2...2),
            .termsWithoutSubsidy(3 ... .max), .unbrokenYears(5...9),
        ]
        try expectDistinct { book in conditions.map { book.name($0) } }
        try expectDistinct { book in HospitalGrade.allCases.map { book.name($0) } }
        try expectDistinct { book in Limit.Span.allCases.map { book.name($0) } }
        let chinese = Phrasebook(.chinese)
        #expect(chinese.name(Condition.age(50...59)) == "互助期首日年龄 50 至 59")
        #expect(chinese.name(Condition.age(50 ... .max)) == "互助期首日年龄 50 以上")
        #expect(chinese.name(Condition.claimNumber(2...2)) == "本期申请序号 2")
    }

    @Test("Every clause of a frame is a sentence with its figures")
    func clauses() throws {
        let demands: [FrameClause.Demand] = [
            .contribution(Money(yuan: 40)...Money(yuan: 60)),
            .participation(atLeast: try WordingKit.rate("80%"), allThrough: 29), .categories([.active]),
            .accumulation(.perStay), .noDeductible, .noWaitingPeriod, .termCeiling, .insuranceScope([.overLimit]),
        ]
        #expect(Set(demands.map(\.kind)) == Set(FrameClause.Kind.allCases))
        try expectDistinct { book in demands.map { book.sentence($0) } }
        for book in try WordingKit().books {
            #expect(book.sentence(demands[0]).contains("40") && book.sentence(demands[0]).contains("60"))
            #expect(book.sentence(demands[1]).contains("80%") && book.sentence(demands[1]).contains("30"))
        }
    }

    @Test("An exclusion has the name that its scheme gives it, or its code")
    func exclusions() throws {
        let kit = try WordingKit()
        let names = kit.books.map { $0.name(ExclusionCode(rawValue: "workInjury"), in: kit.segments) }
        #expect(names == ["工伤", "work injury"])
        #expect(kit.books.map { $0.name(ExclusionCode(rawValue: "flood"), in: kit.segments) } == ["flood", "flood"])
    }
}
