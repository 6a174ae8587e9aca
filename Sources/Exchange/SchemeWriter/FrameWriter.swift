import JSONText
import MutualAid

/// Writes what a scheme fills in, or what it asks of those that fill it in.
struct FrameWriter {
    let scheme: Scheme
    let cite: ArticleWriter

    var extends: JSONValue? { scheme.extends.map { .name($0.frame) } }

    var departs: JSONValue? {
        .filled(
            (scheme.extends?.departures ?? []).map {
                ["clause": .name($0.clause), "article": cite.place($0.article)]
            })
    }

    var clauses: JSONValue? {
        .filled(
            scheme.frame.map { clause in
                var members = JSONObject()
                members["clause"] = .name(clause.demand.kind)
                add(clause.demand, to: &members)
                members["article"] = cite.place(clause.article)
                return .object(members)
            })
    }

    private func add(_ demand: FrameClause.Demand, to members: inout JSONObject) {
        switch demand {
        case .contribution(let range):
            members["from"] = .amount(range.lowerBound)
            members["through"] = .amount(range.upperBound)
        case .participation(let atLeast, let allThrough):
            members["atLeast"] = .rate(atLeast)
            members["allBelow"] = .count(allThrough + 1)
        case .categories(let categories): members["only"] = .names(categories)
        case .accumulation(let across): members["across"] = .name(across)
        case .insuranceScope(let parts): members["leftOut"] = .names(parts)
        case .noDeductible, .noWaitingPeriod, .termCeiling: break
        }
    }
}
