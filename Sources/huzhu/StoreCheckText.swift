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
        check.report.findings.map { "\(book.place(of: $0))：\(sentence($0))".inLanguage(of: book) }
            + check.flaws.map { "\($0.record)：\(sentence($0.rule))".inLanguage(of: book) }
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
        if check.canBeRebuilt { lines.append(book(.cliVerifyHistoryWhole, check.folder)) }
        if let copy = check.newestSoundCopy() {
            lines.append(book(.cliVerifyRestoreFrom, copy.path, String(copy.lastSeq), check.folder))
        } else {
            lines.append(book(.cliVerifyNoCopy))
        }
        return lines
    }
}

extension String {
    /// A colon between a place and what is said of it, as the language writes it.
    fileprivate func inLanguage(of book: Phrasebook) -> String {
        (book.language == .chinese ? self : replacing("：", with: ": ", maxReplacements: 1)).withoutControls
    }
}
