import MutualAid
import Wording

/// What the clerk should know before using the unit's present term.
extension DeskContext {
    /// The last day of the unit's present term, once it has passed.
    var endedTerm: CalendarDay? {
        guard let last = scheme?.scheme.term.last, today > last else { return nil }
        return last
    }

    /// That the present term has ended, and how to change to the next; nil while it runs.
    var endedTermNote: String? { endedTerm.map { book(.termEndedForm, book.day($0)) } }

    /// That a new enrolment gets another day than today, and why; nil where it gets today.
    func enrolmentDayNote(in scheme: Scheme) -> String? {
        guard let window = scheme.enrolmentWindow?.value, !window.contains(today) else { return nil }
        return book(
            .enrolDayMoved, book.day(window.first), book.day(window.last), book.day(enrolmentDay(in: scheme)))
    }
}

extension Phrasebook {
    /// First and last day of a scheme's term, for who chooses one, and whether it is over.
    func status(ofTerm term: Term, on today: CalendarDay) -> (echo: String, ended: String?) {
        let echo = self(.setUpTerm, day(term.first), day(term.last))
        return (echo, today > term.last ? self(.setUpTermEnded, day(term.last)) : nil)
    }
}
