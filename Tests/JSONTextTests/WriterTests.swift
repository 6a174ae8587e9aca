import JSONText
import Testing

@Suite("The writer")
struct WriterTests {
    static func text(_ layout: JSONWriter.Layout = .compact, _ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(layout: layout)
        body(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    static func sample(_ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", string: "ab3k-1")
            writer.member("n", int: -5)
            writer.member("none", int: nil)
            writer.member("open", bool: true)
            writer.memberNull("nothing")
            writer.member("empty", object: { _ in })
            writer.member(
                "list",
                array: { writer in
                    writer.int(0)
                    writer.array { _ in }
                    writer.object { writer in
                        writer.key("k" as String)
                        writer.raw(Array("[1,2]".utf8))
                    }
                })
            writer.member("tree", value: ["a": .null])
        }
    }

    @Test("Compact output has commas and colons and nothing else between values")
    func writesCompact() {
        #expect(
            Self.text(.compact, Self.sample)
                == #"{"id":"ab3k-1","n":-5,"none":null,"open":true,"nothing":null,"empty":{},"#
                + #""list":[0,[],{"k":[1,2]}],"tree":{"a":null}}"#)
    }

    @Test("Pretty output has a line per value and leaves empty containers closed")
    func writesPretty() throws {
        let text = String(
            decoding: JSONWriter.pretty(["a": .array([.number(JSONNumber(1)), .null]), "b": [:]]), as: UTF8.self)
        #expect(text == "{\n  \"a\": [\n    1,\n    null\n  ],\n  \"b\": {}\n}")
    }

    @Test("Only quotes, backslashes and control characters are escaped")
    func escapesMinimally() {
        #expect(
            Self.text { $0.string("\"\\/\u{8}\u{C}\n\r\t\u{0}\u{1F}\u{7F}王\u{2028}😀") }
                == "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u{7F}王\u{2028}😀\"")
        #expect(Self.text { $0.string("") } == #""""#)
    }

    @Test("Whole numbers are written to the ends of their range")
    func writesNumbers() {
        for value in [Int.min, -10, -1, 0, 7, 100, Int.max] { #expect(Self.text { $0.int(value) } == "\(value)") }
    }

    @Test("A writer that is reset writes like a new one")
    func resets() {
        var writer = JSONWriter()
        for _ in 0..<2 {
            writer.reset()
            Self.sample(&writer)
        }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == Self.text(.compact, Self.sample))
    }

    @Test("A number keeps its text and only valid texts make one")
    func keepsNumbers() {
        for text in ["0", "-0", "1.50", "1E+2", "123456789012345678901234567890.5"] {
            #expect(JSONNumber(text)?.text == text)
        }
        for text in ["", "-", "01", "1.", ".5", "+1", "1e", " 1", "1 ", "１"] { #expect(JSONNumber(text) == nil) }
        #expect(JSONNumber("12")?.int == 12)
        #expect(JSONNumber("12.0")?.int == nil)
        #expect(JSONNumber("99999999999999999999")?.int == nil)
    }
}
