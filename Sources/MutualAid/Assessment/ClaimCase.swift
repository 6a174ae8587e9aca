/// What an assessment needs to know of a claim.
public struct ClaimCase: Hashable, Sendable {
    /// The filing day.
    public var filed: CalendarDay
    /// The stays claimed.
    public var stays: [StayCase]
    /// The events claimed, where the scheme pays for any.
    public var events: [EventCase]

    /// A claim for `stays` and `events`, filed on `filed`.
    public init(filed: CalendarDay, stays: [StayCase], events: [EventCase] = []) {
        self.filed = filed
        self.stays = stays
        self.events = events
    }
}

/// What an assessment needs to know of a stay.
public struct StayCase: Hashable, Sendable {
    /// The day of admission.
    public var admitted: CalendarDay
    /// The day of discharge: it decides the term.
    public var discharged: CalendarDay
    /// The amounts on the statement.
    public var settlement: Settlement
    /// Why the stay is not covered, if it isn't.
    public var exclusion: ExclusionCode?
    /// The grade of the hospital, where it is known.
    public var hospitalGrade: HospitalGrade?

    /// A stay from admission to discharge with its settlement.
    public init(
        admitted: CalendarDay, discharged: CalendarDay, settlement: Settlement, exclusion: ExclusionCode? = nil,
        hospitalGrade: HospitalGrade? = nil
    ) {
        self.admitted = admitted
        self.discharged = discharged
        self.settlement = settlement
        self.exclusion = exclusion
        self.hospitalGrade = hospitalGrade
    }

    /// The facts of a recorded stay.
    public init(_ stay: HospitalStay) {
        self.init(
            admitted: stay.admitted, discharged: stay.discharged, settlement: stay.settlement,
            exclusion: stay.exclusion, hospitalGrade: stay.hospitalGrade)
    }

    /// The days in hospital: the day of discharge isn't counted, but a stay has at least one day.
    public var days: Int { max(1, discharged.days(since: admitted)) }
}

/// Something that happened to a member and that a scheme may pay a sum for, such as an accident or a diagnosis.
public struct EventCase: Hashable, Sendable {
    /// What happened.
    public var kind: EventCode
    /// How severe it was, in the scheme's words.
    public var severity: String?
    /// The day it happened.
    public var day: CalendarDay

    /// An event of a day.
    public init(kind: EventCode, severity: String? = nil, day: CalendarDay) {
        self.kind = kind
        self.severity = severity
        self.day = day
    }
}
