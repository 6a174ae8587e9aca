import MutualAid

/// Says what a scheme says, part by part.
struct SchemeWording {
    let scheme: Scheme
    let book: Phrasebook

    var sections: [SchemeSection] {
        let parts: [(Phrase, [SchemeRow])] = [
            (.schemeGeneral, general), (.schemeMissing, missing), (.schemeFrame, frame), (.schemeWho, who),
            (.schemeContributions, contributions), (.schemeDays, days),
        ]
        let procedure: [(Phrase, [SchemeRow])] = [
            (.schemeApproval, approval), (.schemeExclusions, exclusions), (.schemePapers, papers),
            (.schemeReadings, readings), (.schemeExamples, examples),
        ]
        let named = parts.map { SchemeSection(title: book($0), rows: $1) }
        let last = procedure.map { SchemeSection(title: book($0), rows: $1) }
        return (named + bases + [SchemeSection(title: book(.schemeRules), rows: rules)] + last)
            .filter { !$0.rows.isEmpty }
    }

    func cite(_ article: Article?) -> String { book.citation(article, in: scheme) }

    // MARK: - What it is

    private var general: [SchemeRow] {
        var rows = [
            SchemeRow(book(.schemeName), book(scheme.name)), SchemeRow(book(.schemeID), scheme.id.rawValue),
            SchemeRow(book(.schemeTerm), book.span(scheme.term)),
        ]
        for (place, document) in scheme.documents.enumerated() {
            rows.append(SchemeRow(place == 0 ? book(.schemeDocument) : "", book(document.title)))
        }
        if let extends = scheme.extends {
            rows.append(SchemeRow(book(.schemeExtends), extends.frame.rawValue))
            for departure in extends.departures {
                rows.append(SchemeRow(book(.schemeDeparts), book.name(departure.clause), cite(departure.article)))
            }
        }
        return rows
    }

    private var missing: [SchemeRow] { scheme.missing.map { SchemeRow(book($0), "") } }

    private var frame: [SchemeRow] {
        scheme.frame.map {
            SchemeRow(book.name($0.demand.kind), book.sentence($0.demand), cite($0.article))
        }
    }

    // MARK: - Where it is ambiguous

    private var readings: [SchemeRow] {
        scheme.readings.flatMap { reading in
            [
                SchemeRow(
                    book.title(of: reading.builtIn), book(.schemeBuiltIn, book.name(reading.builtIn)),
                    cite(reading.article))
            ]
                + reading.alternatives.map { SchemeRow("", book(.schemeAlternative, book.name($0))) }
        }
    }
}
