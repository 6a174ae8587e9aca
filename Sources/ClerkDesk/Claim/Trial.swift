import MutualAid
import Wording

/// The subsidy of a claim as it stands on the screen, worked out anew at each keystroke.
struct Trial: Sendable {
    /// What came of it.
    enum Outcome: Sendable {
        /// No stay has a total cost yet.
        case nothingYet
        /// Amounts that can't be read: any sum would be a wrong one.
        case unreadable([SettlementField])
        /// It can't be worked out, and why.
        case fault(String)
        /// It was worked out.
        case assessed(Assessment)
    }

    var outcome: Outcome
    /// Whether everything typed is counted.
    var isComplete: Bool
    /// What the clerk should know: what isn't counted, what earlier claims are taken to be.
    var remarks: [String]
    /// What the claim would pay under other readings.
    var otherReadings: [(choice: ReadingChoice, payable: Money)] = []

    /// What was worked out after which claims; nil when nothing was.
    private(set) var basis: Basis?
    /// What filing otherwise would mean.
    private(set) var advice: [FilingAdvice] = []

    /// The claim that was worked out, with all that its figures rest on.
    struct Basis: Sendable {
        var claim: ClaimCase
        var earlier: [ClaimCase]
        var facts: MemberFacts
    }

    /// What stands beside the claim while it is not filed yet.
    struct Beside: Sendable {
        /// The member's stays that are in no claim and not in this one.
        var open: [StayCase]
        var today: CalendarDay
    }

    /// The assessment, if there is one.
    var assessment: Assessment? {
        if case .assessed(let assessment) = outcome { assessment } else { nil }
    }

    /// Why there is no figure; nil when there is one.
    func obstacle(_ book: Phrasebook) -> String? {
        switch outcome {
        case .nothingYet: book(.breakdownNeedsTotal)
        case .unreadable(let fields): book(.breakdownUnreadable, book.list(fields.map { book.name($0) }))
        case .fault(let sentence): book(.breakdownCannot, sentence)
        case .assessed: nil
        }
    }

    /// Works out the last of a term's claims for the stays and events read so far.
    ///
    /// - Parameters:
    ///   - filed: the filing day.
    ///   - earlier: the term's claims that count before it, in filing order.
    ///   - name: what a cause is called that the scheme doesn't list.
    init(
        _ readings: [StayReading], events: [EventReading], filed: CalendarDay, after earlier: [ClaimCase],
        of facts: MemberFacts, under scheme: Scheme, choices: ReadingChoices, _ book: Phrasebook,
        name: (ExclusionCode) -> String
    ) {
        remarks = readings.enumerated().flatMap { index, reading in
            Trial.remarks(on: reading, stay: readings.count > 1 ? index : nil, book)
        }
        let counted = events.compactMap(\.event)
        let unfinished = events.filter { $0.event == nil }.map { book.name($0.kind, in: scheme) }
        if !unfinished.isEmpty { remarks.append(book(.breakdownNotGiven, book.list(unfinished))) }
        isComplete = readings.allSatisfy { $0.isComplete && $0.hasTotal } && unfinished.isEmpty
        // Each once, however many stays have it wrong.
        let misread = readings.flatMap(\.unreadable)
        let unreadable = misread.isEmpty ? [] : SettlementField.allCases.filter(misread.contains)
        guard unreadable.isEmpty else {
            outcome = .unreadable(unreadable)
            return
        }
        guard readings.contains(where: \.hasTotal) || !counted.isEmpty else {
            outcome = .nothingYet
            return
        }
        let claim = ClaimCase(
            filed: filed, stays: readings.map { $0.trialCase(in: scheme.term) }, events: counted)
        do {
            let assessment = try scheme.assess(claim, of: facts, after: earlier, choices: choices)
            outcome = .assessed(assessment)
            basis = Basis(claim: claim, earlier: earlier, facts: facts)
            let isFurther = assessment.before.claims > 0
            otherReadings = try scheme.otherReadings(ofLast: earlier + [claim], of: facts, choices: choices).filter {
                $0.payable != assessment.payable || isFurther && $0.choice.isAcrossClaims && $0.payable > .zero
            }
        } catch {
            outcome = .fault(Self.sentence(error, under: scheme, book, name: name))
        }
    }

