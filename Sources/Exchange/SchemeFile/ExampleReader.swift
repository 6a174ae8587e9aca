import MutualAid

/// Reads the worked examples of a scheme, in the words of the batch form.
struct ExampleReader {
    let root: FileNode
    /// The first day of the term; nil while it cannot be read.
    let firstDay: CalendarDay?

    /// The day of what has none.
    private var start: CalendarDay { firstDay ?? CalendarDay(ordinal: 0) }

    func examples() -> [WorkedExample] { (root.optional("examples")?.elements ?? []).compactMap(example) }

    private func example(_ node: FileNode) -> WorkedExample? {
        node.allow("name", "readings", "member", "claims")
        let name = node.optional("name")?.text
        let readings = (node.optional("readings")?.members ?? []).compactMap { name, node -> ReadingChoice? in
            guard let value = node.string else { return nil }
            if let choice = ReadingChoice(name: name, value: value) { return choice }
            node.report(.notOneOf(value, ReadingChoice.values(of: name) ?? [], nearest: nil))
            return nil
        }
        let member = node.optional("member").map(self.member) ?? MemberFacts(category: .active)
        let claims = node.required("claims")?.someElements.map(claim) ?? []
        let read = claims.compactMap { $0 }
        guard let member, read.count == claims.count, !read.isEmpty else { return nil }
        return WorkedExample(
            name: name, readings: readings, member: member, claims: read.map(\.claim), expected: read.map(\.figures))
    }

    private func member(_ node: FileNode) -> MemberFacts? {
        node.allow("category", "enrolment", "born", "sex", "unbrokenSince", "termsWithoutSubsidy")
        let category = node.optional("category").map { $0.name(MemberCategory.self) } ?? .active
        guard let category else { return nil }
        return MemberFacts(
            category: category, kind: node.optional("enrolment")?.name(EnrolmentKind.self),
            born: node.optional("born")?.day, sex: node.optional("sex")?.name(Sex.self),
            unbrokenSince: node.optional("unbrokenSince")?.day,
            termsWithoutSubsidy: node.optional("termsWithoutSubsidy")?.integer)
    }

    private func claim(_ node: FileNode) -> (claim: ClaimCase, figures: WorkedExample.Figures)? {
        node.allow("filed", "stays", "events", "base", "payable", "approval")
        let stayNodes = node.required("stays")?.elements ?? []
        let stays = stayNodes.compactMap(stay)
        let eventNodes = node.optional("events")?.elements ?? []
        let events = eventNodes.compactMap(event)
        let filed = node.optional("filed")?.day
        let base = node.optional("base")?.money
        let approval = node.optional("approval")?.string
        guard let payable = node.required("payable")?.money, stays.count == stayNodes.count,
            events.count == eventNodes.count
        else { return nil }
        let lastDay = (stays.map(\.discharged) + events.map(\.day)).max() ?? start
        return (
            ClaimCase(filed: filed ?? lastDay, stays: stays, events: events),
            WorkedExample.Figures(base: base, payable: payable, approval: approval)
        )
    }

    /// A stay; without days of its own one of a single day at the start of the term.
    private func stay(_ node: FileNode) -> StayCase? {
        node.allow("admitted", "discharged", "settlement", "exclusion", "hospitalGrade")
        let admitted = node.optional("admitted").map(\.day) ?? start
        let discharged = node.optional("discharged").map(\.day) ?? admitted
        let settlement = node.required("settlement").map(self.settlement)
        let exclusion = node.optional("exclusion")?.identifier
        let grade = node.optional("hospitalGrade")?.name(HospitalGrade.self)
        guard let admitted, let discharged, let settlement else { return nil }
        return StayCase(
            admitted: admitted, discharged: discharged, settlement: settlement,
            exclusion: exclusion.map(ExclusionCode.init(rawValue:)), hospitalGrade: grade)
    }

    private func settlement(_ node: FileNode) -> Settlement {
        node.allow(keys: SettlementField.allCases.map(\.rawValue))
        _ = node.required(SettlementField.totalCost.rawValue)
        var settlement = Settlement()
        for field in SettlementField.allCases { settlement[field] = node.optional(field.rawValue)?.money }
        return settlement
    }

    private func event(_ node: FileNode) -> EventCase? {
        node.allow("kind", "severity", "day")
        let kind = node.required("kind")?.identifier
        let severity = node.optional("severity")?.string
        let day = node.required("day")?.day
        guard let kind, let day else { return nil }
        return EventCase(kind: EventCode(rawValue: kind), severity: severity, day: day)
    }
}
