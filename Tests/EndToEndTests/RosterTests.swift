import Testing

extension EndToEnd {
    /// Finding people, and settling the enrolment of many one by one.
    @Suite("Roster and review")
    struct Roster {}
}

extension EndToEnd.Roster {
    private static let people = [
        ("李明", "110105199003071239"), ("王素琼", "530102198504120013"), ("单雄", "530102197911030029"),
    ]

    /// A roster of three people, none enrolled.
    private static func clerkWithThree() throws -> Clerk {
        let clerk = try Clerk()
        try clerk.setUpUnit()
        for (index, person) in people.enumerated() {
            try clerk.addMember(person.0, person.1)
            try clerk.back(to: try clerk.texts("rosterShown", "\(index + 1)", "\(index + 1)"))
        }
        return clerk
    }

    @Test("Initials, pinyin, digits and characters find members as they are typed")
    func search() throws {
        let clerk = try Self.clerkWithThree()
        let texts = clerk.texts
        let searches = [
            ("wsq", "王素琼"), ("wangsuqiong", "王素琼"), ("sx", "单雄"), ("shanxiong", "单雄"), ("041200", "王素琼"),
            ("０３０７", "李明"), ("明", "李明"),
        ]
        for (text, name) in searches {
            // The second way is what an input method leaves of the key.
            try clerk.terminal.type(text == "明" ? "／" : "/")
            try clerk.terminal.type(text)
            let screen = try clerk.terminal.wait(until: "only \(name) for \(text)") { screen in
                screen.shows(name) && Self.people.count { screen.shows($0.0) } == 1
            }
            #expect(screen.shows(try texts("rosterShown", "1", "3")))
            try clerk.terminal.keys("Escape")
            try clerk.back(to: try texts("rosterShown", "3", "3"))
        }
        try clerk.terminal.type("/530102")
        try clerk.terminal.wait(for: try texts("rosterShown", "2", "3"))
        // Enter opens the one that the cursor is on.
        try clerk.terminal.keys("Down", "Enter")
        try clerk.terminal.wait(for: "单雄   530102197911030029")
    }

    @Test("Review settles members one after the other by single keys and counts what is left")
    func review() throws {
        let clerk = try Self.clerkWithThree()
        let texts = clerk.texts
        func waitFor(position: String, left: String, doubts: String = "0", of count: String = "3") throws {
            try clerk.terminal.wait(
                for: texts("reviewPosition", position, count), texts("reviewLeft", left), texts("reviewDoubts", doubts))
        }
        try clerk.terminal.keys("v")
        try waitFor(position: "1", left: "3")
        try clerk.terminal.keys("c")
        try waitFor(position: "2", left: "2")
        try clerk.terminal.keys("d")
        try waitFor(position: "2", left: "2", doubts: "1")
        try clerk.terminal.keys("Space")
        try waitFor(position: "3", left: "2", doubts: "1")
        try clerk.terminal.keys("n")
        try waitFor(position: "3", left: "1", doubts: "1")
        try clerk.terminal.wait(for: try texts("reviewNow", texts("enrolmentNew") + " · 150.00"))
        try clerk.terminal.keys("p")
        try waitFor(position: "2", left: "1", doubts: "1")
        try clerk.back(to: try texts("rosterTotals", "2", "270.00"))

        // Of those not yet recorded there is one, and only that one is reviewed.
        try clerk.terminal.keys("f")
        try clerk.terminal.wait(for: try texts("filterStatusOpen"), try texts("rosterShown", "1", "3"))
        try clerk.terminal.keys("v")
        try waitFor(position: "1", left: "1", doubts: "1", of: "1")
        try clerk.terminal.wait(for: "王素琼")
        try clerk.terminal.keys("x")
        try waitFor(position: "1", left: "0", doubts: "1", of: "1")
        try clerk.quit()

        try clerk.start()
        let roster = try clerk.terminal.wait(for: try texts("rosterTotals", "2", "270.00"))
        #expect(roster.rows.contains { $0.contains("王素琼") && $0.contains("\(Self.people[1].1)") })
        #expect(roster.shows(try texts("enrolmentNotParticipating")))
    }

    @Test("Conditions in either language list whom they fit, one key steps through the status, an unknown one is said")
    func conditions() throws {
        let clerk = try Self.clerkWithThree()
        let texts = clerk.texts
        try clerk.terminal.type("/年龄>35")
        var screen = try clerk.terminal.wait(for: try texts("rosterShown", "1", "3"))
        #expect(screen.shows("单雄") && !screen.shows("李明"))
        try clerk.terminal.type(" agge>3 ")
        try clerk.terminal.wait(for: try texts("filterUnknownNearest", "agge", "年龄"))
        try clerk.terminal.keys("Escape", "Escape")
        try clerk.terminal.wait(for: try texts("rosterShown", "3", "3"))
        try clerk.terminal.keys("f")
        screen = try clerk.terminal.wait(for: try texts("filterStatusOpen"), try texts("rosterShown", "3", "3"))
        try clerk.terminal.keys("F4")
        try clerk.terminal.wait(for: try texts("filterStatusDoubtful"), try texts("rosterShown", "0", "3"))
    }

