import JSONText
import MutualAid

/// Reads a scheme out of its file, reporting everything that is wrong on the way.
struct SchemeReader {
    let root: FileNode

    func scheme() -> Scheme? {
        root.allow(
            "format", "version", "id", "name", "shortName", "term", "documents", "categories", "contributions",
            "enrolment", "participation", "base", "rules", "exclusions", "papers", "approval", "filing",
            "settlementTime", "readings")
        if let format = root.required("format"), format.string != "huzhu-scheme" {
            format.report(.unsupportedFormat, "expected huzhu-scheme")
        }
        if let version = root.required("version"), let number = version.integer, number != SchemeFile.version {
            version.report(.unsupportedFormat, "this program reads version \(SchemeFile.version)")
        }
        let documents = self.documents()
        let cite = ArticleReader(documents: documents.map(\.id))
        // Everything is read before anything is given up, so that all findings come at once.
        let id = root.required("id")?.string
        let name = root.required("name")?.text
        let shortName = root.required("shortName")?.text
        let term = root.required("term").flatMap { span($0, keys: ("first", "last"), allowing: []) }
        let categories = self.categories(cite)
        let contributions = self.contributions(cite)
        let enrolmentWindow = root.optional("enrolment").flatMap { node -> Cited<Term>? in
            let article = cite.article(of: node)
            return span(node, keys: ("opens", "closes"), allowing: ["article"]).map { Cited($0, article: article) }
        }
        let participation = self.participation(cite)
        let subsidy = SubsidyReader(root: root, cite: cite).subsidy()
        let exclusions = self.exclusions(cite)
        let papers = self.papers(cite)
        let approval = self.approval(cite)
        let deadline = root.optional("filing").flatMap { node -> Cited<CalendarDay>? in
            node.allow("deadline", "article")
            let article = cite.article(of: node)
            return node.required("deadline")?.day.map { Cited($0, article: article) }
        }
        if let deadline, let term, deadline.value < term.last {
            root.optional("filing")?.report(.outOfOrder, "the deadline is before the term's last day")
        }
        let workingDays = root.optional("settlementTime").flatMap { node -> Cited<Int>? in
            node.allow("workingDays", "article")
            let article = cite.article(of: node)
            return node.required("workingDays")?.integer.map { Cited($0, article: article) }
        }
        let readings = self.readings(cite)
        guard let id, let name, let shortName, let term, let categories, let contributions, let subsidy else {
            return nil
        }
        return Scheme(
            id: SchemeID(rawValue: id), name: name, shortName: shortName, term: term,
            documents: documents.map(\.document), categories: categories, contributions: contributions,
            enrolmentWindow: enrolmentWindow, participation: participation, subsidy: subsidy, exclusions: exclusions,
            papers: papers, approval: approval, filingDeadline: deadline, workingDaysToSettle: workingDays,
            readings: readings)
    }

    private func documents() -> [(id: String, document: SourceDocument)] {
        guard let node = root.required("documents") else { return [] }
        return node.elements.compactMap { node in
            node.allow("id", "title", "citation")
            let id = node.required("id")?.string
            let title = node.required("title")?.text
            let citation = node.required("citation")?.text
            guard let id, let title, let citation else { return nil }
            return (id, SourceDocument(title: title, citation: citation))
        }
    }

    private func span(_ node: FileNode, keys: (String, String), allowing others: [String]) -> Term? {
        node.allow(keys: [keys.0, keys.1] + others)
        let first = node.required(keys.0)?.day
        let last = node.required(keys.1)?.day
        guard let first, let last else { return nil }
        if last < first { node.report(.outOfOrder, "\(keys.1) is before \(keys.0)") }
        return Term(first: first, last: last)
    }

    private func categories(_ cite: ArticleReader) -> Cited<[MemberCategory]>? {
        guard let node = root.required("categories") else { return nil }
        node.allow("covered", "article")
        let article = cite.article(of: node)
        guard let covered = node.required("covered") else { return nil }
        return Cited(covered.elements.compactMap { $0.name(MemberCategory.self) }, article: article)
    }

    private func contributions(_ cite: ArticleReader) -> Cited<[EnrolmentKind: Money]>? {
        guard let node = root.required("contributions") else { return nil }
        node.allow("amounts", "article")
        let article = cite.article(of: node)
        guard let amounts = node.required("amounts") else { return nil }
        let kinds = EnrolmentKind.allCases.filter(\.takesPart)
        amounts.allow(keys: kinds.map(\.rawValue))
        var contributions: [EnrolmentKind: Money] = [:]
        for kind in kinds { contributions[kind] = amounts.optional(kind.rawValue)?.money }
        return Cited(contributions, article: article)
    }

    private func participation(_ cite: ArticleReader) -> Cited<ParticipationRule>? {
        guard let node = root.optional("participation") else { return nil }
        node.allow("atLeast", "allThrough", "article")
        let atLeast = node.required("atLeast")?.rate
        let allThrough = node.required("allThrough")?.integer
        let article = cite.article(of: node)
        guard let atLeast, let allThrough else { return nil }
        return Cited(ParticipationRule(atLeast: atLeast, allThrough: allThrough), article: article)
    }

    private func exclusions(_ cite: ArticleReader) -> [Exclusion] {
        (root.required("exclusions")?.elements ?? []).compactMap { node in
            node.allow("code", "name", "article")
            let code = node.required("code")?.string
            let name = node.required("name")?.text
            let article = cite.article(of: node)
            guard let code, let name else { return nil }
            return Exclusion(code: ExclusionCode(rawValue: code), name: name, article: article)
        }
    }

    private func papers(_ cite: ArticleReader) -> Cited<[LocalizedText]>? {
        guard let node = root.optional("papers") else { return nil }
        node.allow("list", "article")
        let article = cite.article(of: node)
        return node.required("list").map { Cited($0.elements.compactMap(\.text), article: article) }
    }

    private func approval(_ cite: ArticleReader) -> [ApprovalLevel] {
        let nodes = root.required("approval")?.elements ?? []
        var levels: [ApprovalLevel] = []
        for (index, node) in nodes.enumerated() {
            node.allow("level", "name", "procedure", "through", "article")
            let limit = node.optional("through")
            let through = limit?.money
            if limit == nil, index < nodes.count - 1 {
                node.report(.outOfOrder, "only the last level may be without a limit")
            }
            if let through, let below = levels.last?.through, through <= below {
                node.report(.outOfOrder, "the limit is not above that of the level before")
            }
            let level = node.required("level")?.string
            let name = node.required("name")?.text
            let procedure = node.required("procedure")?.text
            let article = cite.article(of: node)
            guard let level, let name, let procedure else { continue }
            levels.append(
                ApprovalLevel(code: level, name: name, procedure: procedure, through: through, article: article))
        }
        return levels
    }

    private func readings(_ cite: ArticleReader) -> [Reading] {
        (root.required("readings")?.elements ?? []).compactMap { node in
            node.allow("name", "builtIn", "alternatives", "article")
            let article = cite.article(of: node)
            let builtIn = node.required("builtIn")
            let alternatives = node.required("alternatives")
            guard let name = node.required("name")?.string else { return nil }
            func choice(_ node: FileNode) -> ReadingChoice? {
                guard let value = node.string else { return nil }
                let choice = ReadingChoice(name: name, value: value)
                if choice == nil { node.report(.invalidValue, "no reading \(name) \(value)") }
                return choice
            }
            let chosen = builtIn.flatMap(choice)
            let others = alternatives?.elements.compactMap(choice) ?? []
            return chosen.map { Reading(builtIn: $0, alternatives: others, article: article) }
        }
    }
}
