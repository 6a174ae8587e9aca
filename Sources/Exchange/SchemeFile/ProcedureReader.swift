import MutualAid

/// Reads how a claim is handled: what is not covered, papers, who approves, until when.
struct ProcedureReader {
    let root: FileNode
    let cite: ArticleReader

    func exclusions() -> [Exclusion] {
        guard let list = root.required("exclusions") else { return [] }
        let nodes = list.elements
        list.reportDoubles(nodes) { $0.peek("code") }
        return nodes.compactMap { node in
            node.allow("code", "name", "article")
            let code = node.required("code")?.identifier
            let name = node.required("name")?.text
            let article = cite.article(of: node)
            guard let code, let name else { return nil }
            return Exclusion(code: ExclusionCode(rawValue: code), name: name, article: article)
        }
    }

    func papers() -> Cited<[LocalizedText]>? {
        guard let node = root.optional("papers") else { return nil }
        node.allow("list", "article")
        let article = cite.article(of: node)
        return node.required("list").map { Cited($0.elements.compactMap(\.text), article: article) }
    }

    func approval() -> [ApprovalLevel] {
        guard let list = root.required("approval") else { return [] }
        let nodes = list.elements
        list.reportDoubles(nodes) { $0.peek("level") }
        var below: Money?
        return nodes.enumerated().compactMap { index, node in
            node.allow("level", "name", "procedure", "through", "article")
            let isLast = index == nodes.count - 1
            let place = isLast ? node.optional("through") : node.required("through")
            let through = place?.money
            if let through {
                if let below, through <= below {
                    place?.report(.backwards(from: below.description, through: through.description))
                }
                if isLast { place?.report(.cappedLastLevel(through)) }
                below = through
            }
            let level = node.required("level")?.identifier
            let name = node.required("name")?.text
            let procedure = node.required("procedure")?.text
            let article = cite.article(of: node)
            guard let level, let name, let procedure else { return nil }
            return ApprovalLevel(code: level, name: name, procedure: procedure, through: through, article: article)
        }
    }

    func deadline(of term: Term?) -> Cited<CalendarDay>? {
        guard let node = root.optional("filing") else { return nil }
        node.allow("deadline", "article")
        let article = cite.article(of: node)
        guard let place = node.required("deadline"), let deadline = place.day else { return nil }
        if let term, deadline < term.last { place.report(.daysOutOfOrder(later: deadline, earlier: term.last)) }
        return Cited(deadline, article: article)
    }

    func workingDays() -> Cited<Int>? {
        guard let node = root.optional("settlementTime") else { return nil }
        node.allow("workingDays", "article")
        let article = cite.article(of: node)
        return node.required("workingDays")?.integer(from: 1).map { Cited($0, article: article) }
    }
}
