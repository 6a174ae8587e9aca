import JSONText
import MutualAid

/// Writes who may take part, when, and for how much.
struct EnrolmentWriter {
    let scheme: Scheme
    let cite: ArticleWriter

    var categories: JSONValue {
        let limits = scheme.ageLimits.map { limit -> JSONValue in
            ["category": .name(limit.category), "age": .count(limit.age), "article": cite.place(limit.article)]
        }
        return [
            "covered": .names(scheme.categories.value), "ageLimits": .filled(limits),
            "article": cite.place(scheme.categories.article),
        ]
    }

    var contributions: JSONValue? {
        scheme.contributions.map { cited in
            var byCategory = JSONObject()
            for category in MemberCategory.allCases {
                byCategory[category.rawValue] = cited.value.byCategory[category].map(amounts)
            }
            return [
                "amounts": amounts(cited.value.amounts),
                "byCategory": byCategory.members.isEmpty ? nil : .object(byCategory),
                "subsidies": .filled(cited.value.subsidies.map(subsidy)), "article": cite.place(cited.article),
            ]
        }
    }

    private func amounts(_ amounts: [EnrolmentKind: Money]) -> JSONValue {
        var members = JSONObject()
        for kind in EnrolmentKind.allCases where kind.takesPart {
            members[kind.rawValue] = amounts[kind].map(JSONValue.amount)
        }
        return .object(members)
    }

    private func subsidy(_ subsidy: ContributionSubsidy) -> JSONValue {
        [
            "name": .text(subsidy.name), "amount": .amount(subsidy.amount),
            "categories": subsidy.categories.isEmpty ? nil : .names(subsidy.categories),
            "enrolment": subsidy.kinds.isEmpty ? nil : .names(subsidy.kinds), "article": cite.place(subsidy.article),
        ]
    }

    var window: JSONValue? {
        scheme.enrolmentWindow.map { cited in
            [
                "opens": .day(cited.value.first), "closes": .day(cited.value.last),
                "confirmedIsFinal": .mark(scheme.isConfirmedFinal), "article": cite.place(cited.article),
            ]
        }
    }

    var handIns: JSONValue? {
        .filled(
            scheme.handIns.map {
                ["name": .text($0.name), "by": .day($0.by), "article": cite.place($0.article)]
            })
    }

    var participation: JSONValue? {
        scheme.participation.map { cited in
            [
                "atLeast": cited.value.atLeast.map(JSONValue.rate),
                "allThrough": cited.value.allThrough.map(JSONValue.count),
                "notBelowLastTerm": .mark(cited.value.notBelowLastTerm), "article": cite.place(cited.article),
            ]
        }
    }

    var waitingPeriod: JSONValue? {
        scheme.waitingPeriod.map { cited in
            [
                "days": .count(cited.value.days), "for": .names(cited.value.kinds),
                "article": cite.place(cited.article),
            ]
        }
    }
}
