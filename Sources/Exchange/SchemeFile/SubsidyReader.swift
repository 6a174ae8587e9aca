import JSONText
import MutualAid

/// Reads the base and the rules that work on it; of each part everything before anything is given up.
struct SubsidyReader {
    let root: FileNode
    let cite: ArticleReader

    func subsidy() -> SubsidyRules? {
        let base = root.required("base")
        base?.allow("article", "deductions")
        let deductions = (base?.required("deductions")?.elements ?? []).compactMap(deduction)
        let article = base.flatMap { cite.article(of: $0) }
        guard let rules = root.required("rules")?.elements.compactMap(rule), base != nil else { return nil }
        return SubsidyRules(deductions: deductions, baseArticle: article, rules: rules)
    }

    private func deduction(_ node: FileNode) -> Deduction? {
        node.allow("part", "letIn", "article")
        let place = node.required("part")
        let part = place?.name(SettlementField.self)
        if let part, !SettlementField.parts.contains(part) {
            place?.report(.invalidValue, "\(part.rawValue) is no part of the out-of-pocket")
        }
        let letIn = node.required("letIn")?.rate
        let article = cite.article(of: node)
        guard let part, let letIn else { return nil }
        return Deduction(part: part, letIn: letIn, article: article)
    }

    private func rule(_ node: FileNode) -> SubsidyRule? {
        guard let kind = node.required("kind"), let name = kind.string else { return nil }
        switch name {
        case "segments": return segments(node).map(SubsidyRule.segments)
        case "termCeiling": return amount(node).map(SubsidyRule.termCeiling)
        case "minimum": return amount(node).map(SubsidyRule.minimum)
        case "oneTime": return oneTime(node).map(SubsidyRule.oneTime)
        case "allowance": return allowance(node).map(SubsidyRule.allowance)
        default:
            kind.report(.invalidValue, "expected segments, termCeiling, minimum, oneTime or allowance, got \(name)")
            return nil
        }
    }

    private func amount(_ node: FileNode) -> Cited<Money>? {
        node.allow("kind", "amount", "article")
        let article = cite.article(of: node)
        return node.required("amount")?.money.map { Cited($0, article: article) }
    }

    private func segments(_ node: FileNode) -> SegmentRule? {
        node.allow("kind", "acrossClaimsArticle", "segments")
        let nodes = slices(of: node, "segments")
        let segments = nodes.enumerated().compactMap { index, node -> Segment? in
            node.allow("over", "through", "rate", "article")
            let over = node.required("over")?.money
            let end = end(of: node, isLast: index == nodes.count - 1)
            let rate = node.required("rate")?.rate
            let article = cite.article(of: node)
            guard let over, let end, let rate else { return nil }
            return Segment(over: over, through: end.amount, rate: rate, article: article)
        }
        checkContiguous(nodes, segments.map { ($0.over, $0.through) }, from: "over")
        return SegmentRule(
            segments: segments, acrossClaimsArticle: cite.article(of: node, key: "acrossClaimsArticle"))
    }

    private func oneTime(_ node: FileNode) -> OneTimeRule? {
        node.allow("kind", "name", "bands", "article")
        let nodes = slices(of: node, "bands")
        let bands = nodes.enumerated().compactMap { index, node -> OneTimeRule.Band? in
            node.allow("from", "through", "amount")
            let from = node.required("from")?.money
            let end = end(of: node, isLast: index == nodes.count - 1)
            let amount = node.required("amount")?.money
            guard let from, let end, let amount else { return nil }
            return OneTimeRule.Band(from: from, through: end.amount, amount: amount)
        }
        checkContiguous(nodes, bands.map { ($0.from, $0.through) }, from: "from")
        let article = cite.article(of: node)
        return node.required("name")?.text.map { OneTimeRule(name: $0, bands: bands, article: article) }
    }

    private func allowance(_ node: FileNode) -> AllowanceRule? {
        node.allow("kind", "name", "amount", "article")
        let name = node.required("name")?.text
        let amount = node.required("amount")?.money
        let article = cite.article(of: node)
        guard let name, let amount else { return nil }
        return AllowanceRule(name: name, amount: amount, article: article)
    }

    /// The slices of a rule: without any it would give nothing and say nothing.
    private func slices(of node: FileNode, _ key: String) -> [FileNode] {
        guard let list = node.required(key) else { return [] }
        if case .array(let values) = list.value, values.isEmpty { list.report(.invalidValue, "expected at least one") }
        return list.elements
    }

    /// Where a slice ends; only the last may be open. An end that is missing or cannot be read is reported.
    private func end(of node: FileNode, isLast: Bool) -> SliceEnd? {
        if isLast, node.optional("through") == nil { return .open }
        return node.required("through")?.money.map(SliceEnd.through)
    }

    /// Each slice must end above its start and the next begin where it ends.
    private func checkContiguous(_ nodes: [FileNode], _ slices: [(over: Money, through: Money?)], from key: String) {
        guard nodes.count == slices.count else { return }
        for (index, slice) in slices.enumerated() {
            if let through = slice.through, through <= slice.over {
                nodes[index].report(.outOfOrder, "through is not above \(key)")
            }
            guard index + 1 < slices.count, let through = slice.through else { continue }
            let next = slices[index + 1].over
            if next != through {
                nodes[index + 1].report(.notContiguous, "\(key) is \(next), the one before ends at \(through)")
            }
        }
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
