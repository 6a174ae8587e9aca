/// The terms before one in which a member took part without a break, as far as records and the clerk tell.
struct Membership {
    /// Since when the member has taken part without a break; nil where nobody knows.
    private(set) var unbrokenSince: CalendarDay?
    /// In how many terms just before the term the member took part without any subsidy; nil where nobody knows.
    private(set) var termsWithoutSubsidy: Int?

    /// How the unbroken terms begin.
    private enum Beginning {
        /// In the first of them the member was new, or did not take part just before it.
        case recorded
        /// With the member's first record: what was before, only the clerk can tell.
        case firstRecord
        /// Just before them nothing is recorded, though there are older records.
        case gap
    }

    init(of member: Member, through scheme: Scheme, in registry: Registry) {
        let earlier = registry.earlierEnrolments(of: member.id, before: scheme.term.first)
        var unbroken: [SchemeID] = []
        var start = scheme.term.first
        var beginning: Beginning?
        if registry.enrolment(of: member.id, in: scheme.id)?.kind == .new { beginning = .recorded }
        while beginning == nil {
            guard let last = earlier.first(where: { $0.term.last.advanced(by: 1) == start }) else {
                beginning = earlier.contains { $0.term.last < start } ? .gap : .firstRecord
                break
            }
            switch last.enrolment.kind {
            case nil: beginning = .gap
            case .notParticipating: beginning = .recorded
            case .new, .continuing, .transferredIn:
                unbroken.append(last.enrolment.scheme)
                start = last.term.first
                if last.enrolment.kind == .new { beginning = .recorded }
            }
        }
        let told = member.unbrokenSince
        // A break on record ends what the clerk was told about the years before it.
        unbrokenSince = beginning == .recorded ? max(told ?? start, start) : told
        if let place = unbroken.firstIndex(where: { registry.isSubsidised(member.id, in: $0) }) {
            termsWithoutSubsidy = place
        } else {
            switch beginning {
            case .recorded: termsWithoutSubsidy = unbroken.count
            case .firstRecord: termsWithoutSubsidy = member.earlierTermsWithoutSubsidy.map { $0 + unbroken.count }
            case .gap, nil: termsWithoutSubsidy = nil
            }
        }
    }
}

extension Registry {
    /// The member's enrolments in terms that begin before `day`.
    fileprivate func earlierEnrolments(
        of member: MemberID, before day: CalendarDay
    ) -> [(enrolment: Enrolment, term: Term)] {
        enrolments(of: member).compactMap { enrolment in
            let term = schemes.all.first { $0.scheme.id == enrolment.scheme }?.scheme.term
            return term.flatMap { $0.first < day ? (enrolment, $0) : nil }
        }
    }

    /// Whether a claim that still stands gives the member a subsidy in the term of `scheme`.
    fileprivate func isSubsidised(_ member: MemberID, in scheme: SchemeID) -> Bool {
        claims(of: member).contains { $0.scheme.id == scheme && $0.state.isLive && $0.payable > .zero }
    }
}
