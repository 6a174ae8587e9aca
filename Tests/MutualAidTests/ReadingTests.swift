import MutualAid
import Testing

@Suite struct ReadingTests {
    private static let all: [ReadingChoice] =
        ReadingChoice.AcrossClaims.allCases.map { .acrossClaims($0) }
        + ReadingChoice.MinimumTreatment.allCases.map { .minimum($0) }
        + ReadingChoice.OneTimeTreatment.allCases.map { .oneTime($0) }
        + ReadingChoice.ParticipationBase.allCases.map { .participationBase($0) }
        + ReadingChoice.AgeLimitTreatment.allCases.map { .ageLimit($0) }

    @Test("A choice is read back from its name and value")
    func roundTrip() {
        for choice in Self.all { #expect(ReadingChoice(name: choice.name, value: choice.value) == choice) }
        let written = Set(Self.all.map { $0.name + "=" + $0.value })
        #expect(written.count == Self.all.count)
    }

    @Test("Every reading lists the ways in which it can be read")
    func values() {
        for choice in Self.all { #expect(ReadingChoice.values(of: choice.name)?.contains(choice.value) == true) }
        #expect(Set(Self.all.map(\.name)) == Set(ReadingChoice.names))
        #expect(Self.all.count == ReadingChoice.names.reduce(0) { $0 + (ReadingChoice.values(of: $1)?.count ?? 0) })
        #expect(ReadingChoice.values(of: "none") == nil)
    }

    @Test("A value of another reading, or an unknown one, is refused")
    func refuses() {
        for choice in Self.all {
            for other in Self.all where other.name != choice.name {
                #expect(ReadingChoice(name: choice.name, value: other.value) == nil)
            }
            #expect(ReadingChoice(name: choice.name, value: "") == nil)
            #expect(ReadingChoice(name: choice.name.uppercased(), value: choice.value) == nil)
        }
    }

    @Test("Choosing one reading changes that reading only")
    func choosing() {
        let start = ReadingChoices()
        for choice in Self.all {
            let chosen = start.choosing(choice)
            let taken: [ReadingChoice] = [
                .acrossClaims(chosen.acrossClaims), .minimum(chosen.minimum), .oneTime(chosen.oneTime),
                .participationBase(chosen.participationBase), .ageLimit(chosen.ageLimit),
            ]
            #expect(taken.contains(choice))
            let untouched: [ReadingChoice] = [
                .acrossClaims(start.acrossClaims), .minimum(start.minimum), .oneTime(start.oneTime),
                .participationBase(start.participationBase), .ageLimit(start.ageLimit),
            ]
            for (now, before) in zip(taken, untouched) where now.name != choice.name { #expect(now == before) }
        }
    }
}
