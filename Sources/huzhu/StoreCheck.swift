import Glibc
import JSONStore
import MutualAid
import Wording

/// All that is to be said of a store's soundness: of its files, and of its records among one another.
struct StoreCheck: Sendable {
    let folder: String
    let report: StoreReport<RecordedRegistry>
    let flaws: [RegistryFlaw]

    /// Checks the store in `folder`, with a progress bar where somebody sees it.
    init(_ folder: String, in book: Phrasebook) throws(StoreProblem) {
        self.folder = folder
        var bar = ProgressBar { book(.cliVerifyProgress, $0) }
        defer { bar.clear() }
        report = try StoreVerification<RecordedRegistry>.run(folder) { done, total in
            bar.show(done, of: total)
        }
        flaws = report.state?.registry.flaws ?? []
    }

    var isSound: Bool { report.isSound && flaws.isEmpty }

    var recordCount: Int { report.state?.recordCount ?? report.recordCount }

    /// Whether the history has all that there is, and makes records that fit together.
    var canBeRebuilt: Bool {
        report.isHistoryWhole && report.state != nil && flaws.isEmpty
            && !damage.contains { [.lostTransactions, .otherTransaction, .newerVersion].contains($0.code) }
    }

    /// Whether what is wrong is only that entries or records, each whole, don't fit together.
    var contradictsItself: Bool {
        let kinds = Set(damage.map(\.code))
        return kinds.isEmpty ? !flaws.isEmpty : kinds.isSubset(of: [.refusedLine])
    }

    var damage: [StoreFinding] { report.findings.filter { $0.code.isDamage } }

    /// Whether nothing is wrong but that archived journals are missing, which that copy has.
    func isMended(byArchiveOf copy: String) -> Bool {
        flaws.isEmpty
            && damage.allSatisfy { finding in
                // A journal that begins too late; what is missing in its middle is not in the archive.
                guard finding.code == .missingTransactions, finding.line == 1, let lost = finding.transactions else {
                    return false
                }
                return Store.archive(at: copy, holds: lost)
            }
    }

    /// The newest dated copy whose files are sound, with the number of its last transaction.
    func newestSoundCopy() -> (path: String, lastSeq: Int)? {
        // Looking for help must not fail where there is none.
        for path in ((try? Store.dailyCopies(at: folder)) ?? []).reversed() {
            if let found = try? StoreVerification<RecordedRegistry>.run(path), found.isSound {
                return (path, found.lastSeq)
            }
        }
        return nil
    }
}

/// A line on standard error that tells how far something is; none where standard error is no terminal.
struct ProgressBar {
    private let text: (String) -> String
    private let isShown = isatty(STDERR_FILENO) == 1
    private var percent = -1

    /// A bar whose line `text` makes of a number such as `42%`.
    init(_ text: @escaping (String) -> String) { self.text = text }

    mutating func show(_ done: Int, of total: Int) {
        let now = total > 0 ? done * 100 / total : 100
        guard isShown, now != percent else { return }
        percent = now
        let full = now / 5
        let bar = String(repeating: "#", count: full) + String(repeating: ".", count: 20 - full)
        write("\r[\(bar)] \(text("\(now)%"))")
    }

    mutating func clear() {
        if percent >= 0 { write("\r\u{1B}[K") }
        percent = -1
    }

    private func write(_ line: String) {
        // Whoever cannot see the bar misses nothing.
        try? DescriptorChannel.write(Array(line.utf8), to: STDERR_FILENO)
    }
}
