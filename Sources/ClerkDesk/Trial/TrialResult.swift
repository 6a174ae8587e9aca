import MutualAid
import Wording

/// What a trial comes to under one scheme.
struct TrialResult: Sendable {
    let scheme: Scheme
    /// The claim that is shown, worked out after those before it.
    private(set) var trial: Trial
    /// What all claims of the term pay together, where there are several and each can be worked out.
    let termTotal: Money?

    /// Works out what was typed for days of `term`.
    ///
    /// - Parameters:
    ///   - place: the place of the claim that is shown.
    ///   - term: the term that the days were typed for; they are moved into the scheme's own.
    init(
        _ reading: TrialReading, showing place: Int, under scheme: Scheme, typedFor term: Term,
        choices: ReadingChoices, _ book: Phrasebook, name: (ExclusionCode) -> String
    ) {
        self.scheme = scheme
        let transfer = TermTransfer(from: term, to: scheme.term)
        let facts = reading.facts(under: scheme, transfer)
        let claims = reading.claims.map { $0.moved(by: transfer) }
        var cases: [ClaimCase] = []
        for claim in claims { cases.append(claim.claimCase(under: scheme, after: cases.last?.filed)) }
        trial = Trial(
            claims[place].stays, events: claims[place].events, filed: cases[place].filed,
            after: Array(cases.prefix(place)), of: facts, under: scheme, choices: choices, book, name: name)
        trial.isComplete = claims[place].isComplete
        if let wrong = claims.prefix(place).firstIndex(where: { !$0.stays.flatMap(\.unreadable).isEmpty }) {
            trial.outcome = .fault(book(.trialEarlierWrong, String(wrong + 1)))
        }
        termTotal = Self.total(of: cases, of: facts, under: scheme, choices: choices)
        addRemarks(transfer, reading.claims[place], claims[place], count: claims.count, book)
    }

    private static func total(
        of cases: [ClaimCase], of facts: MemberFacts, under scheme: Scheme, choices: ReadingChoices
    ) -> Money? {
        guard cases.count > 1 else { return nil }
        var position = TermPosition()
        var total = Money.zero
        for claim in cases {
            // Why a claim has no figure is said where it is shown; without it there is no total.
            guard let assessment = try? scheme.assess(claim, of: facts, after: position, choices: choices) else {
                return nil
            }
            total += assessment.payable
            position = assessment.after
        }
        return total
    }

    private mutating func addRemarks(
        _ transfer: TermTransfer, _ typed: TrialReading.Claim, _ moved: TrialReading.Claim, count: Int,
        _ book: Phrasebook
    ) {
        guard trial.assessment != nil else { return }
        if let termTotal { trial.remarks.append(book(.trialTermTotal, String(count), book.amount(termTotal))) }
        let days = zip(typed.stays, moved.stays).compactMap { typed, moved in
            typed.discharged.value.flatMap { from in moved.discharged.value.map { (from, $0) } }
        }
        if let (from, to) = days.first, from != to {
            trial.remarks.append(book(.trialDaysMoved, book.day(from), book.day(to)))
        }
    }
}
