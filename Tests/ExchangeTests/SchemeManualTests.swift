import JSONText
import MutualAid
import Resources
import Testing

@Suite("The page on scheme files")
struct SchemeManualTests {
    private func page(_ language: Language) throws -> String {
        let resource = try #require(huzhu_resource("Manual/scheme-format.\(language.rawValue).md")?.pointee)
        return String(decoding: UnsafeBufferPointer(start: resource.bytes, count: resource.count), as: UTF8.self)
    }

    @Test("It names every entry that the schemes built in and the one of every shape use", arguments: Language.allCases)
    func entries(language: Language) throws {
        let page = try page(language)
        let texts =
            ["hunan-2013", "yunnan-18", "yunnan-14"].map { "../../../Resources/Schemes/" + $0 } + ["shapes/everything"]
        var keys: Set<String> = []
        for text in texts {
            let value = try JSONValue(parsing: Array(try SchemeFolder.source(text).utf8))
            for place in value.places() {
                guard let key = place.key, let first = place.path.components.first else { continue }
                // Examples are in the batch form's words, severities and bases have names of the scheme's own.
                if first == .key("examples") && place.path.components.count > 1 { continue }
                if first == .key("frame") || ["light", "heavy", "extras"].contains(key) { continue }
                keys.insert(key)
            }
        }
        for key in keys.subtracting([language == .chinese ? "en" : "zh-Hans"]) {
            #expect(page.contains("`\(key)`") || page.contains("\"\(key)\""), "\(key)")
        }
    }

    @Test("It fits a page: no more than 60 lines")
    func length() throws {
        for language in Language.allCases {
            let lines = try page(language).split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count <= 60)
        }
    }
}
