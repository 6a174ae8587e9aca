import MutualAid
import TerminalUI
import Testing
import Wording

@testable import ClerkDesk

@Suite("The trial calculation")
struct TrialTests {
    private func opened(size: Size = Size(columns: 120, rows: 40)) throws -> DeskDriver {
        var driver = try DeskDriver(SmallUnit().registry, size: size)
        driver.press(.character("7"))
        return driver
    }

    @Test("Without any member the worked example comes out digit by digit, and nothing is recorded")
    func workedExample() throws {
        var driver = try opened()
        #expect(driver.trial?.scheme(.first)?.id.rawValue == "yunnan-14", "the unit's own scheme comes first")
        var shown: [Money?] = [driver.payable()]
        for digit in "30000" {
            driver.type(String(digit))
            shown.append(driver.payable())
        }
        #expect(
            shown == [nil, .zero, .zero, .zero, Money(yuan: 660), Money(yuan: 16_760)],
            "the first field is the total cost")
        driver.fillTrialExample()
        #expect(driver.payable() == Money(yuan: 1_890))
        #expect(driver.shows("7,100.00") && driver.shows("第13条(2)") && driver.shows("云南第十四期"))
        driver.press(.control("s"))
        #expect(driver.commitsAsked == 0 && driver.message.contains("不留记录"))
        #expect(driver.shows("已保存"), "what is never recorded is never unsaved")
    }

    @Test("Leaving and coming back finds what was typed, and leaving the program asks nothing")
    func kept() throws {
        var driver = try opened()
        driver.fillTrialExample()
        driver.press(.escape)
        #expect(driver.top(as: RosterScreen.self) != nil)
        driver.press(.character("7"))
        #expect(driver.payable() == Money(yuan: 1_890))
        driver.press(.control("q"))
        #expect(driver.hasQuit)
    }

    @Test("It opens before any unit is set up, over a form that keeps its text, and in a store open for reading only")
    func everywhere() throws {
        var first = try DeskDriver(emptyRegistry(), operatorName: "")
        first.type("王会计")
        first.press(.control("p"))
        first.type("试算")
        first.press(.enter)
        first.type("10000")
        #expect(first.payable() == Money(yuan: 2_760))
        first.press(.escape)
        #expect(first.top(as: SetUpScreen.self)?.form[.operatorName] == "王会计")
        var claim = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        claim.press(.enter, .character("c"))
        claim.fill(.hospital, with: "滇池第一医院")
        claim.press(Key(.function(7), .shift))
        claim.type("10000")
        #expect(claim.payable() == Money(yuan: 2_760))
        claim.press(.escape)
        #expect(claim.top(as: ClaimScreen.self)?.form[.hospital] == "滇池第一医院")
        var closed = try DeskDriver(SmallUnit().registry, isReadOnly: true)
        closed.press(.character("7"))
        closed.type("10000")
        #expect(closed.payable() == Money(yuan: 2_760))
    }

    @Test("A form below the trial still counts as unsaved, and leaving the program names it")
    func formBelow() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.character("n"))
        driver.type("张三")
        driver.press(Key(.function(7), .shift))
        #expect(driver.trial != nil && driver.shows("未保存"))
        driver.press(.control("q"))
        #expect(!driver.hasQuit && driver.shows("新增人员"))
        driver.press(.escape, .escape)
        #expect(driver.top(as: MemberForm.self)?.form[.name] == "张三")
    }

    @Test("Claims count in their order: the second starts anew or adds up, as the reading says")
    func severalClaims() throws {
        var driver = try opened()
        driver.fillTrial(.amount(.totalCost), with: "6000")
        #expect(driver.payable() == Money(yuan: 1_560))
        driver.press(.control("o"))
        driver.fillTrial(.amount(.totalCost), with: "7000")
        #expect(driver.payable() == Money(yuan: 2_100))
        #expect(driver.shows("2 次申请共补助 3,660.00"))
        #expect(driver.shows("全期费用累计") && driver.shows("3,300.00"), "the other reading is named with its figure")
        driver.choose(
            "runningTotal", for: .reading(.first, SchemeID(rawValue: "yunnan-14"), "acrossClaims"),
            of: TrialScreen.self)
        #expect(driver.payable() == Money(yuan: 3_300))
        driver.press(.control("g"))
        #expect(driver.payable() == Money(yuan: 1_560), "the first claim is shown again")
    }

    @Test("A claim that earned nothing carries its base on")
    func carried() throws {
        var driver = try opened()
        driver.fillTrial(.amount(.totalCost), with: "500")
        driver.press(.control("o"))
        driver.fillTrial(.amount(.totalCost), with: "1000")
        #expect(driver.payable() == Money(yuan: 210))
    }

    @Test("A stay is dropped after a question when anything was typed for it, and with its last stay the claim goes")
    func dropped() throws {
        var driver = try opened()
        driver.fillTrial(.amount(.totalCost), with: "6000")
        driver.press(.control("n"))
        driver.fillTrial(.amount(.totalCost), with: "1000")
        #expect(driver.payable() == Money(yuan: 1_860), "6,200 × 30%: stays of one claim add up")
        driver.press(.control("x"), .enter)
        #expect(driver.trial?.claims.stayCount == 2, "Enter alone destroys nothing")
        driver.press(.control("x"))
        driver.type("y")
        #expect(driver.payable() == Money(yuan: 1_560))
        driver.press(.control("o"), .control("x"))
        #expect(driver.trial?.claims.all.count == 1, "an empty one goes without a question")
        driver.press(.control("x"))
        #expect(driver.message.contains("只有一次住院"))
    }

    @Test("Starting over asks first and clears everything")
    func discarded() throws {
        var driver = try opened()
        driver.press(.control("r"))
        #expect(driver.desk.overlay == nil, "there is nothing to clear yet")
        driver.fillTrialExample()
        driver.press(.control("r"))
        driver.type("y")
        #expect(driver.trial?.form.isEdited == false && driver.payable() == nil)
    }

    @Test("What cannot be read is named and not counted, and no sum is shown for an amount that is wrong")
    func unreadable() throws {
        var driver = try opened()
        driver.fillTrialExample()
        driver.fillTrial(.amount(.fullySelfPaid), with: "2,0")
        #expect(driver.payable() == Money(yuan: 2_490) && driver.shows("全自费：没填完，先不计"))
        driver.fillTrial(.amount(.fullySelfPaid), with: "二千")
        #expect(driver.payable() == nil && driver.shows("全自费填错了"))
    }

    @Test("A day outside the term, and one filed too late, are told as a claim tells them")
    func days() throws {
        var driver = try opened()
        driver.fillTrialExample()
        driver.fillTrial(.discharged, with: "20190110")
        #expect(driver.payable() == .zero && driver.shows("不在互助期"))
        driver.fillTrial(.discharged, with: "20180310")
        let claim = try #require(driver.trial).claims.claim.number
        driver.fill(.filed(claim: claim), of: TrialScreen.self, with: "20190701")
        #expect(driver.payable() == .zero && driver.shows("晚于办理期限"))
    }

    @Test("Only what the scheme asks for has a field")
    func askedOnly() throws {
        var driver = try DeskDriver(
            SmallUnit.registry(adopting: "everything"), size: Size(columns: 132, rows: 60))
        driver.press(.character("7"))
        let before = try #require(driver.trial).rows(driver.desk.context).map(\.id)
        #expect(!before.contains(.born) && !before.contains(.category) && !before.contains(.termsWithoutSubsidy))
        driver.chooseScheme("everything")
        let trial = try #require(driver.trial)
        let asked = trial.rows(driver.desk.context).map(\.id)
        let wanted: [TrialField] = [
            .category, .enrolment, .sex, .born, .unbrokenSince, .termsWithoutSubsidy,
            .event(claim: trial.claims.claim.number, EventCode(rawValue: "diagnosis")),
            .stay(trial.claims.stay, .hospitalGrade),
        ]
        #expect(wanted.filter { !asked.contains($0) } == [])
    }

    @Test("Every line can be explained, of the second scheme where its field has the focus")
    func explained() throws {
        var driver = try opened()
        driver.fillTrialExample()
        driver.press(.control("l"))
        let first = try #require(driver.top(as: ExplanationScreen.self))
        #expect(first.subject.scheme.id.rawValue == "yunnan-14" && driver.shows("7,100.00"))
        driver.press(.escape)
        #expect(driver.payable() == Money(yuan: 1_890))
        driver.chooseScheme("yinchuan-2022", for: .second)
        driver.press(.control("l"))
        let second = try #require(driver.top(as: ExplanationScreen.self))
        #expect(
            second.subject.scheme.id.rawValue == "yinchuan-2022"
                && second.subject.assessment.payable == Money(yuan: 3_200))
    }

    @Test("The result is copied as text with every line and its article")
    func copied() throws {
        var driver = try opened()
        driver.press(.alt("c"))
        #expect(driver.copied.isEmpty && driver.message.contains("还没有"))
        driver.fillTrialExample()
        driver.press(.alt("c"))
        let text = try #require(driver.copied.last)
        for part in ["总费用 30000", "1,890.00", "7,100.00", "第13条(2)", "云南"] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
    }
}
