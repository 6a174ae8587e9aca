import Exchange
import MutualAid
import Testing

@Suite("Scheme files of earlier versions")
struct SchemeVersionTests {
    @Test(
        "A file of version 1 still reads, and means what the same scheme means today",
        arguments: ["yunnan-14", "yinchuan-2022"])
    func versionOne(id: String) throws {
        let old = try SchemeFolder.scheme("version-1/" + id)
        var today = try SchemeFile.builtIn(id).scheme
        #expect(!today.examples.isEmpty)
        today.examples = []
        #expect(old == today)
    }

    @Test(
        "What a store adopted under version 1 pays today what it paid then", arguments: ["yunnan-14", "yinchuan-2022"])
    func samePayments(id: String) throws {
        let old = AssessmentTrial(try SchemeFolder.scheme("version-1/" + id))
        var random = AssessmentRandomTerm(seed: 11)
        for _ in 0..<300 {
            let claims = random.claims(in: old)
            let now = try AssessmentTrial(id).assess(claims)
            #expect(try old.assess(claims) == now)
        }
    }

    @Test("Segments of version 1 that no reading speaks of start anew after a claim that earned")
    func withoutReading() throws {
        let rule = #"{"kind":"segments","segments":[{"over":"0.00","rate":"50%"}]}"#
        let source = RecordKit.schemeSource.replacing("\"rules\":[]", with: "\"rules\":[\(rule)]")
        let rules = try SchemeFile.read(source).subsidy.rules
        guard case .segments(let segments)? = rules.first?.shape else {
            Issue.record("no segments")
            return
        }
        #expect(segments.across == .restart)
    }
}
