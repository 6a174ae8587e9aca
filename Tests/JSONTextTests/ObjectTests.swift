import JSONText
import Testing

@Suite("Objects")
struct ObjectTests {
    @Test("Members keep their order through changes, be they few or many", arguments: [3, 15, 16, 17, 200])
    func keepsOrder(count: Int) {
        var object = JSONObject()
        for index in 0..<count { object["k\(index)"] = .number(JSONNumber(index)) }
        object["k1"] = .null
        object["k0"] = nil
        object["absent"] = nil
        object["k0"] = .bool(true)
        #expect(object.keys == (1..<count).map { "k\($0)" } + ["k0"])
        #expect(object["k1"] == .null)
        #expect(object["k0"] == .bool(true))
        #expect(object["k\(count - 1)"] == .number(JSONNumber(count - 1)))
        #expect(object["absent"] == nil)
    }

    @Test("Objects are equal when their members are, in the same order")
    func comparesInOrder() {
        let object: JSONObject = ["a": .null, "b": .bool(true)]
        let swapped: JSONObject = ["b": .bool(true), "a": .null]
        #expect(object != swapped)
        #expect(object == ["a": .null, "b": .bool(true)])
        #expect(object.hashValue == JSONObject(dictionaryLiteral: ("a", .null), ("b", .bool(true))).hashValue)
    }

    @Test("A path spells its steps and quotes what would be ambiguous")
    func describesPaths() {
        let path = JSONPath.root.appending(key: "claims").appending(index: 0).appending(key: "互助期")
        #expect(path.description == "claims[0].互助期")
        #expect(JSONPath.root.description == "")
        #expect(path.appending(key: "a b").appending(key: "").description == #"claims[0].互助期["a b"][""]"#)
        #expect(JSONPath.root.appending(key: "a").appending(path).description == "a.claims[0].互助期")
    }
}
