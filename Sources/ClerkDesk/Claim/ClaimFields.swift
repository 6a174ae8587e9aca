import MutualAid
import TerminalUI
import Wording

/// What the fields of a claim or stay are, and what is said about each.
extension ClaimScreen {
    func fields(_ desk: DeskContext) -> [FormField<StayField>] {
        guard let scheme = scheme(desk)?.scheme else { return [] }
        return stays[current].fields(under: scheme, isClaim: isClaim, desk.book)
    }

    func status(of field: StayField, _ desk: DeskContext) -> FieldStatus {
        guard let scheme = scheme(desk)?.scheme else { return .none }
        var status = status(of: field, stays[current].reading(near: scheme.term), scheme, desk)
        // How a text was read is worth a look while it is typed; afterwards the breakdown shows it.
        if field != form.focus { status.echo = nil }
        return status
    }

    private func status(
        of field: StayField, _ reading: StayReading, _ scheme: Scheme, _ desk: DeskContext
    ) -> FieldStatus {
        let book = desk.book
        switch field {
        case .heading: return .none
        case .filed: return filedStatus(scheme, desk)
        case .hospital: return stays[current].hospitalStatus(book)
        case .admitted: return book.status(reading.admitted)
        case .discharged: return dischargedStatus(reading, scheme, desk)
        case .exclusion:
            guard let code = reading.exclusion else { return .none }
            let place = book.citation(scheme.exclusion(code)?.article, in: scheme)
            return .notice(place)
        case .amount(let amount):
            let status = book.status(AmountEntry.read(form[field]), isRequired: amount == .totalCost)
            guard status.severity != .error, let fault = reading.settlement.fault, culprit(of: fault) == amount else {
                return status
            }
            return .error(book.sentence(fault))
        }
    }

    private func dischargedStatus(_ reading: StayReading, _ scheme: Scheme, _ desk: DeskContext) -> FieldStatus {
        let book = desk.book
        guard let discharged = reading.discharged.value else { return book.status(reading.discharged) }
        if let admitted = reading.admitted.value, discharged < admitted {
            return .error(book(.faultDischargeBeforeAdmission, book.day(admitted)))
        }
        if discharged > desk.today { return .error(book(.faultDischargeInFuture, book.day(desk.today))) }
        if let other = overlapping(reading, scheme, desk) {
            let first = book.day(other.admitted)
            let last = book.day(other.discharged)
            return (other.admitted, other.discharged) == (reading.admitted.value, discharged)
                && other.hospital == stays[current].form[.hospital].visible
                ? .error(book(.faultSameStay, first, last, other.hospital))
                : .notice(book(.faultOverlap, first, last, other.hospital))
        }
        if !scheme.term.contains(discharged) {
            return .notice(book(.faultOutsideTerm, book.day(scheme.term.first), book.day(scheme.term.last)))
        }
        return FieldStatus(echo: book.day(discharged))
    }

    /// Another stay of the member, recorded or in this form, with days in common: perhaps the same one, entered twice.
    private func overlapping(
        _ reading: StayReading, _ scheme: Scheme, _ desk: DeskContext
    ) -> (admitted: CalendarDay, discharged: CalendarDay, hospital: String)? {
        guard let admitted = reading.admitted.value, let discharged = reading.discharged.value else { return nil }
        let inForm = stays.enumerated().filter { $0.offset != current }.map(\.element)
        let recorded = desk.registry.stays(of: member).filter { stay in !stays.contains { $0.before?.id == stay.id } }
        var others = recorded.map { (admitted: $0.admitted, discharged: $0.discharged, hospital: $0.hospital) }
        for stay in inForm {
            let other = stay.reading(near: scheme.term)
            if let admitted = other.admitted.value, let discharged = other.discharged.value {
                others.append((admitted, discharged, stay.form[.hospital].visible))
            }
        }
        // Leaving one hospital and entering another on the same day is no overlap, the very same days are.
        let hospital = stays[current].form[.hospital].visible
        let same = others.first { $0 == (admitted, discharged, hospital) }
        return same
            ?? others.first { other in
                other.admitted < discharged && admitted < other.discharged
                    || (other.admitted, other.discharged) == (admitted, discharged)
            }
    }

    private func filedStatus(_ scheme: Scheme, _ desk: DeskContext) -> FieldStatus {
        let book = desk.book
        let typed = filed(desk, scheme)
        guard let day = typed.value else { return book.status(typed) }
        let last = stays.compactMap { $0.reading(near: scheme.term).discharged.value }.max()
        if let last, day < last { return .error(book(.claimFiledBeforeDischarge, book.day(last))) }
        if day > desk.today { return .error(book(.faultFiledInFuture, book.day(desk.today))) }
        if let deadline = scheme.filingDeadline?.value, day > deadline {
            return .notice(book(.faultFiledTooLate, book.day(deadline)))
        }
        return FieldStatus(echo: book.day(day))
    }

    /// The field that a settlement's fault is shown beside: the one being typed if it takes part in it.
    private func culprit(of fault: SettlementFault) -> SettlementField {
        let sides: [SettlementField]
        switch fault {
        case .fundsAboveTotal: sides = [.totalCost] + SettlementField.funds
        case .partsAboveOutOfPocket: sides = SettlementField.parts
        }
        if case .amount(let focused) = form.focus, sides.contains(focused), !form[form.focus].isEmpty { return focused }
        return sides.first { !form[.amount($0)].isEmpty } ?? .totalCost
    }

    func filed(_ desk: DeskContext, _ scheme: Scheme) -> Typed<CalendarDay, DayEntry.Fault> {
        DayEntry.read(form[.filed], near: Term(first: desk.today, last: desk.today))
    }
}
