import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

/// Terminals and fonts that have only ASCII, or measure in their own way.
@Suite struct PlainTerminalTests {
    private static let ascii = DisplayWidth(cutSign: "~")

    @Test(
        "With ASCII lines nothing but Chinese is beyond ASCII",
        arguments: Scene.allCases.filter {
            ![.quit, .palette, .undoQuestion, .help, .helpScrolled, .helpOnField, .helpOnWord].contains($0)
        },
        Language.allCases)
    func asciiOnly(scene: Scene, language: Language) throws {
        var driver = try scene.desk(language)
        driver.setTerminal(lines: .ascii, width: Self.ascii)
        // A message on the screen was worded before, as the questions of `quit` and `undoQuestion`, the list of
        // `palette` and the help were.
        driver.press(.function(12))
        let strange = driver.text.unicodeScalars.filter { !$0.isASCII && !$0.isChineseText }
        #expect(strange.isEmpty, "\(strange.map(String.init)):\n\(driver.text)")
    }

    @Test(
        "On a terminal with wide signs every frame is measured so, and no line is drawn with one",
        arguments: Scene.allCases, Language.allCases)
    func wideSigns(scene: Scene, language: Language) throws {
        var driver = try scene.desk(language)
        driver.setTerminal(lines: .unicode, width: .wide)
        let frame = driver.frame
        #expect(frame.width == .wide)
        for row in 0..<frame.size.rows {
            for cell in frame.row(row) where cell.columns > 0 {
                #expect(DisplayWidth.wide.columns(of: cell.character) == cell.columns, "\(cell.character)")
            }
        }
        #expect(!frame.text.contains { "─│┌┐└┘▲▼█▌".contains($0) })
    }

    @Test("Switching the language keeps the signs")
    func language() throws {
        var driver = try Scene.memberPage.desk(.chinese)
        driver.setTerminal(lines: .ascii, width: Self.ascii)
        driver.press(.function(9))
        #expect(!driver.text.contains("·"))
        #expect(driver.text.contains(" | "))
    }
}

extension Unicode.Scalar {
    /// Chinese characters and the punctuation of Chinese text.
    var isChineseText: Bool {
        switch value {
        case 0x3000...0x303F, 0x3400...0x9FFF, 0xFF00...0xFFEF: true
        case 0x2018, 0x2019, 0x201C, 0x201D: true
        default: value >= 0x20000
        }
    }
}
