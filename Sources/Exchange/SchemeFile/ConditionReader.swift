import MutualAid

/// Reads what must hold for a rule to apply.
struct ConditionReader {
    let node: FileNode
    /// Whether the rule works on stays, so that it can ask for the hospital's grade.
    let asksStays: Bool

    func conditions() -> [Condition] {
        let stays = asksStays ? ["hospitalGrade"] : []
        node.allow(
            keys: ["age", "sex", "category", "enrolment", "claimNumber", "termsWithoutSubsidy", "unbrokenYears"] + stays
        )
        var conditions: [Condition?] = []
        conditions.append(node.optional("age")?.range(from: 0).map(Condition.age))
        conditions.append(node.optional("sex")?.name(Sex.self).map(Condition.sex))
        conditions.append(node.optional("category").map { .category($0.someNames()) })
        conditions.append(node.optional("enrolment").map { .enrolment($0.someNames()) })
        if asksStays { conditions.append(node.optional("hospitalGrade").map { .hospitalGrade($0.someNames()) }) }
        conditions.append(node.optional("claimNumber")?.range(from: 1).map(Condition.claimNumber))
        conditions.append(node.optional("termsWithoutSubsidy")?.range(from: 0).map(Condition.termsWithoutSubsidy))
        conditions.append(node.optional("unbrokenYears")?.range(from: 0).map(Condition.unbrokenYears))
        return conditions.compactMap { $0 }
    }
}

extension FileNode {
    /// At least one of the cases of an enumeration.
    fileprivate func someNames<Name: RawRepresentable & CaseIterable & Hashable>() -> [Name]
    where Name.RawValue == String {
        if value == .array([]) { report(.empty) }
        return names(Name.self)
    }

    /// A range with its first number, its last, or both.
    fileprivate func range(from least: Int) -> ClosedRange<Int>? {
        allow("from", "through")
        let from = optional("from").map { $0.integer(from: least) }
        let through = optional("through").map { $0.integer(from: least) }
        if from == nil, through == nil { _ = required("from") }
        guard let first = from ?? least, let last = through ?? .max else { return nil }
        if first <= last { return first...last }
        report(.backwards(from: String(first), through: String(last)))
        return nil
    }
}
