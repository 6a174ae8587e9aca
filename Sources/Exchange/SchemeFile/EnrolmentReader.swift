import MutualAid

/// Reads who may take part, when, and for how much.
struct EnrolmentReader {
    let root: FileNode
    let cite: ArticleReader

    func categories() -> Cited<[MemberCategory]>? {
        guard let node = root.required("categories") else { return nil }
        node.allow("covered", "ageLimits", "article")
        let article = cite.article(of: node)
        guard let covered = node.required("covered") else { return nil }
        if covered.value == .array([]) { covered.report(.empty) }
        return Cited(covered.names(MemberCategory.self), article: article)
    }

    func ageLimits() -> [AgeLimit] {
        guard case .object? = root.optional("categories")?.value else { return [] }
        let list = root.optional("categories")?.optional("ageLimits")
        let nodes = list?.elements ?? []
        list?.reportDoubles(nodes) { $0.peek("category") }
        return nodes.compactMap { node in
            node.allow("category", "age", "article")
            let category = node.required("category")?.name(MemberCategory.self)
            let age = node.required("age")?.integer
            let article = cite.article(of: node)
            guard let category, let age else { return nil }
            return AgeLimit(category: category, age: age, article: article)
        }
    }

    func contributions() -> Cited<Contributions>? {
        guard let node = root.optional("contributions") else { return nil }
        node.allow("amounts", "byCategory", "subsidies", "article")
        let article = cite.article(of: node)
        let amounts = node.required("amounts").map(self.amounts)
        var byCategory: [MemberCategory: [EnrolmentKind: Money]] = [:]
        if let categories = node.optional("byCategory") {
            categories.allow(keys: MemberCategory.allCases.map(\.rawValue))
            for category in MemberCategory.allCases {
                byCategory[category] = categories.optional(category.rawValue).map(self.amounts)
            }
        }
        let subsidies = node.optional("subsidies")?.elements.compactMap(subsidy) ?? []
        return amounts.map {
            Cited(Contributions($0, byCategory: byCategory, subsidies: subsidies), article: article)
        }
    }

    private func amounts(_ node: FileNode) -> [EnrolmentKind: Money] {
        let kinds = EnrolmentKind.allCases.filter(\.takesPart)
        node.allow(keys: kinds.map(\.rawValue))
        var amounts: [EnrolmentKind: Money] = [:]
        for kind in kinds { amounts[kind] = node.optional(kind.rawValue)?.money }
        return amounts
    }

    private func subsidy(_ node: FileNode) -> ContributionSubsidy? {
        node.allow("name", "amount", "categories", "enrolment", "article")
        let name = node.required("name")?.text
        let amount = node.required("amount")?.positiveMoney
        let categories = node.optional("categories")?.names(MemberCategory.self) ?? []
        let kinds = node.optional("enrolment")?.names(EnrolmentKind.self) ?? []
        let article = cite.article(of: node)
        guard let name, let amount else { return nil }
        return ContributionSubsidy(name: name, amount: amount, categories: categories, kinds: kinds, article: article)
    }

    func window() -> Cited<Term>? {
        guard let node = root.optional("enrolment") else { return nil }
        let article = cite.article(of: node)
        return node.span("opens", "closes", allowing: "article", "confirmedIsFinal").map { Cited($0, article: article) }
    }

    func handIns() -> [HandIn] {
        (root.optional("handIn")?.elements ?? []).compactMap { node in
            node.allow("name", "by", "article")
            let name = node.required("name")?.text
            let day = node.required("by")?.day
            let article = cite.article(of: node)
            guard let name, let day else { return nil }
            return HandIn(name: name, by: day, article: article)
        }
    }

    func participation() -> Cited<ParticipationRule>? {
        guard let node = root.optional("participation") else { return nil }
        node.allow("atLeast", "allThrough", "allBelow", "notBelowLastTerm", "article")
        let atLeast = node.optional("atLeast")?.rate
        let through = node.optional("allThrough")?.integer
        let below = node.optional("allBelow")?.integer(from: 1).map { $0 - 1 }
        if node.optional("allThrough") != nil { node.optional("allBelow")?.report(.doubled("allThrough")) }
        let notBelow = node.optional("notBelowLastTerm")?.flag ?? false
        let article = cite.article(of: node)
        if node.optional("atLeast") == nil, !notBelow { _ = node.required("atLeast") }
        return Cited(
            ParticipationRule(atLeast: atLeast, allThrough: through ?? below, notBelowLastTerm: notBelow),
            article: article)
    }

    func waitingPeriod() -> Cited<WaitingPeriod>? {
        guard let node = root.optional("waitingPeriod") else { return nil }
        node.allow("days", "for", "article")
        let days = node.required("days")?.integer(from: 1)
        let kinds = node.required("for")?.names(EnrolmentKind.self)
        let article = cite.article(of: node)
        guard let days, let kinds else { return nil }
        return Cited(WaitingPeriod(days: days, kinds: kinds), article: article)
    }
}
