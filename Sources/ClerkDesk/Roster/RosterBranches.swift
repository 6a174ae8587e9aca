import MutualAid
import Wording

/// The names of the sub-branches, each once: a roster's rows hold their places.
struct RosterBranches: Sendable {
    /// The names by place; place 0 is that of members without a sub-branch.
    private(set) var names: [String] = [""]
    /// Where each place comes in the order of the names' pinyin.
    private(set) var ranks: [UInt64] = [0]

    init() {}

    init(_ registry: Registry) {
        for slot in 0..<registry.subBranches.slotCount { names.append(registry.subBranches[slot: slot]?.name ?? "") }
        let order = names.indices.map { (spelling: Pinyin.spelling(of: names[$0]), place: $0) }
            .sorted { ($0.spelling, names[$0.place]) < ($1.spelling, names[$1.place]) }
        ranks = Array(repeating: 0, count: names.count)
        for (rank, entry) in order.enumerated() { ranks[entry.place] = UInt64(rank) }
    }

    /// The place of a sub-branch.
    func place(of branch: SubBranchID?, _ registry: Registry) -> UInt32 {
        branch.flatMap { registry.subBranches.slot(of: $0) }.map { UInt32($0 + 1) } ?? 0
    }

    /// For each place whether its name fits.
    func places(where fits: (String) -> Bool) -> [Bool] { names.map(fits) }
}
