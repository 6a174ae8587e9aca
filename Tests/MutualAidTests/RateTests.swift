import MutualAid
import Testing

@Suite struct RateTests {
    @Test("Every rate from 0 through 100% is read back from its description")
    func roundTrip() throws {
        var seen: Set<String> = []
        for points in 0...10_000 {
            let rate = try #require(Rate(basisPoints: points))
            #expect(Rate(rate.description) == rate)
            seen.insert(rate.description)
        }
        #expect(seen.count == 10_001)
    }

    @Test(
        "A rate is written as people write it",
        arguments: [
            (0, "0%"), (3_000, "30%"), (1_250, "12.5%"), (1_205, "12.05%"), (5, "0.05%"), (50, "0.5%"),
            (9_999, "99.99%"), (10_000, "100%"),
        ])
    func writes(points: Int, text: String) throws {
        #expect(try #require(Rate(basisPoints: points)).description == text)
    }

    @Test(
        "What is no rate, or lies outside 0–100%, is refused",
        arguments: ["", "%", "30", "0.3", "-30%", "100.01%", "101%", "30 %", "30%%", "12.345%", "30％", "三成", ".5%"])
    func refuses(text: String) {
        #expect(Rate(text) == nil)
    }

    @Test("Basis points outside 0–10,000 are refused", arguments: [-1, 10_001, Int.max, Int.min])
    func refusesPoints(points: Int) {
        #expect(Rate(basisPoints: points) == nil)
    }

    @Test("Rates compare by their size")
    func order() throws {
        #expect(Rate.none < Rate.whole)
        #expect(try #require(Rate("9.5%")) < #require(Rate("30%")))
        #expect(Rate("0%") == Rate.none && Rate("100%") == Rate.whole)
    }
}
