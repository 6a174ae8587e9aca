import Exchange
import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("The form for a new term")
struct NewTermFormTests {
    private func form(of id: String, language: Language = .chinese) throws -> DeskDriver {
        try DeskDriver.newTerm(of: id, language: language)
    }

    private func entry(_ driver: DeskDriver) throws -> NewTermForm {
        try #require(driver.top(as: NewTermForm.self))
    }

    /// What was saved last, read as every load reads it.
    private func saved(_ driver: DeskDriver) throws -> Scheme {
        try SchemeFile.read(#require(driver.schemesSaved.last).source)
    }

    @Test("The next term has the next number, its days a year later, and every example as it was")
    func suggestion() throws {
        let driver = try form(of: "yunnan-14")
        let form = try entry(driver)
        #expect(form.draft.id.rawValue == "yunnan-15")
        #expect(form.draft.shortName == LocalizedText(chinese: "云南第十五期", english: "Yunnan 15"))
        #expect(form.draft.term.first.description == "2019-01-01" && form.draft.term.last.description == "2019-12-31")
        #expect(form.draft.filingDeadline?.value.description == "2020-06-30")
        #expect(form.draft.enrolmentWindow?.value.last.description == "2019-02-10")
        let differing = form.results.count { !$0.comesOut }
        #expect(form.results.count == 9 && differing == 0 && form.findings.isEmpty)
        #expect(form.unsavedForm == nil)
    }

    @Test("Looking through all parts is no change")
    func looking() throws {
        var driver = try form(of: "yunnan-14")
        for _ in NewTermPart.allCases { driver.press(.control("g"), .tab, .tab) }
        let form = try entry(driver)
        #expect(form.part == .names && form.unsavedForm == nil)
    }

    @Test("Saved as it stands, the new term is a sound scheme and the form is left")
    func saving() throws {
        var driver = try form(of: "yunnan-14")
        driver.press(.control("s"))
        let scheme = try saved(driver)
        #expect(scheme.id.rawValue == "yunnan-15" && scheme.examples.count == 9)
        #expect(driver.top(as: NewTermForm.self) == nil)
    }

    @Test("A changed rate is worked out in the examples at each key, and what differs must be accepted one by one")
    func acceptance() throws {
        var driver = try form(of: "yunnan-14")
        driver.go(to: .subsidy)
        driver.fill(.figure(.rule(0, .rate(0))), with: "40")
        #expect(try entry(driver).results.first?.figures?.first?.payable == Money(yuan: 2_520))
        #expect(driver.shows("2,520.00"))
        let differing = try entry(driver).results.count { !$0.comesOut }
        #expect(differing > 2)
        driver.press(.control("s"))
        #expect(driver.schemesSaved.isEmpty)
        // Only where it is seen.
        driver.go(to: .subsidy)
        driver.press(.control("o"))
        let still = try entry(driver).results.count { !$0.comesOut }
        #expect(still == differing)
        driver.go(to: .examples)
        for left in (0..<differing).reversed() {
            driver.press(.control("o"))
            let now = try entry(driver).results.count { !$0.comesOut }
            #expect(now == left)
        }
        driver.press(.control("s"))
        let scheme = try saved(driver)
        #expect(scheme[.rule(0, .rate(0))]?.rate?.description == "40%")
        #expect(scheme.examples.first?.expected.first?.payable == Money(yuan: 2_520))
    }

    @Test("Every other day moves with the first day of the term, also those of the examples")
    func days() throws {
        var driver = try form(of: "yunnan-14")
        driver.fill(.figure(.termFirst), with: "20200101")
        driver.press(.tab)
        let form = try entry(driver)
        #expect(form.draft.term.last.description == "2020-12-31")
        #expect(form.form[.figure(.termLast)] == "2020-12-31")
        #expect(form.draft.filingDeadline?.value.description == "2021-06-30")
        let differing = form.results.count { !$0.comesOut }
        #expect(differing == 0)
        driver.press(.control("s"))
        let moved = try saved(driver)
        #expect(moved.term.first.description == "2020-01-01")
    }

    @Test("A segment is put in after the one in focus, without a gap, and must be filled before saving")
    func segments() throws {
        var driver = try form(of: "yunnan-14")
        driver.go(to: .subsidy)
        driver.go(to: NewTermField.figure(.rule(0, .through(0))), of: NewTermForm.self)
        driver.press(.control("n"))
        #expect(try entry(driver).form.focus == .figure(.rule(0, .through(1))))
        #expect(try entry(driver).form[.figure(.rule(0, .through(2)))] == "100000.00")
        driver.press(.control("s"))
        #expect(driver.schemesSaved.isEmpty)
        driver.fill(.figure(.rule(0, .through(1))), with: "20000")
        driver.fill(.figure(.rule(0, .rate(1))), with: "50")
        guard case .segments(let rule)? = try entry(driver).draft.subsidy.rules.first?.shape else {
            Issue.record("no segments")
            return
        }
        let starts = rule.segments.map(\.over.description)
        #expect(starts == ["800.00", "10000.00", "20000.00", "100000.00"])
        let rates = rule.segments.map(\.rate.description)
        #expect(rates == ["30%", "50%", "70%", "100%"])
        driver.press(.control("x"))
        #expect(try entry(driver).draft.subsidy.rules.first?.sliceCount == 3)
    }

    @Test("A code that is there already, or no code, is refused beside the field")
    func identity() throws {
        var driver = try form(of: "yunnan-14")
        driver.fill(.figure(.id), with: "yunnan-14")
        driver.press(.control("s"))
        #expect(driver.schemesSaved.isEmpty && driver.shows("已有编号“yunnan-14”"))
        driver.fill(.figure(.id), with: "云南十五")
        driver.press(.control("s"))
        #expect(driver.schemesSaved.isEmpty)
        driver.fill(.figure(.id), with: "yunnan-2019")
        driver.press(.control("s"))
        #expect(try saved(driver).id.rawValue == "yunnan-2019")
    }

    @Test("A scheme whose figures are missing is filled in with rules taken over, named so, and an example")
    func fillingIn() throws {
        var driver = try form(of: "yunnan-12")
        #expect(try entry(driver).draft.term.first.description == "2016-01-01")
        driver.go(to: .subsidy)
        driver.choose("yunnan-14", for: .takeOver, of: NewTermForm.self)
        driver.press(.tab)
        #expect(driver.shows("待核对") || driver.shows("逐项核对"))
        driver.go(to: .names)
        for index in 0..<4 { driver.choose("yes", for: .missing(index), of: NewTermForm.self) }
        driver.press(.control("s"))
        #expect(driver.schemesSaved.isEmpty && driver.message.contains("至少要一个"))
        driver.press(.control("n"))
        driver.fill(.example(.amount(0, 0, .totalCost)), with: "10000")
        #expect(driver.shows("2,760.00"))
        driver.press(.control("o"), .control("s"))
        let scheme = try saved(driver)
        #expect(scheme.isComputable && scheme.id.rawValue == "yunnan-12")
        #expect(scheme.documents.contains { $0.title.chinese.hasPrefix("照搬自云南第十四期") })
        #expect(scheme.examples.first?.expected.first?.payable == Money(yuan: 2_760))
    }

    @Test("Rules taken over from another scheme take along what came with those taken over before")
    func takenOverTwice() throws {
        func draft(takingOver ids: [String]) throws -> Scheme {
            var driver = try form(of: "yunnan-12")
            driver.go(to: .subsidy)
            for id in ids { driver.choose(id, for: .takeOver, of: NewTermForm.self) }
            driver.press(.tab)
            return try entry(driver).draft
        }
        let twice = try draft(takingOver: ["yunnan-14", "yinchuan-2022"])
        let once = try draft(takingOver: ["yinchuan-2022"])
        #expect(twice.readings.map(\.builtIn) == once.readings.map(\.builtIn))
        #expect(twice.approval.map(\.code) == once.approval.map(\.code))
        #expect(
            twice.subsidy.rules.count == once.subsidy.rules.count && twice.exclusions.count == once.exclusions.count)
    }

