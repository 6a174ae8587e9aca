import MutualAid
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
