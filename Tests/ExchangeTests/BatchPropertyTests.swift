import JSONText
import MutualAid
import TestSupport
import Testing
import Wording

@testable import Exchange

@Suite("Random cases, by whatever route")
struct BatchPropertyTests {
    private static let schemes = ["yunnan-14", "yinchuan-2022"]
    private static let nationalNames: [SettlementField: String] = [
        .totalCost: "medfee_sumamt", .pooledFund: "hifp_pay", .seriousIllness: "hifmi_pay",
        .fullySelfPaid: "fulamt_ownpay_amt", .selfPaidFirst: "preselfpay_amt", .medicalAid: "maf_pay",
    ]

    /// A random term as a case, and what `Scheme.assess` makes of it.
    private struct Term {
        let line: [UInt8]
        let claims: [ClaimCase]
        let assessments: [Assessment]
        let choices: ReadingChoices
    }

    private func terms(of id: String, seed: UInt64, count: Int) throws -> [Term] {
        let trial = try AssessmentTrial(id)
        var random = AssessmentRandomTerm(seed: seed)
        return try (0..<count).map { _ in
            let claims = random.claims(in: trial)
            let choices = random.choices(of: trial.scheme)
            let line = Self.line(id, claims, choices: choices, of: trial.scheme, random: &random)
            return Term(
                line: line, claims: claims, assessments: try trial.assess(claims, choices: choices), choices: choices)
        }
    }

    /// Random terms with the claims that the batch answers, all of them one batch.
    private func answered(of id: String, seed: UInt64, count: Int) throws -> [(term: Term, claims: [JSONValue])] {
        let terms = try terms(of: id, seed: seed, count: count)
        let sheet = try BatchSheet(Array(terms.map(\.line).joined(separator: [10])))
        try #require(sheet.answers.count == count)
        return zip(terms, sheet.answers).map { ($0, $1["claims"]?.list ?? []) }
    }

    private static func line(
        _ id: String, _ claims: [ClaimCase], choices: ReadingChoices, of scheme: Scheme,
        random: inout AssessmentRandomTerm
    ) -> [UInt8] {
        let isNational = random.chance(oneIn: 2)
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("id", int: 1)
            writer.member("scheme", string: id)
            writer.key("readings")
            writer.object { writer in
                for reading in scheme.readings {
                    let offered = [reading.builtIn] + reading.alternatives
                    guard let chosen = offered.first(where: { choices.choosing($0) == choices }) else { continue }
                    if chosen != reading.builtIn || isNational {
                        writer.key(chosen.name)
                        writer.string(chosen.value)
                    }
                }
            }
            writer.key("member")
            writer.object { $0.member("category", string: "active") }
            writer.key("claims")
            writer.array { writer in
                for claim in claims { write(claim, isNational: isNational, to: &writer) }
            }
        }
        return writer.bytes
    }

    private static func write(_ claim: ClaimCase, isNational: Bool, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("filed", string: claim.filed.description)
            writer.key("stays")
            writer.array { writer in
                for stay in claim.stays {
                    writer.object { writer in
                        writer.member("admitted", string: stay.admitted.description)
                        writer.member("discharged", string: stay.discharged.description)
                        if let exclusion = stay.exclusion { writer.member("exclusion", string: exclusion.rawValue) }
                        writer.key("settlement")
                        writer.object { writer in
                            for field in SettlementField.allCases {
                                guard let amount = stay.settlement[field] else { continue }
                                let national = isNational ? nationalNames[field] : nil
                                writer.key(national ?? field.rawValue)
                                writer.string(amount.description)
                            }
                        }
                    }
                }
            }
        }
    }

    @Test("The batch gives the figures that the assessment gives", arguments: schemes)
    func sameFigures(id: String) throws {
        let scheme = try AssessmentTrial(id).scheme
        for (term, claims) in try answered(of: id, seed: 11, count: 1_000) {
            try #require(claims.count == term.claims.count)
            for (index, (claim, assessment)) in zip(claims, term.assessments).enumerated() {
                try #require(claim.money("base") == assessment.base)
                try #require(claim.money("payable") == assessment.payable)
                let components = try (claim["components"]?.list ?? []).map { try $0.money("amount") }
                try #require(components.total() == assessment.payable)
                try #require(claim["notices"]?.list.count == assessment.notices.count)
                try #require(claim["approval"]?.text == assessment.approvalLevel.map { scheme.approval[$0].code })
                let figures = try scheme.otherReadings(
                    ofLast: Array(term.claims[...index]), of: MemberFacts(category: .active), choices: term.choices)
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
        for (_, claims) in try answered(of: id, seed: 12, count: 500) {
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
        var batch = Batch(form: .explanation, in: .english)
        for term in try terms(of: id, seed: 13, count: 500) {
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
