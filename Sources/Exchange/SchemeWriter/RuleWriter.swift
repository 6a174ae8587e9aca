import JSONText
import MutualAid

/// Writes one rule.
struct RuleWriter {
    let rules: [SubsidyRule]
    let place: Int
    let cite: ArticleWriter

    /// The name under which a file speaks of a base other than the claim's own.
    static func name(ofBase place: Int) -> String { "base\(place)" }

    func rule() -> JSONValue {
        let rule = rules[place]
        var members = JSONObject()
        members["kind"] = .string(rule.kind)
        members["id"] = code(ofRule: place).map(JSONValue.string)
        members["name"] = rule.name.map(JSONValue.text)
        if rule.base > 0 { members["of"] = .string(Self.name(ofBase: rule.base)) }
        if !rule.conditions.isEmpty { members["when"] = ConditionWriter.conditions(rule.conditions) }
        add(rule.shape, to: &members)
        members["article"] = members["article"] ?? cite.place(rule.article)
        return .object(members)
    }

    private func add(_ shape: SubsidyRule.Shape, to members: inout JSONObject) {
        switch shape {
        case .segments(let rule): add(rule, to: &members)
        case .ceiling(let limit, let limited):
            members["of"] = names(of: limited)
            members["amount"] = .amount(limit.amount)
            members["per"] = .name(limit.per)
            members["article"] = cite.place(limit.article)
        case .minimum(let amount, let limited):
            members["of"] = names(of: limited)
            members["amount"] = .amount(amount)
        case .oneTime(let rule): members["bands"] = .array(rule.bands.map(band))
        case .allowance(let amount): members["amount"] = .amount(amount)
        case .daily(let rule):
            members["amount"] = .amount(rule.amount)
            if rule.fromDay > 1 { members["fromDay"] = .count(rule.fromDay) }
            members["mostDaysPerStay"] = rule.mostDaysPerStay.map(JSONValue.count)
            members["mostDaysPerTerm"] = rule.mostDaysPerTerm.map(JSONValue.count)
        case .lumpSum(let rule): add(rule, to: &members)
        }
    }

    private func add(_ rule: SegmentRule, to members: inout JSONObject) {
        members["across"] = rule.across.map { .name($0) }
        members["acrossClaimsArticle"] = cite.place(rule.acrossClaimsArticle)
        members["entry"] = rule.entry.map { ["over": .amount($0.value), "article": cite.place($0.article)] }
        if rule.method == .rate {
            members["rate"] = rule.segments.first.map { .rate($0.rate) }
        } else {
            members["segments"] = .array(rule.segments.map(segment))
        }
    }

    private func segment(_ segment: Segment) -> JSONValue {
        [
            "over": .amount(segment.over), "through": segment.through.map(JSONValue.amount),
            "rate": .rate(segment.rate), "article": cite.place(segment.article),
        ]
    }

    private func band(_ band: OneTimeRule.Band) -> JSONValue {
        [
            "from": .amount(band.from), "through": band.through.map(JSONValue.amount), "amount": .amount(band.amount),
        ]
    }

    private func add(_ rule: LumpSumRule, to members: inout JSONObject) {
        members["event"] = .name(rule.event)
        switch rule.sum {
        case .fixed(let amount): members["amount"] = .amount(amount)
        case .bySeverity(let amounts):
            var severities = JSONObject()
            // A dictionary has no order of its own: the smallest sum first, as people list them.
            for (severity, amount) in amounts.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
                severities[severity] = .amount(amount)
            }
            members["bySeverity"] = .object(severities)
        }
        members["withinDays"] = rule.withinDays.map(JSONValue.count)
        members["deadline"] = rule.deadline.map(JSONValue.day)
        members["stackable"] = .mark(rule.isStackable)
        members["duringWaiting"] = .mark(rule.ignoresWaiting)
    }

    // MARK: - The rules that a limit holds for

    /// The names of the rules that a limit holds for; nil when they are all those before it.
    private func names(of limited: RuleSet) -> JSONValue? {
        if limited == RuleSet(rules.indices.prefix(place)) { return nil }
        return .array(limited.places.compactMap(code).map(JSONValue.string))
    }

    /// The code of a rule; one that has none and is limited by name gets one by its place.
    private func code(ofRule place: Int) -> String? {
        if let code = rules[place].code { return code }
        // Limits among the limited are found again by what they limit themselves.
        guard rules[place].gives else { return nil }
        let isNamed = rules.enumerated().contains { other, rule in
            switch rule.shape {
            case .ceiling(_, let limited), .minimum(_, let limited):
                limited.contains(place) && limited != RuleSet(rules.indices.prefix(other))
            default: false
            }
        }
        guard isNamed else { return nil }
        let codes = Set(rules.compactMap(\.code))
        var code = "rule\(place + 1)"
        while codes.contains(code) { code += "a" }
        return code
    }
}
