import Exchange
import MutualAid
import TerminalUI
import Wording

@testable import ClerkDesk

/// A place in the program that is kept as a golden frame.
enum Scene: String, CaseIterable {
    case settings
    case home, homeEmpty, homeIdle, homeConcerns, homeEnrolling, waitingClaims, unpaidClaims, unclaimedStays
    case firstStart, operatorName, unit, emptyRoster, readOnlyRoster, roster, rosterSearch
    case rosterConditions, rosterUnknown, rosterGrowing, rosterNobody, rosterSorted, rosterScrolled
    case rosterMarked, batchEnrolment, batchQuestion, jump
    case review, memberErrors, memberPage, enrolment, stay
    case firstClaim, lateClaim, secondClaim, halfTypedClaim, unreadableClaim, twoStays, yinchuanClaim
    case explainedLine, explainedReading, explainedAdvice
    case trial, trialSeveral, trialCompared, trialCompareList, trialAsking
    case branchList, branchByPinyin, nothingFits, hospitals, repeated, unfinishedFields
    case newTerm, newTermSubsidy, newTermExamples, newTermCity, newTermSources
    case heldRoster, freeRoster, severalNotices
    case draftsFound, drafts, draftObstacle, draftRivals
    case failedCommit, staleCommit, longNotice
    case undone, undoQuestion, nothingTyped, history, historyOfMember, historyFound, historyEnlarged
    case palette, paletteQuery, paletteRefused, paletteNothing, help, helpScrolled
    case helpOnField, helpOnWord, manual, manualFound, tour, tourOnClaim
    case schemes, schemesFaulty, schemesNobody, schemeReader, schemeFound, schemeMissing, schemeFaulty
    case askedMember, subsidisedEnrolment, typedContribution, typedBatch, mixedBatch, figuresMoved
    case gradedStay, claimEvents, claimOfEventAlone
    case quit, reject, rejectWithoutReason, tooSmall

    /// The sizes in which it is looked at.
    var sizes: [Size] {
        switch self {
        case .tooSmall: [Size(columns: 40, rows: 10)]
        case .trialCompared, .roster, .rosterSorted, .memberPage, .firstClaim, .secondClaim, .yinchuanClaim, .review,
            .palette:
            [Size(columns: 80, rows: 24), Size(columns: 132, rows: 43), Size(columns: 200, rows: 50)]
        default: [Size(columns: 80, rows: 24), Size(columns: 132, rows: 43)]
        }
    }

    func fileName(_ language: Language, _ size: Size) -> String {
        "\(rawValue)-\(language.rawValue)-\(size.columns)x\(size.rows)"
    }

