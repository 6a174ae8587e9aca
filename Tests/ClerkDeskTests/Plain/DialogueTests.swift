import MutualAid
import TerminalUI
import Testing
import Wording

@testable import ClerkDesk

@Suite("The dialogue of lines")
struct DialogueTests {
    private static func desk(_ language: Language = .chinese) throws -> DeskDriver {
        try DeskDriver(SmallUnit.withLiMing().unit.registry, language: language)
    }

    @Test("The start says where one is and reads the list out")
    func start() throws {
        var desk = try Self.desk()
        let words = desk.beginDialogue()
        #expect(words.lines.first == "屏幕：名册")
        #expect(words.lines.contains { $0.hasPrefix("1 李明，文学院，续互") })
        #expect(!words.prompt.isEmpty)
        let again = desk.words()
        #expect(again == PlainWords(lines: [], prompt: ""), "what was said is not said again")
    }

    @Test("No identity number is read out in a list")
    func masked() throws {
        var desk = try Self.desk()
        let said = desk.beginDialogue().lines.joined()
        #expect(!said.contains("198003"))
    }

    @Test("A wrong value is answered by the field's own message and asked for again; the right one goes on")
    func wrongValue() throws {
        var desk = try Self.desk()
        _ = desk.beginDialogue()
        _ = desk.say(["n", "王素琼", ""])
        let wrong = desk.say("123")
        #expect(wrong.lines.contains { $0.contains("18") })
        #expect(wrong.prompt.hasPrefix("证件号码"))
        let right = desk.say("11010519491231002X")
        #expect(right.lines.contains { $0.contains("1949-12-31") })
        #expect(right.prompt.hasPrefix("分工会"))
    }

    @Test("An empty line keeps what is there, and a dash goes back to it")
    func keeping() throws {
        var desk = try Self.desk()
        _ = desk.beginDialogue()
        _ = desk.say(["n", "王素琼", ""])
        let back = desk.say(["-", "-"])
        #expect(back.prompt.contains("姓名") && back.prompt.contains("王素琼"))
        let first = desk.say("-")
        #expect(first.lines == ["这是第一栏。"])
        let next = desk.say("")
        #expect(next.prompt.hasPrefix("证件种类"))
    }

    @Test("A choice is taken by its number, its name or its pinyin; what is none is answered with the list")
    func choices() throws {
        var desk = try Self.desk()
        _ = desk.beginDialogue()
        _ = desk.say(["n", "王素琼", "", "11010519491231002X"])
        let unknown = desk.say("厨房")
        #expect(unknown.lines.contains("2 理学院") && unknown.prompt.hasPrefix("分工会"))
        _ = desk.say("lxy")
        #expect(desk.top(as: MemberForm.self)?.plainForm(desk.desk.context).fields[3].shownText == "理学院")
        _ = desk.say(["-", "1"])
        #expect(desk.top(as: MemberForm.self)?.plainForm(desk.desk.context).fields[3].shownText == "文学院")
        _ = desk.say(["-", "理学院"])
        #expect(desk.top(as: MemberForm.self)?.plainForm(desk.desk.context).fields[3].shownText == "理学院")
    }

    @Test("A choice is read back, and one letter from inside a name takes none", arguments: Language.allCases)
    func choiceReadBack(language: Language) throws {
        var desk = try Self.desk(language)
        let book = Phrasebook(language)
        _ = desk.beginDialogue()
        _ = desk.say(["n", "王素琼", "", "11010519491231002X"])
        let chosen = desk.say("2")
        #expect(chosen.lines.first == book(.plainReadAs, "理学院"))
        _ = desk.say("-")
        let inner = desk.say("x")
        #expect(inner.lines == [book(.plainSeveralChoices, "x"), "1 文学院", "2 理学院"])
        let several = desk.say("学院")
        #expect(several.lines == [book(.plainSeveralChoices, "学院"), "1 文学院", "2 理学院"])
        let beginning = desk.say("w")
        #expect(beginning.lines.first == book(.plainReadAs, "文学院"))
    }

