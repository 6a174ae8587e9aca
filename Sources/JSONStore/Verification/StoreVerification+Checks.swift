extension StoreVerification {
    /// Compares what was acknowledged last with what the history has there, which is `hash`.
    mutating func checkHead(_ contents: StoreContents, _ chain: ChainAudit, _ hash: LineHash?) {
        switch contents.head {
        case .failure(let problem):
            let code: StoreFinding.Code =
                contents.isHeadMissing ? .missingFile : problem.code == .damaged ? .damagedHead : .unreadableFile
            report.findings.append(StoreFinding(problem, of: code, StoreLayout.headName))
        case .success(let mark) where mark.version > layout.formats.version:
            report.findings.append(
                StoreFinding(.newerVersion, StoreLayout.headName, line: 1, "version \(mark.version)"))
        // The line is there, and has been told of.
        case .success(let mark) where mark.hash == chain.unended: break
        case .success(let mark) where mark.seq > chain.seq:
            report.findings.append(
                StoreFinding(
                    .lostTransactions, StoreLayout.journalName, transactions: chain.seq + 1...mark.seq,
                    "ends at transaction \(chain.seq) though \(mark.seq) was acknowledged"))
        case .success(let mark) where hash.map { $0 != mark.hash } ?? false:
            report.findings.append(
                StoreFinding(
                    .otherTransaction, StoreLayout.journalName, transactions: mark.seq...mark.seq,
                    "transaction \(mark.seq) is not the one that was acknowledged"))
        case .success: break
        }
    }

    /// Returns whether the checkpoint is one of this history, so that the two can be compared.
    mutating func checkRegistry(
        _ registry: Result<RegistryFile, StoreProblem>, _ contents: StoreContents, _ chain: ChainAudit,
        _ hash: LineHash?
    ) -> Bool {
        let name = StoreLayout.registryName
        let header: RegistryHeader
        do { header = try registry.get().header } catch {
            let bytes = contents.registryBytes
            let code: StoreFinding.Code =
                bytes == nil ? .missingFile : bytes?.isEmpty == true ? .emptyFile : .damagedCheckpoint
            var finding = StoreFinding(error, of: code, name)
            if code == .emptyFile { finding.line = nil }
            report.findings.append(finding)
            return false
        }
        var isFitting = true
        func note(_ code: StoreFinding.Code, _ detail: String) {
            report.findings.append(StoreFinding(code, name, line: 1, detail))
            isFitting = false
        }
        if header.version > layout.formats.version { note(.newerVersion, "version \(header.version)") }
        if let store = chain.store, store != header.store {
            note(.otherStore, "belongs to the store \(header.store)")
        } else if header.seq > chain.seq {
            note(.foreignCheckpoint, "ends at transaction \(header.seq), the history at \(chain.seq)")
        } else if let hash, hash != header.journal {
            note(.foreignCheckpoint, "was made after another transaction \(header.seq)")
        } else if let journal = try? contents.journal.get().header, header.seq < journal.seq {
            note(.foreignCheckpoint, "ends at transaction \(header.seq), the journal begins after \(journal.seq)")
        }
        return isFitting
    }

    /// Takes a finding unless the history has told it.
    private mutating func note(_ finding: StoreFinding) {
        let isTold = report.findings.contains {
            $0.code == finding.code && $0.file == finding.file && $0.line == finding.line
        }
        if !isTold { report.findings.append(finding) }
    }

    /// Compares what the program opens, the checkpoint and what is newer, with what the history makes.
    mutating func compare(
        _ registry: RegistryFile, _ contents: StoreContents, with replayed: State?, isNew: Bool
    ) {
        var opened: State
        do throws(StoreProblem) {
            opened = try StoreProblem.telling(StoreLayout.registryName) { try State(store: registry.header.store) }
            try registry.text.read(into: &opened, isChecked: true) { progress.add($0) }
            // What is wrong with the lines themselves has been told.
            let end = (try? contents.journal.get())?.scan { entry in
                if entry.seq > registry.header.seq { try opened.apply(entry) }
            }
            if let damage = end?.damage, damage.cause != nil { throw damage }
        } catch {
            note(StoreFinding(error, of: .unreadableLine, error.file))
            report.state = replayed
            return
        }
        // A history without transactions makes no state, and the first checkpoint has no records.
        guard let replayed, !isNew else {
            report.state = opened
            return
        }
        report.state = replayed
        var comparison = RecordComparison<State>(size: registry.bytes.count)
        comparison.take(replayed, &progress)
        report.findings += comparison.findings(of: opened, in: registry, &progress)
    }
}
