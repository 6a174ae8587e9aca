import Exchange
import MutualAid
import TerminalUI
import Testing
import Wording

@testable import ClerkDesk

@Suite("The schemes on the screen")
struct SchemeScreenTests {
    private func driver(
        _ language: Language = .chinese, size: Size = Size(columns: 80, rows: 24), on shelf: SchemeShelf? = nil
    ) throws -> DeskDriver {
        try DeskDriver(SmallUnit().registry, language: language, size: size, shelf: shelf)
    }

    private func list(_ driver: DeskDriver) throws -> SchemeListScreen {
        try #require(driver.top(as: SchemeListScreen.self))
    }

    @Test("6 lists the schemes with the cursor on the unit's own, which is marked; Esc goes back")
    func opens() throws {
        var driver = try driver()
        driver.press(.character("6"))
        #expect(try list(driver).selected?.id == "yunnan-14")
        #expect(driver.rows(with: "*云南第十四期").count == 1)
        driver.press(.character("6"))
        #expect(driver.desk.screens.filter { $0.name == .schemes }.count == 1)
        driver.press(.escape)
        #expect(driver.top(as: RosterScreen.self) != nil)
    }

    @Test("The shelf is not read before the list is opened")
    func readLate() throws {
        let shelf = SchemeShelf(
            folder: "", entries: { preconditionFailure("read") }, checked: { _ in preconditionFailure("checked") })
        var driver = try driver(on: shelf)
        driver.press(.plain(.down), .function(1), .escape)
        #expect(driver.top(as: RosterScreen.self) != nil)
    }

    @Test("In a form 6 is text")
    func textInForms() throws {
        var driver = try driver()
        driver.press(.character("n"), .character("6"))
        #expect(driver.top(as: MemberForm.self)?.form[.name] == "6")
    }

    @Test("The search finds by name, pinyin and id, in both languages")
    func search() throws {
        for (typed, found) in [
            ("hunan", ["hunan-2013"]), ("hnzd", ["hunan-2013"]), ("银川", ["yinchuan-2022"]), ("-18", ["yunnan-18"]),
            ("term 12", ["yunnan-12"]), ("broken", ["broken"]),
        ] {
            var driver = try driver()
            driver.press(.character("6"), .character("/"))
            driver.type(typed)
            let ids = try list(driver).listed.map(\.id)
            #expect(ids == found, "\(typed)")
            driver.press(.enter)
            #expect(driver.top(as: SchemeReader.self)?.entry.id == found.first)
        }
    }

    @Test("Esc leaves the search line, then clears it, then goes back")
    func leavingSearch() throws {
        var driver = try driver()
        driver.press(.character("6"), .character("/"))
        driver.type("hunan")
        driver.press(.escape)
        #expect(try list(driver).listed.count == 1 && !list(driver).isSearching)
        driver.press(.escape)
        #expect(try list(driver).listed.count == 6)
        driver.press(.escape)
        #expect(driver.top(as: RosterScreen.self) != nil)
    }

    @Test(
        "The reader shows every row of the scheme in words, from the first line to the last",
        arguments: Language.allCases)
    func readsWhole(language: Language) throws {
        for id in ["yunnan-14", "hunan-2013", "yunnan-18"] {
            let scheme = try SchemeFile.builtIn(id).scheme
            var driver = try driver(language, size: Size(columns: 132, rows: 43))
            driver.press(.character("6"), .character("/"))
            driver.type(id)
            driver.press(.enter)
            var seen = ""
            for _ in 0..<6 {
                seen += driver.text
                driver.press(.plain(.pageDown))
            }
            for row in Phrasebook(language).sections(of: scheme).flatMap(\.rows) {
                // A long text goes over several lines; its beginning stands on one.
                for part in [row.label, String(row.text.prefix(20)), row.citation] where !part.isEmpty {
                    let isShown = seen.contains(part)
                    #expect(isShown, "\(part)")
                }
            }
        }
    }

    @Test("Finding goes from place to place, round and round, and Esc steps back out")
    func find() throws {
        var driver = try driver()
        driver.press(.character("6"), .enter, .character("/"))
        driver.type("先自付")
        func place(_ number: Int) -> Bool { driver.shows(driver.desk.context.book(.schemePlace, String(number), "3")) }
        #expect(place(1) && driver.shows("先自付             计入 70%"))
        driver.press(.enter)
        #expect(place(2) && driver.shows("先自付 3,000"))
        driver.press(.enter, .enter)
        #expect(place(1))
        driver.press(.escape, .character("p"))
        #expect(place(3))
        driver.press(.escape)
        #expect(!place(3))
        driver.press(.escape)
        #expect(driver.top(as: SchemeListScreen.self) != nil)
    }

