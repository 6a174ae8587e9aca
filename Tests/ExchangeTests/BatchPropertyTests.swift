import JSONText
import MutualAid
import TestSupport
import Testing
import Wording

@testable import Exchange

@Suite("Random cases, by whatever route")
struct BatchPropertyTests {
    private static let schemes = ["yunnan-14", "yinchuan-2022"] + SchemeFolder.shapes
    /// A random term as a case, and what `Scheme.assess` makes of it.
    private struct Term {
        let line: [UInt8]
        let member: MemberFacts
        let claims: [ClaimCase]
        let assessments: [Assessment]
        let choices: ReadingChoices
    }

    /// A scheme that is built in, or one of test data only.
    private static func scheme(_ id: String) throws -> Scheme {
        SchemeFolder.shapes.contains(id)
            ? try SchemeFolder.scheme("shapes/" + id) : try SchemeFile.builtIn(id).scheme
    }

    private static func shelf(_ scheme: Scheme) -> SchemeShelf {
        SchemeShelf(known: [scheme.id]) { id in id == scheme.id ? scheme : nil }
    }

    private func terms(of scheme: Scheme, seed: UInt64, count: Int) throws -> [Term] {
        let trial = AssessmentTrial(scheme)
        var random = AssessmentRandomTerm(seed: seed)
        return try (0..<count).map { _ in
            let claims = random.claims(in: trial).map { random.dressed($0, in: trial) }
            let member = random.member(of: scheme)
            let choices = random.choices(of: scheme)
            let line = BatchText.line(
                of: member, claims, choices: choices, under: scheme, isNational: random.chance(oneIn: 2))
            let assessments = try trial.assess(claims, of: member, choices: choices)
            return Term(line: line, member: member, claims: claims, assessments: assessments, choices: choices)
        }
    }

    /// Random terms with the claims that the batch answers, all of them one batch.
    private func answered(
        of scheme: Scheme, seed: UInt64, count: Int
    ) throws -> [(term: Term, claims: [JSONValue])] {
        let terms = try terms(of: scheme, seed: seed, count: count)
        let sheet = try BatchSheet(Array(terms.map(\.line).joined(separator: [10])), from: Self.shelf(scheme))
        try #require(sheet.answers.count == count)
        return zip(terms, sheet.answers).map { ($0, $1["claims"]?.list ?? []) }
    }

    @Test("The batch gives the figures that the assessment gives", arguments: schemes)
    func sameFigures(id: String) throws {
        let scheme = try Self.scheme(id)
        for (term, claims) in try answered(of: scheme, seed: 11, count: 300) {
            try #require(claims.count == term.claims.count)
            for (index, (claim, assessment)) in zip(claims, term.assessments).enumerated() {
                try #require(claim.money("base") == assessment.base)
                try #require(claim.money("payable") == assessment.payable)
                let components = try (claim["components"]?.list ?? []).map { try $0.money("amount") }
                try #require(components.total() == assessment.payable)
                try #require(claim["notices"]?.list.count == assessment.notices.count)
                try #require(claim["approval"]?.text == assessment.approvalLevel.map { scheme.approval[$0].code })
                let figures = try scheme.otherReadings(
                    ofLast: Array(term.claims[...index]), of: term.member, choices: term.choices)
                let expected = figures.filter { $0.payable != assessment.payable }
                    .map { "\($0.choice.name) \($0.choice.value) \($0.payable)" }
                let others = (claim["otherReadings"]?.list ?? []).map { other in
                    ["reading", "value", "payable"].map { other[$0]?.text ?? "" }.joined(separator: " ")
                }
                try #require(others == expected)
            }
        }
    }

    @Test("The segments' subsidies are the segments' component, and each is its base at its rate", arguments: schemes)
    func segments(id: String) throws {
        for (_, claims) in try answered(of: Self.scheme(id), seed: 12, count: 300) {
            for claim in claims {
                let segments = claim["segments"]?.list ?? []
                let component = (claim["components"]?.list ?? []).first { $0["kind"]?.text == "segments" }
                let sum = try segments.map { try $0.money("subsidy") }.total()
                try #require(sum == (try component?.money("amount") ?? .zero))
                for segment in segments {
                    let rate = try #require(segment["rate"]?.text.flatMap { Rate($0) })
                    let plain = try segment.money("base").share(at: rate)
                    // Under the running total a line is one rounded figure less another.
                    let difference = abs(plain.fen - (try segment.money("subsidy")).fen)
                    try #require(difference <= 1)
                }
            }
        }
    }

    @Test("The explanation ends each claim with the amount that is paid", arguments: schemes)
    func explanation(id: String) throws {
        let book = Phrasebook(.english)
        let totals = [book(.lineEntitlement), book(.linePayable)]
        let scheme = try Self.scheme(id)
        var batch = Batch(form: .explanation, in: .english, from: Self.shelf(scheme))
        for term in try terms(of: scheme, seed: 13, count: 200) {
            let text = String(decoding: term.line.withUnsafeBytes { batch.answer($0) }, as: UTF8.self)
            let blocks = text.split(separator: "\n  claim ").dropFirst()
            try #require(blocks.count == term.claims.count)
            for (block, assessment) in zip(blocks, term.assessments) {
                let last = block.split(separator: "\n").last { line in totals.contains { line.hasSuffix("  \($0)") } }
                let amount = try #require(last).drop { $0 == " " }.prefix { $0 != " " }
                try #require(String(amount) == book.amount(assessment.payable), "\(block)")
            }
        }
    }
}
