import MutualAid
import Wording

extension DeskContext {
    /// Why a claim that waits comes to nothing by the records as they are now; empty where it comes to something.
    func nothingPaid(for claim: Claim) -> [NothingPaid] {
        // One that can't be worked out says why when it is opened.
        guard claim.state == .undecided, let now = try? registry.assess(claim) else { return [] }
        return now.nothingPaid
    }

    /// That a claim comes to nothing and why, for who is asked to approve it.
    func linesOfNothing(in assessment: Assessment, under scheme: Scheme) -> [String] {
        guard assessment.payable == .zero else { return [] }
        let reasons = assessment.nothingPaid.map { book.sentence($0, under: scheme) }
        var told: [String] = []
        for reason in reasons where !told.contains(reason) { told.append(reason) }
        return [book(.decideNothing)] + told.prefix(Self.mostReasons).map { book(.bullet) + $0 }
    }

    /// More of them would push the question out of sight.
    private static let mostReasons = 4
}
