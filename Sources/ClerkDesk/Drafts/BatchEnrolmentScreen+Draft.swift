import MutualAid

/// Members marked to be enrolled, as they are kept: runs of ids that follow one another, `kq7f-m5 20` for twenty.
extension BatchEnrolmentScreen {
    static let membersDetail = "members"

    /// The runs in which `rows` are kept.
    static func runs(of rows: [UInt32], in registry: Registry) -> [String] {
        var runs: [(first: MemberID, count: UInt32)] = []
        for row in rows {
            guard let id = registry.members[slot: Int(row)]?.id else { continue }
            if let last = runs.last, last.first.store == id.store, last.first.serial + last.count == id.serial {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((id, 1))
            }
        }
        return runs.map { "\($0.first) \($0.count)" }
    }

    /// The rows of the members in `runs` that are still there.
    static func rows(of runs: [String], in registry: Registry) -> [UInt32] {
        runs.flatMap { run in
            bounds(of: run).map { first, count in
                (0..<count).compactMap { step in
                    registry.members.slot(of: MemberID(store: first.store, serial: first.serial + step))
                        .flatMap { registry.members[slot: $0] == nil ? nil : UInt32($0) }
                }
            } ?? []
        }
    }

    /// How many members `runs` name.
    static func count(of runs: [String]) -> Int { runs.reduce(0) { $0 + (bounds(of: $1).map { Int($0.count) } ?? 0) } }

    private static func bounds(of run: String) -> (first: MemberID, count: UInt32)? {
        let words = run.split(separator: " ")
        guard words.count == 2, let first = MemberID(String(words[0])), let count = UInt32(words[1]), count > 0,
            count <= MemberID.greatestSerial, first.serial + count - 1 <= MemberID.greatestSerial
        else { return nil }
        return (first, count)
    }

    func draft(_ desk: DeskContext) -> FormDraft? {
        runs.isEmpty ? nil : FormDraft(form: .markedEnrolment, sheets: [], details: [Self.membersDetail: runs])
    }

    mutating func restore(_ draft: FormDraft, _ desk: DeskContext) {
        let runs = draft.details[Self.membersDetail] ?? []
        self = BatchEnrolmentScreen(Self.rows(of: runs, in: desk.registry))
    }
}