    /// A desk that stands there.
    func desk(_ language: Language, size: Size = Size(columns: 80, rows: 24)) throws -> DeskDriver {
        switch self {
        case .firstStart:
            return try DeskDriver(
                emptyRegistry(), language: language, isTrialDay: true, operatorName: "", size: size)
        case .home, .homeEmpty, .homeIdle, .homeConcerns, .homeEnrolling, .waitingClaims, .unpaidClaims,
            .unclaimedStays, .settings:
            return try home(language, size)
        case .operatorName:
            return try DeskDriver(SmallUnit().registry, language: language, operatorName: "", size: size)
        case .unit:
            var driver = try DeskDriver(SmallUnit().registry, language: language, size: size)
            driver.press(.character("u"), .tab)
            return driver
        case .readOnlyRoster:
            return try DeskDriver(
                SmallUnit.withLiMing().unit.registry, language: language, size: size, isReadOnly: true)
        case .emptyRoster: return try DeskDriver(SmallUnit().registry, language: language, size: size)
        case .roster: return try Self.sample(language, size)
        case .rosterSearch:
            var driver = try Self.sample(language, size)
            driver.press(.character("/"))
            driver.type("ou")
            return driver
        case .rosterConditions, .rosterUnknown, .rosterGrowing, .rosterNobody:
            var driver = try Self.sample(language, size)
            driver.press(.character("/"))
            driver.paste(typedLine)
            if self != .rosterGrowing { driver.press(.escape) }
            return driver
        case .rosterSorted, .rosterScrolled, .rosterMarked, .batchEnrolment, .batchQuestion, .jump:
            return try arrangedRoster(language, size)
        case .review:
            var driver = try Self.sample(language, size)
            driver.press(.character("f"), .character("v"))
            return driver
        case .memberErrors: return try Self.memberErrors(language, size)
        case .memberPage: return try Self.memberPage(language, size)
        case .enrolment:
            var unit = try SmallUnit()
            try unit.addMember("李明", body: SmallUnit.liMing)
            var driver = try DeskDriver(unit.registry, language: language, size: size)
            driver.press(.enter, .character("r"), .plain(.right))
            return driver
        case .stay:
            var driver = try Self.page(language, size)
            driver.press(.character("s"))
            driver.fillStay("滇池第一医院", "3.1", "2018年3月10日")
            return driver
        case .firstClaim, .lateClaim, .halfTypedClaim, .unreadableClaim: return try claim(language, size)
        case .branchList, .branchByPinyin, .nothingFits: return try newMember(language, size)
        case .hospitals, .repeated, .unfinishedFields: return try stayBeside(language, size)
        case .secondClaim: return try Self.secondClaim(language, size)
        case .trial, .trialSeveral, .trialCompared, .trialCompareList, .trialAsking:
            return try trial(language, size)
        case .twoStays: return try Self.twoStays(language, size)
        case .explainedLine, .explainedReading, .explainedAdvice: return try explanation(language, size)
        case .yinchuanClaim: return try Self.yinchuanClaim(language, size)
        case .helpOnField, .helpOnWord, .manual, .manualFound, .tour, .tourOnClaim: return try helped(language, size)
        case .schemes, .schemesFaulty, .schemesNobody, .schemeReader, .schemeFound, .schemeMissing, .schemeFaulty:
            return try schemes(language, size)
        case .newTerm, .newTermSubsidy, .newTermExamples, .newTermCity, .newTermSources:
            return try newTerm(language, size)
        case .failedCommit, .staleCommit: return try commitThatFails(language, size)
        case .heldRoster, .freeRoster, .severalNotices: return try storeMoment(language, size)
        case .undone, .undoQuestion, .nothingTyped, .history, .historyOfMember, .historyFound, .historyEnlarged:
            return try steps(language, size)
        case .longNotice:
            let folder = "/home/clerk/.local/share/huzhu/archive/journal-2018-03-01T09-15-00Z-000000000123.jsonl"
            return try DeskDriver(
                SmallUnit.withLiMing().unit.registry, language: language, size: size,
                access: .closed(.damaged(file: folder, line: 17)), notices: [.damaged(file: folder, line: 17)])
        case .palette, .paletteQuery, .paletteRefused, .paletteNothing, .help, .helpScrolled:
            return try overlay(language, size)
        case .reject, .rejectWithoutReason:
            var driver = try Self.memberPage(language, size)
            driver.press(.plain(.down), .character("x"))
            if self == .reject { driver.type("发票不全") }
            driver.press(.enter)
            if self == .rejectWithoutReason { driver.press(.plain(.left), .enter) }
            return driver
        case .askedMember, .subsidisedEnrolment, .typedContribution, .typedBatch, .mixedBatch, .figuresMoved,
            .gradedStay,
            .claimEvents, .claimOfEventAlone:
            return try asked(language, size)
        case .draftsFound, .drafts, .draftObstacle, .draftRivals: return try drafts(language, size)
        case .quit:
            var driver = try DeskDriver(SmallUnit().registry, language: language, size: size)
            driver.press(.character("n"))
            driver.type("张三")
            driver.press(.control("q"))
            return driver
        case .tooSmall:
            var driver = try Self.sample(language, size)
            driver.resize(columns: 40, rows: 10)
            return driver
        }
    }

    private func commitThatFails(_ language: Language, _ size: Size) throws -> DeskDriver {
        let (unit, member) = try SmallUnit.withLiMing()
        var driver = try DeskDriver(unit.registry, language: language, size: size)
        driver.press(.enter, .character("e"))
        driver.fill(.phone, with: "13900000002")
        if self == .failedCommit {
            driver.failure = .diskFull
        } else if let before = unit.registry.members[member] {
            var changed = before
            changed.phone = "13900000003"
            try driver.changeElsewhere([.member(.replacing(before, with: changed))])
        }
        driver.press(.control("s"))
        return driver
    }

    private func overlay(_ language: Language, _ size: Size) throws -> DeskDriver {
        var driver = try Self.memberPage(language, size)
        switch self {
        case .help: driver.press(.function(1))
        case .helpScrolled: driver.press(.function(1), .plain(.end))
        default: driver.press(.control("p"))
        }
        switch self {
        case .paletteQuery: driver.type("sq")
        case .paletteRefused:
            driver.type("shanchu")
            driver.press(.enter)
        case .paletteNothing: driver.type("xyz")
        default: break
        }
        return driver
    }

    private func claim(_ language: Language, _ size: Size) throws -> DeskDriver {
        var driver = try Self.page(language, size, today: self == .lateClaim ? "2019-07-01" : "2018-11-15")
        driver.press(.character("c"))
        driver.fillFirstExample()
        // The filing day, which is the desk's day, is what one would look at.
        if self == .lateClaim { driver.go(to: .filed, of: ClaimScreen.self) }
        if self == .halfTypedClaim { driver.fill(.amount(.selfPaidFirst), with: "3,0") }
        if self == .unreadableClaim { driver.fill(.amount(.fullySelfPaid), with: "二千") }
        return driver
    }

    private func newMember(_ language: Language, _ size: Size) throws -> DeskDriver {
        var driver = try Self.sample(language, size)
        driver.press(.character("n"))
        driver.type("赵敏")
        driver.go(to: .branch, of: MemberForm.self)
        switch self {
        case .branchByPinyin: driver.type("yj")
        case .nothingFits: driver.type("qq")
        default: driver.press(.character(" "), .plain(.down))
        }
        return driver
    }

