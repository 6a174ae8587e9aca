import JSONText
import MutualAid

/// Writes how a claim is handled, and where the text is ambiguous.
struct ProcedureWriter {
    let scheme: Scheme
    let cite: ArticleWriter

    var exclusions: JSONValue {
        .array(
            scheme.exclusions.map {
                ["code": .name($0.code), "name": .text($0.name), "article": cite.place($0.article)]
            })
    }

    var papers: JSONValue? {
        scheme.papers.map { cited in
            ["list": .array(cited.value.map(JSONValue.text)), "article": cite.place(cited.article)]
        }
    }

    var approval: JSONValue {
        .array(
            scheme.approval.map {
                [
                    "level": .string($0.code), "name": .text($0.name), "procedure": .text($0.procedure),
                    "through": $0.through.map(JSONValue.amount), "article": cite.place($0.article),
                ]
            })
    }

    var filing: JSONValue? {
        scheme.filingDeadline.map { ["deadline": .day($0.value), "article": cite.place($0.article)] }
    }

    var settlementTime: JSONValue? {
        scheme.workingDaysToSettle.map { ["workingDays": .count($0.value), "article": cite.place($0.article)] }
    }

    var readings: JSONValue {
        .array(
            scheme.readings.map {
                [
                    "name": .string($0.builtIn.name), "builtIn": .string($0.builtIn.value),
                    "alternatives": .array($0.alternatives.map { .string($0.value) }),
                    "article": cite.place($0.article),
                ]
            })
    }
}
