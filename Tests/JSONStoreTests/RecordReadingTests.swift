import Testing

@testable import JSONStore

@Suite("Reading a checkpoint on several threads")
struct RecordReadingTests {
    /// Enough bytes that other threads help, and more batches than may wait.
    private static let count = 30_000

    /// A checkpoint of numbered records.
    private static func checkpoint(
        count: Int = count, told: Int? = nil, spoiling spoiled: (Int) -> Bool = { _ in false }
    ) throws -> RegistryText {
        var records: [UInt8] = []
        for number in 0..<count {
            let name = spoiled(number) ? "spoiled" : "action"
            records += #"{"\#(name)":"\#(number)","filling":"\#(String(repeating: "互助", count: 12))"}"#.utf8
            records.append(UInt8(ascii: "\n"))
        }
        let header = RegistryHeader(
            version: 1, store: "kq7f", seq: 0, journal: .zero, records: told ?? count,
            hash: records.withUnsafeBytes { LineHash(of: $0) })
        return try RegistryText(bytes: header.bytes + records, formats: .current)
    }

    @Test("The records are taken in the order in which they stand", arguments: [0, 1, 100, count])
    func order(count: Int) throws {
        var state = CollectedLines(store: "kq7f")
        try Self.checkpoint(count: count).read(into: &state, isChecked: false)
        #expect(state.lines.count == count)
        let isInOrder = state.lines.enumerated().allSatisfy { $1.hasPrefix(#"{"action":"\#($0)","#) }
        #expect(isInOrder)
    }

    @Test("The line that cannot be read is named, the first of several", arguments: [0, 1, 12_345, count - 1])
    func unreadable(place: Int) throws {
        enum Spoiled: RefusalRule {
            static func refusesReading(_ line: String) -> Bool { line.hasPrefix(#"{"spoiled""#) }
        }
        let text = try Self.checkpoint { $0 >= place }
        var state = Refusing<Spoiled>(store: "kq7f")
        let problem = #expect(throws: StoreProblem.self) { try text.read(into: &state, isChecked: false) }
        #expect(problem?.code == .refusedRecord)
        #expect(problem?.line == place + 2)
        #expect(problem?.cause is Refusal)
    }

    @Test("The record that the state does not take is named by its line")
    func refused() throws {
        enum Late: RefusalRule {
            static func refusesRecord(_ place: Int) -> Bool { place == 20_000 }
        }
        var state = Refusing<Late>(store: "kq7f")
        let text = try Self.checkpoint()
        let problem = #expect(throws: StoreProblem.self) { try text.read(into: &state, isChecked: true) }
        #expect(problem?.code == .refusedRecord)
        #expect(problem?.line == 20_002)
    }

    @Test("A changed byte is damage, whatever the record that it is in was refused for")
    func damage() throws {
        enum Spoiled: RefusalRule {
            static func refusesReading(_ line: String) -> Bool { !line.hasPrefix(#"{"action""#) }
        }
        let sound = try Self.checkpoint()
        var bytes = sound.bytes
        let place = bytes.count / 2
        let start = try #require(bytes[..<place].lastIndex(of: UInt8(ascii: "\n"))) + 1
        for flipped in [start, start + 40, bytes.count - 2] {
            bytes = sound.bytes
            bytes[flipped] ^= 1
            let text = try RegistryText(bytes: bytes, formats: .current)
            var state = Refusing<Spoiled>(store: "kq7f")
            let problem = #expect(throws: StoreProblem.self) { try text.read(into: &state, isChecked: false) }
            #expect(problem?.code == .damaged)
        }
    }

    @Test("More or fewer records than the header says are damage", arguments: [-1, 1])
    func miscounted(difference: Int) throws {
        let text = try Self.checkpoint(told: Self.count + difference)
        var state = CollectedLines(store: "kq7f")
        let problem = #expect(throws: StoreProblem.self) { try text.read(into: &state, isChecked: false) }
        #expect(problem?.code == .damaged)
    }
}
