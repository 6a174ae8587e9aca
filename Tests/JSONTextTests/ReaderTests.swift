import JSONText
import Testing

@Suite("The pull reader")
struct ReaderTests {
    struct Stay: Equatable {
        var hospital = ""
        var cost = 0
        var day = 0
        var note: String?
    }

    static func stay(_ reader: inout JSONReader) throws -> Stay {
        var stay = Stay()
        var hasCost = false
        try reader.object { key, reader in
            switch key {
            case "hospital": stay.hospital = try reader.string()
            case "cost":
                stay.cost = try reader.int()
                hasCost = true
                if stay.cost < 0 { throw reader.invalid("negative") }
            case "day": stay.day = try reader.withASCII { $0.reduce(0) { $0 * 10 + Int($1 & 15) } }
            case "note": stay.note = reader.isNull() ? nil : try reader.string()
            default: throw reader.unknown(key)
            }
        }
        if !hasCost { throw reader.missing("cost") }
        return stay
    }

    static func stays(_ text: String) throws -> [Stay] {
        try JSONReader.read(Array(text.utf8)) { reader in
            var stays: [Stay] = []
            try reader.object { key, reader in
                guard key == "stays" else { return try reader.skip() }
                try reader.array { index, reader in
                    #expect(index == stays.count)
                    stays.append(try stay(&reader))
                }
            }
            return stays
        }
    }

    static func error(_ text: String) throws -> JSONError {
        try #require(throws: JSONError.self) { try stays(text) }
    }

    @Test("Members are read in any order and place, spaced or not")
    func readsMembers() throws {
        let compact = #"{"stays":[{"hospital":"昆明","cost":1,"day":"0301","note":null},{"cost":2}],"x":[{"y":"]"}]}"#
        let spaced =
            " {\r\n\t\"x\" : true , \"stays\" : [ { \"day\":\"03\\u0030\\u0031\" , \"co\\u0073t\" : 1 ,"
            + " \"hospital\":\"\\u6606明\" } , { \"cost\" : 2 } ] } \n"
        let expected = [Stay(hospital: "昆明", cost: 1, day: 301), Stay(cost: 2)]
        #expect(try Self.stays(compact) == expected)
        #expect(try Self.stays(spaced) == expected)
    }

