import MutualAid
import TerminalUI
import Wording

/// What every screen may read: the records, the day, the texts.
struct DeskContext: Sendable {
    private(set) var registry: Registry
    /// The members made ready for searching; empty until a screen that ``DeskScreen/readsRoster`` is shown.
    private(set) var roster = RosterIndex()
    private var isRosterRead = false
    /// What there is to do.
    var work = WorkAtHand()
    private(set) var hospitals: HospitalNames
    /// The unit the desk works for.
    private(set) var unit: Unit?
    /// The scheme of the term the unit works in.
    private(set) var scheme: AdoptedScheme?
    var book: Phrasebook
    var today: CalendarDay
    var operatorName: String
    /// The schemes at hand.
    let shelf: SchemeShelf
    /// Grows each time a scheme was saved: what a screen has read of the shelf is old then.
    var shelfVersion = 0
    /// The half-typed forms that can be gone on with, the latest first.
    var halfTyped: [HalfTyped] = []
    /// The guided tour, while it is shown.
    var tour: Tour?
    var lines: LineSet
    var width: DisplayWidth
    /// Whether the desk may write.
    var access: StoreAccess
    /// How the program is set.
    var settings = DeskSettings()
    /// What was found about the store and holds until somebody sees to it.
    var lastingNotices: [StoreNotice] = []

    /// Whether nothing can be saved.
    var isReadOnly: Bool { access.isReadOnly }

    init(
        registry: Registry, book: Phrasebook, today: CalendarDay, operatorName: String,
        shelf: SchemeShelf, lines: LineSet, width: DisplayWidth, access: StoreAccess
    ) {
        self.registry = registry
        hospitals = HospitalNames(registry)
        self.book = book
        self.today = today
        self.operatorName = operatorName
        self.shelf = shelf
        self.lines = lines
        self.width = width
        self.access = access
        findUnit()
    }

    /// Every scheme there is: on the shelf, and those that the store adopted with another text. Read from files, so a
    /// screen asks when it opens and keeps them.
    func schemeEntries() -> [SchemeEntry] {
        let entries = shelf.entries()
        let hashes = Set(entries.map(\.hash))
        let adopted = registry.schemes.all.filter { !hashes.contains($0.hash) }.map { adopted in
            SchemeEntry(
                id: adopted.scheme.id.rawValue, origin: .store, source: adopted.source, hash: adopted.hash,
                state: adopted.scheme.isComputable ? .usable(adopted.scheme) : .figuresMissing(adopted.scheme))
        }
        guard !adopted.isEmpty else { return entries }
        let read = (entries + adopted).filter { $0.scheme != nil }.sorted { left, right in
            guard let first = left.scheme?.term.first, let second = right.scheme?.term.first else { return false }
            return (first, left.id) < (second, right.id)
        }
        return read + entries.filter { $0.scheme == nil }
    }

    /// The schemes that a unit can choose, one of each id, those of the program and the user's folder first.
    func schemeOffers() -> [SchemeOffer] {
        var seen: Set<SchemeID> = []
        let entries = schemeEntries()
        let ordered = entries.filter { $0.origin != .store } + entries.filter { $0.origin == .store }
        return ordered.compactMap(\.offer).filter { seen.insert($0.scheme.id).inserted }
            .sorted { $0.scheme.term.first < $1.scheme.term.first }
    }

    /// Takes the records as they are after `changes`.
    mutating func take(_ registry: Registry, after changes: [Change]) {
        self.registry = registry
        if isRosterRead { roster.update(for: changes, in: registry) }
        work.follow(changes, registry)
        hospitals.update(for: changes)
        findUnit()
    }

    /// Takes records that were read anew, of which nothing is known to be as before.
    mutating func reread(_ registry: Registry) {
        self.registry = registry
        if isRosterRead { roster.reread(registry) }
        work.forget()
        hospitals = HospitalNames(registry)
        findUnit()
    }

    /// Makes the members ready for searching: at a large unit that takes longer than everything else at a start.
    mutating func readRoster() {
        guard !isRosterRead else { return }
        isRosterRead = true
        roster.reread(registry)
    }

    /// Every drawing asks for the unit and its scheme several times, so they are looked up once.
    private mutating func findUnit() {
        unit = registry.units.first
        scheme = unit.flatMap { registry.scheme($0.scheme) }
    }

    /// The unit's sub-branches.
    var subBranches: [SubBranch] {
        guard let unit else { return [] }
        return registry.subBranches.all.filter { $0.unit == unit.id }
    }

    /// The name of a sub-branch, empty for none.
    func name(of branch: SubBranchID?) -> String { branch.flatMap { registry.subBranches[$0]?.name } ?? "" }

    /// The name of a cause that isn't covered; a stay of an earlier term has one of that term's scheme.
    func name(of exclusion: ExclusionCode) -> String {
        if let scheme, scheme.scheme.exclusion(exclusion) != nil { return book.name(exclusion, in: scheme.scheme) }
        return book.name(exclusion, in: registry)
    }

    /// What a claim comes to: while it waits, by the records as they are now.
    func presentPayable(of claim: Claim) -> Money {
        // One that can't be worked out says why when it is opened.
        guard claim.state == .undecided, let now = try? registry.assess(claim) else { return claim.payable }
        return now.payable
    }

    /// What an approved claim would come to by the records as they are now, where that is no longer what was approved.
    func payableNow(of claim: Claim) -> Money? {
        guard case .approved = claim.state, let now = try? registry.assess(claim), now.payable != claim.payable else {
            return nil
        }
        return now.payable
    }

    /// The enrolment of a member in the unit's present term.
    func enrolment(of member: MemberID) -> Enrolment? {
        scheme.flatMap { registry.enrolment(of: member, in: $0.scheme.id) }
    }

    /// The category of a member in the unit's present term: as enrolled, or as in the member's own record.
    func category(of member: Member) -> MemberCategory { enrolment(of: member.id)?.category ?? member.category }

    /// Whether a claim of the member in the present term still stands: without taking part it could not be paid.
    func hasStandingClaims(_ member: MemberID) -> Bool {
        registry.claims(of: member).contains { $0.state.isLive && $0.scheme.id == scheme?.scheme.id }
    }

    /// The day a new enrolment gets: today, or the nearest day on which the scheme takes enrolments.
    func enrolmentDay(in scheme: Scheme) -> CalendarDay {
        guard let window = scheme.enrolmentWindow?.value else { return today }
        return min(max(today, window.first), window.last)
    }
}

extension LineSet {
    /// The signs in texts that go with these lines.
    var signs: SignSet { self == .ascii ? .ascii : .printed }
}

extension Phrasebook {
    /// The name of a cause that isn't covered, from whichever recorded scheme lists it; its code when none does.
    func name(_ exclusion: ExclusionCode, in registry: Registry) -> String {
        let adopted = registry.schemes.all.first { $0.scheme.exclusion(exclusion) != nil }
        return adopted.map { name(exclusion, in: $0.scheme) } ?? exclusion.rawValue
    }
}
