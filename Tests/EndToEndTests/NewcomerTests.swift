import Foundation
import Testing

extension EndToEnd {
    @Suite("A newcomer's path")
    struct Newcomer {}
}

extension EndToEnd.Newcomer {
    @Test(
        "First start, tour on the sample unit and back, first member, first claim, a word one doesn't know",
        arguments: ["zh-Hans", "en"])
    func path(language: String) throws {
        let clerk = try Clerk(language: language)
        let texts = clerk.texts
        let terminal = clerk.terminal
        // Half-typed text is there again after the tour.
        try terminal.wait(for: try texts("setUpOperator"))
        try clerk.fill("setUpOperator", Clerk.operatorName)
        try terminal.keys("M-t")
        try takeTour(terminal, texts)
        try terminal.keys("C-q")
        try terminal.wait(for: try texts("setUpUnit"), Clerk.operatorName, try texts("tourBackHome"))

        try clerk.fill("setUpUnit", "昆明样例学院工会")
        try clerk.fill("setUpBranches", "机械系、数学系")
        try clerk.choose("setUpScheme", texts.schemeName)
        try clerk.save()
        try clerk.comeToRoster()
        try clerk.addMember(Clerk.liMing.name, Clerk.liMing.number)
        try clerk.enrolAsContinuing()
        try clerk.openNewClaim()
        try clerk.fillStay(from: "20180301", to: "20180310")
        try clerk.fill("settlementTotalCost", "30000")
        try clerk.fill("settlementPooledFund", "20000")
        try clerk.fill("settlementFullySelfPaid", "2000")
        try clerk.focus("settlementSelfPaidFirst")
        try askForAWord(terminal, texts, language)
        try clerk.fill("settlementSelfPaidFirst", "3000")
        try clerk.save()
        try terminal.wait(for: "1,890.00", try texts("memberPageInClaim"))
        try clerk.quit()
    }

    /// The first steps of the tour, each of which it notices.
    private func takeTour(_ terminal: Terminal, _ texts: Texts) throws {
        let last = 14
        func heading(_ step: Int) throws -> String { try texts("tourHeading", String(step), String(last)) }
        try terminal.wait(for: try heading(1), try texts("tourFindTitle"))
        try terminal.type("/wsq")
        try terminal.wait(for: try heading(2), "王素琼")
        try terminal.keys("Enter")
        try terminal.wait(for: try heading(3))
        try terminal.keys("c")
        try terminal.wait(for: try heading(4))
        try terminal.keys("M-n")
        try terminal.wait(for: try heading(5))
        try terminal.keys("M-b")
        try terminal.wait(for: try heading(4))
    }

    /// F1 on a field says where it is on the paper; from there a word is found in the manual.
    private func askForAWord(_ terminal: Terminal, _ texts: Texts, _ language: String) throws {
        try terminal.keys("F1")
        try terminal.wait(
            for: try texts("helpField", texts("settlementSelfPaidFirst")), "先行自付金额", texts.article("8"))
        try terminal.keys("m")
        try terminal.wait(for: try texts("screenManual"), language == "en" ? "seven tenths" : "七成")
        try terminal.keys("/")
        try terminal.type(language == "en" ? "transferred in" : "xhzr")
        try terminal.wait(for: language == "en" ? "came with the job" : "随工作调到本单位")
        try terminal.keys("Escape")
        try terminal.keys("Escape")
        try terminal.keys("Escape")
        try terminal.wait(for: try texts("breakdownTitle"))
    }

    @Test("The manual comes as text, or only the parts about a word, and says when there are none")
    func manual() throws {
        let workplace = try Workplace()
        func manual(_ arguments: String...) throws -> Execution {
            try Execution(HuzhuBinary.path(), ["manual"] + arguments, environment: workplace.environment())
        }
        let all = try manual("--lang", "zh-Hans")
        #expect(all.status == 0 && all.output.contains("代办员手册") && all.output.contains("续互转入"))
        let part = try manual("--lang", "en", "self-paid first")
        #expect(part.status == 0 && part.output.hasPrefix("Self-paid first"))
        let none = try manual("--lang", "en", "qqqq")
        #expect(none.status == 1 && none.errors.contains("qqqq"))
    }

    @Test("The manual has each command as the command line explains it", arguments: ["zh-Hans", "en"])
    func commands(language: String) throws {
        let workplace = try Workplace()
        let run = try Execution(
            HuzhuBinary.path(), ["manual", "--commands", "--lang", language], environment: workplace.environment())
        let root = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        let file = root.appending(path: "Resources/Manual/manual.\(language).md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(text.range(of: "<!-- commands -->\n")).upperBound
        let stop = try #require(text.range(of: "<!-- end of commands -->", range: start..<text.endIndex)).lowerBound
        if ProcessInfo.processInfo.environment["HUZHU_UPDATE_GOLDEN"] == nil {
            #expect(String(text[start..<stop]) == run.output)
        } else {
            try text.replacingCharacters(in: start..<stop, with: run.output).write(
                to: file, atomically: true, encoding: .utf8)
        }
    }
}
