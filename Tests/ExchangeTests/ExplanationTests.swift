import Exchange
import MutualAid
import Testing
import Wording

@Suite("Explanations")
struct ExplanationTests {
    static let builtIn = SchemeFile.builtInIDs.map(\.rawValue)

    private static func scheme(_ id: String) throws -> Scheme {
        try builtIn.contains(id) ? SchemeFile.builtIn(id).scheme : SchemeFolder.scheme("shapes/" + id)
    }

    /// Looks at all that is explained about claims of one term.
    private func look(at claims: [ClaimCase], of member: MemberFacts, under scheme: Scheme, _ choices: ReadingChoices)
        throws
    {
        for count in claims.indices {
            let earlier = Array(claims[..<count])
            let assessment = try scheme.assess(claims[count], of: member, after: earlier, choices: choices)
            for book in [Phrasebook(.chinese), Phrasebook(.english)] {
                let items = book.explanation(
                    of: try ExplanationSubject(
                        claims[count], assessment, under: scheme, choices: choices, of: member, after: earlier,
                        otherReadings: try scheme.otherReadings(
                            ofLast: earlier + [claims[count]], of: member, choices: choices)))
                try look(at: items, of: assessment, book.language)
            }
            var sum = Money.zero
            for line in assessment.lines where line.rule != nil || line.takesAll { sum += line.result }
            #expect(sum == assessment.payable)
        }
    }

    private func look(at items: [ExplainedItem], of assessment: Assessment, _ language: Language) throws {
        let lines = items.filter { $0.group == .line }
        let plain = assessment.entitlement == assessment.payable ? 1 : 0
        #expect(lines.count == assessment.lines.count - plain)
        #expect(items.count { $0.group == .unapplied } == assessment.unapplied.count)
        for (item, line) in zip(lines, assessment.lines) {
            #expect(!item.value.isEmpty)
            if line.rule != nil { #expect(item.has(.rule), "\(item)") }
            #expect(item.has(.source) == (line.article != nil), "\(item)")
        }
        for (item, rule) in zip(items.filter({ $0.group == .unapplied }), assessment.unapplied) {
            #expect(item.has(.reason) && item.has(.source) == (rule.article != nil), "\(item)")
        }
        for item in items {
            #expect(!item.label.isEmpty)
            #expect(!item.details.isEmpty, "\(item)")
            for detail in item.details {
                if case .operand(let name, let value, _) = detail {
                    #expect(!name.isEmpty && !value.isEmpty, "\(item)")
                }
                if case .sentence(let heading, let text) = detail {
                    #expect(!text.isEmpty && !text.contains("{"), "\(item)")
                    if heading == .working { #expect(Equations.comeOut(in: text), "\(text)") }
                }
            }
        }
    }

    @Test(
        "Every line of every example says what it is, its rule, its figures and its article, and its working comes out",
        arguments: builtIn + SchemeFolder.shapes)
    func examples(id: String) throws {
        let scheme = try Self.scheme(id)
        for example in scheme.examples {
            let choices = example.readings.reduce(scheme.defaultChoices) { $0.choosing($1) }
            try look(at: example.claims, of: example.member, under: scheme, choices)
        }
        #expect(scheme.isComputable != scheme.examples.isEmpty)
    }

    @Test(
        "So it is with random claims",
        arguments: ["yunnan-14", "yinchuan-2022", "daily-40", "capped-base", "everything"])
    func random(id: String) throws {
        let trial = AssessmentTrial(try Self.scheme(id))
        var random = AssessmentRandomTerm(seed: 5)
        for _ in 0..<25 {
            let member = MemberFacts(category: trial.scheme.categories.value[0])
            try look(at: random.claims(in: trial), of: member, under: trial.scheme, random.choices(of: trial.scheme))
        }
    }

    @Test("A figure that earlier claims left names them")
    func earlierClaims() throws {
        let trial = try AssessmentTrial("yunnan-14")
        var claims = [try trial.claim("500.00"), try trial.claim("1000.00")]
        claims[1].filed = claims[0].filed.advanced(by: 1)
        let member = MemberFacts(category: .active)
        let choices = trial.scheme.defaultChoices
        let assessment = try trial.scheme.assess(claims[1], of: member, after: [claims[0]], choices: choices)
        let book = Phrasebook(.english)
        let items = book.explanation(
            of: try ExplanationSubject(
                claims[1], assessment, under: trial.scheme, choices: choices, of: member, after: [claims[0]]))
        let carried = try #require(items.first { $0.label.contains("500.00 not yet") })
        let day = claims[0].filed.description
        #expect(
            carried.details.contains(
                .operand(name: book(.explainCarried), value: "500.00", origin: book(.explainFromClaims, day))))
    }

    @Test("Another reading is named with its figure, what it means and the article that is ambiguous")
    func otherReading() throws {
        let trial = try AssessmentTrial("yunnan-14")
        let claims = [try trial.claim("6000.00"), try trial.claim("7000.00")]
        let member = MemberFacts(category: .active)
        let choices = trial.scheme.defaultChoices
        let assessment = try trial.scheme.assess(claims[1], of: member, after: [claims[0]], choices: choices)
        let book = Phrasebook(.chinese)
        let items = book.explanation(
            of: try ExplanationSubject(
                claims[1], assessment, under: trial.scheme, choices: choices, of: member, after: [claims[0]],
                otherReadings: [(.acrossClaims(.runningTotal), Money(yuan: 3_300))]))
        let item = try #require(items.last)
        #expect(item.group == .reading && item.value == "3,300.00" && item.citation == "第8条")
        #expect(item.label.contains(book(.readingRunningTotal)))
        let text = item.details.map { book.text(of: $0) }.joined(separator: "\n")
        for part in [book(.meaningRunningTotal), book(.meaningRestart), "2,100.00", "《住院补助实施办法（第十四期）》第8条"] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
    }
}

extension ExplainedItem {
    fileprivate func has(_ heading: ExplanationDetail.Heading) -> Bool {
        details.contains { if case .sentence(heading, _) = $0 { true } else { false } }
    }
}

extension AssessmentLine {
    /// Whether it takes the whole subsidy away.
    fileprivate var takesAll: Bool {
        switch shape {
        case .filedTooLate, .notEnrolled: true
        default: false
        }
    }
}