    @Test("What isn't in the text is said not to be found, and the keys for places say why they are off")
    func notFound() throws {
        var driver = try driver(.english)
        driver.press(.character("6"), .enter, .function(4))
        #expect(driver.message == driver.desk.context.book(.offNothingSought))
        driver.press(.character("/"))
        driver.type("zzz")
        #expect(driver.shows(driver.desk.context.book(.schemeNotFound)))
    }

    @Test("A scheme that failed its check shows every finding with its place, and can't be chosen")
    func faulty() throws {
        var driver = try driver(.english, size: Size(columns: 100, rows: 50))
        driver.press(.character("6"), .plain(.end), .enter)
        let entry = try #require(driver.top(as: SchemeReader.self)?.entry)
        guard case .faulty(let findings) = entry.state else { throw Unreadable(text: entry.id) }
        #expect(findings.count > 5)
        for finding in findings { #expect(driver.shows(finding.path) && driver.shows(finding.sentence.english)) }
        #expect(driver.shows("/schemes/broken.json"))
        #expect(SmallUnit.offers.map(\.scheme.id.rawValue) == ["yunnan-14", "yinchuan-2022"])
    }

    @Test("A scheme that the unit adopted stays listed when its file is gone or says something else")
    func adopted() throws {
        var driver = try driver(on: SmallUnit.shelf(userFiles: []).without("yunnan-14"))
        driver.press(.character("6"))
        let selected = try #require(try list(driver).selected)
        #expect(selected.id == "yunnan-14" && selected.origin == .store)
        #expect(driver.shows(driver.desk.context.book(.schemeStoreOrigin)))
        driver.press(.escape, .character("u"))
        #expect(driver.shows("云南第十四期"))
    }

    // MARK: - Saving

    @Test("A saved scheme is told with its file, and the list has it at once")
    func saved() throws {
        let shelf = GrowingShelf()
        var driver = try driver(on: shelf.shelf)
        driver.press(.character("6"))
        let before = try list(driver).entries.count
        var desk = driver.desk
        desk.carryOut(.saveScheme(SchemeID(rawValue: "city"), source: "{}", replacing: nil, then: .stay))
        guard case .saveScheme(let id, "{}", nil)? = desk.effects.last else { throw Unreadable(text: "no effect") }
        shelf.grow()
        _ = desk.update(.schemeSaved(id, file: "/schemes/city.json"))
        #expect(desk.saidNow?.text == desk.context.book(.schemeSaved, "/schemes/city.json"))
        #expect((desk.top as? SchemeListScreen)?.entries.count == before + 1)
        #expect(!desk.hasFailed)
    }

    @Test("A scheme that was not saved says why and what to do, and the screen stays", arguments: Language.allCases)
    func notSaved(language: Language) throws {
        let failures: [SchemeSaveFailure] = [
            .exists(file: "/s/a.json"), .changedMeanwhile(file: "/s/a.json"), .unusableName("a/b"), .diskFull,
            .permissionDenied(file: "/s"), .other(detail: "EIO"),
        ]
        var sentences: Set<String> = []
        for failure in failures {
            var desk = try driver(language).desk
            let screens = desk.screens.count
            desk.carryOut(.saveScheme(SchemeID(rawValue: "a"), source: "{}", replacing: nil, then: .pop))
            _ = desk.update(.schemeNotSaved(failure))
            sentences.insert(try #require(desk.saidNow?.text))
            #expect(desk.screens.count == screens && desk.hasFailed && desk.pending == nil)
        }
        #expect(sentences.count == failures.count)
    }

    @Test("Reading again takes in what was changed elsewhere, and the cursor stays on its scheme")
    func reread() throws {
        let shelf = GrowingShelf()
        var driver = try driver(on: shelf.shelf)
        driver.press(.character("6"))
        let before = try list(driver).entries.count
        shelf.grow()
        driver.press(.plain(.down), .character("r"))
        #expect(try list(driver).entries.count == before + 1)
        #expect(try list(driver).selected?.id == "yinchuan-2022")
        #expect(driver.message == driver.desk.context.book(.schemesReread, String(before + 1)))
    }
}

/// A shelf on which another scheme comes to stand. Unchecked, because each test makes its own and uses it alone.
private final class GrowingShelf: @unchecked Sendable {
    private var files: [(id: String, source: String)] = []

    func grow() { files.append(("city", "{}")) }

    var shelf: SchemeShelf {
        SchemeShelf(
            folder: "/schemes", entries: { SmallUnit.shelf(userFiles: self.files).entries() },
            checked: { _ in preconditionFailure("not asked for") })
    }
}

extension SchemeShelf {
    /// The same shelf without a scheme.
    fileprivate func without(_ id: String) -> SchemeShelf {
        let entries = entries().filter { $0.id != id }
        return SchemeShelf(folder: folder, entries: { entries }, checked: checked)
    }
}
