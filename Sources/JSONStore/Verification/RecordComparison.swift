/// Tells which records of one state are not in another, by the digests of their lines.
///
/// Records may stand in another order: one that was taken out and put back by an undo comes last where the store was
/// opened in between, and in its old place where it was not.
struct RecordComparison<State: RecordedState> {
    /// The size of the checkpoint in bytes, the measure of the work.
    let size: Int
    private var history: Set<LineHash> = []
    private var records: State?
    /// How many findings of one kind are told one by one.
    private static var most: Int { 100 }

    init(size: Int) { self.size = size }

    /// Takes the records that the history makes.
    mutating func take(_ state: State, _ progress: inout VerificationProgress) {
        let share = size / max(1, state.recordCount)
        history.reserveCapacity(state.recordCount)
        // Emitting fails only where the closure does, and this one does not.
        try? state.records { record in
            history.insert(digest(record))
            progress.add(share)
        }
        records = state
    }

    /// The records of `opened` that differ, and those that it lacks.
    mutating func findings(
        of opened: State, in registry: RegistryFile, _ progress: inout VerificationProgress
    ) -> [StoreFinding] {
        var findings: [StoreFinding] = []
        let share = size / max(1, opened.recordCount)
        var strange: [LineHash: String] = [:]
        try? opened.records { record in
            let digest = digest(record)
            if history.remove(digest) == nil { strange[digest] = State.name(ofRecord: record) }
            progress.add(share)
        }
        guard !strange.isEmpty || !history.isEmpty else { return [] }
        let lines = lines(of: strange, in: registry)
        let told = strange.sorted { (lines[$0.key] ?? .max, $0.value) < (lines[$1.key] ?? .max, $1.value) }
        for (digest, name) in told.prefix(Self.most) {
            findings.append(
                StoreFinding(.differsFromHistory, StoreLayout.registryName, line: lines[digest], name))
        }
        let known = Set(strange.values)
        var lacking: [String] = []
        try? records?.records { record in
            let name = State.name(ofRecord: record)
            if lacking.count < Self.most, history.contains(digest(record)), !known.contains(name) {
                lacking.append(name)
            }
        }
        findings += lacking.map { StoreFinding(.differsFromHistory, StoreLayout.registryName, $0) }
        return findings
    }

    /// The lines of the checkpoint in which records stand just so.
    private func lines(of digests: [LineHash: String], in registry: RegistryFile) -> [LineHash: Int] {
        var lines: [LineHash: Int] = [:]
        var line = 1
        // Lines that were read once are read again without fault.
        try? registry.visitRecords { record in
            line += 1
            let digest = LineHash(of: record)
            if digests[digest] != nil { lines[digest] = line }
        }
        return lines
    }

    private func digest(_ record: [UInt8]) -> LineHash { record.withUnsafeBytes { LineHash(of: $0) } }
}
