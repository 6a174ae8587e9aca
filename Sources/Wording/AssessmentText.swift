import MutualAid

extension Phrasebook {
    /// An assessment as text: every line of it, who approves, what did not apply and why, notices, other readings.
    public func text(
        of assessment: Assessment, otherReadings: [(choice: ReadingChoice, payable: Money)], under scheme: Scheme
    ) -> [String] {
        let lines = lines(of: assessment, under: scheme)
        // Amounts stand first: they alone can be put under each other whatever the width of a terminal's characters.
        let width = lines.map(\.result.count).max() ?? 0
        var text = lines.map { line in
            let parts = [line.label, line.formula, line.citation].filter { !$0.isEmpty }
            let padding = String(repeating: " ", count: width - line.result.count)
            return padding + line.result + "  " + parts.joined(separator: "  ")
        }
        if let level = assessment.approvalLevel.map({ scheme.approval[$0] }) {
            let citation = citation(level.article, in: scheme)
            let procedure = self(level.procedure)
            text.append(citation.isEmpty ? procedure : self(.footCited, procedure, citation))
        }
        text += assessment.unapplied.map { "· " + sentence($0, under: scheme) }
        text += assessment.notices.map { "! " + sentence($0, under: scheme) }
        text += otherReadings.map { "· " + self(.noticeOtherReading, name($0.choice), amount($0.payable)) }
        return text
    }
}
