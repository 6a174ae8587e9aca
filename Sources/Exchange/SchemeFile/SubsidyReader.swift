import JSONText
import MutualAid

/// Reads the base and the rules that work on it.
struct SubsidyReader {
    let root: FileNode
    let cite: ArticleReader

    func subsidy() -> SubsidyRules? {
        guard let base = root.required("base"), let rules = root.required("rules") else { return nil }
        base.allow("article", "deductions")
        let deductions = (base.required("deductions")?.elements ?? []).compactMap(deduction)
        return SubsidyRules(
            deductions: deductions, baseArticle: cite.article(of: base), rules: rules.elements.compactMap(rule))
    }

    private func deduction(_ node: FileNode) -> Deduction? {
        node.allow("part", "letIn", "article")
        guard let part = node.required("part")?.name(SettlementField.self), let letIn = node.required("letIn")?.rate
        else { return nil }
        guard SettlementField.parts.contains(part) else {
            node.report(.invalidValue, "\(part.rawValue) is no part of the out-of-pocket")
            return nil
        }
        return Deduction(part: part, letIn: letIn, article: cite.article(of: node))
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
        return node.required("amount")?.money.map { Cited($0, article: cite.article(of: node)) }
    }

    private func segments(_ node: FileNode) -> SegmentRule? {
        node.allow("kind", "acrossClaimsArticle", "segments")
        let nodes = node.required("segments")?.elements ?? []
        let segments = nodes.compactMap { node -> Segment? in
            node.allow("over", "through", "rate", "article")
            guard let over = node.required("over")?.money, let rate = node.required("rate")?.rate else { return nil }
            let through = node.optional("through")?.money
            return Segment(over: over, through: through, rate: rate, article: cite.article(of: node))
        }
        checkContiguous(nodes, segments.map { ($0.over, $0.through) }, from: "over")
        return SegmentRule(
            segments: segments, acrossClaimsArticle: cite.article(of: node, key: "acrossClaimsArticle"))
    }

    private func oneTime(_ node: FileNode) -> OneTimeRule? {
        node.allow("kind", "name", "bands", "article")
        let nodes = node.required("bands")?.elements ?? []
        let bands = nodes.compactMap { node -> OneTimeRule.Band? in
            node.allow("from", "through", "amount")
            guard let from = node.required("from")?.money, let amount = node.required("amount")?.money else {
                return nil
            }
            return OneTimeRule.Band(from: from, through: node.optional("through")?.money, amount: amount)
        }
        checkContiguous(nodes, bands.map { ($0.from, $0.through) }, from: "from")
        guard let name = node.required("name")?.text else { return nil }
        return OneTimeRule(name: name, bands: bands, article: cite.article(of: node))
    }

    private func allowance(_ node: FileNode) -> AllowanceRule? {
        node.allow("kind", "name", "amount", "article")
        guard let name = node.required("name")?.text, let amount = node.required("amount")?.money else { return nil }
        return AllowanceRule(name: name, amount: amount, article: cite.article(of: node))
    }

    /// Each slice must end above its start and the next begin where it ends; only the last may have no end.
    private func checkContiguous(_ nodes: [FileNode], _ slices: [(over: Money, through: Money?)], from key: String) {
        guard nodes.count == slices.count else { return }
        for (index, slice) in slices.enumerated() {
            if let through = slice.through, through <= slice.over {
                nodes[index].report(.outOfOrder, "through is not above \(key)")
            }
            guard index + 1 < slices.count else { continue }
            guard let through = slice.through else {
                nodes[index].report(.missingKey, "through may be left out of the last one only")
                continue
            }
            let next = slices[index + 1].over
            if next != through {
                nodes[index + 1].report(.notContiguous, "\(key) is \(next), the one before ends at \(through)")
            }
        }
    }
}
