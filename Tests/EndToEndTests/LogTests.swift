import Foundation
import Testing

extension EndToEnd {
    /// The history for people and for other programs.
    @Suite("The log")
    struct Log {}
}

extension EndToEnd.Log {
    private static func log(_ workplace: Workplace, _ arguments: String...) throws -> Execution {
        try Execution(
            HuzhuBinary.path(), ["log", "--store", workplace.store, "--lang", "zh-Hans"] + arguments,
            environment: workplace.environment())
    }

    private static func objects(_ run: Execution) throws -> [[String: Any]] {
        try run.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    /// 李明, enrolled and with a claim, the claim undone and done again; and then one more member.
    private static func worked() throws -> Clerk {
        let clerk = try Clerk()
        try clerk.comeToLiMing()
        try clerk.claimWorkedExample()
        try clerk.terminal.keys("C-z")
        try clerk.terminal.wait(for: try clerk.texts("cautionSentUp"))
        try clerk.terminal.keys("y")
        try clerk.terminal.wait(for: try clerk.texts("memberPageNoClaims"))
        try clerk.terminal.keys("C-y")
        try clerk.terminal.wait(for: try clerk.texts("memberPageInClaim"))
        try clerk.back(to: try clerk.texts("rosterShown", "1", "1"))
        try clerk.addMember("赵敏", "110105198001010016")
        return clerk
    }

    @Test("It tells who did what and when, newest first, beside the program that writes")
    func words() throws {
        let clerk = try Self.worked()
        let texts = clerk.texts
        let run = try Self.log(clerk.workplace)
        #expect(run.status == 0 && run.errors.isEmpty)
        let rows = run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
        #expect(rows.count == 7)
        #expect(rows.allSatisfy { $0.contains(Clerk.operatorName) })
        let filed = try texts("actionFileClaim")
        let undone = try texts("historyRedone", "")
        let expected = [
            try texts("stepHeadline", texts("actionAddMember"), "赵敏"), try texts("stepRedo", filed),
            try texts("stepUndo", filed), filed, try texts("actionEnrol"), try texts("actionAddMember"),
            try texts("actionSetUpUnit"),
        ]
        for (row, words) in zip(rows, expected) { #expect(row.contains(words)) }
        #expect(rows.map { $0.contains(undone) } == [false, false, true, false, false, false, false])
        let amount = try texts("historyLine", texts("settlementTotalCost"), texts("historyNone"), "30,000.00")
        #expect(run.output.contains(amount))
    }

    @Test("Identity numbers are masked unless they are asked for, for people and for programs")
    func masking() throws {
        let clerk = try Self.worked()
        for form in [[], ["--json"]] {
            let arguments = ["log", "--store", clerk.workplace.store] + form
            let masked = try Execution(HuzhuBinary.path(), arguments, environment: clerk.workplace.environment())
            #expect(masked.output.contains("110105********1239") && !masked.output.contains(Clerk.liMing.number))
            let whole = try Execution(
                HuzhuBinary.path(), arguments + ["--full-ids"], environment: clerk.workplace.environment())
            #expect(whole.output.contains(Clerk.liMing.number))
        }
    }

    @Test("It is narrowed by member, claim, operator and days")
    func filters() throws {
        let clerk = try Self.worked()
        let place = clerk.workplace
        let all = try Self.objects(try Self.log(place, "--json"))
        #expect(all.compactMap { $0["seq"] as? Int } == [7, 6, 5, 4, 3, 2, 1])
        #expect(all[1]["undoes"] as? Int == 5 && all[1]["direction"] as? String == "redo")
        #expect(all[2]["undoes"] as? Int == 4 && all[2]["direction"] as? String == "undo")
        #expect(all.map { $0["undone"] as? Bool ?? false } == [false, false, true, false, false, false, false])
        let claims = try #require(all[1]["changes"] as? [[String: Any]])
        let claim = try #require(claims.compactMap { $0["claim"] as? [String: Any] }.first)
        let claimID = try #require(claim["id"] as? String)
        let ofMember = try Self.objects(try Self.log(place, "--json", "--member", Clerk.liMing.name))
        #expect(ofMember.compactMap { $0["seq"] as? Int } == [6, 5, 4, 3, 2])
        let ofClaim = try Self.objects(try Self.log(place, "--json", "--claim", claimID))
        #expect(ofClaim.compactMap { $0["seq"] as? Int } == [6, 5, 4])
        #expect(try Self.objects(try Self.log(place, "--json", "--by", Clerk.operatorName)).count == 7)
        #expect(try Self.log(place, "--by", "李四").output.isEmpty)
        #expect(try Self.log(place, "--to", "2001-01-01").output.isEmpty)
        #expect(try Self.objects(try Self.log(place, "--json", "--from", "2001-01-01")).count == 7)
    }

    @Test("What can't be is refused with a sentence")
    func refusals() throws {
        let clerk = try Self.worked()
        let texts = clerk.texts
        let nobody = try Self.log(clerk.workplace, "--member", "王二")
        let unknown = try texts("cliLogNoMember", "王二")
        #expect(nobody.status == 1 && nobody.errors.contains(unknown))
        let noClaim = try Self.log(clerk.workplace, "--claim", "七")
        #expect(noClaim.status == 1 && noClaim.errors.contains("七"))
        #expect(try Self.log(clerk.workplace, "--from", "2018-02-30").status != 0)
        #expect(try Self.log(clerk.workplace, "--from", "2018-02-02", "--to", "2018-02-01").status != 0)
        let empty = try Workplace()
        let none = try Self.log(empty)
        let nothing = try texts("cliCopyNoStore")
        #expect(none.status == 1 && none.errors.contains(nothing))
        #expect(!FileManager.default.fileExists(atPath: empty.store))
    }

    @Test("A member is found by the whole ID number, and that nothing fits is said in words")
    func byNumber() throws {
        let clerk = try Clerk()
        try clerk.setUpUnit()
        try clerk.addMember(Clerk.liMing.name, Clerk.liMing.number)
        let found = try Self.log(clerk.workplace, "--member", Clerk.liMing.number.lowercased())
        #expect(found.status == 0 && found.output.contains(Clerk.liMing.name) && found.errors.isEmpty)
        #expect(!found.output.contains(Clerk.liMing.number))
        let nothing = try Self.log(clerk.workplace, "--by", "nobody")
        #expect(nothing.status == 0 && nothing.output.isEmpty)
        #expect(nothing.errors.contains(try clerk.texts("cliLogNothing")))
    }
}