    @Test("An unknown key is named with its path and place")
    func namesUnknownKey() throws {
        let error = try Self.error(#"{"stays":[{"cost":1},{"cost":2,"\u0063osts":3}]}"#)
        let path = JSONPath.root.appending(key: "stays").appending(index: 1).appending(key: "costs")
        #expect(error == JSONError(code: .unknownKey, path: path, offset: 31, detail: "costs"))
        #expect(error.path.description == "stays[1].costs")
    }

    @Test("A missing key is named with its path and the place of its object")
    func namesMissingKey() throws {
        let error = try Self.error(#"{"stays":[{"cost":1},{"note":"x"}]}"#)
        #expect(error.code == .missingKey)
        #expect(error.path.description == "stays[1].cost")
        #expect(error.offset == 21)
        #expect(error.detail == "cost")
    }

    @Test("A value that cannot be taken is named with its path and place")
    func namesInvalidValue() throws {
        let error = try Self.error(#"{"stays":[{"cost": -1}]}"#)
        #expect(error.code == .invalidValue)
        #expect(error.path.description == "stays[0].cost")
        #expect(error.offset == 19)
    }

    @Test(
        "A value of another kind is named with what was expected",
        arguments: [
            (#"{"stays":{}}"#, "stays", "expected an array"), (#"{"stays":[[]]}"#, "stays[0]", "expected an object"),
            (#"{"stays":[{"hospital":1}]}"#, "stays[0].hospital", "expected a string"),
            (#"{"stays":[{"cost":"1"}]}"#, "stays[0].cost", "expected a whole number"),
            (#"{"stays":[{"cost":1.0}]}"#, "stays[0].cost", "expected a whole number"),
            (#"{"stays":[{"cost":1e2}]}"#, "stays[0].cost", "expected a whole number"),
            (#"{"stays":[{"cost":null}]}"#, "stays[0].cost", "expected a whole number"),
            (#"{"stays":[{"day":20180301}]}"#, "stays[0].day", "expected a string"),
            ("[]", "", "expected an object"),
        ])
    func namesWrongType(_ text: String, _ path: String, _ detail: String) throws {
        let error = try Self.error(text)
        #expect(error.code == .wrongType)
        #expect(error.path.description == path)
        #expect(error.detail == detail)
    }

    @Test("Whole numbers are read to the ends of their range and refused beyond")
    func readsWholeNumbers() throws {
        for value in [Int.min, Int.min + 1, -1, 0, 9, 10, Int.max - 1, Int.max] {
            #expect(try JSONReader.read(Array("\(value)".utf8)) { try $0.int() } == value)
        }
        #expect(try JSONReader.read(Array("-0".utf8)) { try $0.int() } == 0)
        for text in ["9223372036854775808", "-9223372036854775809", "100000000000000000000"] {
            let error = try #require(throws: JSONError.self) { try JSONReader.read(Array(text.utf8)) { try $0.int() } }
            #expect(error.code == .invalidValue)
            #expect(try JSONReader.read(Array(text.utf8)) { try $0.number() }.text == text)
        }
    }

    @Test("Only ASCII strings are handed over as ASCII")
    func refusesOtherCharacters() throws {
        for text in [#""１２""#, #""1\uFF12""#] {
            let error = try #require(throws: JSONError.self) {
                try JSONReader.read(Array(text.utf8)) { try $0.withASCII { $0.count } }
            }
            #expect(error.code == .invalidValue)
        }
        #expect(
            try JSONReader.read(Array(#""a\/\n\u0041""#.utf8)) { try $0.withASCII(Array.init) } == Array("a/\nA".utf8))
        #expect(try JSONReader.read(Array(#""""#.utf8)) { try $0.withASCII { $0.count } } == 0)
    }

    @Test("A raw value is the bytes that stand in the text")
    func readsRawValue() throws {
        let raw = try JSONReader.read(Array(#"{"a": [1, "\u0041" ,{}] }"#.utf8)) { reader in
            var raw: [UInt8] = []
            try reader.object { _, reader in raw = try reader.rawValue() }
            return raw
        }
        #expect(String(decoding: raw, as: UTF8.self) == #"[1, "\u0041" ,{}]"#)
    }

    @Test("A value that the closure leaves unread is an error")
    func refusesUnreadValue() throws {
        for text in [#"{"a":1}"#, #"{"a":{}}"#] {
            let error = try #require(throws: JSONError.self) {
                try JSONReader.read(Array(text.utf8)) { try $0.object { _, _ in } }
            }
            #expect(error.code == .invalidValue)
            #expect(error.path.description == "a")
        }
        #expect(throws: JSONError.self) { try JSONReader.read([0x5B, 0x31, 0x5D]) { try $0.array { _, _ in } } }
        #expect(throws: JSONError.self) { try JSONReader.read([0x31]) { _ in } }
    }

    @Test("An error of the closure passes through as it is")
    func passesErrors() throws {
        struct Other: Error {}
        #expect(throws: Other.self) {
            try JSONReader.read([0x5B, 0x31, 0x5D]) { try $0.array { _, _ in throw Other() } }
        }
    }

    @Test("A slice is read like a whole array, offsets counting from its start")
    func readsSlices() throws {
        let bytes = Array(#"##{"stays":1}##"#.utf8)
        let error = try #require(throws: JSONError.self) {
            try JSONReader.read(bytes[2..<13]) { try $0.object { key, reader in throw reader.unknown(key) } }
        }
        #expect(error.offset == 1)
        #expect(try JSONValue(parsing: bytes[2..<13])["stays"] == .number(JSONNumber(1)))
        #expect(try JSONValue(parsing: AnyCollection(bytes[2..<13]))["stays"] == .number(JSONNumber(1)))
    }

    @Test("Keys compare with literals whatever their spelling")
    func comparesKeys() throws {
        var found: [String] = []
        try JSONReader.read(Array(#"{"id":0,"\u0069d2":0,"姓名":0,"":0}"#.utf8)) { reader in
            try reader.object { key, reader in
                switch key {
                case "id": found.append("1")
                case "id2": found.append("2")
                case "姓名": found.append("3")
                case "": found.append("4")
                default: found.append(key.string)
                }
                try reader.skip()
            }
        }
        #expect(found == ["1", "2", "3", "4"])
    }

    @Test("The path leads to the value just read, also behind nested ones")
    func followsPath() throws {
        var paths: [String] = []
        try JSONReader.read(Array(#"{"a":[{"b":1,"c":[[],[2,3]]},4],"d.e":{"f":5}}"#.utf8)) { reader in
            func walk(_ reader: inout JSONReader) throws {
                if (try? reader.int()) == nil {
                    if (try? reader.array { _, reader in try walk(&reader) }) == nil {
                        try reader.object { _, reader in try walk(&reader) }
                    }
                }
                paths.append(reader.path.description)
            }
            try walk(&reader)
        }
        #expect(
            paths == [
                "a[0].b", "a[0].c[0]", "a[0].c[1][0]", "a[0].c[1][1]", "a[0].c[1]", "a[0].c", "a[0]", "a[1]", "a",
                #"["d.e"].f"#, #"["d.e"]"#, "",
            ])
    }
}
