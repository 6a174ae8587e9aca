import Wording

/// Names of sub-branches typed in a row, with commas or their Chinese kin between them.
enum BranchNames {
    /// The names, without blanks around them.
    static func read(_ text: String) -> [String] {
        text.split { ",，、;；\n".contains($0) }.map { String($0).visible }.filter { !$0.isEmpty }
    }

    /// A name that stands twice.
    static func doubled(in names: [String]) -> String? {
        var seen: Set<String> = []
        return names.first { !seen.insert($0).inserted }
    }
}