    @Test("Fields that can't be read are counted beside the examples, those of other parts too")
    func wrongFields() throws {
        var driver = try form(of: "yunnan-14")
        driver.go(to: .enrolment)
        driver.fill(.figure(.contribution(nil, .continuing)), with: "abc")
        #expect(driver.shows("有 1 处没填好"))
        driver.go(to: .subsidy)
        driver.fill(.figure(.rule(0, .rate(0))), with: "xyz")
        #expect(driver.shows("有 2 处没填好"))
        driver.press(.control("s"))
        #expect(driver.schemesSaved.isEmpty && driver.message.contains("有 2 处要改"))
    }

    @Test("An example without a total cost shows nothing yet, and nothing stands as what it must come to")
    func emptyExample() throws {
        var driver = try form(of: "yunnan-14")
        driver.go(to: .examples)
        driver.press(.control("n"))
        let last = try #require(try entry(driver).results.last)
        #expect(!last.comesOut)
        driver.go(to: .subsidy)
        driver.go(to: .examples)
        driver.choose("9", for: .example(.chosen), of: NewTermForm.self)
        let expected = try entry(driver).form[.example(.expected(0))]
        #expect(expected.isEmpty)
    }

    @Test("A city fills its frame in, and what leaves the frame is told at once")
    func city() throws {
        var driver = try form(of: "hunan-2013")
        driver.fill(.figure(.id), with: "changsha-2015")
        for place in [SchemePlace.name(.chinese), .name(.english), .shortName(.chinese), .shortName(.english)] {
            driver.fill(.figure(place), with: "长沙")
        }
        driver.fill(.figure(.termFirst), with: "20150101")
        driver.press(.tab)
        for index in 0..<3 { driver.choose("yes", for: .missing(index), of: NewTermForm.self) }
        driver.go(to: .enrolment)
        driver.fill(.figure(.contribution(nil, .continuing)), with: "70")
        driver.press(.tab)
        #expect(driver.shows("40 到 60"))
        driver.fill(.figure(.contribution(nil, .continuing)), with: "50")
        driver.go(to: .subsidy)
        driver.choose("segments", for: .addRule, of: NewTermForm.self)
        driver.press(.tab)
        driver.fill(.figure(.rule(0, .over)), with: "0")
        driver.fill(.figure(.rule(0, .rate(0))), with: "50")
        driver.choose("ceiling", for: .addRule, of: NewTermForm.self)
        driver.press(.tab)
        driver.fill(.figure(.rule(1, .amount)), with: "20000")
        driver.go(to: .examples)
        driver.press(.control("n"))
        driver.fill(.example(.amount(0, 0, .totalCost)), with: "10000")
        driver.press(.control("o"), .control("s"))
        let scheme = try saved(driver)
        #expect(scheme.extends?.frame.rawValue == "hunan-2013" && scheme.isComputable)
        #expect(scheme.examples.first?.expected.first?.payable == Money(yuan: 5_000))
    }

