import Exchange
import MutualAid
import Testing

@Suite("Schemes whose sources don't give every figure")
struct IncompleteSchemeTests {
    @Test(
        "They refuse to work a subsidy out and name what is missing",
        arguments: ["yunnan-12", "yunnan-18", "hunan-2013"])
    func refuses(id: String) throws {
        let trial = try AssessmentTrial(id)
        #expect(!trial.scheme.isComputable && !trial.scheme.missing.isEmpty)
        let claim = try trial.claim("10000.00")
        let fault = AssessmentFault.schemeNotComputable(missing: trial.scheme.missing)
        #expect(throws: fault) { _ = try trial.assess([claim]) }
        #expect(fault.code == "schemeNotComputable")
    }

    @Test("Yunnan, term 12: contributions, who takes part, and nothing of later terms")
    func yunnan12() throws {
        let scheme = try SchemeFile.builtIn("yunnan-12").scheme
        #expect(scheme.contribution(for: .continuing) == Money(yuan: 80))
        #expect(scheme.contribution(for: .new) == Money(yuan: 100))
        #expect(scheme.contribution(for: .transferredIn) == nil)
        #expect(scheme.participation?.value == ParticipationRule(atLeast: nil, allThrough: nil, notBelowLastTerm: true))
        #expect(scheme.categories.value == [.active, .retired] && scheme.filingDeadline == nil)
    }

    @Test("Yunnan, term 18: the contribution is typed in, confirmed data is final, and 60 is a matter of reading")
    func yunnan18() throws {
        let scheme = try SchemeFile.builtIn("yunnan-18").scheme
        #expect(scheme.isContributionTypedIn && scheme.contribution(for: .new) == nil)
        #expect(scheme.contribution(for: .notParticipating) == .zero)
        #expect(scheme.isConfirmedFinal)
        #expect(scheme.enrolmentWindow?.value.last == CalendarDay("2022-02-25"))
        #expect(scheme.handIns.map(\.by.description) == ["2022-03-01", "2022-03-11"])
        let limit = try #require(scheme.ageLimits.first)
        let choices = scheme.defaultChoices
        #expect(limit.category == .newEmploymentForm && limit.admits(age: 59, choices: choices))
        #expect(!limit.admits(age: 60, choices: choices))
        let included = choices.choosing(.ageLimit(.included))
        #expect(limit.admits(age: 60, choices: included) && !limit.admits(age: 61, choices: included))
    }

    @Test("Hunan: a frame of eight clauses, each with its part of the guidance")
    func hunan() throws {
        let frame = try SchemeFile.builtIn("hunan-2013").scheme.frame
        #expect(Set(frame.map(\.demand.kind)) == Set(FrameClause.Kind.allCases) && frame.count == 8)
        #expect(frame.first?.demand == .contribution(Money(yuan: 40)...Money(yuan: 60)))
        #expect(frame.allSatisfy { $0.article?.number == 4 })
    }

    @Test("A clause that a later document of the city's own has changed no longer binds")
    func departure() throws {
        let source = try SchemeFolder.source("shapes/city").replacing("\"new\": \"60.00\"", with: "\"new\": \"80.00\"")
        #expect(throws: InvalidScheme.self) { try SchemeFile.read(source) }
        let later = source.replacing(
            "\"extends\": \"hunan-2013\"",
            with: #""extends": "hunan-2013", "departs": [{"clause": "contribution", "article": "rules 4"}]"#)
        #expect(try SchemeFile.read(later).contribution(for: .new) == Money(yuan: 80))
    }

    @Test("A frame may come from the user's own folder")
    func ownFrame() throws {
        let source = try SchemeFolder.source("shapes/city").replacing("hunan-2013", with: "own-frame")
        #expect(throws: InvalidScheme.self) { try SchemeFile.read(source) }
        let frame = try SchemeFile.builtIn("hunan-2013").scheme
        let scheme = try SchemeFile.read(source) { $0.rawValue == "own-frame" ? frame : nil }
        #expect(scheme.extends?.frame.rawValue == "own-frame")
    }
}
