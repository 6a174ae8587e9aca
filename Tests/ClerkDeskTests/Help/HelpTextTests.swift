import MutualAid
import TerminalUI
import Testing
import Wording

@testable import ClerkDesk

@Suite("What F1 says")
struct HelpTextTests {
    @Test("Every field's topic, every way of typing and every screen has its text", arguments: Language.allCases)
    func complete(language: Language) {
        let texts = HelpTexts.texts(in: language)
        let names =
            FieldTopic.all.map(\.textName) + TypingForm.allCases.map(\.textName)
            + ScreenName.allCases.map { "screen " + $0.rawValue }
        let missing = names.filter { texts[$0].isEmpty }
        #expect(missing == [])
    }

    @Test("No text is left over, and both languages have the same ones")
    func nothingLeftOver() {
        let known = Set(FieldTopic.all.map(\.textName) + TypingForm.allCases.map(\.textName))
        let chinese = Set(HelpTexts.texts(in: .chinese).parts.keys)
        let english = Set(HelpTexts.texts(in: .english).parts.keys)
        #expect(chinese == english)
        let strange = chinese.filter { !$0.hasPrefix("screen ") && !known.contains($0) }
        #expect(strange == [])
    }

    /// The fields of a form on which the focus can stand, each with what is said about it.
    private func helpsOfForm<Form: FormScreen>(_ form: Form, _ desk: DeskContext) -> [(label: String, help: FieldHelp?)]
    {
        form.rows(desk).compactMap { row in
            switch row.field.shape.content {
            case .heading, .figure: nil
            case .text, .choice: (row.field.shape.label, form.help(on: row.field, desk))
            }
        }
    }

    private func helps(_ screen: any DeskScreen, _ desk: DeskContext) -> [(label: String, help: FieldHelp?)] {
        if let form = screen as? any FormScreen { helpsOfForm(form, desk) } else { [] }
    }

    @Test("Every field of every form that is ever shown says what belongs there", arguments: Language.allCases)
    func everyField(language: Language) throws {
        var forms: Set<ScreenName> = []
        for scene in Scene.allCases {
            let desk = try scene.desk(language).desk
            for (label, help) in helps(desk.top, desk.context) {
                forms.insert(desk.top.name)
                let said = help?.meaning ?? ""
                #expect(!said.isEmpty, "\(scene): \(label)")
            }
        }
        // Each part of the form for a new term has its own fields.
        var driver = try Scene.newTerm.desk(language)
        for _ in NewTermPart.allCases {
            for (label, help) in helps(driver.desk.top, driver.desk.context) {
                let said = help?.meaning ?? ""
                #expect(!said.isEmpty, "\(label)")
            }
            driver.press(.control("g"))
        }
        #expect(forms.isSuperset(of: [.setUp, .unit, .memberForm, .enrolment, .claim, .stay, .trial, .newTerm]))
    }

    @Test("A field's help names the document, the article and what stands there")
    func article() throws {
        var driver = try Scene.firstClaim.desk(.chinese, size: Size(columns: 132, rows: 43))
        driver.go(to: .amount(.selfPaidFirst), of: ClaimScreen.self)
        driver.press(.function(1))
        #expect(driver.shows("这一栏：先自付") && driver.shows("先行自付金额") && driver.shows("3000+450.5"))
        #expect(driver.shows("《住院补助实施办法（第十四期）》第8条") && driver.shows("先自付 计入 70%"))
        driver.press(.escape)
        driver.go(to: .exclusion, of: ClaimScreen.self)
        driver.press(.function(1))
        #expect(driver.shows("第13条(3)") && driver.shows("工伤"))
    }

    @Test("The help over a breakdown lists its words, and m or / goes on in the manual at their place")
    func intoTheManual() throws {
        var driver = try Scene.firstClaim.desk(.chinese, size: Size(columns: 132, rows: 43))
        driver.go(to: .amount(.selfPaidFirst), of: ClaimScreen.self)
        driver.press(.function(1))
        #expect(driver.shows("这一屏的词") && driver.shows("、补助基数、") && driver.shows("统筹支付、"))
        driver.press(.character("m"))
        let first = driver.text.split(separator: "\n")[2]
        #expect(first.contains("先自付"))
        driver.press(.escape)
        #expect(driver.desk.top.name == .claim)
        driver.press(.function(1), .character("/"))
        driver.type("xhzr")
        #expect(driver.shows("在别的单位参互"))
        driver.press(.escape, .escape, .escape)
        #expect(driver.desk.top.name == .claim)
    }

    @Test("On a line of the explanation the help says what its word means")
    func explainedLine() throws {
        var driver = try Scene.firstClaim.desk(.english, size: Size(columns: 132, rows: 43))
        driver.press(.control("l"))
        for _ in 0..<20 where driver.top(as: ExplanationScreen.self)?.selected?.label != "Base" {
            driver.press(.plain(.down))
        }
        driver.press(.function(1))
        #expect(driver.shows("What it means: Base") && driver.shows("the rest is paid by segments"))
    }

    @Test("With ASCII signs the help and the manual have no others", arguments: Language.allCases)
    func ascii(language: Language) throws {
        var driver = try Scene.explainedLine.desk(language)
        driver.setTerminal(lines: .ascii, width: .narrow)
        driver.press(.escape, .function(1))
        for key in [Key.plain(.pageDown), .character("m"), .character("G")] {
            let strange = driver.text.unicodeScalars.filter { !$0.isASCII && !$0.isChineseText }
            #expect(strange.isEmpty, "\(strange.map(String.init)):\n\(driver.text)")
            driver.press(key)
        }
    }

    @Test("A word that is part of a longer one is not taken for it")
    func longerWord() {
        let manual = Manual.manual(in: .chinese)
        #expect(manual.terms(in: "医保起付线 500").map(\.name) == ["医保起付线"])
        #expect(manual.terms(in: "起付线 800，医保起付线 500").map(\.name) == ["医保起付线", "起付线"])
        #expect(Manual.manual(in: .english).terms(in: "Renewal of database").map(\.name) == [])
    }
}
