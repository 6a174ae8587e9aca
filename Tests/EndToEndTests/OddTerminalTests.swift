import Testing

extension EndToEnd {
    /// Terminals that are too small, speak no Chinese by themselves, or are none.
    @Suite("Odd terminals")
    struct OddTerminals {}
}

extension EndToEnd.OddTerminals {
    @Test("A window of 40×10 says what is needed and loses nothing", arguments: [(40, 10), (7, 2)])
    func smallWindow(columns: Int, rows: Int) throws {
        let clerk = try Clerk()
        try clerk.setUpUnit()
        try clerk.openNewMember()
        try clerk.fill("memberName", Clerk.liMing.name)
        let before = try clerk.catchUp()
        try clerk.terminal.resize(columns: columns, rows: rows)
        if rows >= 10 {
            let need = try clerk.texts("tooSmall", "\(columns)", "\(rows)").filter { !$0.isWhitespace }
            try clerk.terminal.wait(until: need) { screen in
                screen.text.filter { !$0.isWhitespace }.contains(need)
            }
        } else {
            try clerk.terminal.waitGone(Clerk.liMing.name)
        }
        try clerk.terminal.resize(columns: 80, rows: 24)
        try clerk.terminal.wait(until: "the screen as it was") { $0 == before }
        try clerk.terminal.resize(columns: 120, rows: 40)
        let wide = try clerk.terminal.wait(until: "the wide screen") {
            $0.rows.count == 40 && $0.shows(Clerk.liMing.name)
        }
        #expect(wide.header.contains("2018-11-15"))
    }

    @Test("In the C locale Chinese is shown and typed all the same")
    func plainLocale() throws {
        let clerk = try Clerk(environment: ["LC_ALL": "C", "LANG": "C"])
        try clerk.setUpUnit()
        try clerk.addMember(Clerk.liMing.name, Clerk.liMing.number)
        try clerk.quit()
        try clerk.start()
        try clerk.terminal.wait(for: Clerk.liMing.name, Clerk.liMing.number)
    }

    @Test("A dumb terminal is told what is needed, with status 1 and no escape sequence")
    func dumbTerminal() throws {
        let workplace = try Workplace()
        let run = try PseudoTerminal(
            HuzhuBinary.path(), ["--store", workplace.store, "--lang", "zh-Hans"],
            environment: workplace.environment(["TERM": "dumb"]))
        #expect(run.status == 1)
        #expect(!run.bytes.contains(0x1B))
        #expect(run.text.contains(try Texts("zh-Hans")("cliUnsuitableTerminal", "dumb")))
        #expect(run.text.split(whereSeparator: \.isNewline).count == 1)
    }

    @Test("An unknown or unset terminal type is told what is needed", arguments: ["no-such-terminal", ""])
    func unknownTerminal(name: String) throws {
        let workplace = try Workplace()
        let run = try PseudoTerminal(
            HuzhuBinary.path(), ["--store", workplace.store, "--lang", "en"],
            environment: workplace.environment(["TERM": name]))
        #expect(run.status == 1)
        #expect(!run.bytes.contains(0x1B))
        #expect(run.text.contains(try Texts("en")("cliUnsuitableTerminal", name)))
    }

    @Test("A locale with another character set is refused, and a good one named")
    func otherCharacterSet() throws {
        let workplace = try Workplace()
        let run = try PseudoTerminal(
            HuzhuBinary.path(), ["--store", workplace.store, "--lang", "zh-Hans"],
            environment: workplace.environment(["LC_ALL": "zh_CN.GB18030"]))
        #expect(run.status == 1)
        #expect(!run.bytes.contains(0x1B))
        #expect(run.text.contains(try Texts("zh-Hans")("cliNoUTF8")))
    }

    @Test("Without a terminal the program says so on standard error and ends with status 1")
    func noTerminal() throws {
        let workplace = try Workplace()
        let run = try Execution(
            HuzhuBinary.path(), ["--store", workplace.store, "--lang", "zh-Hans"],
            environment: workplace.environment())
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(try Texts("zh-Hans")("cliNotATerminal")))
        #expect(!run.errors.utf8.contains(0x1B))
    }
}
