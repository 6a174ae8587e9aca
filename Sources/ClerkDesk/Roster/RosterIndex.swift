import MutualAid
import Wording

/// The members made ready for searching, sorting and counting: kept beside the registry and changed only where it
/// changed.
///
/// A row is the member's place in the registry's table, which stays the member's own; removed members leave theirs
/// empty. What is looked at for each keystroke lies column by column.
struct RosterIndex: Sendable {
    /// Grows with each change, so that a screen can tell whether it is up to date.
    private(set) var version = 0
    /// The rows that have a member.
    private(set) var present = RowSet()
    /// The number of rows, those of removed members included.
    private(set) var count = 0

    private(set) var names = NameTable()
    private(set) var documents = NumberLanes(places: 18)
    private(set) var phones = NumberLanes(places: 16)
    private(set) var branches = RosterBranches()
    private(set) var branch: [UInt32] = []
    private(set) var category: [MemberCategory] = []
    private(set) var born: [Int32] = []
    private(set) var men = RowSet()
    /// The rows enrolled in the present term, by kind, in the order of `EnrolmentKind.allCases`.
    private(set) var enrolled: [RowSet] = EnrolmentKind.allCases.map { _ in RowSet() }
    private(set) var doubtful = RowSet()
    /// What is paid for the present term, in fen.
    private(set) var contributions: [Int64] = []
    private(set) var stays: [Int32] = []
    private(set) var claims: [Int32] = []
    /// What the present term's standing claims came to when they were last saved, in fen.
    private(set) var subsidies: [Int64] = []

    private var log = RosterLog()

    /// Nobody, before any records were read.
    init() {}

    init(_ registry: Registry) { rebuild(from: registry) }

    /// The rows of those who take part in one of these ways; nil stands for those not yet recorded.
    func rows(enrolledAs kind: EnrolmentKind?) -> RowSet {
        guard let kind, let place = EnrolmentKind.allCases.firstIndex(of: kind) else {
            return enrolled.reduce(present) { $0.subtracting($1) }
        }
        return enrolled[place]
    }

    /// The rows of those who take part in the present term.
    var participants: RowSet {
        zip(EnrolmentKind.allCases, enrolled).reduce(into: RowSet()) { if $1.0.takesPart { $0.formUnion($1.1) } }
    }

    /// The rows that changed after `version`; nil when that can't be told, and everything may have.
    func changes(since version: Int) -> [Int]? { log.rows(after: version) }

    // MARK: - Following the registry

    /// Takes records of which nothing is known to be as before.
    mutating func reread(_ registry: Registry) { rebuild(from: registry) }

    private mutating func rebuild(from registry: Registry) {
        let (version, log) = (version, log)
        self = RosterIndex(countingFrom: version, log)
        branches = RosterBranches(registry)
        reserve(registry.members.slotCount)
        for row in 0..<registry.members.slotCount { put(registry.members[slot: row], at: row, registry) }
        let scheme = registry.units.first?.scheme.id
        for enrolment in registry.enrolments.all where enrolment.scheme == scheme {
            if let row = registry.members.slot(of: enrolment.member) { put(enrolment, at: row) }
        }
        for stay in registry.stays.all { if let row = registry.members.slot(of: stay.member) { stays[row] += 1 } }
        for claim in registry.claims.all {
            guard let row = registry.members.slot(of: claim.member) else { continue }
            claims[row] += 1
            if claim.counts(in: scheme) { subsidies[row] += claim.payable.fen }
        }
        self.version += 1
        self.log.forget(upTo: self.version)
    }

    private init(countingFrom version: Int, _ log: RosterLog) {
        self.version = version
        self.log = log
    }

    private mutating func reserve(_ count: Int) {
        names.reserve(count)
        documents.reserve(count)
        phones.reserve(count)
        branch.reserveCapacity(count)
        category.reserveCapacity(count)
        born.reserveCapacity(count)
        contributions.reserveCapacity(count)
        stays.reserveCapacity(count)
        claims.reserveCapacity(count)
        subsidies.reserveCapacity(count)
    }

    /// Follows `changes`, which led to `registry`.
    mutating func update(for changes: [Change], in registry: Registry) {
        var touched: [MemberID] = []
        for change in changes {
            switch change {
            case .member(let edit): touched.append(edit.id)
            case .enrolment(let edit): touched += [edit.before?.member, edit.after?.member].compactMap { $0 }
            case .stay(let edit): touched += [edit.before?.member, edit.after?.member].compactMap { $0 }
            case .claim(let edit): touched += [edit.before?.member, edit.after?.member].compactMap { $0 }
            // Everything that belongs to the present term is another then, or the order of the sub-branches is.
            case .unit(let edit) where edit.before?.scheme != edit.after?.scheme: return rebuild(from: registry)
            case .subBranch: return rebuild(from: registry)
            case .scheme, .unit, .payment: break
            }
        }
        version += 1
        let scheme = registry.units.first?.scheme.id
        var last: MemberID?
        for id in touched where id != last {
            last = id
            guard let row = registry.members.slot(of: id) else { continue }
            put(registry.members[id], at: row, registry)
            put(scheme.flatMap { registry.enrolment(of: id, in: $0) }, at: row)
            stays[row] = Int32(registry.stayCount(of: id))
            let all = registry.claims(of: id)
            claims[row] = Int32(all.count)
            subsidies[row] = all.reduce(0) { $0 + ($1.counts(in: scheme) ? $1.payable.fen : 0) }
            log.note(row, version)
        }
    }

    /// Enters what stands in the member's own record; nil for one that was removed.
    private mutating func put(_ member: Member?, at row: Int, _ registry: Registry) {
        if row == count { append() }
        present.set(row, member != nil)
        guard let member else { return }
        names.replace(at: row, with: member.name)
        documents.set(member.document.number, at: row)
        phones.set(member.phone, at: row)
        branch[row] = branches.place(of: member.subBranch, registry)
        category[row] = member.category
        born[row] = member.document.born.ordinal
        men.set(row, member.document.sex == .male)
    }

    private mutating func append() {
        count += 1
        names.append("")
        branch.append(0)
        category.append(.active)
        born.append(0)
        contributions.append(0)
        stays.append(0)
        claims.append(0)
        subsidies.append(0)
    }

    private mutating func put(_ enrolment: Enrolment?, at row: Int) {
        for (place, kind) in EnrolmentKind.allCases.enumerated() { enrolled[place].set(row, enrolment?.kind == kind) }
        doubtful.set(row, enrolment?.isDoubtful ?? false)
        contributions[row] = enrolment?.contribution.fen ?? 0
    }
}

extension Claim {
    /// Whether the claim still stands in the term of this scheme.
    fileprivate func counts(in scheme: SchemeID?) -> Bool { state.isLive && self.scheme.id == scheme }
}

/// Which rows changed at which version, as far back as it is worth telling.
struct RosterLog: Sendable {
    private var entries: [(version: Int, row: Int)] = []
    private var start = 0
    private static let longest = 4_000

    mutating func note(_ row: Int, _ version: Int) {
        entries.append((version, row))
        guard entries.count > Self.longest else { return }
        start = entries[Self.longest / 2].version
        entries.removeFirst(Self.longest / 2 + 1)
        entries.removeAll { $0.version <= start }
    }

    /// Nothing up to `version` can be told any more.
    mutating func forget(upTo version: Int) {
        entries = []
        start = version
    }

    func rows(after version: Int) -> [Int]? {
        guard version >= start else { return nil }
        return entries.reversed().prefix { $0.version > version }.map(\.row)
    }
}
