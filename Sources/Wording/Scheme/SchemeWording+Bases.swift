import MutualAid

extension SchemeWording {
    /// The bases, each a part of its own.
    var bases: [SchemeSection] {
        scheme.subsidy.bases.enumerated().map { place, base in
            SchemeSection(title: name(ofBase: place), rows: rows(of: base))
        }
    }

    func name(ofBase place: Int) -> String {
        guard scheme.subsidy.bases.indices.contains(place) else { return "" }
        return scheme.subsidy.bases[place].name.map { book($0) } ?? book(.lineBase)
    }

    private func rows(of base: Base) -> [SchemeRow] {
        let start: Phrase =
            switch base.start {
            case .outOfPocket: .lineOutOfPocket
            case .totalCost: .lineTotalCost
            case .nothing: .schemeStartNothing
            }
        var rows = [SchemeRow(book(.schemeStart), book(start), cite(base.article))]
        for part in base.parts {
            let text =
                switch part.letIn {
                case .none: book(.schemeLeftOut)
                case .whole: book(.schemeCountedWhole)
                default: book(.schemeCounted, part.letIn.description)
                }
            rows.append(SchemeRow(book.name(part.part), text, cite(part.article)))
        }
        if let deductible = base.deductible { rows.append(row(.schemeDeductible, deductible)) }
        if let ceiling = base.ceiling { rows.append(row(.schemeBaseCeiling, ceiling)) }
        return rows
    }

    private func row(_ label: Phrase, _ limit: Limit) -> SchemeRow {
        SchemeRow(book(label), book(.schemeLimit, book.limit(limit.amount), book.name(limit.per)), cite(limit.article))
    }
}