    @Test("A command of another screen is told as such with the colon, too", arguments: Language.allCases)
    func commandElsewhereWithColon(language: Language) throws {
        let book = Phrasebook(language)
        for name in ["new member", "批准", "付款"] {
            var desk = try Self.desk(language)
            _ = desk.beginDialogue()
            let inForm = desk.say(["1", "c", ":" + name])
            #expect(inForm.lines == [book(.plainCommandElsewhere, name)])
        }
    }

    @Test("A single letter after the colon does nothing by itself: what begins with it is listed")
    func singleLetter() throws {
        var desk = try Self.desk(.english)
        _ = desk.beginDialogue()
        _ = desk.say(["1", "c", "滇池第一医院"])
        for letter in ["r", "a"] {
            let listed = desk.say(":" + letter)
            #expect(listed.lines.first?.hasPrefix("1 ") == true, "\(listed.lines)")
            #expect(desk.top(as: ClaimScreen.self)?.form[.hospital] == "滇池第一医院")
        }
    }

    @Test("The page of a member says how many stays and claims there are, and what to do where there are none")
    func memberPage() throws {
        var unit = try SmallUnit.withLiMing().unit
        try unit.addMember("王素琼", body: SmallUnit.liMing + 1000)
        var desk = try DeskDriver(unit.registry)
        let book = Phrasebook(.chinese)
        _ = desk.beginDialogue()
        let enrolled = desk.say("1")
        #expect(enrolled.lines.contains(book(.lineOfRule, book(.memberPageClaims), book(.memberPageNoClaims))))
        #expect(enrolled.lines.contains(book(.lineOfRule, book(.memberPageStays), book(.memberPageNoStays))))
        let other = desk.say(["返回", "/", "2"])
        #expect(other.lines.contains(book(.lineOfRule, book(.memberPageClaims), book(.memberPageClaimsLater))))
    }

    @Test("A form that is gone on with is read out whole and begins at what is needed and empty")
    func goneOnWith() throws {
        var desk = try Self.desk()
        _ = desk.beginDialogue()
        _ = desk.say(["n", "", "", "11010519491231002X", "返回"])
        let again = desk.say("n")
        #expect(again.prompt.hasPrefix("姓名"))
        #expect(again.lines.contains("证件号码：11010519491231002X"), "\(again.lines)")
    }

