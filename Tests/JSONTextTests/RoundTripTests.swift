import Foundation
import JSONText
import Testing

@Suite("Random values")
struct RoundTripTests {
    @Test("What is written is read back the same, compact or pretty", arguments: UInt64(1)...40)
    func roundTrips(seed: UInt64) throws {
        var random = RandomValue(seed: seed)
        for _ in 0..<50 {
            let value = random.value()
            #expect(try JSONValue(parsing: JSONWriter.compact(value)) == value)
            #expect(try JSONValue(parsing: JSONWriter.pretty(value)) == value)
            #expect(try JSONReader.read(JSONWriter.pretty(value)) { try $0.rawValue() } == JSONWriter.pretty(value))
        }
    }

    @Test("Foundation reads what we write, and we read what Foundation writes", arguments: UInt64(1)...20)
    func agreesWithSerialization(seed: UInt64) throws {
        var random = RandomValue(seed: seed)
        for _ in 0..<50 {
            let value = random.value()
            let theirs = try JSONSerialization.jsonObject(
                with: Data(JSONWriter.compact(value)), options: .fragmentsAllowed)
            #expect(Self.isSame(value, theirs))
            let text = try JSONSerialization.data(withJSONObject: theirs, options: .fragmentsAllowed)
            #expect(Self.isSame(try JSONValue(parsing: Array(text)), theirs))
        }
    }

    @Test("Foundation's decoder finds the same members as the reader", arguments: UInt64(1)...20)
    func agreesWithDecoder(seed: UInt64) throws {
        struct Item: Codable, Equatable {
            var name: String
            var count: Int
            var note: String?
            var isOpen: Bool
        }
        var random = RandomValue(seed: seed)
        let items = (0..<30).map { index in
            Item(
                name: random.string(), count: Int.random(in: .min ... .max, using: &random.generator),
                note: index.isMultiple(of: 3) ? nil : random.string(), isOpen: Bool.random(using: &random.generator))
        }
        let read = try JSONReader.read(Array(JSONEncoder().encode(items))) { reader in
            var read: [Item] = []
            try reader.array { _, reader in
                var item = Item(name: "", count: 0, note: nil, isOpen: false)
                try reader.object { key, reader in
                    switch key {
                    case "name": item.name = try reader.string()
                    case "count": item.count = try reader.int()
                    case "note": item.note = try reader.string()
                    case "isOpen": item.isOpen = try reader.bool()
                    default: throw reader.unknown(key)
                    }
                }
                read.append(item)
            }
            return read
        }
        #expect(read == items)
        var writer = JSONWriter()
        writer.array { writer in
            for item in items {
                writer.object { writer in
                    writer.member("name", string: item.name)
                    writer.member("count", int: item.count)
                    writer.member("note", string: item.note)
                    writer.member("isOpen", bool: item.isOpen)
                }
            }
        }
        #expect(try JSONDecoder().decode([Item].self, from: Data(writer.bytes)) == items)
    }

    @Test(
        "A spoilt text is never taken when Foundation refuses it, and never breaks the reader",
        arguments: UInt64(1)...40)
    func survivesSpoiltTexts(seed: UInt64) throws {
        var random = RandomValue(seed: seed)
        for _ in 0..<100 {
            var bytes = JSONWriter.compact(random.value())
            for _ in 0...Int.random(in: 0...2, using: &random.generator) {
                let index = Int.random(in: 0..<bytes.count, using: &random.generator)
                switch Int.random(in: 0..<4, using: &random.generator) {
                case 0 where bytes.count > 1: bytes.remove(at: index)
                case 1:
                    bytes.insert(Array(#"{}[],:"\0e.-u"#.utf8).randomElement(using: &random.generator) ?? 0, at: index)
                case 2: bytes.removeLast(bytes.count - max(index, 1))
                default: bytes[index] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &random.generator)
                }
            }
            let ours = Result { try JSONValue(parsing: bytes) }
            let skipped = Result { try JSONReader.read(bytes) { try $0.skip() } }
            switch (ours, skipped) {
            case (.success(let value), .success):
                // Foundation refuses numbers that no floating point can hold; we keep them.
                guard !Self.hasHugeNumber(value) else { continue }
                let theirs = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
                #expect(Self.isSame(value, theirs), "\(String(decoding: bytes, as: UTF8.self))")
            case (.failure(let read), .failure(let skipped)):
                #expect(read as? JSONError == skipped as? JSONError)
            default:
                Issue.record("reading and skipping disagree on \(bytes)")
            }
        }
    }

    private static func hasHugeNumber(_ value: JSONValue) -> Bool {
        switch value {
        case .number(let number): Double(number.text)?.isFinite != true
        case .array(let elements): elements.contains(where: hasHugeNumber)
        case .object(let object): object.members.contains { hasHugeNumber($0.value) }
        default: false
        }
    }

    private static func isSame(_ value: JSONValue, _ other: Any) -> Bool {
        switch value {
        case .null: return other is NSNull
        case .bool(let flag): return other as? Bool == flag
        case .string(let text): return (other as? String).map { Array($0.utf8) == Array(text.utf8) } ?? false
        case .number(let number):
            return (other as? NSNumber)?.doubleValue == Double(number.text)
        case .array(let elements):
            guard let others = other as? [Any], others.count == elements.count else { return false }
            return zip(elements, others).allSatisfy(isSame)
        case .object(let object):
            guard let others = other as? [String: Any] else { return false }
            // Foundation's dictionary takes canonically equivalent keys for one.
            return object.members.allSatisfy { member in others[member.key].map { isSame(member.value, $0) } ?? false }
        }
    }
}
