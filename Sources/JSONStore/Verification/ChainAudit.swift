import JSONText

/// Follows the chain of lines through all journals and tells of every place where it does not hold; after such a place
/// it goes on with what stands there.
struct ChainAudit {
    private(set) var findings: [StoreFinding] = []
    private(set) var store: String?
    /// The number and hash of the last transaction that could be read.
    private(set) var seq = 0
    private(set) var at: String?
    /// The hash of that transaction; `nil` where a line that cannot be read hides it.
    private(set) var hash: LineHash? = .zero
    /// Whether every transaction from the first on was there, in order and sound.
    private(set) var isWhole = true
    /// The hash of a last line that was refused or acknowledged and lacks only its end.
    private(set) var unended: LineHash?
    private let formats: StoreFormats

    init(formats: StoreFormats) { self.formats = formats }

    /// Reads a journal.
    ///
    /// - Parameters:
    ///   - name: its name inside the store.
    ///   - seqs: the transactions that its name says it holds; `nil` for the present journal.
    ///   - acknowledged: the hash of the transaction that was acknowledged last, if that is known.
    ///   - refusal: says why a transaction could not be taken after those before it, without taking it.
    ///   - visit: gets each transaction with its line, as long as the history is whole.
    mutating func read(
        _ bytes: [UInt8], of name: String, holding seqs: ClosedRange<Int>?, acknowledged: LineHash?,
        _ refusal: (JournalEntry) -> (any Error)?,
        _ visit: (JournalEntry, Int) throws(StoreFinding) -> Void
    ) {
        guard !bytes.isEmpty else { return note(.emptyFile, name, nil, "nothing in it", lost: seqs) }
        bytes.withUnsafeBytes { buffer in
            var journal = Journal(name: name)
            var start = 0
            while let end = buffer.lineEnd(from: start) {
                let line = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
                journal.line += 1
                if journal.line == 1 {
                    readHeader(line, &journal, holding: seqs)
                } else {
                    read(line, &journal, visit)
                }
                start = end + 1
            }
            guard start < buffer.count else { return }
            let rest = UnsafeRawBufferPointer(rebasing: buffer[start...])
            if seqs == nil, readUnended(rest, journal, acknowledged, refusal) { return }
            readTail(of: journal, isArchived: seqs != nil, rest.count)
        }
        if let seqs, seq != seqs.upperBound {
            if seq < seqs.upperBound {
                note(.missingTransactions, name, nil, "missing at the end", lost: seq + 1...seqs.upperBound)
            } else {
                note(.misnamedArchive, name, nil, "holds transactions up to \(seq)")
            }
        }
    }

    /// Takes note that a journal is not there, or cannot be read.
    mutating func skip(_ finding: StoreFinding, holding seqs: ClosedRange<Int>?) {
        findings.append(finding)
        breakOff()
        if let seqs { seq = max(seq, seqs.upperBound) }
    }

    private struct Journal {
        let name: String
        var line = 0
        var isNewer = false
        var version = 1
        /// The hash of the line before; `nil` when it could not be read.
        var tip: LineHash?

        init(name: String) { self.name = name }
    }

    private mutating func readHeader(
        _ line: UnsafeRawBufferPointer, _ journal: inout Journal, holding seqs: ClosedRange<Int>?
    ) {
        guard let seal = SealedLine.verifiedHash(of: line) else {
            note(.damagedLine, journal.name, 1, "the seal does not fit")
            breakOff()
            return
        }
        journal.tip = seal
        let header: JournalHeader
        do { header = try JournalHeader(parsing: line) } catch {
            misread(journal, error)
            return breakOff()
        }
        journal.version = header.version
        if header.version > formats.version {
            journal.isNewer = true
            note(.newerVersion, journal.name, 1, "version \(header.version)")
            isWhole = false
        }
        if let store, store != header.store {
            note(.otherStore, journal.name, 1, "belongs to the store \(header.store)")
            isWhole = false
        }
        store = store ?? header.store
        if let seqs, header.seq + 1 != seqs.lowerBound {
            note(.misnamedArchive, journal.name, 1, "begins after transaction \(header.seq)")
        }
        if header.seq > seq {
            note(.missingTransactions, journal.name, 1, "missing before it", lost: seq + 1...header.seq)
        } else if header.seq < seq {
            note(.misplacedLine, journal.name, 1, "begins after transaction \(header.seq), expected \(seq)")
            isWhole = false
        } else if let hash, hash != header.previous {
            note(.brokenChain, journal.name, 1, "does not join the journal before")
            isWhole = false
        }
        seq = header.seq
        hash = header.previous
    }

