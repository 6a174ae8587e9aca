import Wording

/// Names of sub-branches typed in a row, with commas or their Chinese kin between them.
enum BranchNames {
    /// The names, without blanks around them.
    static func read(_ text: String) -> [String] {
        text.split { ",，、;；\n".contains($0) }.map { String($0).visible }.filter { !$0.isEmpty }
    }

    /// How often each name stands; the empty one is none.
    static func count(_ names: [String]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for name in names where !name.isEmpty { counts[name, default: 0] += 1 }
        return counts
    }

    /// A name that stands twice.
    static func doubled(in names: [String]) -> String? {
        var seen: Set<String> = []
        return names.first { !seen.insert($0).inserted }
    }
}
