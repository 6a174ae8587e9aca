import MutualAid
import Testing

@testable import Exchange

@Suite("The sample's people")
struct SamplePeopleTests {
    @Test("Places in the count that come round to the same serial lie in different regions")
    func regions() {
        // Everybody whose place has the same remainder of 500 may have the same serial on the same day.
        var regions: Set<UInt64> = []
        var numbers = SampleNumbers(seed: 1)
        for index in stride(from: 0, to: 1_000_000, by: 500) {
            guard case .idNumber(let number) = SamplePeople.person(index, &numbers).document else { continue }
            regions.insert(number.body / 100_000_000_000)
        }
        #expect(regions.count == 2_000)
    }
}
