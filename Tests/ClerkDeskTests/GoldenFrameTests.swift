import Foundation
import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite struct GoldenFrameTests {
    @Test(
        "Every screen looks as it was drawn and looked at, in both languages, at 80 by 24",
        arguments: Scene.allCases, Language.allCases)
    func small(scene: Scene, language: Language) throws {
        let frame = try scene.desk(language).frame
        try GoldenFile(name: "\(scene.rawValue)-\(language.rawValue)").expect(frame.goldenText)
    }

    @Test(
        "The screens that gain by room look as they were drawn at 120 by 40", arguments: Scene.large, Language.allCases)
    func large(scene: Scene, language: Language) throws {
        let frame = try scene.desk(language, size: Size(columns: 120, rows: 40)).frame
        try GoldenFile(name: "\(scene.rawValue)-\(language.rawValue)-120x40").expect(frame.plainGoldenText)
    }

    @Test("No screen shows a place that was not filled in or the bare name of a phrase", arguments: Language.allCases)
    func texts(language: Language) throws {
        for scene in Scene.allCases {
            let text = try scene.desk(language).text
            #expect(!text.contains("{"), "\(scene)")
            #expect(text.firstMatch(of: /[a-z]+[A-Z][a-z]+/) == nil, "\(scene)")
        }
    }

    @Test("The screens that were drawn in English hold Chinese in names only, and the other way round")
    func languages() throws {
        // Names, hospitals and the unit are data and stay as they are.
        let chinese = try Scene.firstStart.desk(.chinese).text
        let english = try Scene.firstStart.desk(.english).text
        #expect(!english.replacing("中文", with: "").contains { $0 >= "一" && $0 <= "龥" })
        #expect(!chinese.replacing("English", with: "").contains("Sub-branches"))
    }

    @Test("Every golden file belongs to a screen", .disabled(if: GoldenFile.isUpdating, "the files are being written"))
    func nothingLeftOver() throws {
        let small = Scene.allCases.flatMap { scene in
            Language.allCases.map { "\(scene.rawValue)-\($0.rawValue).txt" }
        }
        let large = Scene.large.flatMap { scene in
            Language.allCases.map { "\(scene.rawValue)-\($0.rawValue)-120x40.txt" }
        }
        let found = try FileManager.default.contentsOfDirectory(atPath: GoldenFile.folder.path)
        #expect(Set(found) == Set(small + large))
    }
}
