import MutualAid
import TerminalUI
import Wording

/// What a row of the home screen says: what waits, how much of it, and since or until when.
struct HomeText {
    var what: String
    /// How many, or the day; empty for a sentence that has the whole line.
    var count: String
    var note: String
    var style: Style = .text
    var noteStyle: Style = .dim

    init(_ row: HomeRow, _ desk: DeskContext) {
        let book = desk.book
        switch row {
        case .concern(.found(let notice)):
            self.init(book.sentence(notice, retryKey: desk.takeOverKey.keys.first?.label(with: desk.lines) ?? ""))
            style = .notice
        case .concern(.readOnly):
            self.init(desk.readOnlyReason ?? desk.accessWord)
            style = .notice
        case .termEnded(let day):
            // A sentence: a day among the counts would make room for itself in every row.
            self.init(book(.homeTermEnded, book.day(day)), "", book(.homeTermEndedNote))
            style = .notice
        case .emptyRoster: self.init(book(.homeEmptyRoster))
        case .undecided(let count, let day):
            self.init(
                book(.homeUndecided), book(.homeClaims, String(count)),
                book(.homeWaitingSince, book.day(day), book.days(since: day, desk)))
        case .unpaid(let count, let day):
            self.init(
                book(.homeUnpaid), book(.homeClaims, String(count)),
                book(.homeApprovedSince, book.day(day), book.days(since: day, desk)))
        case .unclaimed(let count, let scheme, let last):
            let name = scheme == desk.scheme?.scheme.id ? "" : desk.name(of: scheme)
            self.init(
                book(.homeUnclaimed), book(.homeStays, String(count)),
                book.parts([
                    name, last.map { book(.homeFileBy, book.day($0), book.left(until: $0, desk)) } ?? "",
                    last.flatMap { book.listedUntil($0, desk) } ?? "",
                ]))
            noteStyle = Self.urgency(of: last, desk)
        case .unrecorded(let count):
            let window = desk.scheme?.scheme.enrolmentWindow?.value
            self.init(
                book(.homeUnrecorded), book(.homePersons, String(count)),
                window.map { book.enrolBy($0.last, desk) } ?? "")
            noteStyle = book.isLongPast(window?.last, desk) ? .dim : Self.urgency(of: window?.last, desk)
        case .tooFewParticipants(let have, let need):
            self.init(
                book(.homeTooFew), book(.homePersons, String(have)), book(.homeTooFewNote, String(need)))
            noteStyle = .notice
        case .doubtful(let count):
            self.init(book(.homeDoubtful), book(.homePersons, String(count)), book(.homeDoubtfulNote))
        case .withoutPhone(let count):
            self.init(book(.homeWithoutPhone), book(.homePersons, String(count)), book(.homeWithoutPhoneNote))
        case .halfTyped(let count):
            self.init(book(.screenDrafts), book(.homeForms, String(count)), book(.homeHalfTypedNote))
        case .deadline(let deadline):
            self.init(
                desk.name(of: deadline), book.day(deadline.day), book.left(until: deadline.day, desk))
            noteStyle = Self.urgency(of: deadline.day, desk)
        }
    }

    private init(_ what: String, _ count: String = "", _ note: String = "") {
        self.what = what
        self.count = count
        self.note = note
    }

    /// How much a day presses.
    private static func urgency(of day: CalendarDay?, _ desk: DeskContext) -> Style {
        guard let left = day?.days(since: desk.today) else { return .dim }
        if left < 0 { return .error }
        return left <= FilingAdvice.daysBeforeDeadline ? .notice : .dim
    }
}

extension DeskContext {
    /// The short name of a scheme that was adopted.
    func name(of scheme: SchemeID) -> String {
        registry.schemes.last { $0.scheme.id == scheme }.map { book($0.scheme.shortName) } ?? scheme.rawValue
    }

    fileprivate func name(of deadline: Deadline) -> String {
        switch deadline.kind {
        case .enrolmentOpens: return book(.homeEnrolmentOpens)
        case .enrolmentCloses: return book(.homeEnrolmentCloses)
        case .filing: return book(.homeFilingEnds)
        case .handIn(let place):
            guard let handIns = scheme?.scheme.handIns, handIns.indices.contains(place) else { return "" }
            return book(handIns[place].name)
        }
    }
}

extension DeskContext {
    /// Why the home screen has no row that `action` opens.
    func whyNone(_ action: DeskAction) -> String {
        guard let work = work.known else { return book(.offCounting) }
        guard action == .unclaimedStays,
            let last = work.unclaimed.filter({ !$0.stays.isEmpty }).compactMap(\.lastDay).max()
        else { return book(.offNothingWaits) }
        // There are some, but it is too late for them.
        return book(.offUnclaimedClosed, book.day(last), String(Deadline.daysAfter))
    }
}

extension Phrasebook {
    /// How long something has waited.
    func days(since day: CalendarDay, _ desk: DeskContext) -> String {
        let days = desk.today.days(since: day)
        // A record can be dated ahead, as after a trial on another day.
        if days < 0 { return self(.homeDatedAhead) }
        return days == 0 ? self(.homeToday) : self(days == 1 ? .homeOneDay : .homeDays, String(days))
    }

    /// The same under a heading that says what the days are.
    func waited(since day: CalendarDay, _ desk: DeskContext) -> String {
        let days = desk.today.days(since: day)
        if days < 0 { return self(.waitingAhead) }
        return days == 0 ? self(.homeToday) : self(days == 1 ? .waitingOneDay : .waitingDays, String(days))
    }

    /// Until when people can be enrolled, or could.
    fileprivate func enrolBy(_ last: CalendarDay, _ desk: DeskContext) -> String {
        isLongPast(last, desk)
            ? self(.homeEnrolClosed, day(last)) : self(.homeEnrolBy, day(last), left(until: last, desk))
    }

    /// Until when what is too late is still listed; nil where it isn't too late.
    fileprivate func listedUntil(_ last: CalendarDay, _ desk: DeskContext) -> String? {
        desk.today > last ? self(.homeListedUntil, day(last.advanced(by: Deadline.daysAfter))) : nil
    }

    /// Whether a day has passed so long ago that nothing can be hurried any more.
    fileprivate func isLongPast(_ day: CalendarDay?, _ desk: DeskContext) -> Bool {
        day.map { desk.today > $0.advanced(by: Deadline.daysAfter) } ?? false
    }

    /// How much time is left until the end of a day, or since when there is none.
    func left(until day: CalendarDay, _ desk: DeskContext) -> String {
        let left = day.days(since: desk.today)
        switch left {
        case 0: return self(.homeLastDay)
        case 1: return self(.homeOneDayLeft)
        case 2...: return self(.homeDaysLeft, String(left))
        case -1: return self(.homeOneDayLate)
        default: return self(.homeDaysLate, String(-left))
        }
    }
}
