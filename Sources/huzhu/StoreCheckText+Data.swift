import JSONStore
import JSONText
import MutualAid
import Wording

extension StoreCheckText {
    /// The same for other programs.
    var data: String {
        let report = check.report
        var writer = JSONWriter(layout: .pretty)
        writer.object { writer in
            writer.member("version", int: 1)
            writer.member("folder", string: check.folder)
            writer.member("sound", bool: check.isSound)
            writer.member("store", string: report.code)
            writer.member("transactions", int: report.lastSeq)
            writer.member("lastAt", string: report.lastAt)
            writer.member("records", int: check.recordCount)
            writer.member("bytes", int: report.bytes)
            writer.member("wholeHistory", bool: report.isHistoryWhole)
            writer.member(
                "findings",
                array: { writer in
                    for finding in report.findings { writer.object { write(finding, to: &$0) } }
                    for flaw in check.flaws { writer.object { write(flaw, to: &$0) } }
                })
            writer.member("advice", array: { writer in for line in advice { writer.string(line) } })
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func write(_ finding: StoreFinding, to writer: inout JSONWriter) {
        writer.member("code", string: finding.code.rawValue)
        writer.member("damage", bool: finding.code.isDamage)
        writer.member("file", string: finding.file)
        writer.member("line", int: finding.line)
        writer.member("firstTransaction", int: finding.transactions?.lowerBound)
        writer.member("lastTransaction", int: finding.transactions?.upperBound)
        writer.member("message", string: sentence(finding))
        writer.member("detail", string: finding.detail)
    }

    private func write(_ flaw: RegistryFlaw, to writer: inout JSONWriter) {
        writer.member("code", string: flaw.rule.code)
        writer.member("damage", bool: true)
        writer.member("record", string: flaw.record)
        writer.member("message", string: sentence(flaw.rule))
    }
}
