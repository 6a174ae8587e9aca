import MutualAid
import TerminalUI
import Testing
import Wording

@testable import ClerkDesk

@Suite("The sums below the roster")
struct RosterTotalsLineTests {
    @Test("At 80 columns no sum is cut, in either language", arguments: Language.allCases)
    func whole(language: Language) throws {
        var driver = try Scene.sample(language, Size(columns: 80, rows: 24))
        driver.press(.character("*"))
        let roster = try #require(driver.top(as: RosterScreen.self))
        let context = driver.desk.context
        let lines = [roster.listedLine(context), try #require(roster.markedLine(context))]
        for line in lines {
            #expect(context.width.columns(of: line) <= 78, "\(line)")
            #expect(driver.shows(line))
        }
    }

    @Test("Where there is room for fewer, a sum is left out whole, the last first")
    func narrow() throws {
        let driver = try Scene.sample(.english, Size(columns: 80, rows: 24))
        let roster = try #require(driver.top(as: RosterScreen.self))
        let context = driver.desk.context
        let whole = roster.listedLine(context)
        for room in stride(from: whole.count, through: 10, by: -1) {
            let line = roster.listedLine(context, within: room)
            #expect(whole.hasPrefix(line) && (line.count == whole.count || whole.dropFirst(line.count).hasPrefix("; ")))
            #expect(line.count <= room || !line.contains(";"))
        }
    }

    @Test("The search line's example is of this unit, and every condition in it works", arguments: Language.allCases)
    func example(language: Language) throws {
        var driver = try Scene.sample(language, Size(columns: 132, rows: 43))
        driver.press(.character("/"))
        let said = driver.message
        let branch = try #require(driver.desk.context.subBranches.first).name
        #expect(said.contains(branch))
        let example = said.split(separator: language == .chinese ? "写条件：" : "too: ", maxSplits: 1).last ?? ""
        for condition in example.split(separator: " ") {
            let filter = RosterFilter(String(condition), isTyping: false)
            #expect(filter.problem == nil && filter.hasConditions, "\(condition)")
        }
    }
}