    @Test("Marked members are enrolled together, and are after the next start")
    func batch() throws {
        let clerk = try Self.clerkWithThree()
        let texts = clerk.texts
        try clerk.terminal.keys("Space", "Space")
        try clerk.terminal.wait(for: try texts("rosterMarked", "2"))
        try clerk.terminal.keys("r")
        try clerk.terminal.wait(for: try texts("batchTitle", "2"))
        try clerk.terminal.keys("c")
        try clerk.terminal.wait(for: try texts("askBatch", "2", texts("enrolmentContinuing"), "120.00", "240.00"))
        try clerk.terminal.keys("y")
        try clerk.terminal.wait(for: try texts("rosterTotals", "2", "240.00"), try texts("rosterMarked", "2"))
        try clerk.quit()
        try clerk.start()
        try clerk.terminal.wait(for: try texts("rosterTotals", "2", "240.00"))
    }

    @Test("Sorted, gone to by number and copied, the table gives what it shows")
    func table() throws {
        let clerk = try Self.clerkWithThree()
        let texts = clerk.texts
        let people = Self.people.map(\.0)
        func order(_ screen: Screen) -> [String] { screen.rows.compactMap { row in people.first { row.contains($0) } } }
        try clerk.terminal.keys("o")
        try clerk.terminal.wait(until: "by pinyin") { order($0) == ["李明", "单雄", "王素琼"] }
        try clerk.terminal.keys("F7")
        try clerk.terminal.wait(until: "by pinyin, the last first") { order($0) == ["王素琼", "单雄", "李明"] }
        try clerk.terminal.type(":3")
        try clerk.terminal.wait(for: try texts("askJumpField") + " 3")
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(until: "the cursor on the third") { $0.cursorLine.contains("李明") }
        try clerk.terminal.keys("y")
        try clerk.terminal.wait(for: try texts("copiedRows", "1"))
        let copied = try Deadline.wait { try clerk.terminal.clipboard() }
        #expect(copied?.hasPrefix("李明\t110105199003071239\t数学系\t") ?? false)
        try clerk.terminal.keys("Right", "Y")
        try clerk.terminal.wait(for: try texts("copiedCells", texts("rosterDocument"), "1"))
        let cell = try Deadline.wait { try clerk.terminal.clipboard().flatMap { $0.contains("\t") ? nil : $0 } }
        #expect(cell == "110105199003071239")
    }

    @Test("Help lists the keys of the screen and goes away again", arguments: ["zh-Hans", "en"])
    func help(language: String) throws {
        let clerk = try Clerk(language: language, columns: 200, rows: 60)
        let texts = clerk.texts
        try clerk.setUpUnit()
        try clerk.terminal.keys("?")
        try clerk.terminal.wait(for: try texts("helpTitle"), try texts("keyReviewHelp"))
        let screen = try clerk.terminal.settled()
        for key in ["keyNewMemberHelp", "keySearchHelp", "keyFilterHelp", "keySortHelp"] {
            #expect(screen.shows(try texts(key)), "\(key)")
        }
        try clerk.terminal.keys("Escape")
        try clerk.terminal.waitGone(try texts("keyReviewHelp"))
        try clerk.openNewMember()
        // In a field a question mark is text, and the function key asks for help.
        try clerk.terminal.type("?")
        #expect(try clerk.catchUp().cursorLine.contains("?"))
    }

    @Test("A command is found in the palette by pinyin and done, also from within a form, which keeps its text")
    func palette() throws {
        let clerk = try Self.clerkWithThree()
        let texts = clerk.texts
        try clerk.terminal.keys("C-p")
        try clerk.terminal.wait(for: try texts("paletteTitle"), try texts("keyReviewHelp"))
        try clerk.terminal.type("xzry")
        try clerk.terminal.waitGone(try texts("keyReviewHelp"))
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: try texts("screenNewMember"), try texts("memberName"))
        try clerk.terminal.type("周")
        try clerk.terminal.keys("C-p")
        try clerk.terminal.type("fanhui")
        try clerk.terminal.wait(for: try texts("keyBackHelp"))
        try clerk.terminal.keys("Escape")
        try clerk.terminal.waitGone(try texts("paletteTitle"))
        #expect(try clerk.catchUp().cursorLine.contains("周"))
    }

    @Test("Another language is taken at once and remembered for the next start")
    func language() throws {
        let clerk = try Self.clerkWithThree()
        let english = try Texts("en")
        try clerk.terminal.keys("F9")
        try clerk.terminal.wait(for: try english("rosterShown", "3", "3"), try english("rosterDocument"))
        try clerk.quit()
        let next = try Terminal(
            [HuzhuBinary.path(), "--store", clerk.workplace.store], environment: clerk.workplace.environment())
        let screen = try next.wait(for: try english("homePeople", "3", "0"))
        #expect(screen.header.contains(Clerk.operatorName), "the operator is remembered as well")
    }
}
