import MutualAid
import TerminalUI
import Wording

extension TrialScreen {
    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        if let request = leaveList(for: action, desk) { return request }
        let book = desk.book
        switch action {
        case .back: return .pop
        case .discard:
            guard form.isEdited else { return .none }
            return .ask(.discard, title: title(desk), lines: [book(.askDiscardTrial)], field: nil)
        case .addStay: change { $0.addStay() }
        case .addClaim: change { $0.addClaim() }
        case .nextStay: change { $0.showNext() }
        case .dropStay:
            guard hasText(ofStay: claims.stay) else {
                change { $0.drop() }
                return .none
            }
            return .ask(.dropStay, title: title(desk), lines: [book(.askDropTrialStay)], field: nil)
        case .compare:
            form.focus = .otherScheme
            _ = form.handle(.key(Key(.down, .alt)), in: sheet, DeskMatcher.matcher)
        case .switchView: view = view.next
        case .scrollBreakdown: breakdownPage += 1
        case .explain:
            guard let result = results[explainedSide] else { return .none }
            return result.trial.explanation(
                under: result.scheme, choices: choices(explainedSide, result.scheme), desk)
        case .copyTrial:
            let text = TrialText(self, book).text
            return .copy(text, saying: book(.trialCopied))
        default: return .none
        }
        return .none
    }

    /// Whose figures are explained: those of the second scheme where one looks at it or stands in a field of its own.
    private var explainedSide: TrialSide {
        guard results[.second] != nil else { return .first }
        switch form.focus {
        case .otherScheme, .reading(.second, _, _): return .second
        default: return !showsAll && view == .second ? .second : .first
        }
    }

    mutating func answer(_ question: Question, text: String, _ desk: DeskContext) -> Request {
        switch question {
        case .discard: self = fresh(desk)
        case .dropStay: change { $0.drop() }
        default: break
        }
        return .none
    }

    /// Changes which stays there are or which is shown; the focus stays on the same field of the stay shown.
    private mutating func change(_ change: (inout TrialClaims) -> Void) {
        let before = claims
        change(&claims)
        fillIn()
        breakdownPage = 0
        switch form.focus {
        case .stay(before.stay, let field): form.focus = .stay(claims.stay, field)
        case .filed: form.focus = .filed(claim: claims.claim.number)
        case .event(_, let kind): form.focus = .event(claim: claims.claim.number, kind)
        case .eventDay: form.focus = .filed(claim: claims.claim.number)
        default: break
        }
    }

    private func hasText(ofStay number: Int) -> Bool {
        form.texts.contains { field, text in
            if case .stay(number, let field) = field {
                field != .exclusion || text != StayForm.noExclusion
            } else {
                false
            }
        }
    }
}

/// What of two schemes stands beside the form where not everything fits.
enum TrialView: Hashable, Sendable, CaseIterable {
    case difference, first, second

    /// The one that comes after it, round and round.
    var next: TrialView {
        switch self {
        case .difference: .first
        case .first: .second
        case .second: .difference
        }
    }
}
