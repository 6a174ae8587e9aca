import Exchange
import MutualAid
import TerminalUI
import TestSupport
import Testing

@testable import ClerkDesk

/// Every form comes back from its file as it was typed.
@Suite struct DraftRoundTripTests {
    /// Types random texts into random fields of `form`, writes it as a file's text, and puts that into a form that was
    /// just opened.
    private func expectRoundTrip<Form: FormScreen>(
        _ opened: Form, _ desk: DeskContext, seed: UInt64, fields: [Form.Field]
    ) throws where Form.Field: DraftField {
        var generator = SeededGenerator(seed: seed)
        var typed = opened
        for field in fields where Bool.random(using: &generator) {
            typed.form[field] = DraftKit.text(&generator)
        }
        if let focus = fields.randomElement(using: &generator) { typed.form.focus = focus }
        guard let draft = typed.draft(desk) else { return }
        let read = try DraftFile(DraftFile(at: "", by: "", draft: draft).bytes).draft
        #expect(read == draft)
        var restored = opened
        restored.restore(read, desk)
        #expect(restored.form.texts == typed.form.texts)
        #expect(restored.form.focus == typed.form.focus)
        #expect(restored.draft(desk) == draft)
        #expect(!restored.hasRivals)
    }

    @Test("A member, an enrolment, the unit and the first start", arguments: 0..<20)
    func plainForms(seed: UInt64) throws {
        let (unit, id) = try SmallUnit.withLiMing()
        let desk = try DeskDriver(unit.registry).desk.context
        let member = try #require(desk.registry.members[id])
        let memberFields: [MemberForm.Field] = [
            .name, .documentKind, .number, .sex, .born, .branch, .category, .earlyRetired, .phone, .unbrokenSince,
            .earlierTerms,
        ]
        try expectRoundTrip(MemberForm(desk), desk, seed: seed, fields: memberFields)
        try expectRoundTrip(MemberForm(desk, editing: member), desk, seed: seed, fields: memberFields)
        try expectRoundTrip(
            EnrolmentForm(desk, member: id), desk, seed: seed,
            fields: [.kind, .category, .paidByMember, .paidByUnion, .day, .doubt])
        let branches = desk.subBranches.map { UnitForm.Field.branch($0.id) }
        let unitForm = UnitForm(desk, unit: try #require(desk.unit))
        try expectRoundTrip(
            unitForm, desk, seed: seed, fields: [.operatorName, .name, .scheme, .newBranches] + branches)
        let empty = try DeskDriver(emptyRegistry()).desk.context
        try expectRoundTrip(
            SetUpScreen(empty), empty, seed: seed, fields: [.operatorName, .unit, .branches, .scheme])
        try expectRoundTrip(OperatorScreen(empty), empty, seed: seed, fields: [.operatorName])
    }

    @Test("A stay and a claim with events", arguments: 0..<20)
    func stays(seed: UInt64) throws {
        var unit = try SmallUnit.askingForAll()
        let member = try unit.addMember("李明", body: SmallUnit.liMing)
        try unit.enrol(member, as: .continuing)
        let stay = try unit.addStay(of: member)
        let desk = try DeskDriver(unit.registry).desk.context
        var fields: [StayField] = [.hospital, .hospitalGrade, .admitted, .discharged, .exclusion]
        fields += SettlementField.allCases.map { .amount($0) }
        let recorded = ClaimScreen(desk, member: member, recording: desk.registry.stays[stay])
        try expectRoundTrip(recorded, desk, seed: seed, fields: fields)
        try expectRoundTrip(ClaimScreen(desk, member: member, recording: nil), desk, seed: seed, fields: fields)
        fields += [.filed, .event(0, .kind), .event(0, .severity), .event(0, .day), .event(1, .kind)]
        try expectRoundTrip(ClaimScreen(desk, newClaimOf: member), desk, seed: seed, fields: fields)
    }

    @Test("A claim with several stays, one taken out and one shown")
    func severalStays() throws {
        var (unit, member) = try SmallUnit.withLiMing()
        for month in 3...6 { try unit.addStay(of: member, from: "2018-0\(month)-01", to: "2018-0\(month)-09") }
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .character("c"), .control("g"), .control("x"), .control("n"))
        driver.fillStay("翠湖人民医院", "20180701", "20180709")
        driver.press(.control("g"), .control("g"))
        driver.fill(.amount(.otherFunds), with: "1+2")
        let typed = try #require(driver.top(as: ClaimScreen.self))

        var next = try DraftKit.restarted(driver)
        next.press(.enter, .character("c"))
        let restored = try #require(next.top(as: ClaimScreen.self))
        #expect(restored.stays.map { $0.before?.id } == typed.stays.map { $0.before?.id })
        #expect(restored.stays.map(\.form.texts) == typed.stays.map(\.form.texts))
        #expect(restored.current == typed.current && restored.form.focus == typed.form.focus)
        #expect(restored.trial?.assessment == typed.trial?.assessment)
        #expect(next.message.contains("已恢复"))
    }

    @Test("The trial calculation, its claims and stays and what two schemes ask for", arguments: 0..<10)
    func trial(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.character("7"))
        for _ in 0..<30 {
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: driver.press(.control("n"))
            case 1: driver.press(.control("o"))
            case 2: driver.press(.control("g"))
            case 3: driver.press(.plain(.right))
            default:
                driver.press(.tab)
                driver.type(String(Int.random(in: 1...99_999, using: &generator)))
            }
        }
        driver.press(.tab)
        let typed = try #require(driver.top(as: TrialScreen.self))
        var next = try DraftKit.restarted(driver)
        next.press(.character("7"))
        let restored = try #require(next.top(as: TrialScreen.self))
        #expect(restored.claims == typed.claims && restored.form.focus == typed.form.focus)
        #expect(restored.form.texts == typed.form.texts)
        #expect(next.desk.drafts.forms == driver.desk.drafts.forms)
    }

    @Test("Members marked to be enrolled, those who are gone left out")
    func marked() throws {
        var unit = try SmallUnit()
        for place in 0..<5 { try unit.addMember("职工\(place)", body: 53_010_219_800_307_100 + UInt64(place)) }
        var driver = try DeskDriver(unit.registry)
        driver.press(.character("*"), .plain(.down), .character(" "), .character("r"))
        let typed = try #require(driver.top(as: BatchEnrolmentScreen.self))
        #expect(BatchEnrolmentScreen.count(of: typed.runs) == 4)
        var next = try DraftKit.restarted(driver)
        next.press(.character("9"))
        #expect(next.shows("4 人"))
        next.press(.enter)
        let restored = try #require(next.top(as: BatchEnrolmentScreen.self))
        #expect(restored.runs == typed.runs)
        next.press(.character("n"), .character("y"))
        #expect(next.registry.enrolments.count == 4)
    }
}
