import Foundation
import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("The tables of keys")
struct KeyTableTests {
    private func tables(_ language: Language) throws -> [KeyTable] {
        KeyTable.all(in: language, shelf: SmallUnit.shelf)
    }

    @Test("Every screen has its table, and so has what works everywhere", arguments: Language.allCases)
    func everyScreen(language: Language) throws {
        let tables = try tables(language)
        #expect(tables.map(\.screen) == ScreenName.allCases.map(\.rawValue) + ["everywhere"])
        for table in tables { #expect(!table.rows.isEmpty && !table.title.isEmpty, "\(table.screen)") }
    }

    @Test("A screen's table lists every command that the screen ever has", arguments: Scene.allCases)
    func complete(scene: Scene) throws {
        let desk = try scene.desk(.english).desk
        let table = try #require(try tables(.english).first { $0.screen == desk.top.name.rawValue })
        let listed = Dictionary(table.rows.map { ($0.command, $0.keys) }, uniquingKeysWith: { first, _ in first })
        for binding in desk.top.keys(desk.context) {
            // Clearing a search is a command only while there is one.
            if desk.top.name == .roster, binding.action == .back { continue }
            #expect(listed[binding.action.rawValue] == binding.keys.map(\.label), "\(binding.action)")
        }
    }

    @Test("The commands' names for other programs stay as they were published")
    func names() throws {
        let published = """
            help palette language quit back save discard moveInForm chooseInForm moveInTable pageInTable endsOfTable \
            search filter sort newMember open review editUnit edit enrol newStay newClaim approve reject \
            withdraw pay remove addStay nextStay dropStay scrollBreakdown setContinuing setNew setTransferredIn \
            setNotParticipating doubt next previous
            """
        let names = Set(DeskAction.allCases.map(\.rawValue))
        let gone = published.split(separator: " ").map(String.init).filter { !names.contains($0) }
        #expect(gone == [])
    }

    @Test("The text is aligned by display columns", arguments: Language.allCases)
    func aligned(language: Language) throws {
        let tables = try tables(language)
        let text = KeyTable.text(of: tables)
        let rows = tables.flatMap(\.rows)
        let lines = text.split(separator: "\n").filter { $0.hasPrefix("  ") }
        #expect(lines.count == rows.count)
        var places: Set<Int> = []
        for (line, row) in zip(lines, rows) {
            let before = line.dropLast(row.help.count)
            #expect(line.hasSuffix(row.help))
            places.insert(DisplayWidth.narrow.columns(of: String(before)))
        }
        #expect(places.count == 1)
    }

    @Test("For reading in one go what screens share stands once, and nothing is lost", arguments: Language.allCases)
    func sharedOnce(language: Language) throws {
        let full = try tables(language)
        let compact = KeyTable.withSharedOnce(full, in: language)
        #expect(compact.prefix(2).map(\.screen) == ["form", "table"])
        #expect(Set(compact.flatMap(\.rows)) == Set(full.flatMap(\.rows)))
        let moves = compact.flatMap(\.rows).filter { ["moveInForm", "moveInTable", "save"].contains($0.command) }
        #expect(moves.count == 3)
    }

    @Test("The README lists the keys as the program has them", arguments: Language.allCases)
    func readme(language: Language) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("README.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let begin = "<!-- keys \(language.rawValue) -->\n"
        let end = "<!-- end of keys -->"
        let start = try #require(text.range(of: begin)).upperBound
        let stop = try #require(text.range(of: end, range: start..<text.endIndex)).lowerBound
        let tables = KeyTable.withSharedOnce(try tables(language), in: language)
        let wanted = KeyTable.markdown(of: tables) + "\n"
        if GoldenFile.isUpdating {
            try text.replacingCharacters(in: start..<stop, with: wanted).write(
                to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(String(text[start..<stop]) == wanted)
        }
    }
}
