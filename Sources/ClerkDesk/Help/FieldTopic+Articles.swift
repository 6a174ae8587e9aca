import MutualAid

extension FieldTopic {
    /// Where a scheme speaks of it; empty where it doesn't.
    func articles(in scheme: Scheme) -> [Article] {
        let found: [Article?] =
            switch self {
            case .amount(let part): amountArticles(of: part, in: scheme)
            case .category, .enrolmentCategory, .earlyRetired: [scheme.categories.article]
            case .enrolmentKind, .paidByMember, .paidByUnion: [scheme.contributions?.article]
            case .enrolmentDay: [scheme.enrolmentWindow?.article]
            case .filed: [scheme.filingDeadline?.article]
            case .exclusion: scheme.exclusions.map(\.article)
            default: []
            }
        var articles: [Article] = []
        for article in found.compactMap({ $0 }) where !articles.contains(article) { articles.append(article) }
        return articles
    }

    private func amountArticles(of part: SettlementField, in scheme: Scheme) -> [Article?] {
        let parts = scheme.subsidy.bases.flatMap(\.parts).filter { $0.part == part }
        if !parts.isEmpty { return parts.map(\.article) }
        // What funds paid is what makes the out-of-pocket, from which the base starts.
        let isInStart = part == .totalCost || part == .outOfPocket || SettlementField.funds.contains(part)
        return isInStart ? scheme.subsidy.bases.map(\.article) : []
    }
}
