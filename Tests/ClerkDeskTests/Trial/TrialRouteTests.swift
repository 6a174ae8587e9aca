import Exchange
import MutualAid
import TerminalUI
import TestSupport
import Testing

@testable import ClerkDesk

@Suite("Random claims by whatever route")
struct TrialRouteTests {
    /// A trial into which the plan was typed.
    private func screen(_ plan: TrialPlan, under scheme: Scheme, _ desk: DeskContext) throws -> TrialScreen {
        var screen = TrialScreen(desk)
        let choice = try #require(screen.schemes.first { $0.scheme.id == scheme.id })
        plan.type(into: &screen, under: choice, desk)
        screen.refresh(desk, body: Size(columns: 80, rows: 21))
        return screen
    }

    private func desk(for scheme: String) throws -> (desk: DeskContext, scheme: Scheme) {
        let isBuiltIn = SchemeFile.builtInIDs.contains(SchemeID(rawValue: scheme))
        let registry = isBuiltIn ? try SmallUnit(scheme: scheme).registry : try SmallUnit.registry(adopting: scheme)
        let found = try #require(registry.schemes.all.first { $0.scheme.id.rawValue == scheme })
        return (try DeskDriver(registry).desk.context, found.scheme)
    }

    @Test(
        "The trial gives the lines that the assessment gives",
        arguments: ["yunnan-14", "yinchuan-2022", "flat-13", "daily-40", "capped-base", "city", "everything"])
    func assessment(id: String) throws {
        let (desk, scheme) = try desk(for: id)
        var random = SeededGenerator(seed: 41)
        var paid = 0
        for _ in 0..<150 {
            let plan = TrialPlan(of: scheme, &random)
            let last = try #require(plan.claims.last)
            let direct = try scheme.assess(
                last, of: plan.member, after: Array(plan.claims.dropLast()), choices: plan.choices)
            let result = try #require(screen(plan, under: scheme, desk).results[.first])
            let shown = try #require(result.trial.assessment)
            try #require(shown == direct)
            try #require(result.trial.isComplete)
            if shown.payable > .zero { paid += 1 }
        }
        #expect(paid > 20, "most cases pay something")
    }

    @Test("The trial and the batch pay the same", arguments: ["yunnan-14", "yinchuan-2022"])
    func batch(id: String) throws {
        let (desk, scheme) = try desk(for: id)
        var random = SeededGenerator(seed: 43)
        var batch = Batch(in: .english)
        for _ in 0..<100 {
            let plan = TrialPlan(of: scheme, &random)
            let result = try #require(screen(plan, under: scheme, desk).results[.first])
            let assessment = try #require(result.trial.assessment)
            let line = plan.line(under: scheme)
            let answer = Array(line.utf8).withUnsafeBytes { batch.answer($0) }
            let text = String(decoding: answer, as: UTF8.self)
            let payables = text.matches(of: /"base":"([0-9.]+)","payable":"([0-9.]+)"/)
            try #require(payables.count == plan.claims.count, "\(line)\n\(text)")
            let last = try #require(payables.last)
            try #require(String(last.output.1) == assessment.base.description, "\(line)")
            try #require(String(last.output.2) == assessment.payable.description, "\(line)")
        }
    }

    @Test("A comparison gives each scheme the figures that it gives alone, for days of its own term")
    func compared() throws {
        let (desk, scheme) = try desk(for: "yunnan-14")
        var random = SeededGenerator(seed: 47)
        for _ in 0..<100 {
            let plan = TrialPlan(of: scheme, &random)
            var screen = try screen(plan, under: scheme, desk)
            let alone = try #require(screen.results[.first]?.trial.assessment)
            let other = try #require(screen.schemes.first { $0.scheme.id.rawValue == "yinchuan-2022" })
            screen.form[.otherScheme] = other.key
            screen.edited(.otherScheme, desk)
            screen.refresh(desk, body: Size(columns: 132, rows: 40))
            try #require(screen.results[.first]?.trial.assessment == alone)
            let second = try #require(screen.results[.second])
            let transfer = TermTransfer(from: scheme.term, to: other.scheme.term)
            guard let assessment = second.trial.assessment else {
                // 银川 lists no causes at all.
                let stays = plan.claims.flatMap(\.stays)
                try #require(stays.contains { $0.exclusion != nil })
                continue
            }
            let moved = plan.claims.map { claim in
                ClaimCase(
                    filed: transfer(claim.filed),
                    stays: claim.stays.map { stay in
                        var stay = stay
                        let length = stay.discharged.days(since: stay.admitted)
                        stay.discharged = transfer(stay.discharged)
                        stay.admitted = stay.discharged.advanced(by: -length)
                        return stay
                    })
            }
            let last = try #require(moved.last)
            let direct = try other.scheme.assess(
                last, of: plan.member, after: Array(moved.dropLast()), choices: other.scheme.defaultChoices)
            try #require(assessment == direct)
        }
    }
}

extension TrialPlan {
    /// The plan as a case of the batch.
    fileprivate func line(under scheme: Scheme) -> String {
        func object(_ members: [(String, String)]) -> String {
            "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
        }
        func quoted(_ text: String) -> String { "\"" + text + "\"" }
        let claims = claims.map { claim in
            let stays = claim.stays.map { stay in
                let amounts = SettlementField.allCases.compactMap { field in
                    stay.settlement[field].map { (field.rawValue, quoted($0.description)) }
                }
                var members = [
                    ("admitted", quoted(stay.admitted.description)),
                    ("discharged", quoted(stay.discharged.description)),
                    ("settlement", object(amounts)),
                ]
                if let code = stay.exclusion { members.append(("exclusion", quoted(code.rawValue))) }
                return object(members)
            }
            return object([
                ("filed", quoted(claim.filed.description)), ("stays", "[" + stays.joined(separator: ",") + "]"),
            ])
        }
        let readings = object(chosen.map { ($0.name, quoted($0.value)) })
        return object([
            ("id", "1"), ("scheme", quoted(scheme.id.rawValue)), ("readings", readings),
            ("member", object([("category", quoted(member.category.rawValue))])),
            ("claims", "[" + claims.joined(separator: ",") + "]"),
        ])
    }
}
