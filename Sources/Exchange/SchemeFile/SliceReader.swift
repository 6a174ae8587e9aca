import MutualAid

/// Reads the segments or bands of a rule and checks that they follow on one another.
struct SliceReader {
    let node: FileNode
    let cite: ArticleReader

    func segments() -> [Segment] {
        slices("segments", from: "over", allowing: "rate", "article") { node, over, through in
            let rate = node.required("rate")?.rate
            let article = cite.article(of: node)
            guard let over, let through, let rate else { return nil }
            return Segment(over: over, through: through.amount, rate: rate, article: article)
        }
    }

    func bands() -> [OneTimeRule.Band] {
        slices("bands", from: "from", allowing: "amount") { node, from, through in
            let amount = node.required("amount")?.positiveMoney
            guard let from, let through, let amount else { return nil }
            return OneTimeRule.Band(from: from, through: through.amount, amount: amount)
        }
    }

    private func slices<Slice>(
        _ key: String, from start: String, allowing others: String...,
        read: (FileNode, Money?, SliceEnd?) -> Slice?
    ) -> [Slice] {
        let nodes = node.required(key)?.someElements ?? []
        var slices: [Slice] = []
        var before: Money?
        for (index, node) in nodes.enumerated() {
            node.allow(keys: [start, "through"] + others)
            let from = node.required(start)?.money
            let through = end(of: node, isLast: index == nodes.count - 1)
            if let before, let from, from != before {
                node.report(from > before ? .gap(from: before, through: from) : .overlap(from: from, through: before))
            }
            if let from, let end = through?.amount, end <= from {
                node.report(.backwards(from: from.description, through: end.description))
            }
            before = through?.amount
            if let slice = read(node, from, through) { slices.append(slice) }
        }
        return slices
    }

    /// Where a slice ends; only the last may be open. An end that is missing or cannot be read is reported.
    private func end(of node: FileNode, isLast: Bool) -> SliceEnd? {
        if isLast, node.optional("through") == nil { return .open }
        return node.required("through")?.money.map(SliceEnd.through)
    }
}

/// The upper end of a slice.
private enum SliceEnd {
    /// The amount through which it reaches.
    case through(Money)
    /// It has no upper end.
    case open

    var amount: Money? {
        if case .through(let amount) = self { amount } else { nil }
    }
}
