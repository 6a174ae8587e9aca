import JSONText
import MutualAid

/// Reads the bases and the rules that work on them; of each part everything before anything is given up.
struct SubsidyReader {
    let root: FileNode
    let cite: ArticleReader
    /// Whether the file names figures that its sources don't give: then base and rules may be missing.
    let isIncomplete: Bool

    private static let mostBases = 32

    func subsidy() -> SubsidyRules? {
        let others = root.optional("bases")?.members ?? []
        if others.count >= Self.mostBases { root.optional("bases")?.report(.tooMany(most: Self.mostBases - 1)) }
        let baseNames = others.map(\.key)
        let main = isIncomplete ? root.optional("base") : root.required("base")
        let bases = [main.flatMap { base($0, isMain: true) }] + others.map { base($0.node, isMain: false) }
        let rulesNode = isIncomplete ? root.optional("rules") : root.required("rules")
        let nodes = rulesNode?.elements ?? []
        if nodes.count > RuleSet.most { rulesNode?.report(.tooMany(most: RuleSet.most)) }
        rulesNode?.reportDoubles(nodes) { $0.peek("id") }
        let needsAcross = !(root.optional("readings").map(hasAcrossClaims) ?? false)
        var rules: [SubsidyRule] = []
        for (place, node) in nodes.prefix(RuleSet.most).enumerated() {
            let reader = RuleReader(
                node: node, cite: cite, place: place, siblings: nodes, before: rules, baseNames: baseNames,
                needsAcross: needsAcross)
            // A rule that cannot be read keeps its place, so that those after it are still told apart.
            rules.append(reader.rule() ?? SubsidyRule(.allowance(.zero), article: nil))
        }
        let read = bases.compactMap { $0 }
        guard read.count == bases.count || (isIncomplete && main == nil) else { return nil }
        return SubsidyRules(bases: main == nil ? [] : read, rules: rules)
    }

    private func hasAcrossClaims(_ readings: FileNode) -> Bool {
        guard case .array(let values) = readings.value else { return false }
        return values.contains { $0["name"] == .string("acrossClaims") }
    }

    private func base(_ node: FileNode, isMain: Bool) -> Base? {
        node.allow("name", "start", "parts", "deductible", "ceiling", "article")
        let name = isMain ? node.optional("name")?.text : node.required("name")?.text
        let start = node.optional("start").map { $0.name(Base.Start.self) } ?? .outOfPocket
        let list = node.required("parts")
        let nodes = list?.elements ?? []
        list?.reportDoubles(nodes) { $0.peek("part") }
        let parts = nodes.compactMap { part($0, of: start ?? .nothing) }
        let deductible = node.optional("deductible").flatMap { $0.limit(cite) }
        let ceiling = node.optional("ceiling").flatMap { $0.limit(cite) }
        let article = cite.article(of: node)
        guard let start, list != nil, isMain || name != nil else { return nil }
        return Base(
            name: name, start: start, parts: parts, deductible: deductible, ceiling: ceiling, article: article)
    }

    private func part(_ node: FileNode, of start: Base.Start) -> BasePart? {
        node.allow("part", "letIn", "article")
        let part = node.required("part")?.name(of: start.possibleParts)
        let letIn = node.required("letIn")?.rate
        let article = cite.article(of: node)
        guard let part, let letIn else { return nil }
        return BasePart(part: part, letIn: letIn, article: article)
    }
}

extension FileNode {
    /// An amount with what it holds for, among `others`.
    func limit(_ cite: ArticleReader, allowing others: [String] = []) -> Limit? {
        allow(keys: ["amount", "per", "article"] + others)
        let amount = required("amount")?.positiveMoney
        let span = required("per")?.name(Limit.Span.self)
        let article = cite.article(of: self)
        guard let amount, let span else { return nil }
        return Limit(amount, per: span, article: article)
    }
}
