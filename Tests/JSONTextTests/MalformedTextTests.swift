import JSONText
import Testing

@Suite("Malformed texts")
struct MalformedTextTests {
    struct Case: CustomTestStringConvertible {
        let bytes: [UInt8]
        let offset: Int
        let detail: String

        init(_ text: String, _ offset: Int, _ detail: String) {
            self.init(Array(text.utf8), offset, detail)
        }

        init(_ bytes: [UInt8], _ offset: Int, _ detail: String) {
            self.bytes = bytes
            self.offset = offset
            self.detail = detail
        }

        var testDescription: String {
            String(decoding: bytes, as: UTF8.self)
        }
    }

    static let end = "unexpected end of text"

    static let structures: [Case] = [
        Case("", 0, end), Case("  \n", 3, end), Case("[", 1, end), Case("{", 1, end), Case("[1", 2, end),
        Case("[1,", 3, end), Case(#"{"a""#, 4, end), Case(#"{"a":"#, 5, end), Case(#"{"a":1"#, 6, end),
        Case(#"{"a":1,"#, 7, end), Case("]", 0, "expected a value"), Case("}", 0, "expected a value"),
        Case("[1,]", 3, "expected a value"), Case("[,1]", 1, "expected a value"),
        Case("[1 2]", 3, "expected a comma or the end"), Case("[1}", 2, "expected a comma or the end"),
        Case(#"{"a":1]"#, 6, "expected a comma or the end"), Case(#"{"a":1 "b":2}"#, 7, "expected a comma or the end"),
        Case(#"{"a" 1}"#, 5, "expected a colon"), Case(#"{"a",1}"#, 4, "expected a colon"),
        Case(#"{"a":1,}"#, 7, "expected a key"), Case("{1:2}", 1, "expected a key"), Case("{a:1}", 1, "expected a key"),
        Case("{'a':1}", 1, "expected a key"), Case("{,}", 1, "expected a key"),
        Case(#"{"a":}"#, 5, "expected a value"), Case("1 2", 2, "text after the value"),
        Case("{}{}", 2, "text after the value"), Case("[]]", 2, "text after the value"),
        Case("null,", 4, "text after the value"), Case("1\u{0}", 1, "text after the value"),
        Case("[1] // note", 4, "text after the value"), Case("/* a */ 1", 0, "expected a value"),
        Case("\u{FEFF}1", 0, "expected a value"), Case("\u{A0}1", 0, "expected a value"),
        Case("\u{B}1", 0, "expected a value"),
    ]

    static let words: [Case] = [
        Case("nul", 0, "expected null"), Case("nulL", 0, "expected null"), Case("nullx", 4, "text after the value"),
        Case("tru", 0, "expected true or false"), Case("True", 0, "expected a value"),
        Case("fals", 0, "expected true or false"), Case("NaN", 0, "expected a value"),
        Case("Infinity", 0, "expected a value"), Case("-Infinity", 0, "malformed number"),
        Case("undefined", 0, "expected a value"),
    ]

    static let numbers: [Case] = [
        Case("-", 0, "malformed number"), Case("+1", 0, "expected a value"), Case(".5", 0, "expected a value"),
        Case("1.", 0, "malformed number"), Case("1.e1", 0, "malformed number"), Case("1e", 0, "malformed number"),
        Case("1e+", 0, "malformed number"), Case("-.1", 0, "malformed number"), Case("01", 1, "text after the value"),
        Case("-01", 2, "text after the value"), Case("0x10", 1, "text after the value"),
        Case("1_000", 1, "text after the value"), Case("1,5", 1, "text after the value"),
        Case("１", 0, "expected a value"), Case("--1", 0, "malformed number"),
    ]

    static let strings: [Case] = [
        Case(#"""#, 1, end), Case(#""abc"#, 4, end), Case(#""abcdefghijklmnop"#, 17, end),
        Case(#""a\"#, 2, "invalid escape"),
        Case(#""\"#, 1, "invalid escape"), Case(#"'a'"#, 0, "expected a value"), Case(#""\x41""#, 1, "invalid escape"),
        Case(#""\a""#, 1, "invalid escape"), Case(#""\u12""#, 1, "invalid escape"),
        Case(#""\u12G4""#, 1, "invalid escape"),
        Case(#""\U0041""#, 1, "invalid escape"), Case(#""\uD800""#, 1, "invalid escape"),
        Case(#""\uDC00""#, 1, "invalid escape"), Case(#""\uD83D\u0041""#, 1, "invalid escape"),
        Case(#""\uD83D\n""#, 1, "invalid escape"), Case(#""\uD83D\uD83D""#, 1, "invalid escape"),
        Case("\"a\nb\"", 2, "control character in string"), Case("\"\t\"", 1, "control character in string"),
        Case("\"\u{0}\"", 1, "control character in string"),
        Case("\"0123456789\u{1F}\"", 11, "control character in string"),
    ]

    static let encodings: [Case] = [
        [0xFF], [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE4, 0xB8],
        [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
        [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xE4, 0x41, 0xAD], [0xE4, 0xB8, 0x41],
    ].map { Case([0x22, 0x41] + $0 + [0x22], 2, "invalid UTF-8") }

    @Test(
        "Every text outside RFC 8259 is refused at its first wrong byte",
        arguments: structures + words + numbers + strings + encodings)
    func refuses(_ text: Case) throws {
        let error = try #require(throws: JSONError.self) { try JSONValue(parsing: text.bytes) }
        #expect(error.code == .notJSON)
        #expect(error.offset == text.offset)
        #expect(error.detail == text.detail)
    }

    @Test("Skipping finds the same fault as reading", arguments: structures + words + numbers + strings + encodings)
    func skippingAgrees(_ text: Case) throws {
        let read = try #require(throws: JSONError.self) { try JSONValue(parsing: text.bytes) }
        let skipped = try #require(throws: JSONError.self) { try JSONReader.read(text.bytes) { try $0.skip() } }
        #expect(read == skipped)
    }

    @Test(
        "A key that stands twice is refused, also when one of them is escaped",
        arguments: [
            (#"{"a":1,"a":2}"#, "a", 7), (#"{"a":1,"b":{},"\u0061":2}"#, "a", 14), (#"{"\u0061":1,"a":2}"#, "a", 12),
            (#"{"x":{"k":[],"k":0}}"#, "x.k", 13), (#"{"":1,"":2}"#, #"[""]"#, 6),
        ])
    func refusesDoubledKeys(_ text: String, _ path: String, _ offset: Int) throws {
        let error = try #require(throws: JSONError.self) { try JSONValue(parsing: Array(text.utf8)) }
        #expect(error.code == .doubledKey)
        #expect(error.path.description == path)
        #expect(error.offset == offset)
    }

    @Test("A doubled key is found among very many", arguments: [31, 32, 33, 34, 5_000])
    func refusesDoubledKeyAmongMany(count: Int) throws {
        let members = (0..<count).map { "\"k\($0)\":\($0)" }
        let sound = Array("{\(members.joined(separator: ","))}".utf8)
        let value = try JSONValue(parsing: sound)
        #expect(value["k\(count - 1)"] == .number(JSONNumber(count - 1)))
        for doubled in [0, count / 2, count - 1] {
            let text = "{\((members + ["\"\\u006b\(doubled)\":0"]).joined(separator: ","))}"
            let error = try #require(throws: JSONError.self) { try JSONValue(parsing: Array(text.utf8)) }
            #expect(error.code == .doubledKey)
            #expect(error.detail == "k\(doubled)")
        }
    }

    @Test("Nesting is read down to the limit and refused below it")
    func limitsDepth() throws {
        let limit = JSONReader.depthLimit
        for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
            let inner = open == "[" ? "" : "0"
            let deepest = String(repeating: open, count: limit) + inner + String(repeating: close, count: limit)
            #expect(throws: Never.self) { try JSONValue(parsing: Array(deepest.utf8)) }
            let deeper = open + deepest + close
            let error = try #require(throws: JSONError.self) { try JSONValue(parsing: Array(deeper.utf8)) }
            #expect(error.code == .notJSON)
            #expect(error.detail == "nested too deeply")
        }
        let endless = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
        #expect(throws: JSONError.self) { try JSONReader.read(endless) { try $0.skip() } }
    }
}
