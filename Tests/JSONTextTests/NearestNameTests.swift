import JSONText
import Testing

@Suite("The nearest name")
struct NearestNameTests {
    static let names = ["totalCost", "pooledFund", "fullySelfPaid", "id", "互助期"]

    @Test(
        "A name that was mistyped is found",
        arguments: [
            ("totalCots", "totalCost"), ("totlCost", "totalCost"), ("TOTALCOST", "totalCost"),
            ("totalCosts", "totalCost"),
            ("poolFund", "pooledFund"), ("fullSelfPaid", "fullySelfPaid"), ("ids", "id"), ("di", "id"), ("互住期", "互助期"),
        ])
    func finds(_ typed: String, _ meant: String) {
        #expect(nearest(to: typed, among: Self.names) == meant)
    }

    @Test("A name that is nothing like the others is not", arguments: ["", "x", "settlement", "住院费", "cost"])
    func doesNotGuess(_ typed: String) {
        #expect(nearest(to: typed, among: Self.names) == nil)
    }

    @Test("Of equally near names the first counts")
    func prefersTheFirst() {
        #expect(nearest(to: "cat", among: ["bat", "hat"]) == "bat")
        #expect(nearest(to: "cat", among: [String]()) == nil)
    }
}
