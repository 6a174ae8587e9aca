import Testing

extension EndToEnd {
    /// What saves a clerk's fingers: finding by pinyin, offers, repeating, saving and going on.
    @Suite("Fast entry")
    struct FastEntry {}
}

extension EndToEnd.FastEntry {
    private static let zhaoMin = (name: "赵敏", number: "11010519491231002X")

    @Test("A sub-branch is picked by pinyin, and saving with the other key opens the next new member")
    func members() throws {
        let clerk = try Clerk()
        try clerk.setUpUnit()
        try clerk.openNewMember()
        try clerk.fill("memberName", Clerk.liMing.name)
        try clerk.fill("memberNumber", Clerk.liMing.number)
        try clerk.focus("memberBranch")
        try clerk.terminal.type("sxx")
        try clerk.terminal.wait(until: "only what fits") { $0.shows("数学系") && !$0.shows("机械系") }
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(until: "taken, and gone on") {
            $0.cursorLine.contains("*") && !$0.cursorLine.contains("数学系") && $0.shows("数学系")
        }
        try clerk.terminal.keys("C-o")
        try clerk.terminal.wait(for: try clerk.texts("dialogSaved"))
        try clerk.fill("memberName", Self.zhaoMin.name)
        try clerk.fill("memberNumber", Self.zhaoMin.number)
        try clerk.save()
        try clerk.terminal.wait(for: Self.zhaoMin.name, "数学系")
        try clerk.back(to: Clerk.liMing.name)
        try clerk.quit()
    }

    @Test("A hospital typed before is offered and taken, days are repeated, and the next person is looked for")
    func stays() throws {
        let clerk = try Clerk()
        try clerk.comeToLiMing()
        try clerk.claimWorkedExample()
        // A new start: what was typed before is learned from the records.
        try clerk.quit()
        try clerk.start()
        try clerk.terminal.wait(for: Clerk.liMing.name)
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: try clerk.texts("memberPageInClaim"))
        try clerk.openNewClaim()
        try clerk.focus("stayHospital")
        try clerk.terminal.type("km")
        try clerk.terminal.wait(until: "the hospital is offered") { $0.showsAtLeft("昆明市第一人民医院") }
        try clerk.terminal.keys("Down")
        try clerk.terminal.wait(for: try clerk.texts("keyTake"))
        try clerk.terminal.keys("Enter", "C-d")
        try clerk.terminal.wait(until: "the day of admission is repeated") { $0.showsAtLeft("2018-03-01") }
        try clerk.fill("stayDischarged", "20180302")
        try clerk.terminal.keys("C-s")
        let refused = try clerk.terminal.wait(for: try clerk.texts("fieldErrors", "1"))
        #expect(refused.cursorLine.contains(try clerk.texts("settlementTotalCost")))
        try clerk.terminal.type("900")
        try clerk.terminal.keys("C-o")
        let roster = try clerk.terminal.wait(for: try clerk.texts("dialogSaved"), Clerk.liMing.number)
        #expect(roster.cursorLine.contains(try clerk.texts("rosterSearch")))
        try clerk.terminal.type("lm")
        try clerk.terminal.wait(for: Clerk.liMing.name)
        try clerk.quit()
    }
}
