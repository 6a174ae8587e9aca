import MutualAid
import Wording

/// A case's answer as text: every line of each assessment, then what did not apply and why.
struct BatchExplanation {
    let book: Phrasebook
    private let id: String
    private(set) var text = ""
    /// The claims of the case so far.
    private var earlier: [EarlierClaim] = []

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

    mutating func begin(under scheme: Scheme) {
        add(book(.cliExplainCase, id, book(scheme.shortName)))
        for document in scheme.documents { add(book(document.title), indent: 2) }
    }

    /// Adds the next claim.
    mutating func add(_ step: TermWalk.Step, of claim: ClaimCase, under scheme: Scheme, _ choices: ReadingChoices) {
        let assessment = step.assessment
        add(book(.cliExplainClaim, String(earlier.count + 1), book.day(claim.filed)), indent: 2)
        let lines = book.lines(of: assessment, under: scheme)
        let items = book.explanation(
            of: ExplanationSubject(
                claim, assessment, under: scheme, choices: choices, after: earlier, otherReadings: step.otherReadings))
        earlier.append(EarlierClaim(filed: claim.filed, assessment))
        // Amounts stand first: they alone can be put under each other whatever the width of a terminal's characters.
        let width = lines.map(\.result.count).max() ?? 0
        for (line, item) in zip(lines, items) {
            let parts = [line.label, line.formula, line.citation].filter { !$0.isEmpty }
            let padding = String(repeating: " ", count: width - line.result.count)
            add(padding + line.result + "  " + parts.joined(separator: "  "), indent: 4)
            add(item.details, indent: width + 8)
        }
        if let level = assessment.approvalLevel.map({ scheme.approval[$0] }) {
            let citation = book.citation(level.article, in: scheme)
            let procedure = book(level.procedure)
            add(citation.isEmpty ? procedure : book(.footCited, procedure, citation), indent: 4)
        }
        for item in items.dropFirst(lines.count) {
            let mark = item.group == .notice ? "! " : "· "
            let isReading = item.group == .reading
            let label = isReading ? book(.noticeOtherReading, item.label, item.value) : item.label
            add(mark + book.parts([label, item.citation]), indent: 4)
            add(item.details.filter { $0 != .sentence(.reason, item.label) }, indent: 6)
        }
    }

    private mutating func add(_ details: [ExplanationDetail], indent: Int) {
        for detail in details {
            // The article is cited beside the line, and the documents are named once.
            if case .sentence(.source, _) = detail { continue }
            add(book.text(of: detail), indent: indent)
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
