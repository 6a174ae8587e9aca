import MutualAid
import TerminalUI
import Wording

/// The texts of all stays of a claim and of its filing day, read once for all that is said about them.
struct ClaimReading: Hashable, Sendable {
    var stays: [StayReading]
    var events: [EventReading]
    /// Whether the claim is for events alone: the one form for a stay was left blank.
    var isWithoutStay: Bool
    var filed: Typed<CalendarDay, DayEntry.Fault>
}

/// What the fields of a claim or stay are, and what is said about each.
extension ClaimScreen {
    /// Everything typed so far, read.
    func reading(under scheme: Scheme, _ desk: DeskContext) -> ClaimReading {
        let filed = isClaim ? form[.filed] : ""
        let events = isClaim ? stays[current].events(under: scheme) : []
        return ClaimReading(
            stays: stays.map { $0.reading(near: scheme.term) }, events: events,
            isWithoutStay: !events.isEmpty && stays.count == 1 && stays[0].isBlank,
            filed: DayEntry.read(filed, near: Term(first: desk.today, last: desk.today)))
    }

    func rows(_ desk: DeskContext) -> [FormRow<StayField>] {
        guard let scheme = scheme(desk)?.scheme else { return [] }
        return rows(of: current, reading(under: scheme, desk), scheme, desk)
    }

    /// The fields of the stay at `place` with what is said about each.
    func rows(
        of place: Int, _ reading: ClaimReading, _ scheme: Scheme, _ desk: DeskContext
    ) -> [FormRow<StayField>] {
        let fields = stays[place].fields(under: scheme, reading: reading.stays[place], isClaim: isClaim, desk)
        // Without a total every fund would be above it; that the total is missing is said at its own field.
        let fault = reading.stays[place].hasTotal ? reading.stays[place].settlement.fault : nil
        let culprit = fault.map { fault in
            StayField.amount(
                fault.culprit(focus: stays[place].form.focus.amount) { !stays[place].form[.amount($0)].isEmpty })
        }
        var rows: [FormRow<StayField>] = []
        rows.reserveCapacity(fields.count)
        for field in fields {
            var status = status(of: field.id, at: place, reading, scheme, desk)
            if reading.isWithoutStay, !field.id.isOfClaim { status = .none }
            if let fault, culprit == field.id, !status.severity.blocksSaving {
                status = .error(desk.book.sentence(fault))
            }
            // How a text was read is worth a look while it is typed; afterwards the breakdown shows it.
            if field.id != stays[place].form.focus { status.echo = nil }
            rows.append(field.row(status))
        }
        return rows
    }

    private func status(
        of field: StayField, at place: Int, _ reading: ClaimReading, _ scheme: Scheme, _ desk: DeskContext
    ) -> FieldStatus {
        let book = desk.book
        let stay = reading.stays[place]
        switch field {
        case .heading, .remainder: return .none
        case .filed: return filedStatus(reading, scheme, desk)
        case .event(let place, let part): return eventStatus(of: place, part, reading, desk)
        case .hospital: return stays[place].hospitalStatus(book)
        case .hospitalGrade:
            return stays[place].form[.hospitalGrade].isEmpty ? .unfinished(book(.faultChoice)) : .none
        case .admitted: return book.status(stay.admitted)
        case .discharged: return dischargedStatus(at: place, reading, scheme, desk)
        case .exclusion:
            guard let code = stay.exclusion else { return .none }
            guard let exclusion = scheme.exclusion(code) else {
                return .error(book(.faultExclusionNotInScheme, desk.name(of: code)))
            }
            return .notice(book.citation(exclusion.article, in: scheme))
        case .amount(let amount): return book.status(stay.amount(amount), isRequired: amount == .totalCost)
        }
    }

    private func dischargedStatus(
        at place: Int, _ all: ClaimReading, _ scheme: Scheme, _ desk: DeskContext
    ) -> FieldStatus {
        let book = desk.book
        let reading = all.stays[place]
        guard let discharged = reading.discharged.value else { return book.status(reading.discharged) }
        if let admitted = reading.admitted.value, discharged < admitted {
            return .error(book(.faultDischargeBeforeAdmission, book.day(admitted)))
        }
        if discharged > desk.today { return .error(book(.faultDischargeInFuture, book.day(desk.today))) }
        if let other = overlapping(place, all, desk) {
            let first = book.day(other.admitted)
            let last = book.day(other.discharged)
            return (other.admitted, other.discharged) == (reading.admitted.value, discharged)
                && other.hospital == stays[place].form[.hospital].visible
                ? .error(book(.faultSameStay, first, last, other.hospital))
                : .notice(book(.faultOverlap, first, last, other.hospital))
        }
        if !scheme.term.contains(discharged) {
            return .notice(book(.faultOutsideTerm, book.day(scheme.term.first), book.day(scheme.term.last)))
        }
        let echo = book.day(discharged)
        guard isStayOfParticipant(scheme, desk) else { return .notice(book(.stayNotEnrolled), echo: echo) }
        return FieldStatus(echo: echo)
    }

    /// Whether the member takes part in the term, without which no stay in it is paid.
    private func isStayOfParticipant(_ scheme: Scheme, _ desk: DeskContext) -> Bool {
        desk.registry.enrolment(of: member, in: scheme.id)?.kind?.takesPart ?? false
    }

    /// Another stay of the member, recorded or in this form, with days in common: perhaps the same one, entered twice.
    private func overlapping(
        _ place: Int, _ all: ClaimReading, _ desk: DeskContext
    ) -> (admitted: CalendarDay, discharged: CalendarDay, hospital: String)? {
        let reading = all.stays[place]
        guard let admitted = reading.admitted.value, let discharged = reading.discharged.value else { return nil }
        let recorded = desk.registry.stays(of: member).filter { stay in !stays.contains { $0.before?.id == stay.id } }
        var others = recorded.map { (admitted: $0.admitted, discharged: $0.discharged, hospital: $0.hospital) }
        for (index, other) in all.stays.enumerated() where index != place {
            if let admitted = other.admitted.value, let discharged = other.discharged.value {
                others.append((admitted, discharged, stays[index].form[.hospital].visible))
            }
        }
        // Leaving one hospital and entering another on the same day is no overlap, the very same days are.
        let hospital = stays[place].form[.hospital].visible
        let same = others.first { $0 == (admitted, discharged, hospital) }
        return same
            ?? others.first { other in
                other.admitted < discharged && admitted < other.discharged
                    || (other.admitted, other.discharged) == (admitted, discharged)
            }
    }

    private func filedStatus(_ reading: ClaimReading, _ scheme: Scheme, _ desk: DeskContext) -> FieldStatus {
        let book = desk.book
        guard let day = reading.filed.value else { return book.status(reading.filed) }
        let last = reading.stays.compactMap(\.discharged.value).max()
        if let last, day < last { return .error(book(.claimFiledBeforeDischarge, book.day(last))) }
        if day > desk.today { return .error(book(.faultFiledInFuture, book.day(desk.today))) }
        if let deadline = scheme.filingDeadline?.value, day > deadline {
            return .notice(book(.faultFiledTooLate, book.day(deadline)))
        }
        return FieldStatus(echo: book.day(day))
    }
}