    /// Works out a claim of `member` for the stays and events read so far.
    ///
    /// - Parameters:
    ///   - filed: the filing day, or the desk's day while none is given.
    ///   - claim: the claim itself, when it is recorded already.
    ///   - beside: what else could be filed; nil for no advice.
    init(
        _ readings: [StayReading], events: [EventReading] = [], filed: CalendarDay, claim: ClaimID?, of member: Member,
        under scheme: Scheme, in registry: Registry, _ book: Phrasebook, beside: Beside? = nil
    ) {
        let earlier = registry.claimsCounted(of: member.id, under: scheme.id, before: filed, claim: claim)
        let choices = scheme.defaultChoices
        let facts = registry.facts(of: member, in: scheme)
        self.init(
            readings, events: events, filed: filed, after: earlier.map { registry.claimCase(of: $0) },
            of: facts, under: scheme, choices: choices, book
        ) { book.name($0, in: registry) }
        switch outcome {
        case .nothingYet, .unreadable:
            // Nobody should have to type a whole statement to learn it.
            if facts.enrolment == .doesNotTakePart { remarks.insert(book(.noticeNotEnrolled), at: 0) }
            return
        case .fault, .assessed: break
        }
        let recorded = claim.flatMap { registry.claims[$0] }
        let isUndecided = recorded?.state ?? .undecided == .undecided
        let undecided = earlier.count { $0.state == .undecided }
        if undecided > 0, isUndecided {
            remarks.append(
                undecided == 1 ? book(.noticeProvisionalOne) : book(.noticeProvisional, String(undecided)))
        }
        let later = registry.claims(of: member.id).count { other in
            other.scheme.id == scheme.id && other.state == .undecided && other.id != claim
                && (other.filed > filed || other.filed == filed && claim.map { other.id > $0 } ?? false)
        }
        // With a last day for filing the breakdown names that day.
        if let beside, isUndecided, scheme.filingDeadline == nil, beside.today > scheme.term.last {
            remarks.append(book(.noticeTermEnded, book.day(scheme.term.last)))
        }
        if later > 0 { remarks.append(book(.noticeLaterClaims, String(later))) }
        if let recorded, let reason = recorded.state.reason, !reason.isEmpty {
            remarks.append(book(.noticeReason, book.name(recorded.state), reason))
        }
        guard let assessment, let basis else { return }
        if let decided = recorded, case .approved = decided.state, decided.payable != assessment.payable {
            remarks.append(
                book(.noticeDecidedFigure, book.amount(decided.payable), book.amount(assessment.payable)))
        }
        // What was decided is not advised on, and where later claims stand other sums change too.
        guard let beside, later == 0, isUndecided, readings.allSatisfy(\.hasTotal) else { return }
        do {
            advice = try scheme.advice(
                on: FilingQuestion(
                    basis.claim, open: beside.open, of: basis.facts, after: assessment.before, today: beside.today,
                    isFiled: recorded != nil),
                assessed: assessment, choices: choices)
        } catch {
            outcome = .fault(Self.sentence(error, under: scheme, book) { book.name($0, in: registry) })
        }
    }

    private static func sentence(
        _ fault: AssessmentFault, under scheme: Scheme, _ book: Phrasebook, name: (ExclusionCode) -> String
    ) -> String {
        // A cause that the scheme doesn't list has its name in another one.
        guard case .exclusionNotInScheme(_, let code) = fault else { return book.sentence(fault, under: scheme) }
        return book(.faultExclusionNotInScheme, name(code))
    }

    private static func remarks(on reading: StayReading, stay: Int?, _ book: Phrasebook) -> [String] {
        var remarks: [String] = []
        if !reading.unread.isEmpty {
            remarks.append(book(.breakdownNotGiven, book.list(reading.unread.map { book.name($0) })))
        }
        if reading.hasTotal, reading.discharged.value == nil {
            let isWrong = if case .fault = reading.discharged { true } else { false }
            remarks.append(book(isWrong ? .breakdownDischargeWrong : .breakdownAssumedInTerm))
        }
        if let stay { remarks = remarks.map { book(.breakdownCovered, String(stay + 1)) + ": " + $0 } }
        return remarks
    }
}

extension ReadingChoice {
    /// Whether the reading bears on every second claim, so that its figure is shown even when it is the same.
    fileprivate var isAcrossClaims: Bool {
        if case .acrossClaims = self { true } else { false }
    }
}
