import MutualAid
import Wording

/// A case's answer as text: every line of each assessment, then what did not apply and why.
struct BatchExplanation {
    let book: Phrasebook
    private let id: String
    private(set) var text = ""

    /// An explanation of the case `id`, given as it stands in the line.
    init(of id: [UInt8]?, in book: Phrasebook) {
        self.book = book
        guard let id else {
            self.id = book(.dash)
            return
        }
        let isQuoted = id.first == UInt8(ascii: "\"")
        self.id = String(decoding: isQuoted ? id.dropFirst().dropLast() : id[...], as: UTF8.self)
    }

    mutating func begin(under scheme: Scheme) { add(book(.cliExplainCase, id, book(scheme.shortName))) }

    /// Adds the claim at `index`, counted from 0.
    mutating func add(_ step: TermWalk.Step, at index: Int, filed: CalendarDay, under scheme: Scheme) {
        let assessment = step.assessment
        add(book(.cliExplainClaim, String(index + 1), book.day(filed)), indent: 2)
        let lines = book.lines(of: assessment, under: scheme)
        // Amounts stand first: they alone can be put under each other whatever the width of a terminal's characters.
        let width = lines.map(\.result.count).max() ?? 0
        for line in lines {
            let parts = [line.label, line.formula, line.citation].filter { !$0.isEmpty }
            let padding = String(repeating: " ", count: width - line.result.count)
            add(padding + line.result + "  " + parts.joined(separator: "  "), indent: 4)
        }
        if let level = assessment.approvalLevel.map({ scheme.approval[$0] }) {
            let citation = book.citation(level.article, in: scheme)
            let procedure = book(level.procedure)
            add(citation.isEmpty ? procedure : book(.footCited, procedure, citation), indent: 4)
        }
        for rule in assessment.unapplied { add("· " + book.sentence(rule, under: scheme), indent: 4) }
        for notice in assessment.notices { add("! " + book.sentence(notice, under: scheme), indent: 4) }
        for other in step.otherReadings {
            add(
                "· " + book(.noticeOtherReading, book.name(other.choice), book.amount(other.payable)), indent: 4)
        }
    }

    /// Says why the case could not be worked out.
    mutating func add(_ fault: BatchFault) {
        let path = fault.path.description
        let sentence = book.sentence(fault)
        add(book(.cliExplainFault, id, path.isEmpty ? sentence : book(.footCited, sentence, path)))
    }

    private mutating func add(_ line: String, indent: Int = 0) {
        text += String(repeating: " ", count: indent) + line.withoutControls + "\n"
    }
}