    @Test("A scheme of one's own is edited where it stands, under its own code")
    func editing() throws {
        let source = try SchemeFile.builtIn("yunnan-14").source.replacing("yunnan-14", with: "mine-14")
        let scheme = try SchemeFile.read(source)
        var driver = try DeskDriver(SmallUnit().registry)
        driver.show(NewTermForm(driver.desk.context, from: .editing(scheme, replacing: SchemeFile.hash(of: source))))
        driver.fill(.figure(.shortName(.chinese)), with: "我的")
        driver.press(.control("s"))
        let saved = try saved(driver)
        #expect(saved.id == scheme.id && saved.shortName.chinese == "我的" && saved.term == scheme.term)
    }

    @Test("What is half-typed is kept when the form is left, and offered again")
    func kept() throws {
        var driver = try form(of: "yunnan-14")
        driver.fill(.figure(.shortName(.chinese)), with: "云南十五")
        driver.press(.escape)
        let form = NewTermForm(driver.desk.context, from: .scheme(try SchemeFile.builtIn("yunnan-14").scheme))
        driver.show(form)
        #expect(try entry(driver).draft.shortName.chinese == "云南十五")
    }

    @Test("The new notice is a document of its own, and a figure can be said to stand in it")
    func notice() throws {
        var driver = try form(of: "yunnan-14")
        driver.fill(.figure(.documentTitle(2, .chinese)), with: "第十五期通知")
        driver.go(to: .sources)
        driver.fill(.source(.contribution(nil, .continuing)), with: "3 4")
        #expect(driver.shows("第十五期通知"))
        driver.press(.control("s"))
        let scheme = try saved(driver)
        let article = try #require(scheme.contributions?.article)
        #expect(scheme.documents[Int(article.document)].title.english == "第十五期通知")
        #expect(article.number == 4)
    }
}

extension DeskDriver {
    /// A desk with the form for a new term of a scheme on the shelf.
    static func newTerm(
        of id: String, language: Language = .chinese, size: Size = Size(columns: 80, rows: 24)
    ) throws -> DeskDriver {
        var driver = try DeskDriver(SmallUnit().registry, language: language, size: size)
        let scheme = try SchemeFile.builtIn(id).scheme
        driver.show(NewTermForm(driver.desk.context, from: .scheme(scheme)))
        return driver
    }

    /// Goes on to a part of the form for a new term.
    mutating func go(to part: NewTermPart) {
        for _ in NewTermPart.allCases where top(as: NewTermForm.self)?.part != part { press(.control("g")) }
    }

    mutating func fill(_ field: NewTermField, with text: String) { fill(field, of: NewTermForm.self, with: text) }
}