    /// A new stay of somebody in a unit where others were in hospital before.
    private func stayBeside(_ language: Language, _ size: Size) throws -> DeskDriver {
        var driver = try Self.sample(language, size)
        driver.press(.enter, .character("s"))
        switch self {
        case .hospitals:
            driver.type("yy")
            driver.press(.plain(.down))
        case .repeated: driver.press(.control("d"), .control("d"), .control("d"))
        default:
            driver.type("滇池第一医院")
            driver.press(.tab)
            driver.type("2018-3")
            driver.press(.tab)
            driver.type("201803")
        }
        return driver
    }

    /// The page of 李明, who is enrolled and was never in hospital.
    static func page(
        _ language: Language, _ size: Size, scheme: String = "yunnan-14", today: String = "2018-11-15"
    ) throws -> DeskDriver {
        var driver = try DeskDriver(
            SmallUnit.withLiMing(scheme: scheme).unit.registry, language: language, today: today, size: size)
        driver.press(.enter)
        return driver
    }

    static func sample(_ language: Language, _ size: Size) throws -> DeskDriver {
        var registry = try emptyRegistry()
        for transaction in try SampleUnit.transactions(members: 40, store: registry.store) {
            registry = try registry.applying(transaction.changes)
        }
        return try DeskDriver(registry, language: language, today: SampleUnit.day, isTrialDay: true, size: size)
    }

    private static func memberErrors(_ language: Language, _ size: Size) throws -> DeskDriver {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry, language: language, size: size)
        driver.press(.character("n"))
        driver.fill(.number, with: String(SmallUnit.liMing) + "0")
        driver.press(.control("s"))
        return driver
    }

    private static func memberPage(_ language: Language, _ size: Size) throws -> DeskDriver {
        var (unit, member) = try SmallUnit.withLiMing()
        let first = try unit.addStay(of: member)
        let second = try unit.addStay(of: member, from: "2018-06-01", to: "2018-06-09", .base(1_000))
        try unit.addStay(of: member, from: "2018-10-02", to: "2018-10-20", .base(15_000))
        let paid = try unit.addClaim(of: member, for: [first], .approved(on: try day("2018-04-06")))
        try unit.addPayment(of: paid)
        try unit.addClaim(
            of: member, for: [second], filed: "2018-06-12", base: Money(yuan: 1_000), payable: Money(yuan: 300))
        var driver = try DeskDriver(unit.registry, language: language, size: size)
        driver.press(.enter, .plain(.down), .plain(.down), .plain(.down))
        return driver
    }

    private static func secondClaim(_ language: Language, _ size: Size) throws -> DeskDriver {
        var (unit, member) = try SmallUnit.withLiMing()
        let first = try unit.addStay(of: member, .base(6_000))
        try unit.addClaim(
            of: member, for: [first], .approved(on: try day("2018-04-06")), base: Money(yuan: 6_000),
            payable: Money(yuan: 1_560))
        var driver = try DeskDriver(unit.registry, language: language, size: size)
        driver.press(.enter, .character("c"))
        driver.fillStay("翠湖人民医院", "2018-6-1", "2018.6.9")
        driver.fill(.amount(.totalCost), with: "7,000")
        return driver
    }

    private static func twoStays(_ language: Language, _ size: Size) throws -> DeskDriver {
        var (unit, member) = try SmallUnit.withLiMing()
        try unit.addStay(of: member)
        try unit.addStay(of: member, from: "2018-06-01", to: "2018-06-09", .base(5_000))
        var driver = try DeskDriver(unit.registry, language: language, size: size)
        driver.press(.enter, .character("c"), .control("g"))
        return driver
    }

    /// The explanation of a line, of another reading, of another way of filing.
    private func explanation(_ language: Language, _ size: Size) throws -> DeskDriver {
        var driver: DeskDriver
        switch self {
        case .explainedReading: driver = try Self.secondClaim(language, size)
        case .explainedAdvice: driver = try Self.twoStays(language, size)
        default: driver = try claim(language, size)
        }
        driver.press(.control("l"))
        if self == .explainedLine { driver.press(.plain(.down), times: 4) } else { driver.press(.plain(.end)) }
        return driver
    }

    private static func yinchuanClaim(_ language: Language, _ size: Size) throws -> DeskDriver {
        var driver = try page(language, size, scheme: "yinchuan-2022", today: "2022-11-15")
        driver.press(.character("c"))
        driver.fillStay("金马区医院", "2022-5-1", "2022-5-9")
        driver.fill(.amount(.totalCost), with: "25000")
        driver.fill(.amount(.pooledFund), with: "13000")
        driver.fill(.amount(.fullySelfPaid), with: "1500")
        driver.fill(.amount(.specialCare), with: "500")
        return driver
    }
}
