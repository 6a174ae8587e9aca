import Testing

extension EndToEnd {
    /// Work in a term that is over.
    @Suite("A term that has ended")
    struct EndedTerm {}
}

extension EndToEnd.EndedTerm {
    @Test("Who works in a term that is over is told so on home, when enrolling, and why a late claim comes to nothing")
    func told() throws {
        let clerk = try Clerk(today: "2019-07-02")
        let texts = clerk.texts
        try clerk.setUpUnit()
        try clerk.addMember(Clerk.liMing.name, Clerk.liMing.number)
        try clerk.terminal.keys("r")
        try clerk.choose("enrolKind", try texts("enrolmentContinuing"))
        try clerk.terminal.wait(for: try texts("termEndedForm", "2018-12-31"))
        try clerk.save()
        try clerk.openNewClaim()
        try clerk.fillStay(from: "20180301", to: "20180310")
        try clerk.fill("settlementTotalCost", "30000")
        try clerk.save()
        try clerk.terminal.wait(for: texts("claimUndecided") + "，" + texts("nothingLate"))
        // The only claim need not be chosen first.
        try clerk.terminal.keys("a")
        try clerk.terminal.wait(for: try texts("decideNothing"), try texts("noticeFiledTooLate", "2019-06-30"))
        try clerk.terminal.keys("y")
        try clerk.terminal.wait(for: try texts("dialogSaved"))
        try clerk.terminal.keys("1")
        let home = try clerk.terminal.wait(for: try texts("homeTermEnded", "2018-12-31"), try texts("homeHow"))
        #expect(!home.shows(try texts("homeUnpaid")))
        try clerk.terminal.keys("6")
        try clerk.terminal.wait(for: try texts("screenSchemes"), "yinchuan-2022")
        try clerk.quit()
    }
}
