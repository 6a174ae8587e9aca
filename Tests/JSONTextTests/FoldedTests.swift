import JSONText
import TestSupport
import Testing

@Suite("Text laid out for people")
struct FoldedTests {
    @Test("What fits stands on one line, what doesn't on several")
    func folding() {
        let value: JSONValue = [
            "short": ["a": .string("b"), "c": .array([.bool(true)])],
            "long": .array([.string("0123456789"), .string("0123456789")]), "none": .array([]),
        ]
        let text = JSONWriter.folded(value, columns: 35)
        #expect(
            text == """
                {
                  "short": {"a": "b", "c": [true]},
                  "long": [
                    "0123456789",
                    "0123456789"
                  ],
                  "none": []
                }
                """)
    }

    @Test("A member without a value is left out")
    func leftOut() {
        let value: JSONValue = ["a": .null, "b": nil]
        #expect(value.description == #"{"a":null}"#)
    }

    @Test("It says the same as the compact text, whatever the width")
    func roundTrip() throws {
        var random = RandomValue(seed: 7)
        for columns in 0..<200 {
            let value = random.value()
            let text = JSONWriter.folded(value, columns: columns)
            let read = try JSONValue(parsing: Array(text.utf8))
            #expect(read == value)
        }
    }
}
