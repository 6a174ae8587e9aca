import MutualAid
import TerminalUI
import Wording

/// One event of a claim as it is being typed.
struct EventReading: Hashable, Sendable {
    /// Its place among the rows of the form.
    var place: Int
    var kind: EventCode
    /// How severe it is; nil while that isn't chosen, and where the scheme doesn't ask.
    var severity: String?
    var asksSeverity: Bool
    var day: Typed<CalendarDay, DayEntry.Fault>

    /// The event, once everything that it needs is there.
    var event: EventCase? {
        guard let day = day.value, severity != nil || !asksSeverity else { return nil }
        return EventCase(kind: kind, severity: severity, day: day)
    }
}

/// The events of a claim: a row for each that was chosen, and one more to choose from.
extension StayForm {
    static let noEvent = "-"
    /// More than anybody claims at once.
    private static let mostEvents = 20

    /// The texts of recorded events.
    static func texts(of events: [EventCase]) -> [StayField: String] {
        var texts: [StayField: String] = [.event(events.count, .kind): noEvent]
        for (place, event) in events.enumerated() {
            texts[.event(place, .kind)] = event.kind.rawValue
            texts[.event(place, .severity)] = event.severity
            texts[.event(place, .day)] = event.day.description
        }
        return texts
    }

    /// The events chosen; rows without one are passed over.
    func events(under scheme: Scheme) -> [EventReading] {
        let asked = scheme.subsidy.asked.events
        return (0..<rowsOfEvents).compactMap { place in
            guard let kind = kind(ofEvent: place) else { return nil }
            let severities = asked.first { $0.kind == kind }?.severities ?? []
            let severity = form[.event(place, .severity)]
            // One of another scheme keeps what was recorded of it.
            let isKnown = severities.contains(severity) || (severities.isEmpty && !severity.isEmpty)
            return EventReading(
                place: place, kind: kind, severity: isKnown ? severity : nil, asksSeverity: !severities.isEmpty,
                day: DayEntry.read(form[.event(place, .day)], near: scheme.term))
        }
    }

    private func kind(ofEvent place: Int) -> EventCode? {
        let text = form[.event(place, .kind)]
        return text.isEmpty || text == Self.noEvent ? nil : EventCode(rawValue: text)
    }

    private var rowsOfEvents: Int {
        var rows = 0
        while rows < Self.mostEvents, !form[.event(rows, .kind)].isEmpty { rows += 1 }
        return rows
    }

    /// Opens the next row once an event is chosen in the last one.
    mutating func extendEvents(after place: Int) {
        let next = StayField.event(place + 1, .kind)
        if kind(ofEvent: place) != nil, form[next].isEmpty { form[next] = Self.noEvent }
    }

    /// Goes on to the fields that an event just chosen brings: the focus has passed over them, as they weren't there yet.
    mutating func goIntoEvent(_ place: Int, under scheme: Scheme) {
        let isPast = form.focus == .hospital || form.focus == .event(place + 1, .kind)
        guard isPast, let kind = kind(ofEvent: place) else { return }
        let event = scheme.subsidy.asked.events.first { $0.kind == kind }
        form.focus = .event(place, event.map { $0.severities.isEmpty ? .day : .severity } ?? .day)
    }

    /// Adds the rows of the events, where the scheme pays for any or the claim has some.
    func addEvents(to fields: inout [FormField<StayField>], _ asked: AskedFacts, _ desk: DeskContext) {
        let book = desk.book
        let rows = rowsOfEvents
        guard !asked.events.isEmpty || rows > 1 else { return }
        for place in 0..<rows {
            let kind = kind(ofEvent: place)
            var kinds = asked.events.map { Choice(value: $0.kind.rawValue, label: book.name($0.kind, named: $0.name)) }
            if let kind, !asked.events.contains(where: { $0.kind == kind }) {
                kinds.append(Choice(value: kind.rawValue, label: book.name(kind)))
            }
            fields.append(
                FormField(
                    id: .event(place, .kind),
                    label: place == 0 ? book(.claimEvent) : book(.claimEventNext, String(place + 1)),
                    content: .choice([Choice(value: Self.noEvent, label: book(.claimEventNone))] + kinds), columns: 20))
            guard let kind else { continue }
            let severities = asked.events.first { $0.kind == kind }?.severities ?? []
            if !severities.isEmpty {
                fields.append(
                    FormField(
                        id: .event(place, .severity), label: book(.claimEventSeverity),
                        content: .choice(severities.map { Choice(value: $0, label: book.severity($0)) }),
                        isRequired: true, columns: 20))
            }
            fields.append(
                FormField(
                    id: .event(place, .day), label: book(.claimEventDay), isRequired: true,
                    placeholder: book(.dayPlaceholder), columns: 15))
        }
    }
}

extension ClaimScreen {
    /// What there is to say about a part of an event.
    func eventStatus(
        of place: Int, _ part: StayField.EventPart, _ reading: ClaimReading, _ desk: DeskContext
    ) -> FieldStatus {
        let book = desk.book
        guard let event = reading.events.first(where: { $0.place == place }) else { return .none }
        switch part {
        case .kind: return .none
        case .severity: return event.severity == nil ? .unfinished(book(.faultChoice)) : .none
        case .day:
            guard let day = event.day.value else { return book.status(event.day) }
            if day > desk.today { return .error(book(.faultEventInFuture, book.day(desk.today))) }
            if let filed = reading.filed.value, filed < day {
                return .error(book(.faultEventAfterFiling, book.day(filed)))
            }
            return FieldStatus(echo: book.day(day))
        }
    }
}
