import Exchange
import JSONStore
import MutualAid
import Wording

/// What a check came to, as lines for the clerk: what was found, and what to do next.
struct StoreCheckText {
    let check: StoreCheck
    let book: Phrasebook

    var lines: [String] {
        findings + [verdict] + advice
    }

    /// What was found, one to a line.
    var findings: [String] {
        let colon = book.language == .chinese ? "：" : ": "
        let findings = check.report.findings.map { book.place(of: $0) + colon + sentence($0) }
        let flaws = check.flaws.map { $0.record + colon + sentence($0.rule) }
        return (findings + flaws).map(\.withoutControls)
    }

    func sentence(_ finding: StoreFinding) -> String { book.sentence(finding, in: check.folder) }

    func sentence(_ rule: RegistryFlaw.Rule) -> String { book.sentence(rule) }

    private var verdict: String {
        let report = check.report
        let count = check.damage.count + check.flaws.count
        if count > 0 { return book(.cliVerifyDamaged, String(count)) }
        guard let at = report.lastAt else { return book(.cliVerifyEmpty) }
        return book(
            .cliVerifySound, String(check.recordCount), String(report.lastSeq),
            LocalTime.text(of: at))
    }

    /// What to do next; nothing where all is well.
    var advice: [String] {
        guard !check.isSound else { return [] }
        if !check.damage.isEmpty, check.damage.allSatisfy({ $0.code == .newerVersion }) { return [] }
        var lines = [book(.cliVerifyCopyFirst, check.folder)]
        if check.canBeRebuilt { lines.append(book(.cliVerifyHistoryWhole, RestoreLine.rebuilding(check.folder))) }
        if let copy = check.newestSoundCopy() {
            lines.append(advice(copy))
        } else {
            lines.append(book(.cliVerifyNoCopy))
        }
        return lines
    }

    /// What a sound copy is good for.
    private func advice(_ copy: (path: String, lastSeq: Int)) -> String {
        if check.isMended(byArchiveOf: copy.path) {
            let command =
                "cp -an \(RestoreLine.quoted(copy.path + "/archive")) \(RestoreLine.quoted(check.folder + "/"))"
            return book(.cliVerifyCopyArchive, command)
        }
        let command = RestoreLine.from(copy.path, to: check.folder)
        let lost = check.report.lastSeq - copy.lastSeq
        return lost > 0
            ? book(.cliVerifyRestoreLoses, String(copy.lastSeq), String(lost), command)
            : book(.cliVerifyRestoreFrom, String(copy.lastSeq), command)
    }
}
