/// Admission to discharge at one hospital, with its settlement (住院).
public struct HospitalStay: RegistryRecord {
    /// Stands for a hospital stay in a written identity.
    public static let letter: Unicode.Scalar = "h"
    /// The record's identity.
    public let id: Identifier<HospitalStay>
    /// Who was in hospital.
    public var member: MemberID
    /// The hospital's name; it must be one of the insurance's designated ones.
    public var hospital: String
    /// The day of admission.
    public var admitted: CalendarDay
    /// The day of discharge, not before admission.
    public var discharged: CalendarDay
    /// The amounts on the settlement statement.
    public var settlement: Settlement
    /// Why the scheme does not cover this stay, if it doesn't.
    public var exclusion: ExclusionCode?
    /// The grade of the hospital, where a scheme asks for it.
    public var hospitalGrade: HospitalGrade?

    /// A stay of `member`.
    public init(
        id: Identifier<HospitalStay>, member: MemberID, hospital: String, admitted: CalendarDay,
        discharged: CalendarDay, settlement: Settlement, exclusion: ExclusionCode? = nil,
        hospitalGrade: HospitalGrade? = nil
    ) {
        self.id = id
        self.member = member
        self.hospital = hospital
        self.admitted = admitted
        self.discharged = discharged
        self.settlement = settlement
        self.exclusion = exclusion
        self.hospitalGrade = hospitalGrade
    }
}

/// Identifies a hospital stay.
public typealias StayID = Identifier<HospitalStay>

/// A cause that a scheme does not cover, by the scheme's own code, such as `workInjury`.
public struct ExclusionCode: Hashable, Sendable, RawRepresentable {
    /// The written form.
    public let rawValue: String
    /// Takes the written form as it is.
    public init(rawValue: String) { self.rawValue = rawValue }
}
