import Foundation
import MutualAid
import TerminalUI
import Testing
import Wording

@testable import ClerkDesk

@Suite struct GoldenFrameTests {
    @Test(
        "Every screen looks as it was drawn and looked at, in both languages and every size",
        arguments: Scene.allCases, Language.allCases)
    func frames(scene: Scene, language: Language) throws {
        for size in scene.sizes {
            let frame = try scene.desk(language, size: size).frame
            #expect(frame.size == size)
            try GoldenFile(name: scene.fileName(language, size)).expect(frame.goldenText)
        }
    }

    @Test("Every screen there is stands in a scene")
    func everyScreen() throws {
        var shown: Set<ScreenName> = []
        for scene in Scene.allCases { shown.insert(try scene.desk(.chinese).desk.top.name) }
        #expect(Set(ScreenName.allCases).subtracting(shown) == [])
    }

    @Test("No screen shows a place that was not filled in or the bare name of a phrase", arguments: Language.allCases)
    func texts(language: Language) throws {
        // A name of one word is also a word.
        let names = Phrase.allCases.map { "\($0)" }.filter { name in name.contains(where: \.isUppercase) }
        for scene in Scene.allCases {
            let text = try scene.desk(language).text
            #expect(!text.contains("{"), "\(scene)")
            let bare = names.filter { text.contains($0) }
            #expect(bare == [], "\(scene)")
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
        let wanted = Scene.allCases.flatMap { scene in
            Language.allCases.flatMap { language in
                scene.sizes.map { scene.fileName(language, $0) + ".txt" }
            }
        }
        let found = try FileManager.default.contentsOfDirectory(atPath: GoldenFile.folder.path)
        #expect(Set(found) == Set(wanted))
    }
}