    private mutating func read(
        _ line: UnsafeRawBufferPointer, _ journal: inout Journal,
        _ visit: (JournalEntry, Int) throws(StoreFinding) -> Void
    ) {
        guard let seal = SealedLine.verifiedHash(of: line) else {
            // The next line says which transaction this one was.
            note(.damagedLine, journal.name, journal.line, "the seal does not fit", lost: seq + 1...seq + 1)
            seq += 1
            hash = nil
            journal.tip = nil
            return
        }
        let tip = journal.tip
        journal.tip = seal
        let parsed: JournalLine
        do { parsed = try JournalLine(parsing: line, hash: seal, isNewerVersion: journal.isNewer) } catch {
            misread(journal, error, lost: seq + 1...seq + 1)
            seq += 1
            hash = seal
            return
        }
        var entry = parsed.entry
        if entry.seq > seq + 1 {
            note(
                .missingTransactions, journal.name, journal.line, "missing before it", lost: seq + 1...entry.seq - 1)
        } else if entry.seq <= seq {
            note(.misplacedLine, journal.name, journal.line, "transaction \(entry.seq), expected \(seq + 1)")
            isWhole = false
        } else if let tip, tip != parsed.previous {
            note(.brokenChain, journal.name, journal.line, "does not follow the line before")
            isWhole = false
        }
        (seq, hash, at) = (entry.seq, seal, entry.at)
        if !UTCTime.isTime(entry.at) { note(.strangeTime, journal.name, journal.line, "not a time") }
        guard isWhole else { return }
        do throws(StoreFinding) {
            if journal.version < formats.version {
                do { entry.changes = try formats.changes(entry.changes, of: journal.version) } catch {
                    throw StoreFinding(
                        StoreFormat.refusal(journal.name, journal.line, error), of: .refusedLine, journal.name)
                }
            }
            try visit(entry, journal.line)
        } catch {
            findings.append(error)
            isWhole = false
        }
    }

    /// Takes note of a last line that is whole but for its end, which the next start adds unless the line is refused.
    ///
    /// - Returns: whether it was one of which there is something to tell.
    private mutating func readUnended(
        _ line: UnsafeRawBufferPointer, _ journal: Journal, _ acknowledged: LineHash?,
        _ refusal: (JournalEntry) -> (any Error)?
    ) -> Bool {
        guard isWhole, let seal = SealedLine.verifiedHash(of: line),
            let parsed = try? JournalLine(parsing: line, hash: seal, isNewerVersion: journal.isNewer),
            parsed.previous == journal.tip, parsed.entry.seq == seq + 1, journal.version == formats.version
        else { return false }
        let number = journal.line + 1
        if let error = refusal(parsed.entry) {
            let problem = StoreFormat.refusal(journal.name, number, error)
            findings.append(StoreFinding(problem, of: .refusedLine, journal.name))
            isWhole = false
        } else if seal == acknowledged {
            note(.unendedLine, journal.name, number, "the newline at its end is missing")
        } else {
            return false
        }
        unended = seal
        return true
    }

    private mutating func readTail(of journal: Journal, isArchived: Bool, _ length: Int) {
        let line = journal.line + 1
        if line == 1 {
            note(.damagedLine, journal.name, 1, "cut short")
            breakOff()
        } else {
            // In the archive there are no unfinished lines: it was whole when it was put there.
            note(isArchived ? .damagedLine : .tornLine, journal.name, line, "\(length) bytes of an unfinished line")
            if isArchived { isWhole = false }
        }
    }

    /// Takes note of the present line, which is as it was written and cannot be read.
    private mutating func misread(_ journal: Journal, _ error: any Error, lost: ClosedRange<Int>? = nil) {
        let problem = StoreFormat.misreading(journal.name, journal.line, error)
        var finding = StoreFinding(problem, of: .unreadableLine, journal.name)
        finding.transactions = lost
        findings.append(finding)
        isWhole = false
    }

    private mutating func note(
        _ code: StoreFinding.Code, _ file: String, _ line: Int?, _ detail: String, lost: ClosedRange<Int>? = nil
    ) {
        findings.append(StoreFinding(code, file, line: line, transactions: lost, detail))
        if let lost {
            isWhole = false
            // Of what follows, nothing can be compared with what is not there.
            if code == .emptyFile { (seq, hash) = (lost.upperBound, nil) }
        }
    }

    private mutating func breakOff() {
        isWhole = false
        hash = nil
    }
}
