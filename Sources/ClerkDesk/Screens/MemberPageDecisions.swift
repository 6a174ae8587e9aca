import MutualAid
import TerminalUI
import Wording

/// What is decided on a member's page: each is asked about first, since it cannot be taken back by Esc.
extension MemberPage {
    /// Asks about a decision on the selected row.
    func ask(_ action: DeskAction, _ desk: DeskContext) -> Request {
        let book = desk.book
        if case .stay(let stay) = selected(desk), action == .remove {
            return .ask(
                .removeStay(stay.id), title: title(desk),
                lines: [book(.decideRemove, book.day(stay.discharged), stay.hospital)], field: nil)
        }
        guard let claim = claimMeant(desk) else { return .none }
        switch action {
        case .approve: return askToApprove(claim, desk)
        case .reject: return ask(.reject, about: claim, desk)
        case .withdraw:
            if case .approved = claim.state { return ask(.revoke, about: claim, desk) }
            return ask(.withdraw, about: claim, desk)
        case .pay:
            return askToPay(claim, desk)
        default: return .none
        }
    }

    /// Asks for the reason of a decision.
    func ask(_ decision: FormName.Decision, about claim: Claim, _ desk: DeskContext) -> Request {
        switch decision {
        case .reject: ask(.reject(claim.id), .decideReject, claim, desk)
        case .withdraw: ask(.withdraw(claim.id), .decideWithdraw, claim, desk)
        case .revoke: ask(.revoke(claim.id), .decideRevoke, claim, desk)
        }
    }

    private func day(_ desk: DeskContext) -> String { desk.book(.decideDay, desk.book.day(desk.today)) }

    private func ask(_ question: Question, _ phrase: Phrase, _ claim: Claim, _ desk: DeskContext) -> Request {
        let book = desk.book
        return .ask(
            question, title: title(desk),
            lines: [book(phrase, book.day(claim.filed), book.amount(claim.payable)), day(desk)],
            field: book(.decideReason))
    }

    private func askToPay(_ claim: Claim, _ desk: DeskContext) -> Request {
        let book = desk.book
        var lines = [book(.decidePay, title(desk), book.amount(claim.payable)), day(desk)]
        // A claim that can't be worked out any more is shown as such when it is opened; the decision stands.
        if let now = try? desk.registry.assess(claim), now.payable != claim.payable {
            lines.append(book(.decidePayDiffers, book.amount(now.payable), book.amount(claim.payable)))
        }
        return .ask(.pay(claim.id), title: title(desk), lines: lines, field: nil)
    }

    private func askToApprove(_ claim: Claim, _ desk: DeskContext) -> Request {
        let book = desk.book
        guard let scheme = desk.registry.scheme(claim.scheme)?.scheme else { return .none }
        // What an earlier claim comes to changes what this one does: nothing is promised before that is known.
        if let first = desk.registry.claimsCounted(
            of: claim.member, under: claim.scheme.id, before: claim.filed, claim: claim.id
        ).first(where: { $0.state == .undecided }) {
            return .say(book(.decideUnsettled, book.day(first.filed)), .notice)
        }
        do {
            guard let now = try desk.registry.assess(claim) else { return .none }
            var lines = [book(.decideApprove, book.day(claim.filed), book.amount(now.payable))]
            if now.payable != claim.payable { lines.append(book(.decideChanged, book.amount(claim.payable))) }
            lines += desk.linesOfNothing(in: now, under: scheme)
            if now.payable > .zero, let level = now.approvalLevel {
                let approval = scheme.approval[level]
                lines.append(
                    book(.footCited, book(approval.procedure), book.citation(approval.article, in: scheme)))
            }
            return .ask(.approve(claim.id), title: title(desk), lines: lines + [day(desk)], field: nil)
        } catch {
            return .say(book.sentence(error, under: scheme), .error)
        }
    }

    mutating func answer(_ question: Question, text: String, _ desk: DeskContext) -> Request {
        switch question {
        case .approve(let id): return approve(id, desk)
        case .reject(let id): return decide(id, .rejected(on: desk.today, reason: text), desk)
        case .withdraw(let id): return decide(id, .withdrawn(on: desk.today, reason: text), desk)
        case .revoke(let id): return decide(id, .revoked(on: desk.today, reason: text), desk)
        case .pay(let id):
            guard let claim = desk.registry.claims[id] else { return .none }
            let payment = Payment(
                id: desk.registry.payments.nextID(in: desk.registry.store), claim: id, amount: claim.payable,
                paidOn: desk.today)
            return .commit(Transaction(action: .payClaim, changes: [.payment(.adding(payment))]), then: .stay)
        case .removeStay(let id):
            guard let stay = desk.registry.stays[id] else { return .none }
            return .commit(Transaction(action: .removeStay, changes: [.stay(.removing(stay))]), then: .stay)
        case .discard, .dropDraft, .dropStay, .removeRule, .changeEnrolment, .enrolMarked, .doubtMarked,
            .contributionOfMarked, .contribution, .jump, .setting:
            return .none
        }
    }

    /// Approves a claim with the figures that hold today: what earlier claims have become since it was filed counts.
    private func approve(_ id: ClaimID, _ desk: DeskContext) -> Request {
        // A claim that can't be worked out was never asked about.
        guard var claim = desk.registry.claims[id], let now = try? desk.registry.assess(claim) else { return .none }
        let before = claim
        claim.base = now.base
        claim.payable = now.payable
        claim.state = .approved(on: desk.today)
        return .commit(
            Transaction(action: .decideClaim, changes: [.claim(.replacing(before, with: claim))]), then: .stay)
    }

    private func decide(_ id: ClaimID, _ state: ClaimState, _ desk: DeskContext) -> Request {
        guard let claim = desk.registry.claims[id] else { return .none }
        var decided = claim
        decided.state = state
        return .commit(
            Transaction(action: .decideClaim, changes: [.claim(.replacing(claim, with: decided))]), then: .stay)
    }
}
