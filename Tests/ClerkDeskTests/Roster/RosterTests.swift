import MutualAid
import TerminalUI
import TestSupport
import Testing

@testable import ClerkDesk

@Suite struct RosterTests {
    private func roster() throws -> DeskDriver {
        var unit = try SmallUnit()
        let names = ["王素琼", "王少强", "曾小红", "单田芳", "李明"]
        for (index, name) in names.enumerated() {
            let member = try unit.addMember(
                name, body: 53_010_219_750_101_222 + UInt64(index), phone: "1390000000\(index)")
            if index == 0 { try unit.enrol(member, as: .continuing) }
            if index == 1 { try unit.enrol(member, as: .notParticipating) }
            if index == 2 { try unit.enrol(member, as: .new, isDoubtful: true) }
        }
        return try DeskDriver(unit.registry)
    }

    private func listed(_ driver: DeskDriver) -> [String] {
        driver.text.split(separator: "\n").compactMap { row in
            row.contains("530102") ? row.split(separator: " ").first.map(String.init) : nil
        }
    }

    @Test(
        "The search finds names, initials, whole pinyin, numbers, phones and sub-branches",
        arguments: [
            ("素", ["王素琼"]), ("wsq", ["王素琼", "王少强"]), ("wangsuqiong", ["王素琼"]), ("zeng", ["曾小红"]),
            ("shan", ["单田芳"]), ("13900000004", ["李明"]), ("１３９０００００００４", ["李明"]), ("李明", ["李明"]),
            ("文学院 wsq", ["王素琼", "王少强"]), ("理学院", []),
        ])
    func search(text: String, names: [String]) throws {
        var driver = try roster()
        driver.press(.character("/"))
        driver.type(text)
        #expect(listed(driver) == names)
        driver.press(.control("u"))
        #expect(listed(driver).count == 5)
        driver.press(.tab)
        driver.paste(text)
        #expect(listed(driver) == names)
    }

    @Test("Words left in the line are selected when it is opened again: typing replaces them, an arrow keeps them")
    func searchAgain() throws {
        var driver = try roster()
        driver.press(.character("/"))
        driver.type("wsq")
        driver.press(.enter, .escape, .character("/"))
        driver.type("wsq")
        #expect(listed(driver) == ["王素琼", "王少强"])
        driver.press(.escape, .character("/"), .plain(.right))
        driver.type("iong")
        #expect(driver.top(as: RosterScreen.self)?.search.text == "wsqiong")
    }

    @Test("Typing on and deleting give the same list as typing anew")
    func incremental() throws {
        var random = SeededGenerator(seed: 3)
        var driver = try roster()
        var typed = ""
        driver.press(.character("/"))
        for _ in 0..<150 {
            if Int.random(in: 0..<3, using: &random) == 0 {
                driver.press(.plain(.backspace))
                typed = String(typed.dropLast())
            } else {
                let letter = String("wsqzx 李1素".randomElement(using: &random) ?? "w")
                driver.type(letter)
                typed += letter
            }
            var fresh = try DeskDriver(driver.registry)
            fresh.press(.character("/"))
            fresh.paste(typed)
            #expect(listed(fresh) == listed(driver), "\(typed)")
        }
    }

    @Test("Letters are text while searching; Enter opens, Esc leaves the line, and Esc again clears it")
    func keys() throws {
        var driver = try roster()
        driver.press(.character("／"))
        driver.type("n")
        #expect(driver.top(as: RosterScreen.self) != nil)
        driver.press(.escape)
        #expect(listed(driver).isEmpty, "the line is left, and stands")
        driver.press(.escape)
        #expect(listed(driver).count == 5)
        driver.press(.character("/"))
        driver.type("lm")
        driver.press(.enter)
        #expect(driver.top(as: MemberPage.self) != nil && driver.shows("李明"))
        driver.press(.escape)
        #expect(listed(driver) == ["李明"], "the search stands until it is cleared")
    }

    @Test("The filter steps through who is open, doubtful, out and in, and the totals follow")
    func filter() throws {
        var driver = try roster()
        #expect(driver.shows("参互 2 人，互助金 270.00"))
        var seen: [[String]] = []
        for _ in 0..<5 {
            driver.press(.character("f"))
            seen.append(listed(driver))
        }
        #expect(
            seen == [
                ["单田芳", "李明"], ["曾小红"], ["王少强"], ["王素琼", "曾小红"],
                ["王素琼", "王少强", "曾小红", "单田芳", "李明"],
            ])
    }

    @Test("Sorted by name the roster follows pinyin, and the cursor stays on the person")
    func sorting() throws {
        var driver = try roster()
        driver.press(.plain(.end), .character("o"))
        #expect(listed(driver) == ["李明", "单田芳", "王少强", "王素琼", "曾小红"])
        driver.press(.enter)
        #expect(driver.shows("李明") && driver.top(as: MemberPage.self) != nil)
        driver.press(.escape, .character("o"))
        #expect(listed(driver) == ["曾小红", "王素琼", "王少强", "单田芳", "李明"])
        driver.press(.character("o"))
        #expect(listed(driver) == ["王素琼", "王少强", "曾小红", "单田芳", "李明"])
    }

    @Test("A new member is on the roster at once, and a changed name is found at once")
    func upToDate() throws {
        var driver = try roster()
        driver.press(.plain(.end), .enter, .character("e"))
        driver.fill(.name, with: "黎明")
        driver.press(.control("s"), .escape)
        #expect(listed(driver).contains("黎明") && !listed(driver).contains("李明"))
        driver.press(.character("/"))
        driver.type("黎")
        #expect(listed(driver) == ["黎明"])
    }
}
