import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("The keys of every screen")
struct DeskKeysTests {
    /// The tables of keys that hold in a scene: the screen's, and that of what stands over it.
    private func maps(_ scene: Scene, _ language: Language) throws -> [(map: KeyMap<DeskAction>, isTyping: Bool)] {
        let desk = try scene.desk(language).desk
        let footer = desk.footerKeys
        return [(desk.keyMap, desk.top.isTyping), (footer.map, footer.whileTyping)]
    }

    @Test("No two bindings that are on claim one key", arguments: Scene.allCases)
    func noTwoOnOneKey(scene: Scene) throws {
        for (map, isTyping) in try maps(scene, .chinese) {
            var owners: [Key: DeskAction] = [:]
            for binding in map.bindings where binding.isEnabled {
                for key in binding.keys where !(isTyping && key.isPrinting) {
                    let owner = owners.updateValue(binding.action, forKey: key.folded)
                    #expect(owner == nil || owner == binding.action, "\(key.label): \(binding.action)")
                }
            }
        }
    }

    @Test("Every command can be done without function keys and without Alt", arguments: Scene.allCases)
    func plainKeys(scene: Scene) throws {
        for (map, isTyping) in try maps(scene, .chinese) {
            for binding in map.bindings {
                let plain = binding.keys.filter { key in
                    if case .function = key.code { return false }
                    return !key.modifiers.contains(.alt)
                }
                #expect(
                    !plain.isEmpty || map.binding(for: .control("p"), whileTyping: isTyping) != nil, "\(binding.action)"
                )
            }
        }
    }

    @Test("Where letters are text every command has another key or is found in the palette", arguments: Scene.allCases)
    func whileTyping(scene: Scene) throws {
        let desk = try scene.desk(.chinese).desk
        #expect(desk.keyMap.binding(for: .control("p"), whileTyping: true)?.action == .palette)
        #expect(desk.keyMap.binding(for: .function(1), whileTyping: true)?.action == .help)
        #expect(desk.keyMap.binding(for: .alt("1"), whileTyping: true)?.action == .help)
    }

    @Test("Every binding has its words in both languages", arguments: Scene.allCases, Language.allCases)
    func words(scene: Scene, language: Language) throws {
        for binding in try scene.desk(language).desk.keyMap.bindings {
            #expect(!binding.label.isEmpty && !binding.help.isEmpty && !binding.keys.isEmpty, "\(binding.action)")
            #expect(binding.disabledReason != "", "\(binding.action)")
        }
    }

    @Test("The footer always says how to get to what it has no room for", arguments: Scene.allCases, Language.allCases)
    func footer(scene: Scene, language: Language) throws {
        let driver = try scene.desk(language)
        guard driver.desk.overlay == nil, scene != .tooSmall else { return }
        let footer = try #require(driver.text.split(separator: "\n").last)
        #expect(footer.contains("^P ") && footer.contains("F1 "), "\(footer)")
        let size = driver.desk.size
        #expect(size.columns == 80, "the narrowest window is what counts")
    }

    @Test("The footer names the keys of what stands over the screen")
    func overlayFooters() throws {
        let footers: [(Scene, String)] = [
            (.help, "↑/↓ 滚动  PgUp/PgDn 翻页  Esc 关闭"), (.palette, "↑/↓ 选择  Enter 执行  Esc 关闭"),
            (.quit, "Tab 换一个  Enter 选定  Esc 取消"),
        ]
        for (scene, beginning) in footers {
            let footer = try scene.desk(.chinese).text.split(separator: "\n").last ?? ""
            #expect(footer.hasPrefix(beginning), "\(footer)")
        }
    }
}
