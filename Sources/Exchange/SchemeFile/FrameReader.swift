import MutualAid

/// Reads what a scheme fills in, or what it asks of those that fill it in.
struct FrameReader {
    let root: FileNode
    let cite: ArticleReader

    func `extension`() -> Extension? {
        let list = root.optional("departs")
        let nodes = list?.elements ?? []
        list?.reportDoubles(nodes) { $0.peek("clause") }
        let departures = nodes.compactMap { node -> Extension.Departure? in
            node.allow("clause", "article")
            let clause = node.required("clause")?.name(FrameClause.Kind.self)
            let article = node.required("article").flatMap { _ in cite.article(of: node) }
            guard let clause, let article else { return nil }
            return Extension.Departure(clause: clause, article: article)
        }
        if list != nil { _ = root.required("extends") }
        guard let frame = root.optional("extends")?.identifier else { return nil }
        return Extension(frame: SchemeID(rawValue: frame), departures: departures)
    }

    func frame() -> [FrameClause] {
        let list = root.optional("frame")
        let nodes = list?.someElements ?? []
        list?.reportDoubles(nodes) { $0.peek("clause") }
        return nodes.compactMap { node in
            guard let kind = node.required("clause")?.name(FrameClause.Kind.self) else { return nil }
            let demand = demand(kind, of: node)
            let article = cite.article(of: node)
            return demand.map { FrameClause($0, article: article) }
        }
    }

    private func demand(_ kind: FrameClause.Kind, of node: FileNode) -> FrameClause.Demand? {
        func allow(_ keys: String...) { node.allow(keys: ["clause", "article"] + keys) }
        switch kind {
        case .contribution:
            allow("from", "through")
            let from = node.required("from")?.money
            let through = node.required("through")?.money
            guard let from, let through else { return nil }
            if from <= through { return .contribution(from...through) }
            node.report(.backwards(from: from.description, through: through.description))
            return nil
        case .participation:
            allow("atLeast", "allBelow")
            let atLeast = node.required("atLeast")?.rate
            let below = node.required("allBelow")?.integer(from: 1)
            guard let atLeast, let below else { return nil }
            return .participation(atLeast: atLeast, allThrough: below - 1)
        case .categories:
            allow("only")
            return node.required("only").map { .categories($0.names(MemberCategory.self)) }
        case .accumulation:
            allow("across")
            return node.required("across")?.name(ReadingChoice.AcrossClaims.self).map { .accumulation($0) }
        case .insuranceScope:
            allow("leftOut")
            return node.required("leftOut").map { .insuranceScope($0.names(SettlementField.self)) }
        case .noDeductible, .noWaitingPeriod, .termCeiling:
            allow()
            return kind == .noDeductible ? .noDeductible : kind == .termCeiling ? .termCeiling : .noWaitingPeriod
        }
    }
}
