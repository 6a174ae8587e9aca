import MutualAid

extension SchemeWording {
    /// The worked examples, worked out anew.
    var examples: [SchemeRow] {
        scheme.examples.enumerated().flatMap { place, example in rows(of: example, number: place + 1) }
    }

    private func rows(of example: WorkedExample, number: Int) -> [SchemeRow] {
        let label = book(.schemeExample, String(number))
        let about = book.parts(
            [example.name.map { book($0) } ?? "", member(example.member)]
                + example.readings.map { book(.schemeUnderReading, book.name($0)) })
        var rows = about.isEmpty ? [] : [SchemeRow(label, about)]
        let figures: [WorkedExample.Figures]
        do { figures = try scheme.figures(of: example) } catch {
            return rows + [SchemeRow(rows.isEmpty ? label : "", book.sentence(error, under: scheme))]
        }
        for (place, claim) in example.claims.enumerated() {
            let expected = example.expected[place]
            let figure = figures[place].payable
            var text = book(.schemeExampleClaim, words(for: claim), book.amount(figure))
            if figure != expected.payable {
                text += book(.clauseSeparator) + book(.schemeExampleDiffers, book.amount(expected.payable))
            }
            if example.claims.count > 1 { text = book(.schemeClaimNumber, String(place + 1), text) }
            rows.append(SchemeRow(rows.isEmpty ? label : "", text))
        }
        return rows
    }

    private func member(_ member: MemberFacts) -> String {
        let isPlain = member == MemberFacts(category: .active)
        return isPlain ? "" : book.list([book.name(member.category)] + (member.kind.map { [book.name($0)] } ?? []))
    }

    private func words(for claim: ClaimCase) -> String {
        let stays = claim.stays.map { stay in
            let amounts = SettlementField.allCases.compactMap { field in
                stay.settlement[field].map { book(.schemeAmountOf, book.name(field), book.limit($0)) }
            }
            return book.list(amounts)
        }
        let events = claim.events.map { event in
            book.list([event.kind.rawValue] + (event.severity.map { [$0] } ?? []))
        }
        return (stays + events).joined(separator: book(.clauseSeparator))
    }
}
