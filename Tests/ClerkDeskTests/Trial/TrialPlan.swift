import Foundation
import MutualAid
import TestSupport

@testable import ClerkDesk

/// Random claims of one term with what the rules ask of the member, the same on every run.
struct TrialPlan {
    var member: MemberFacts
    var claims: [ClaimCase]
    var choices: ReadingChoices
    /// The choice of each reading that can be chosen.
    var chosen: [ReadingChoice]

    init(of scheme: Scheme, _ random: inout SeededGenerator) {
        let asked = scheme.askedOfMember
        func sometimes<Value>(_ isAsked: Bool, _ value: (inout SeededGenerator) -> Value?) -> Value? {
            guard isAsked, Int.random(in: 0..<4, using: &random) > 0 else { return nil }
            return value(&random)
        }
        let category = asked.category ? scheme.categories.value.randomElement(using: &random) : nil
        let kinds = EnrolmentKind.allCases.filter(\.takesPart)
        member = MemberFacts(
            category: category ?? scheme.categories.value.first ?? .active,
            kind: asked.enrolment ? kinds.randomElement(using: &random) : .continuing,
            born: sometimes(asked.age) { scheme.term.first.advanced(by: -.random(in: 7_000...28_000, using: &$0)) },
            sex: sometimes(asked.sex) { Sex.allCases.randomElement(using: &$0) },
            unbrokenSince: sometimes(asked.unbrokenYears) {
                scheme.term.first.advanced(by: -.random(in: 0...4_000, using: &$0))
            },
            termsWithoutSubsidy: sometimes(asked.termsWithoutSubsidy) { .random(in: 0...4, using: &$0) })
        choices = scheme.defaultChoices
        chosen = []
        for reading in scheme.choosableReadings {
            guard let choice = reading.offered.randomElement(using: &random) else { continue }
            choices.choose(choice)
            chosen.append(choice)
        }
        claims = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let stays = (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.stay(of: scheme, &random) }
            let events = asked.events.filter { _ in Bool.random(using: &random) }.map { event in
                EventCase(
                    kind: event.kind, severity: event.severities.randomElement(using: &random),
                    day: Self.day(of: scheme.term, &random))
            }
            let earliest = max(
                stays.map(\.discharged).max() ?? scheme.term.first, claims.last?.filed ?? scheme.term.first)
            let filed = earliest.advanced(by: .random(in: 0...200, using: &random))
            claims.append(ClaimCase(filed: filed, stays: stays, events: events))
        }
    }

    private static func day(of term: Term, _ random: inout SeededGenerator) -> CalendarDay {
        term.first.advanced(by: .random(in: -10...(term.last.days(since: term.first) + 10), using: &random))
    }

    private static func stay(of scheme: Scheme, _ random: inout SeededGenerator) -> StayCase {
        let discharged = day(of: scheme.term, &random)
        let excluded =
            Int.random(in: 0..<8, using: &random) == 0 ? scheme.exclusions.randomElement(using: &random) : nil
        let total = Int64.random(
            in: 0...[50_000, 3_000_000, 40_000_000][Int.random(in: 0...2, using: &random)], using: &random)
        let funds = Int64.random(in: 0...total, using: &random)
        let parts = (total - funds) / 5
        var settlement = Settlement([.totalCost: Money(fen: total), .pooledFund: Money(fen: funds)])
        for part in SettlementField.parts where Bool.random(using: &random) {
            settlement[part] = Money(fen: .random(in: 0...parts, using: &random))
        }
        return StayCase(
            admitted: discharged.advanced(by: -.random(in: 0...40, using: &random)), discharged: discharged,
            settlement: settlement, exclusion: excluded?.code,
            hospitalGrade: scheme.askedOfMember.hospitalGrades.isEmpty
                ? nil : HospitalGrade.allCases.randomElement(using: &random))
    }

    /// Types the plan into a trial for `scheme`, ending with the last claim shown.
    func type(into screen: inout TrialScreen, under scheme: TrialScheme, _ desk: DeskContext) {
        screen.form[.scheme] = scheme.key
        screen.edited(.scheme, desk)
        screen.form[.category] = member.category.rawValue
        screen.form[.enrolment] = member.kind?.rawValue ?? ""
        screen.form[.sex] = member.sex?.rawValue ?? ""
        screen.form[.born] = member.born?.description ?? ""
        screen.form[.unbrokenSince] = member.unbrokenSince?.description ?? ""
        screen.form[.termsWithoutSubsidy] = member.termsWithoutSubsidy.map(String.init) ?? ""
        for choice in chosen { screen.form[.reading(.first, scheme.scheme.id, choice.name)] = choice.value }
        for (place, claim) in claims.enumerated() {
            if place > 0 { _ = screen.perform(.addClaim, desk) }
            let number = screen.claims.claim.number
            screen.form[.filed(claim: number)] = claim.filed.description
            for event in claim.events {
                screen.form[.event(claim: number, event.kind)] = event.severity ?? TrialReading.happened
                screen.form[.eventDay(claim: number, event.kind)] = event.day.description
            }
            for (index, stay) in claim.stays.enumerated() {
                if index > 0 { _ = screen.perform(.addStay, desk) }
                type(stay, into: &screen, as: screen.claims.stay)
            }
        }
    }

    private func type(_ stay: StayCase, into screen: inout TrialScreen, as number: Int) {
        screen.form[.stay(number, .admitted)] = stay.admitted.description
        screen.form[.stay(number, .discharged)] = stay.discharged.description
        screen.form[.stay(number, .exclusion)] = stay.exclusion?.rawValue ?? StayForm.noExclusion
        screen.form[.stay(number, .hospitalGrade)] = stay.hospitalGrade?.rawValue ?? ""
        for field in SettlementField.allCases {
            screen.form[.stay(number, .amount(field))] = stay.settlement[field]?.description ?? ""
        }
    }
}
