extension Store {
    /// Rebuilds a store from its own history, whose checkpoint is damaged: the history with a new checkpoint takes the
    /// store's place, and the store is moved aside as a restore does it.
    ///
    /// - Parameters:
    ///   - folder: The store.
    ///   - report: What its verification came to: the history must be whole.
    ///   - now: The present time, as `2018-11-15T09:30:00Z`.
    ///   - label: What the name of what is moved aside ends in, such as `2018-11-15-0930`; `now` if it is left out.
    ///   - fileSystem: Where the files are.
    ///   - check: Gets the folder of the rebuilt store and throws when it is not sound.
    /// - Throws: what `check` throws, or `StoreProblem` with the code `damaged` (the history is not whole, or went on),
    ///   `locked`, `notEmpty`, `diskFull`, `permissionDenied` or `ioError`; the store is then as it was.
    public static func rebuild<State>(
        at folder: String, from report: StoreReport<State>, now: String = UTCTime.now(), label: String? = nil,
        fileSystem: some FileSystem = PosixFileSystem(), check: (_ folder: String) throws -> Void
    ) throws -> Restoration {
        let layout = StoreLayout(folder: folder)
        guard report.isHistoryWhole, let state = report.state, let code = report.code, let hash = report.lastHash
        else { throw StoreFormat.damage(StoreLayout.journalName, nil, "the history is not whole") }
        var records: [UInt8] = []
        try state.records { record in
            records += record
            records.append(StoreFormat.newline)
        }
        let header = RegistryHeader(
            version: layout.formats.version, store: code, seq: report.lastSeq, journal: hash,
            records: state.recordCount, hash: records.withUnsafeBytes { LineHash(of: $0) })
        let registry = try RegistryFile(bytes: header.bytes + records, formats: layout.formats)
        return try StoreRestore(
            backup: layout, rebuilt: registry, store: layout, now: now, label: label, fileSystem: fileSystem
        ).carryOut(check)
    }
}
