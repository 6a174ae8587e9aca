import MutualAid
import Wording

/// What an example comes to now beside what it must come to.
enum ExampleResult: Hashable, Sendable {
    /// It comes out.
    case expected([WorkedExample.Figures])
    /// It comes to something else.
    case other([WorkedExample.Figures])
    /// It can't be worked out, and why.
    case failure(String)
    /// A stay of it has no total cost yet.
    case unfinished

    /// Works `example` out under `scheme`.
    init(_ example: WorkedExample, under scheme: Scheme, _ book: Phrasebook) {
        guard example.isComplete else {
            self = .unfinished
            return
        }
        do {
            let figures = try scheme.figures(of: example)
            let agrees = zip(example.expected, figures).allSatisfy { $0.agree(with: $1) }
            self = agrees ? .expected(figures) : .other(figures)
        } catch {
            self = .failure(book.sentence(error, under: scheme))
        }
    }

    /// What it comes to now, claim by claim.
    var figures: [WorkedExample.Figures]? {
        switch self {
        case .expected(let figures), .other(let figures): figures
        case .failure, .unfinished: nil
        }
    }

    var comesOut: Bool { if case .expected = self { true } else { false } }

    /// In a line: what is paid, or how it differs.
    func text(of example: WorkedExample, _ book: Phrasebook) -> String {
        func amounts(_ figures: [WorkedExample.Figures]) -> String {
            book.list(figures.map { book.amount($0.payable) })
        }
        switch self {
        case .expected(let figures): return book(.newTermComesOut, amounts(figures))
        case .failure(let reason): return book(.newTermFails, reason)
        case .unfinished: return book(.newTermExampleUnfinished)
        case .other(let figures):
            let (must, got) = (amounts(example.expected), amounts(figures))
            guard must == got else { return book(.newTermDiffers, must, got) }
            // What is paid is the same, so it is the base or the level that differs.
            let differing = zip(example.expected, figures).first { !$0.agree(with: $1) }
            let wanted = differing?.0.base.map { book.amount($0) } ?? differing?.0.approval ?? ""
            let found = differing?.0.base == nil ? differing?.1.approval : differing?.1.base.map { book.amount($0) }
            return book(.newTermDiffers, wanted, found ?? "")
        }
    }
}

extension WorkedExample {
    /// Whether every stay has its total cost: before that it shows nothing, whatever it comes to.
    var isComplete: Bool {
        claims.allSatisfy { claim in claim.stays.allSatisfy { $0.settlement[.totalCost] != nil } }
    }
}
