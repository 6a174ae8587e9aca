import Exchange
import MutualAid
import TerminalUI
import TestSupport
import Testing

@testable import ClerkDesk

/// The form for a new term is kept as the steps by which it became what it is.
@Suite struct NewTermDraftTests {
    /// A program that finds what `driver` has left, with the same form opened in its usual way.
    private func restored(_ driver: DeskDriver, of id: String) throws -> (form: NewTermForm, typed: NewTermForm) {
        let typed = try #require(driver.top(as: NewTermForm.self))
        var next = try DeskDriver.newTerm(of: id)
        next.press(.escape)
        next.send(.draftsFound(try DraftKit.found(driver)))
        next.press(.character("9"), .enter)
        return (try #require(next.top(as: NewTermForm.self)), typed)
    }

    private func expectSame(_ pair: (form: NewTermForm, typed: NewTermForm)) {
        let (form, typed) = pair
        expectSameFigures(pair)
        #expect(form.draft.examples == typed.draft.examples)
        #expect(form.draft == typed.draft)
        #expect(form.part == typed.part && form.form.focus == typed.form.focus)
        #expect(form.filledIn == typed.filledIn && form.takenOver == typed.takenOver)
        #expect(form.chosenExample == typed.chosenExample && form.finished == typed.finished)
    }

    /// The same figures stand in the same places.
    private func expectSameFigures(_ pair: (form: NewTermForm, typed: NewTermForm)) {
        let (form, typed) = pair
        #expect(form.draft.places == typed.draft.places)
        for place in typed.draft.places {
            #expect(form.form[.figure(place)] == typed.form[.figure(place)], "\(place)")
            #expect(form.draft[place] == typed.draft[place], "\(place)")
            #expect(form.draft.article(of: place) == typed.draft.article(of: place), "\(place)")
        }
    }

    @Test("Rules added and taken out, another first day, examples typed and accepted all come back")
    func everything() throws {
        var driver = try DeskDriver.newTerm(of: "yunnan-14")
        driver.fill(.figure(.termFirst), with: "20200101")
        driver.go(to: .subsidy)
        driver.fill(.figure(.rule(0, .rate(0))), with: "40")
        driver.press(.control("n"))
        driver.type("20000")
        driver.go(to: .examples)
        driver.press(.control("o"), .control("n"))
        driver.type("12345")
        driver.go(to: .procedure)
        driver.fill(.figure(.workingDays), with: "9")
        expectSame(try restored(driver, of: "yunnan-14"))
    }

    @Test("Missing figures that are filled in come back")
    func missing() throws {
        var driver = try DeskDriver.newTerm(of: "yunnan-12")
        driver.go(to: .missing(0), of: NewTermForm.self)
        driver.press(.plain(.right))
        driver.go(to: .subsidy)
        driver.press(.tab, .plain(.right), .tab, .tab)
        expectSame(try restored(driver, of: "yunnan-12"))
    }

    @Test("Whatever is pressed comes back", arguments: 0..<12)
    func random(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let id = ["yunnan-14", "yinchuan-2022", "yunnan-12", "hunan-2013"][Int(seed % 4)]
        var driver = try DeskDriver.newTerm(of: id)
        let keys: [Key] = [
            .tab, .tab, .tab, .backtab, .enter, .plain(.right), .plain(.left), .plain(.backspace), .control("g"),
            .control("b"), .control("n"), .control("x"), .control("o"), .control("u"), .control("z"),
            .plain(.pageDown), .character("y"), .character("n"),
        ]
        for _ in 0..<120 {
            if Int.random(in: 0..<3, using: &random) == 0 {
                driver.type(String(Int.random(in: 1...9_999, using: &random)))
            } else {
                driver.press(keys.randomElement(using: &random) ?? .tab)
            }
            if driver.top(as: NewTermForm.self) == nil { break }
        }
        if driver.desk.overlay != nil { driver.press(.escape) }
        guard let typed = driver.top(as: NewTermForm.self), typed.unsavedForm != nil else { return }
        let pair = try restored(driver, of: id)
        // A text that can't be read leaves in the scheme what was readable before, which nobody sees.
        #expect(pair.form.draft.places == typed.draft.places)
        for place in typed.draft.places {
            #expect(pair.form.form[.figure(place)] == typed.form[.figure(place)], "\(place)")
        }
        #expect(pair.form.draft.examples.count == typed.draft.examples.count)
        #expect(pair.form.part == typed.part && pair.form.filledIn == typed.filledIn)
    }

    @Test("Steps that no longer fit the scheme are passed over, and none brings the program down")
    func foreignSteps() throws {
        var driver = try DeskDriver.newTerm(of: "yunnan-14")
        driver.go(to: .subsidy)
        driver.fill(.figure(.rule(0, .rate(0))), with: "40")
        driver.go(to: .examples)
        driver.press(.control("n"))
        var draft = try #require(driver.desk.drafts.forms.first)
        let steps = try #require(draft.details[NewTermForm.stepsDetail])
        draft.details[NewTermForm.stepsDetail] =
            [
                "typed", "figure rule 99 rate 7", "1", "removeRule", "99", "", "removeRule", "-1", "", "accept", "x",
                "", "?",
            ]
            + ["typed", "example expected 5", "1", "left", "heading", "", "part", "nowhere", ""] + steps + ["typed"]
        draft.form = .newTerm(SchemeID(rawValue: "yinchuan-2022"))
        var next = try DeskDriver(SmallUnit().registry)
        let found = FoundDraft(id: "1", at: "", by: "", content: .form(draft))
        next.send(.draftsFound([found]))
        next.press(.character("9"), .enter)
        #expect(next.top(as: NewTermForm.self) != nil)
    }
}
