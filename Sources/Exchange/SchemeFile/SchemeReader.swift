import JSONText
import MutualAid

/// Reads a scheme out of its file, reporting everything that is wrong on the way.
struct SchemeReader {
    let root: FileNode

    private static let keys = [
        "format", "version", "id", "name", "shortName", "term", "documents", "missing", "extends", "departs", "frame",
        "categories", "contributions", "enrolment", "handIn", "participation", "waitingPeriod", "base", "bases",
        "rules", "exclusions", "papers", "approval", "filing", "settlementTime", "readings", "examples",
    ]

    func scheme() -> Scheme? {
        root.allow(keys: Self.keys)
        checkFormat()
        let documents = self.documents()
        let cite = ArticleReader(documents: documents.map(\.code))
        let enrolling = EnrolmentReader(root: root, cite: cite)
        // Everything is read before anything is given up, so that all findings come at once.
        let id = root.required("id")?.identifier
        let name = root.required("name")?.text
        let shortName = root.required("shortName")?.text
        let term = root.required("term").flatMap { $0.span("first", "last") }
        let missing = root.optional("missing")?.someElements.compactMap(\.text) ?? []
        let extends = FrameReader(root: root, cite: cite).extension()
        let frame = FrameReader(root: root, cite: cite).frame()
        let categories = enrolling.categories()
        let ageLimits = enrolling.ageLimits()
        let contributions = enrolling.contributions()
        let window = enrolling.window()
        let isFinal = root.optional("enrolment")?.optional("confirmedIsFinal")?.flag ?? false
        let handIns = enrolling.handIns()
        let participation = enrolling.participation()
        let waitingPeriod = enrolling.waitingPeriod()
        let readings = ReadingReader(root: root, cite: cite).readings()
        let subsidy = SubsidyReader(root: root, cite: cite, isIncomplete: root.optional("missing") != nil).subsidy()
        let procedure = ProcedureReader(root: root, cite: cite)
        let exclusions = procedure.exclusions()
        let papers = procedure.papers()
        let approval = procedure.approval()
        let deadline = procedure.deadline(of: term)
        let workingDays = procedure.workingDays()
        let examples = ExampleReader(root: root, firstDay: term?.first).examples()
        guard let id, let name, let shortName, let term, let categories, let subsidy else { return nil }
        return Scheme(
            id: SchemeID(rawValue: id), name: name, shortName: shortName, term: term,
            documents: documents, missing: missing, extends: extends, frame: frame,
            categories: categories, ageLimits: ageLimits, contributions: contributions, enrolmentWindow: window,
            isConfirmedFinal: isFinal, handIns: handIns, participation: participation, waitingPeriod: waitingPeriod,
            subsidy: subsidy, exclusions: exclusions, papers: papers, approval: approval, filingDeadline: deadline,
            workingDaysToSettle: workingDays, readings: readings, examples: examples)
    }

    private func checkFormat() {
        if let format = root.required("format"), let name = format.string, name != "huzhu-scheme" {
            format.report(.unsupportedFormat(name))
        }
        if let version = root.required("version"), let number = version.integer, number != SchemeFile.version {
            version.report(.unsupportedFormat(String(number)))
        }
    }

    private func documents() -> [SourceDocument] {
        guard let list = root.required("documents") else { return [] }
        let nodes = list.elements
        list.reportDoubles(nodes) { $0.peek("id") }
        return nodes.compactMap { node in
            node.allow("id", "title", "citation")
            let id = node.required("id")?.identifier
            let title = node.required("title")?.text
            let citation = node.required("citation")?.text
            guard let id, let title, let citation else { return nil }
            return SourceDocument(code: id, title: title, citation: citation)
        }
    }
}

extension FileNode {
    /// Two days in order, each under its key.
    func span(_ first: String, _ last: String, allowing others: String...) -> Term? {
        allow(keys: [first, last] + others)
        let opens = required(first)?.day
        let closes = required(last)?.day
        guard let opens, let closes else { return nil }
        if closes < opens { report(.daysOutOfOrder(later: closes, earlier: opens)) }
        return Term(first: opens, last: closes)
    }
}
