import MutualAid
import TerminalUI
import Wording

extension ClaimScreen {
    /// The key that opens the explanation of what is worked out.
    func explainKey(_ book: Phrasebook) -> Binding<DeskAction> {
        .key(
            [.control("l"), .function(11)], .explain, book(.keyExplain), book(.keyExplainHelp),
            off: trial?.assessment == nil ? book(.offNothingWorkedOut) : nil)
    }

    /// Opens the explanation of the claim as it is typed, or says why there is none.
    func explain(_ desk: DeskContext) -> Request {
        guard let scheme = scheme(desk)?.scheme,
            let trial = trial ?? trial(of: reading(under: scheme, desk), under: scheme, desk)
        else { return .none }
        return trial.explanation(under: scheme, choices: scheme.defaultChoices, desk)
    }
}

extension Trial {
    /// Opens the explanation of what was worked out, or says why there is none.
    func explanation(under scheme: Scheme, choices: ReadingChoices, _ desk: DeskContext) -> Request {
        switch outcome {
        case .fault(let sentence): return .say(sentence, .error)
        case .nothingYet, .unreadable: return .say(desk.book(.offNothingWorkedOut), .notice)
        case .assessed(let assessment):
            guard let basis else { return .none }
            do {
                return .push(
                    ExplanationScreen(
                        try ExplanationSubject(
                            basis.claim, assessment, under: scheme, choices: choices, of: basis.facts,
                            after: basis.earlier, otherReadings: otherReadings, advice: advice)))
            } catch {
                return .say(desk.book.sentence(error, under: scheme), .error)
            }
        }
    }
}

extension MemberPage {
    /// The key that opens the explanation of the selected claim.
    func explainKey(_ desk: DeskContext) -> Binding<DeskAction> {
        .key(
            [.character("l"), .control("l"), .function(2)], .explain, desk.book(.keyExplain),
            desk.book(.keyExplainHelp), off: claimMeant(desk) == nil ? obstacleToChoosing(desk) : nil,
            footer: selectedClaim(desk) != nil)
    }

    /// Opens the explanation of the selected claim, worked out as its own screen does.
    func explain(_ desk: DeskContext) -> Request {
        claimMeant(desk).map { ClaimScreen(desk, claim: $0).explain(desk) } ?? .none
    }

    /// The selected claim, or the member's only one: then there is nothing to choose.
    func claimMeant(_ desk: DeskContext) -> Claim? {
        let claims = desk.registry.claims(of: member)
        return selectedClaim(desk) ?? (claims.count == 1 ? claims.first : nil)
    }
}