    @Test("A refused save says the field's own message, and no breakdown before it", arguments: Language.allCases)
    func refusedSave(language: Language) throws {
        let book = Phrasebook(language)
        var desk = try Self.desk(language)
        _ = desk.beginDialogue()
        _ = desk.say(["1", "c", "滇池第一医院", "20180301", "", "", "30000"])
        let refused = desk.say(":save")
        #expect(
            refused.lines == [
                book(.plainDoing, book(.keySave)), book(.lineOfRule, book(.stayDischarged), book(.faultRequired)),
            ])
    }

    @Test("A command is found by part of its name, by pinyin, by its key and by its whole name in a field")
    func commands() throws {
        for line in [":新增", ":xzry", "n", "F5", "新增人员", ":new member"] {
            var desk = try Self.desk()
            _ = desk.beginDialogue()
            let words = desk.say(line)
            #expect(words.lines.contains("屏幕：名册 › 新增人员"), "\(line)")
        }
        var desk = try Self.desk()
        _ = desk.beginDialogue()
        let back = desk.say(["n", "返回"])
        #expect(back.lines.contains("屏幕：名册"))
        _ = desk.say(["n", "\\返回"])
        #expect(desk.top(as: MemberForm.self)?.form[.name] == "返回")
    }

    @Test("A command that can't be done says why, and one that is none says how to find them")
    func commandsThatFail() throws {
        var desk = try Self.desk()
        _ = desk.beginDialogue()
        let none = desk.say(":没有的")
        #expect(none.lines.contains { $0.contains("没有的") })
        let drawn = desk.say("<")
        #expect(drawn.lines == [desk.desk.context.book(.plainOnlyDrawn)])
        let off = desk.say("9")
        #expect(off.lines == [desk.desk.context.book(.offNoDrafts)])
    }

    @Test("After each amount it is said what the claim comes to, and before saving how", arguments: Language.allCases)
    func breakdown(language: Language) throws {
        var desk = try Self.desk(language)
        _ = desk.beginDialogue()
        _ = desk.say(["1", "c", "滇池第一医院", "20180301", "20180310", ""])
        let amount = desk.say("30000")
        #expect(amount.lines.contains { $0.contains("16,760.00") })
        let funds = desk.say("20000")
        #expect(funds.lines.contains { $0.contains("2,760.00") })
        _ = desk.say(["", "", "", "", "", "2000", "", "3000"])
        let saved = desk.say("^S")
        let book = Phrasebook(language)
        let base = saved.lines.firstIndex { $0.contains("7,100.00") }
        let done = saved.lines.firstIndex(of: book(.dialogSaved))
        #expect(base != nil && done != nil)
        #expect(desk.transactions.last?.action == .fileClaim)
        #expect(desk.desk.leftUndone(isCutShort: false).isEmpty)
    }

    @Test("A save that is refused is outstanding until it is made or the form is given up")
    func outstanding() throws {
        var desk = try Self.desk()
        _ = desk.beginDialogue()
        let refused = desk.say(["n", "王素琼", ":保存"])
        #expect(refused.prompt.hasPrefix("证件号码"))
        #expect(!desk.desk.leftUndone(isCutShort: false).isEmpty)
        _ = desk.say(["11010519491231002X", "1", "1", "1", "", "保存"])
        #expect(desk.desk.leftUndone(isCutShort: false).isEmpty)
        desk.failure = .diskFull
        _ = desk.say(["r", "1", "^S"])
        #expect(!desk.desk.leftUndone(isCutShort: false).isEmpty)
        desk.failure = nil
        _ = desk.say("^S")
        #expect(desk.desk.leftUndone(isCutShort: false).isEmpty)
    }

    @Test("Where another program writes, what can't be saved is told at the end", arguments: Language.allCases)
    func readOnly(language: Language) throws {
        var desk = try DeskDriver(SmallUnit.withLiMing().unit.registry, language: language, isReadOnly: true)
        _ = desk.beginDialogue()
        _ = desk.say(["1", "c"])
        let end = desk.desk.leftUndone(isCutShort: true)
        let book = Phrasebook(language)
        #expect(end == [book(.plainLeftHeld, book(.keyNewClaim), book(.offReadOnly))])
    }

    @Test("The end of the input tells what is half-typed and what was not answered; leaving by the command asks first")
    func cutShort() throws {
        var desk = try Self.desk()
        _ = desk.beginDialogue()
        #expect(desk.desk.leftUndone(isCutShort: true).isEmpty)
        _ = desk.say(["n", "王"])
        let book = Phrasebook(.chinese)
        let form = book(.plainLeftHalfTyped, "名册 › 新增人员")
        #expect(desk.desk.leftUndone(isCutShort: true) == [form])
        _ = desk.say(":退出")
        let asked = book(.plainLeftUnanswered, book(.dialogQuitTitle))
        #expect(desk.desk.leftUndone(isCutShort: true) == [asked, form])
        _ = desk.say("1")
        #expect(desk.hasQuit && desk.desk.leftUndone(isCutShort: false).isEmpty)
    }

    @Test("What a command of another screen is called is no text unless it is marked as one")
    func commandElsewhere() throws {
        for name in ["批准", "Approve", "付款"] {
            var desk = try Self.desk()
            _ = desk.beginDialogue()
            let refused = desk.say(["1", "c", name])
            #expect(refused.lines == [Phrasebook(.chinese)(.plainCommandElsewhere, name)])
            _ = desk.say("\\" + name)
            #expect(desk.top(as: ClaimScreen.self)?.form[.hospital] == name)
        }
    }

    @Test("A claim that is decided takes no text, and says why")
    func decidedClaim() throws {
        var desk = try DeskDriver(Scene.busyUnit())
        let claim = try #require(desk.registry.claims.all.first { $0.state.approvedOn != nil })
        let context = desk.desk.context
        desk.show(ClaimScreen(context, claim: claim))
        _ = desk.beginDialogue()
        let before = desk.top(as: ClaimScreen.self)?.form[.hospital]
        let said = desk.say("别的医院")
        let reason = desk.desk.keyMap.binding(of: .save)?.disabledReason
        #expect(reason != nil && said.lines == [reason ?? ""])
        #expect(desk.top(as: ClaimScreen.self)?.form[.hospital] == before)
    }

    @Test("What is filled in before a form is read out and can be gone through: Enter keeps it")
    func filledIn() throws {
        var desk = try DeskDriver(emptyRegistry(), operatorName: "李四")
        let first = desk.beginDialogue()
        #expect(first.prompt.contains("李四"))
        let second = desk.say("")
        #expect(second.prompt.hasPrefix("单位工会名称"))
    }

    @Test("The help says which commands the keys are that it names")
    func keysAsCommands() throws {
        var desk = try Self.desk()
        _ = desk.beginDialogue()
        let help = desk.say("?")
        let book = Phrasebook(.chinese)
        let start = book(.plainKeysMean, "").prefix(6)
        let named = help.lines.first { $0.hasPrefix(start) }
        #expect(named != nil, "\(help.lines)")
    }

    @Test("A drawn screen is read out with its days and paths whole")
    func drawnDays() throws {
        var frame = Frame(size: Size(columns: 60, rows: 3))
        frame.write("┌─ a-b ──┐ +- 2018-03-01 -+ |-1,000.00| /x/y-z = 3", at: Point(column: 0, row: 0))
        let spoken = frame.text.split(separator: "\n").first.map { HomeScreen.spoken($0) }
        #expect(spoken == "a-b 2018-03-01 -1,000.00 /x/y-z 3")
    }

    @Test("A question is read out with its answers; an empty line never says yes")
    func questions() throws {
        var desk = try Self.desk()
        _ = desk.beginDialogue()
        let asked = desk.say(["n", "王", ":退出"])
        #expect(asked.prompt.contains("1 ") && asked.prompt.contains("2 "))
        let stayed = desk.say("")
        #expect(stayed.prompt.hasPrefix("证件种类") && !desk.hasQuit)
        _ = desk.say([":退出", "1"])
        #expect(desk.hasQuit)
    }

    @Test("Words that are no command are looked for, and a slash alone lists everybody again")
    func search() throws {
        var unit = try SmallUnit.withLiMing().unit
        try unit.addMember("王素琼", body: SmallUnit.liMing + 1000)
        var desk = try DeskDriver(unit.registry)
        _ = desk.beginDialogue()
        let found = desk.say("wsq")
        #expect(found.lines.contains { $0.hasPrefix("1 王素琼") } && !found.lines.contains { $0.contains("李明") })
        let everybody = desk.say("/")
        #expect(everybody.lines.contains { $0.contains("李明") })
    }

    @Test(
        "Every screen has something to say, and asks for something, in both languages", arguments: Scene.allCases,
        Language.allCases)
    func everyScreen(scene: Scene, language: Language) throws {
        var desk = try scene.desk(language)
        let words = desk.beginDialogue()
        #expect(!words.lines.isEmpty && !words.prompt.isEmpty)
        let drawing = Set("│┌┐└┘─├┤█")
        #expect(!(words.lines + [words.prompt]).joined().contains { drawing.contains($0) }, "\(words)")
    }
}
