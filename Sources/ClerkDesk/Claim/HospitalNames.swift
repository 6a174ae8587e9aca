import MutualAid

/// The hospitals of all recorded stays, to be offered while one is typed: kept beside the registry and changed only
/// where it changed.
struct HospitalNames: Sendable {
    /// The names that are offered, the most used first.
    private(set) var offered: [String] = []
    /// The grade that the latest stay at a hospital was recorded with, where one was.
    private(set) var grades: [String: HospitalGrade] = [:]
    private var uses: [String: Int] = [:]

    /// A longer list would be searched for longer at each letter than it helps.
    private static let mostOffered = 500

    init(_ registry: Registry) {
        for stay in registry.stays.all {
            uses[stay.hospital, default: 0] += 1
            if let grade = stay.hospitalGrade { grades[stay.hospital] = grade }
        }
        order()
    }

    /// Follows `changes` that were committed.
    mutating func update(for changes: [Change]) {
        var isChanged = false
        for case .stay(let edit) in changes {
            if let stay = edit.after, let grade = stay.hospitalGrade { grades[stay.hospital] = grade }
        }
        for case .stay(let edit) in changes where edit.before?.hospital != edit.after?.hospital {
            if let gone = edit.before?.hospital { uses[gone] = uses[gone].flatMap { $0 > 1 ? $0 - 1 : nil } }
            if let come = edit.after?.hospital { uses[come, default: 0] += 1 }
            isChanged = true
        }
        if isChanged { order() }
    }

    private mutating func order() {
        let names = uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        offered = names.prefix(Self.mostOffered).map(\.key)
    }
}
