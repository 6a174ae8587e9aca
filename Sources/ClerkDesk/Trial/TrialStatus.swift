import MutualAid
import TerminalUI
import Wording

/// What there is to say about each text of a trial.
struct TrialStatus {
    let first: Scheme
    let second: Scheme?
    let form: FormState<TrialField>
    let claims: TrialClaims
    let reading: TrialReading
    let desk: DeskContext

    private var book: Phrasebook { desk.book }
    private var claim: TrialReading.Claim { reading.claims[claims.claimPlace] }
    private var stay: StayReading { claim.stays[claims.stayPlace] }

    /// What there is to say about `field`; how its text was read only while it has the focus.
    func status(of field: TrialField) -> FieldStatus {
        var status = statusWithEcho(of: field)
        if field != form.focus { status.echo = nil }
        return status
    }

    private func statusWithEcho(of field: TrialField) -> FieldStatus {
        switch field {
        case .scheme: return FieldStatus(echo: echo(of: first.term))
        case .otherScheme: return FieldStatus(echo: second.map { echo(of: $0.term) })
        case .category, .enrolment, .sex, .event, .reading, .heading: return .none
        case .born: return book.status(reading.born, isRequired: false)
        case .unbrokenSince: return book.status(reading.unbrokenSince, isRequired: false)
        case .termsWithoutSubsidy:
            if case .fault = reading.termsWithoutSubsidy { return .error(book(.trialTermsUnreadable)) }
            return .none
        case .filed: return filedStatus
        case .eventDay(_, let kind):
            return claim.events.first { $0.kind == kind }.map { book.status($0.day) } ?? .none
        case .stay(_, let field): return status(of: field)
        }
    }

    private func echo(of term: Term) -> String { book(.setUpTerm, book.day(term.first), book.day(term.last)) }

    private var filedStatus: FieldStatus {
        guard let day = claim.filed.value else { return book.status(claim.filed, isRequired: false) }
        if let last = claim.stays.compactMap(\.discharged.value).max(), day < last {
            return .notice(book(.claimFiledBeforeDischarge, book.day(last)))
        }
        let earlier = reading.claims.prefix(claims.claimPlace).compactMap(\.filed.value).max()
        if let earlier, day < earlier { return .notice(book(.trialFiledOutOfOrder)) }
        if let deadline = first.filingDeadline?.value, day > deadline {
            return .notice(book(.faultFiledTooLate, book.day(deadline)))
        }
        return FieldStatus(echo: book.day(day))
    }

    private func status(of field: StayField) -> FieldStatus {
        switch field {
        case .admitted: return book.status(stay.admitted, isRequired: false)
        case .discharged: return dischargedStatus
        case .exclusion:
            guard let code = stay.exclusion, let exclusion = first.exclusion(code) else { return .none }
            return .notice(book.citation(exclusion.article, in: first))
        case .amount(let amount): return status(of: amount)
        case .hospitalGrade:
            return form[.stay(claims.stay, .hospitalGrade)].isEmpty ? .unfinished(book(.faultChoice)) : .none
        case .filed, .event, .hospital, .heading, .remainder: return .none
        }
    }

    private var dischargedStatus: FieldStatus {
        guard let discharged = stay.discharged.value else {
            return book.status(stay.discharged, isRequired: false)
        }
        if let admitted = stay.admitted.value, discharged < admitted {
            return .error(book(.faultDischargeBeforeAdmission, book.day(admitted)))
        }
        if !first.term.contains(discharged) {
            return .notice(book(.faultOutsideTerm, book.day(first.term.first), book.day(first.term.last)))
        }
        return FieldStatus(echo: book.day(discharged))
    }

    private func status(of amount: SettlementField) -> FieldStatus {
        let status = book.status(stay.amount(amount))
        guard !status.severity.blocksSaving, let fault = stay.settlement.fault else { return status }
        let number = claims.stay
        let focus: SettlementField? = if case .stay(number, .amount(let focus)) = form.focus { focus } else { nil }
        let culprit = fault.culprit(focus: focus) { !form[.stay(number, .amount($0))].isEmpty }
        return culprit == amount ? .error(book.sentence(fault)) : status
    }
}
