import Foundation
import Testing

extension EndToEnd {
    @Suite("A scheme of the clerk's own that asks for more than settlements")
    struct AskedFacts {}
}

extension EndToEnd.AskedFacts {
    /// Somebody of more than fifty years.
    private static let wang = (name: "王素琼", number: "11010519491231002X")

    /// A workplace whose clerk has the scheme with every shape of rule; its sources give no contribution.
    private func workplace() throws -> Workplace {
        let workplace = try Workplace()
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let source = try Data(contentsOf: tests.appending(path: "ExchangeTests/Schemes/shapes/everything.json"))
        var scheme = try #require(JSONSerialization.jsonObject(with: source) as? [String: Any])
        scheme["contributions"] = nil
        let folder = workplace.folder + "/config/huzhu/schemes"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try JSONSerialization.data(withJSONObject: scheme).write(to: URL(filePath: folder + "/everything.json"))
        return workplace
    }

    @Test("Contribution, grade and event are typed in, worked out, saved, and there after a new start")
    func claim() throws {
        let clerk = try Clerk(today: "2023-05-10", columns: 132, rows: 43, at: workplace())
        let texts = clerk.texts
        try clerk.terminal.wait(for: try texts("setUpOperator"))
        try clerk.fill("setUpOperator", Clerk.operatorName)
        try clerk.fill("setUpUnit", "昆明样例学院工会")
        try clerk.choose("setUpScheme", "各种规则")
        try clerk.save()
        try clerk.comeToRoster()
        try clerk.terminal.wait(for: try texts("rosterEmpty"))

        try clerk.openNewMember()
        try clerk.fill("memberName", Self.wang.name)
        try clerk.fill("memberNumber", Self.wang.number)
        try clerk.fill("memberUnbrokenSince", "20100101")
        try clerk.fill("memberEarlierTerms", "3")
        try clerk.save()
        try clerk.terminal.keys("r")
        try clerk.terminal.wait(for: try texts("enrolKind"))
        try clerk.choose("enrolKind", try texts("enrolmentContinuing"))
        try clerk.terminal.wait(for: try texts("enrolTypedIn"))
        try clerk.fill("enrolPaidByMember", "77.50")
        try clerk.save()
        try clerk.terminal.wait(for: "77.50")

        try clerk.openNewClaim()
        try clerk.fillStay(from: "20230301", to: "20230311")
        try clerk.choose("stayGrade", try texts("gradeTertiary"))
        try clerk.fill("settlementTotalCost", "20100")
        // 20,000 of base: 4,000 + 5,000, 5% of 19,000 for the grade, 1% for long membership, 300, 100, 8 days of 30.
        let payable = "10,790.00"
        try clerk.terminal.wait(for: payable)
        try clerk.choose("claimEvent", try texts("eventDiagnosis"))
        try clerk.choose("claimEventSeverity", try texts("severityLight"))
        try clerk.fill("claimEventDay", "20230402")
        try clerk.terminal.wait(for: "13,790.00")
        try clerk.save()
        try clerk.terminal.wait(for: try texts("eventDiagnosis"))
        try clerk.quit()

        try clerk.start()
        try clerk.terminal.wait(for: Self.wang.name)
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: try texts("eventDiagnosis"))
        let screen = try clerk.terminal.settled()
        #expect(screen.text.contains("13,790.00") && screen.text.contains("77.50"))
        try clerk.quit()
    }

    @Test("A record with a key that this program doesn't know is told to be a newer program's; the rest can be read")
    func newerRecord() throws {
        let workplace = try Workplace()
        let environment = workplace.environment()
        let made = try Execution(
            HuzhuBinary.path(), ["sample", "--members", "3", workplace.store], environment: environment)
        #expect(made.status == 0)
        let path = workplace.store + "/journal.jsonl"
        let header = try String(contentsOf: URL(filePath: path), encoding: .utf8)
        // The header's own hash stands at its end, and it names the number of the last transaction.
        let previous = String(header.dropLast(3).suffix(64))
        let seq = try #require(header.split(separator: "\"seq\":").last?.prefix { $0.isNumber }).description
        let line =
            try #"{"seq":\#(#require(Int(seq)) + 1),"at":"2018-11-15T09:00:00Z","by":"王芳","#
            + #""action":"addMember","undoes":null,"changes":[{"member":{"id":"demo-m9","after":{"star":true}}}],"#
            + #""previous":"\#(previous)""#
        try Data((header + line + #","hash":"\#(Self.digest(of: line, in: workplace))"}"# + "\n").utf8)
            .write(to: URL(filePath: path))
        let stored = try workplace.bytes(of: "journal.jsonl")
        let clerk = try Clerk(at: workplace)
        try clerk.terminal.wait(for: try clerk.texts("storeNewer"), try clerk.texts("storeNewerAdvice"))
        try clerk.quit()
        #expect(try workplace.bytes(of: "journal.jsonl") == stored)
    }

    private static func digest(of text: String, in workplace: Workplace) throws -> String {
        let path = workplace.folder + "/line"
        try Data(text.utf8).write(to: URL(filePath: path))
        let run = try Execution("/usr/bin/sha256sum", [path], environment: workplace.environment())
        return String(run.output.prefix(64))
    }
}
