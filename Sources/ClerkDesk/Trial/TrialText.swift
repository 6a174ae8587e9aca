import MutualAid
import Wording

/// A trial as text for other programs: what was typed, then every line under each scheme, then where they differ.
struct TrialText {
    private(set) var text = ""

    init(_ screen: TrialScreen, _ book: Phrasebook) {
        var lines: [String] = []
        for (place, claim) in screen.claims.all.enumerated() {
            for (index, stay) in claim.stays.enumerated() {
                let fields: [(StayField, String)] =
                    [(.admitted, book(.stayAdmitted)), (.discharged, book(.stayDischarged))]
                    + SettlementField.allCases.map { (.amount($0), book.name($0)) }
                let typed = fields.compactMap { field, name in
                    let text = screen.form[.stay(stay, field)].visible
                    return text.isEmpty ? nil : name + " " + text
                }
                lines.append(book(.trialClaimLine, String(place + 1), String(index + 1), book.list(typed)))
            }
        }
        for side in TrialSide.allCases {
            guard let result = screen.results[side] else { continue }
            lines += ["", book(result.scheme.name)]
            if let obstacle = result.trial.obstacle(book) { lines.append("  " + obstacle) }
            if let assessment = result.trial.assessment {
                lines += book.text(
                    of: assessment, otherReadings: result.trial.otherReadings, under: result.scheme
                ).map { "  " + $0 }
            }
            lines += result.trial.remarks.map { "  ! " + $0 }
        }
        if let first = screen.results[.first], let second = screen.results[.second] {
            lines += ["", book(.compareTitle)]
            // Columns apart by tabs, so that a table of another program takes them in.
            let columns = ["", book(first.scheme.shortName), book(second.scheme.shortName), book(.compareDifference)]
            lines.append(columns.joined(separator: "\t"))
            for row in Comparison(first, second, book).rows {
                let amounts = [row.first, row.second, row.difference].map { $0.map { book.amount($0) } ?? book(.dash) }
                lines.append(([row.label] + amounts).joined(separator: "\t"))
            }
        }
        text = lines.joined(separator: "\n") + "\n"
    }
}
