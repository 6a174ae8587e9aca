import MutualAid

/// Reads one rule.
struct RuleReader {
    let node: FileNode
    let cite: ArticleReader
    /// The rule's place among all rules.
    let place: Int
    /// All rules of the file, by which names are told that stand later from those that don't stand at all.
    let siblings: [FileNode]
    /// The rules before this one.
    let before: [SubsidyRule]
    /// The names of the bases besides the claim's own.
    let baseNames: [String]
    /// Whether the rule must say how stays and claims go together, because no reading does.
    let needsAcross: Bool

    /// The kinds of rules as files name them.
    private enum Kind: String, CaseIterable {
        case segments, rate, wholeAmount, ceiling, minimum, oneTime, allowance, daily, lumpSum
    }

    func rule() -> SubsidyRule? {
        guard let kind = node.required("kind")?.name(Kind.self) else { return nil }
        let shape = self.shape(kind)
        let code = node.optional("id")?.identifier
        let needsName = [.oneTime, .allowance, .daily, .lumpSum].contains(kind)
        let name = needsName ? node.required("name")?.text : node.optional("name")?.text
        let conditions = node.optional("when").map { when in
            ConditionReader(node: when, asksStays: ![.ceiling, .minimum, .lumpSum].contains(kind)).conditions()
        }
        let article = cite.article(of: node)
        guard let shape else { return nil }
        return SubsidyRule(
            shape, code: code, name: name, base: base(kind), conditions: conditions ?? [], article: article)
    }

    private func allow(_ keys: String...) { node.allow(keys: ["kind", "id", "name", "when", "article"] + keys) }

    private func shape(_ kind: Kind) -> SubsidyRule.Shape? {
        switch kind {
        case .segments, .wholeAmount, .rate: return segments(kind).map(SubsidyRule.Shape.segments)
        case .ceiling:
            let limit = node.limit(cite, allowing: ["kind", "id", "name", "when", "of"])
            let rules = limited()
            return limit.map { .ceiling($0, of: rules) }
        case .minimum:
            allow("amount", "of")
            let amount = node.required("amount")?.positiveMoney
            let rules = limited()
            return amount.map { .minimum($0, of: rules) }
        case .oneTime:
            allow("bands", "of")
            return .oneTime(OneTimeRule(bands: SliceReader(node: node, cite: cite).bands()))
        case .allowance:
            allow("amount")
            return node.required("amount")?.positiveMoney.map(SubsidyRule.Shape.allowance)
        case .daily: return daily().map(SubsidyRule.Shape.daily)
        case .lumpSum: return lumpSum().map(SubsidyRule.Shape.lumpSum)
        }
    }

    private func segments(_ kind: Kind) -> SegmentRule? {
        let own = kind == .rate ? "rate" : "segments"
        allow(own, "of", "across", "acrossClaimsArticle", "entry")
        let across = node.optional("across").map { $0.name(ReadingChoice.AcrossClaims.self) }
        if needsAcross, across == nil { _ = node.required("across") }
        let entry = node.optional("entry").flatMap { entry -> Cited<Money>? in
            entry.allow("over", "article")
            let article = cite.article(of: entry)
            return entry.required("over")?.positiveMoney.map { Cited($0, article: article) }
        }
        let article = cite.article(of: node, key: "acrossClaimsArticle")
        var segments: [Segment] = []
        if kind == .rate {
            let whole = cite.article(quietlyOf: node)
            guard let rate = node.required("rate")?.rate else { return nil }
            segments = [Segment(over: .zero, through: nil, rate: rate, article: whole)]
        } else {
            segments = SliceReader(node: node, cite: cite).segments()
        }
        let method = SegmentRule.Method(rawValue: kind.rawValue) ?? .marginal
        return SegmentRule(
            method: method, segments: segments, entry: entry, across: across ?? nil, acrossClaimsArticle: article)
    }

    private func daily() -> DailyRule? {
        allow("amount", "fromDay", "mostDaysPerStay", "mostDaysPerTerm")
        let amount = node.required("amount")?.positiveMoney
        let from = node.optional("fromDay").map { $0.integer(from: 1) } ?? 1
        let perStay = node.optional("mostDaysPerStay")?.integer(from: 1)
        let perTerm = node.optional("mostDaysPerTerm")?.integer(from: 1)
        guard let amount, let from else { return nil }
        return DailyRule(amount: amount, fromDay: from, mostDaysPerStay: perStay, mostDaysPerTerm: perTerm)
    }

    private func lumpSum() -> LumpSumRule? {
        allow("event", "amount", "bySeverity", "withinDays", "deadline", "stackable", "duringWaiting")
        let event = node.required("event")?.identifier
        var sum: LumpSumRule.Sum?
        if let severities = node.optional("bySeverity") {
            let members = severities.members
            if members.isEmpty { severities.report(.empty) }
            var amounts: [String: Money] = [:]
            for (severity, amount) in members { amounts[severity] = amount.positiveMoney }
            sum = .bySeverity(amounts)
            node.optional("amount")?.report(.doubled("bySeverity"))
        } else {
            sum = node.required("amount")?.positiveMoney.map(LumpSumRule.Sum.fixed)
        }
        let days = node.optional("withinDays")?.integer(from: 1)
        let deadline = node.optional("deadline")?.day
        let isStackable = node.optional("stackable")?.flag ?? false
        guard let event, let sum else { return nil }
        return LumpSumRule(
            event: EventCode(rawValue: event), sum: sum, withinDays: days, deadline: deadline,
            isStackable: isStackable, ignoresWaiting: node.optional("duringWaiting")?.flag ?? false)
    }

    // MARK: - What the rule works on

    /// The base that the rule names; the claim's own when it names none.
    private func base(_ kind: Kind) -> Int {
        guard [.segments, .rate, .wholeAmount, .oneTime].contains(kind), let place = node.optional("of"),
            let name = place.string
        else { return 0 }
        if let index = baseNames.firstIndex(of: name) { return index + 1 }
        place.report(.unknownName(name))
        return 0
    }

    /// The rules that a ceiling or floor holds for: those it names, or all before it.
    private func limited() -> RuleSet {
        var rules = RuleSet()
        if let list = node.optional("of") {
            let names = list.someElements
            list.reportDoubles(names) { if case .string(let string) = $0.value { string } else { nil } }
            for name in names { insert(name, into: &rules) }
        } else {
            rules = RuleSet(before.indices)
            if before.isEmpty { node.report(.nothingToLimit) }
        }
        // What was taken off the same rules before is taken off here too.
        for (place, rule) in before.enumerated() {
            switch rule.shape {
            case .ceiling(_, let others), .minimum(_, let others):
                if !others.isEmpty, others.isSubset(of: rules) { rules.insert(place) }
            default: break
            }
        }
        return rules
    }

    private func insert(_ name: FileNode, into rules: inout RuleSet) {
        guard let code = name.string else { return }
        guard let index = siblings.firstIndex(where: { $0.peek("id") == code }) else {
            return name.report(.unknownName(code))
        }
        if index < place { rules.insert(index) } else { name.report(.limitTooEarly(code)) }
    }
}
