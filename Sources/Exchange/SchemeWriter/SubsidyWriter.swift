import JSONText
import MutualAid

/// Writes the bases and the rules that work on them.
struct SubsidyWriter {
    let subsidy: SubsidyRules
    let cite: ArticleWriter

    var mainBase: JSONValue? { subsidy.bases.first.map(base) }

    var otherBases: JSONValue? {
        guard subsidy.bases.count > 1 else { return nil }
        var members = JSONObject()
        for (place, base) in subsidy.bases.enumerated().dropFirst() {
            members[RuleWriter.name(ofBase: place)] = self.base(base)
        }
        return .object(members)
    }

    var rules: JSONValue? {
        .filled(
            subsidy.rules.indices.map { place in
                RuleWriter(rules: subsidy.rules, place: place, cite: cite).rule()
            })
    }

    private func base(_ base: Base) -> JSONValue {
        [
            "name": base.name.map(JSONValue.text),
            "start": base.start == .outOfPocket ? nil : .name(base.start),
            "parts": .array(
                base.parts.map {
                    ["part": .name($0.part), "letIn": .rate($0.letIn), "article": cite.place($0.article)]
                }),
            "deductible": base.deductible.map(limit), "ceiling": base.ceiling.map(limit),
            "article": cite.place(base.article),
        ]
    }

    private func limit(_ limit: Limit) -> JSONValue {
        ["amount": .amount(limit.amount), "per": .name(limit.per), "article": cite.place(limit.article)]
    }
}
