/// The claims of a trial in the order in which they count, each with its stays, and which of them is shown.
///
/// Claims and stays have numbers that are never given twice, so that what was typed for one is never shown for another.
struct TrialClaims: Hashable, Sendable {
    struct Claim: Hashable, Sendable {
        let number: Int
        /// The numbers of its stays; at least one.
        fileprivate(set) var stays: [Int]
    }

    private(set) var all = [Claim(number: 0, stays: [0])]
    /// The place of the claim that is shown.
    private(set) var claimPlace = 0
    /// The place of the stay that is shown, in its claim.
    private(set) var stayPlace = 0
    private var nextNumber = 1

    /// One claim with one stay.
    init() {}

    /// The most stays of a trial: all of them are worked out at each keystroke.
    static let mostStays = 20

    /// The claim that is shown.
    var claim: Claim { all[claimPlace] }

    /// The number of the stay that is shown.
    var stay: Int { claim.stays[stayPlace] }

    /// How many stays there are.
    var stayCount: Int { all.reduce(0) { $0 + $1.stays.count } }

    /// Whether another stay can be added.
    var isFull: Bool { stayCount >= Self.mostStays }

    /// Adds a stay to the claim that is shown, and shows it.
    mutating func addStay() {
        all[claimPlace].stays.append(takeNumber())
        stayPlace = claim.stays.count - 1
    }

    /// Adds a claim with one stay after all others, and shows it.
    mutating func addClaim() {
        all.append(Claim(number: takeNumber(), stays: [takeNumber()]))
        claimPlace = all.count - 1
        stayPlace = 0
    }

    /// Shows the next stay; after the last of a claim the first of the next claim.
    mutating func showNext() {
        if stayPlace + 1 < claim.stays.count {
            stayPlace += 1
        } else {
            claimPlace = (claimPlace + 1) % all.count
            stayPlace = 0
        }
    }

    /// Takes out the stay that is shown, and its claim when it was the last there; the only stay of all stays.
    mutating func drop() {
        guard stayCount > 1 else { return }
        all[claimPlace].stays.remove(at: stayPlace)
        if claim.stays.isEmpty {
            all.remove(at: claimPlace)
            claimPlace = min(claimPlace, all.count - 1)
            stayPlace = claim.stays.count - 1
        } else {
            stayPlace = min(stayPlace, claim.stays.count - 1)
        }
    }

    /// The claims by their numbers, each followed by those of its stays; and the places of what is shown.
    var numbers: (claims: [[Int]], shown: [Int]) {
        (all.map { [$0.number] + $0.stays }, [claimPlace, stayPlace])
    }

    /// Claims by their numbers; nil where these can't be those of any trial.
    init?(_ claims: [[Int]], shown: [Int]) {
        let numbers = claims.joined()
        let stays = claims.flatMap { $0.dropFirst() }
        guard !claims.isEmpty, claims.allSatisfy({ $0.count > 1 }), stays.count <= Self.mostStays,
            Set(claims.map { $0[0] }).count == claims.count, Set(stays).count == stays.count,
            numbers.allSatisfy((0..<1_000_000).contains)
        else { return nil }
        all = claims.map { Claim(number: $0[0], stays: Array($0.dropFirst())) }
        nextNumber = (numbers.max() ?? 0) + 1
        guard shown.count == 2, all.indices.contains(shown[0]), all[shown[0]].stays.indices.contains(shown[1]) else {
            return
        }
        claimPlace = shown[0]
        stayPlace = shown[1]
    }

    private mutating func takeNumber() -> Int {
        defer { nextNumber += 1 }
        return nextNumber
    }
}
