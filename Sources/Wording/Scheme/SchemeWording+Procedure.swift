import MutualAid

extension SchemeWording {
    /// Who approves a claim of what amount.
    var approval: [SchemeRow] {
        var below: Money?
        return scheme.approval.map { level in
            defer { below = level.through }
            let range =
                switch (below, level.through) {
                case (nil, let through?): book(.schemeUpTo, book.limit(through))
                case (let over?, let through): book.range(over, through)
                case (nil, nil): book(.schemeAnyAmount)
                }
            return SchemeRow(book(level.name), book.parts([range, book(level.procedure)]), cite(level.article))
        }
    }

    /// What is not covered.
    var exclusions: [SchemeRow] { scheme.exclusions.map { SchemeRow(book($0.name), "", cite($0.article)) } }

    /// What a claim must bring.
    var papers: [SchemeRow] {
        guard let papers = scheme.papers else { return [] }
        return papers.value.enumerated().map { place, paper in
            SchemeRow(book(paper), "", place == 0 ? cite(papers.article) : "")
        }
    }
}
