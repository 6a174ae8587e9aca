import MutualAid

/// One line of the home screen: something that needs the clerk.
enum HomeRow: Hashable, Sendable {
    case concern(StoreConcern)
    /// The unit's present term is over: another scheme is to be chosen.
    case termEnded(on: CalendarDay)
    /// Nobody is in the roster yet.
    case emptyRoster
    case undecided(count: Int, since: CalendarDay)
    case unpaid(count: Int, since: CalendarDay)
    /// Stays of a term that could be claimed; `through` is the last day for it.
    case unclaimed(count: Int, SchemeID, through: CalendarDay?)
    case unrecorded(count: Int)
    case tooFewParticipants(have: Int, need: Int)
    case doubtful(count: Int)
    case withoutPhone(count: Int)
    case halfTyped(count: Int)
    case deadline(Deadline)

    /// Under which heading it stands.
    enum Part: CaseIterable { case store, work, days }

    var part: Part {
        switch self {
        case .concern: .store
        case .deadline: .days
        default: .work
        }
    }

    /// What opens it from anywhere on the screen; nil where only the row itself does.
    var action: DeskAction? {
        switch self {
        case .termEnded: .schemes
        case .emptyRoster: .newMember
        case .undecided: .undecidedClaims
        case .unpaid: .unpaidClaims
        case .unclaimed: .unclaimedStays
        case .unrecorded: .enrol
        case .doubtful: .doubtfulMembers
        case .withoutPhone: .membersWithoutPhone
        case .halfTyped: .drafts
        case .concern, .tooFewParticipants, .deadline: nil
        }
    }
}

extension HomeRow {
    /// What needs the clerk on the desk's day, part by part.
    static func rows(_ desk: DeskContext) -> [HomeRow] {
        let days = desk.scheme.map { $0.scheme.deadlines(on: desk.today) } ?? []
        guard let work = desk.work.known else {
            return desk.storeConcerns.map(HomeRow.concern) + termEnded(desk) + halfTyped(desk)
                + days.filter { $0.daysLeft(after: desk.today) >= 0 }.map(HomeRow.deadline)
        }
        let stays = unclaimed(work, desk)
        let unclaimedTerms = stays.compactMap { if case .unclaimed(_, let id, _) = $0 { id } else { nil } }
        let shown = days.filter { deadline in
            // The rows of the stays and of the people say their last day already.
            if deadline.kind == .filing, unclaimedTerms.contains(deadline.scheme) { return false }
            if deadline.kind == .enrolmentCloses, work.members.unrecorded > 0 { return false }
            return deadline.daysLeft(after: desk.today) >= 0 || deadline.mattersAfterwards
        }
        return desk.storeConcerns.map(HomeRow.concern) + termEnded(desk) + claims(work) + stays + people(work, desk)
            + halfTyped(desk) + shown.map(HomeRow.deadline)
    }

    private static func termEnded(_ desk: DeskContext) -> [HomeRow] {
        desk.endedTerm.map { [.termEnded(on: $0)] } ?? []
    }

    private static func claims(_ work: OpenWork) -> [HomeRow] {
        var rows: [HomeRow] = []
        if let first = work.undecided.entries.first {
            rows.append(.undecided(count: work.undecided.count, since: first.day))
        }
        if let first = work.unpaid.entries.first { rows.append(.unpaid(count: work.unpaid.count, since: first.day)) }
        return rows
    }

    private static func unclaimed(_ work: OpenWork, _ desk: DeskContext) -> [HomeRow] {
        work.unclaimed.filter { !$0.stays.isEmpty && $0.matters(on: desk.today) }.map {
            .unclaimed(count: $0.stays.count, $0.scheme.id, through: $0.lastDay)
        }
    }

    private static func people(_ work: OpenWork, _ desk: DeskContext) -> [HomeRow] {
        let people = work.members
        guard people.people > 0 else { return desk.isReadOnly ? [] : [.emptyRoster] }
        var rows: [HomeRow] = []
        if people.unrecorded > 0 { rows.append(.unrecorded(count: people.unrecorded)) }
        if let scheme = desk.scheme?.scheme, scheme.takesEnrolments(on: desk.today),
            let need = scheme.participation?.value.leastParticipants(among: people.inService),
            people.inServiceParticipants < need
        {
            rows.append(.tooFewParticipants(have: people.inServiceParticipants, need: need))
        }
        if people.doubtful > 0 { rows.append(.doubtful(count: people.doubtful)) }
        if people.withoutPhone > 0 { rows.append(.withoutPhone(count: people.withoutPhone)) }
        return rows
    }

    private static func halfTyped(_ desk: DeskContext) -> [HomeRow] {
        desk.halfTyped.isEmpty ? [] : [.halfTyped(count: desk.halfTyped.count)]
    }
}

extension Deadline {
    /// Whether the day is still worth a word when it has passed.
    fileprivate var mattersAfterwards: Bool {
        switch kind {
        // Those not enrolled in time have a row of their own, as have stays that were not claimed.
        case .enrolmentOpens, .enrolmentCloses, .filing: false
        case .handIn: true
        }
    }
}

extension UnclaimedStays {
    /// Whether there is still something to do about them on `today`, or the clerk should know that it is too late.
    func matters(on today: CalendarDay) -> Bool {
        lastDay.map { today <= $0.advanced(by: Deadline.daysAfter) } ?? true
    }
}

extension Scheme {
    /// Whether people can still be enrolled on `day`, or will be.
    fileprivate func takesEnrolments(on day: CalendarDay) -> Bool {
        enrolmentWindow.map { day <= $0.value.last } ?? true
    }
}
