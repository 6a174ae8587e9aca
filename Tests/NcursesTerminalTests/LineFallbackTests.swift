import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite("ASCII signs for drawings")
struct LineFallbackTests {
    @Test("Every line, corner and bar has an ASCII sign")
    func drawings() {
        for value in UInt32(0x2500)...0x259F {
            let sign = Unicode.Scalar(value).flatMap(LineFallback.sign)
            #expect(sign?.isASCII == true, "\(value)")
        }
    }

    @Test("Text is left as it is", arguments: Array("a1王·（）、—…").map(String.init))
    func text(character: String) {
        #expect(character.unicodeScalars.first.flatMap(LineFallback.sign) == nil)
    }
}
