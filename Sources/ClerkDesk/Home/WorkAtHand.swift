import MutualAid

/// What there is to do, as far as it was counted.
///
/// A small unit is counted at once; at a large one it would keep the first screen waiting, so a worker does it and the
/// screens say so meanwhile.
struct WorkAtHand: Sendable {
    private var state = State.unknown
    /// How often counting was begun: what an earlier one brings is of records that were read anew since.
    private var countings = 0

    private enum State: Sendable {
        case unknown
        /// A worker counts; these changes have come since it began.
        case counting(since: [Change])
        case known(OpenWork)
    }

    /// So many records are counted faster than a frame is drawn.
    static let mostAtOnce = 4_000

    /// What there is to do; nil while it is being counted.
    var known: OpenWork? { if case .known(let work) = state { work } else { nil } }

    /// Sees to it that the work is counted.
    /// - Returns: the number of the counting that a worker is to do; nil where none is needed.
    mutating func begin(_ registry: Registry) -> Int? {
        guard case .unknown = state else { return nil }
        let records =
            registry.members.count + registry.enrolments.count + registry.stays.count + registry.claims.count
        guard records > Self.mostAtOnce else {
            state = .known(OpenWork(registry))
            return nil
        }
        state = .counting(since: [])
        countings += 1
        return countings
    }

    /// Takes what a worker has counted.
    mutating func take(_ work: OpenWork, counting: Int, _ registry: Registry) {
        guard counting == countings, case .counting(let changes) = state else { return }
        state = .known(work)
        if !changes.isEmpty { follow(changes, registry) }
    }

    /// Follows `changes`, which led to `registry`.
    mutating func follow(_ changes: [Change], _ registry: Registry) {
        if changes.contains(where: \.isOfTerms) { return forget() }
        switch state {
        case .unknown: break
        case .counting(let earlier): state = .counting(since: earlier + changes)
        case .known(var work):
            // Held once only, or every list in it would be copied.
            state = .unknown
            work.update(for: changes, in: registry)
            state = .known(work)
        }
    }

    /// Nothing is known to be as before.
    mutating func forget() {
        // What a worker may still bring is not asked for any more.
        countings += 1
        state = .unknown
    }
}

extension Change {
    /// Whether other terms may count then.
    fileprivate var isOfTerms: Bool {
        switch self {
        case .scheme, .unit: true
        case .subBranch, .member, .enrolment, .stay, .claim, .payment: false
        }
    }
}
