/// The one of `names` that `name` was most likely meant to be, for "did you mean …"; `nil` when none is near.
///
/// Near means at most a third of the characters (and always at least one) inserted, left out, replaced or swapped
/// with a neighbour, upper and lower case being the same. Of equally near names the first counts.
public func nearest(to name: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    let limit = max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in names {
        let distance = editDistance(wanted, Array(candidate.lowercased()))
        if distance <= limit, distance < best?.distance ?? .max, distance < max(wanted.count, 1) {
            best = (candidate, distance)
        }
    }
    return best?.name
}

/// The least number of insertions, deletions, replacements and swaps of neighbours that make `left` into `right`.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, character) in left.enumerated() {
        var current = [row + 1]
        for (column, other) in right.enumerated() {
            var distance = min(last[column + 1], current[column]) + 1
            distance = min(distance, last[column] + (character == other ? 0 : 1))
            if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
                distance = min(distance, beforeLast[column - 1] + 1)
            }
            current.append(distance)
        }
        (beforeLast, last) = (last, current)
    }
    return last[right.count]
}
