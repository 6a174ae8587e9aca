import JSONText
import MutualAid
import Wording

/// Works out cases that come as JSON Lines, and answers each with one line (or as text), in their order.
///
/// The memory it takes doesn't grow with the number of cases: a case is answered as soon as it is read.
public struct Batch {
    /// The most bytes that a case may have.
    public static var longestLine: Int { CaseLines.longest }

    /// How cases are answered.
    public enum Form: Sendable {
        /// One line of JSON for each case.
        case json
        /// The lines of each assessment as text for people.
        case explanation
    }

    /// How many cases could not be worked out.
    public private(set) var failures = 0
    private let book: Phrasebook
    private let form: Form
    private var shelf: SchemeShelf
    private var writer = JSONWriter()
    var output: [UInt8] = []

    /// A batch under the schemes that are built in.
    ///
    /// - Parameter language: the language of messages and explanations.
    public init(form: Form = .json, in language: Language) { self.init(form: form, in: language, from: .builtIn) }

    /// A batch under the schemes that are built in and the user's own.
    ///
    /// - Parameter library: reads them; called when a case names a scheme that those built in don't answer.
    public init(form: Form = .json, in language: Language, library: @escaping @Sendable () -> SchemeLibrary) {
        self.init(form: form, in: language, from: .builtIn(and: library))
    }

    init(form: Form, in language: Language, from shelf: SchemeShelf) {
        self.form = form
        self.shelf = shelf
        book = Phrasebook(language)
    }

    /// Answers one case; a line without anything in it is passed over.
    ///
    /// - Returns: the answer with its newline; nothing for a blank line.
    public mutating func answer(_ line: UnsafeRawBufferPointer) -> [UInt8] {
        output.removeAll(keepingCapacity: true)
        append(answerTo: line)
        return output
    }

    mutating func append(answerTo line: UnsafeRawBufferPointer) {
        guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
        do {
            try work(BatchCase(line: line))
        } catch let fault as BatchFault {
            refuse(fault, id: BatchCase.id(ofLine: line))
        } catch {
            preconditionFailure("a case fails with a fault of its own only: \(error)")
        }
    }

    mutating func appendTooLong() {
        refuse(BatchFault(path: .root, reason: .tooLong(limit: Self.longestLine)), id: nil)
    }

    private mutating func work(_ batchCase: BatchCase) throws {
        let shelved = try shelf.scheme(batchCase.scheme)
        let readings = try shelved.readings(for: batchCase.readings)
        var walk = TermWalk(under: shelved, readings: readings, of: batchCase.member)
        let scheme = shelved.scheme
        func step(_ index: Int) throws -> TermWalk.Step {
            do { return try walk.take(batchCase.claims[index]) } catch {
                throw BatchFault(error, claim: index, scheme: scheme)
            }
        }
        switch form {
        case .json:
            writer.reset()
            try writer.object { writer in
                writer.member("id", raw: batchCase.id)
                writer.member("scheme", string: batchCase.scheme)
                writer.key("claims")
                try writer.array { writer in
                    for index in batchCase.claims.indices { writer.claim(try step(index), under: scheme) }
                }
            }
            output.append(contentsOf: writer.bytes)
            output.append(UInt8(ascii: "\n"))
        case .explanation:
            var explanation = BatchExplanation(of: batchCase.id, in: book)
            explanation.begin(under: scheme)
            for (index, claim) in batchCase.claims.enumerated() {
                explanation.add(try step(index), of: claim, under: scheme, readings.choices)
            }
            output.append(contentsOf: explanation.text.utf8)
        }
    }

    private mutating func refuse(_ fault: BatchFault, id: [UInt8]?) {
        failures += 1
        switch form {
        case .json:
            writer.reset()
            writer.object { writer in
                if let id { writer.member("id", raw: id) } else { writer.memberNull("id") }
                writer.key("error")
                writer.object { writer in
                    writer.member("code", string: fault.code)
                    writer.member("path", string: fault.path.description)
                    writer.member("message", string: book.sentence(fault))
                }
            }
            output.append(contentsOf: writer.bytes)
            output.append(UInt8(ascii: "\n"))
        case .explanation:
            var explanation = BatchExplanation(of: id, in: book)
            explanation.add(fault)
            output.append(contentsOf: explanation.text.utf8)
        }
    }
}
