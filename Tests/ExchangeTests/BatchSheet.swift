import JSONText
import MutualAid
import Testing

@testable import Exchange

/// Answers of a batch, taken apart.
struct BatchSheet {
    /// The answers, each as it was written.
    let lines: [String]
    /// The same as values.
    let answers: [JSONValue]
    let failures: Int

    /// Answers to cases, one to a line, in the text.
    init(_ text: String, in language: Language = .english, from shelf: SchemeShelf = .builtIn) throws {
        try self.init(Array(text.utf8), in: language, from: shelf)
    }

    /// Answers to what the bytes hold, read `step` bytes at a time.
    init(
        _ bytes: [UInt8], in language: Language = .english, step: Int = .max, from shelf: SchemeShelf = .builtIn
    ) throws {
        var batch = Batch(form: .json, in: language, from: shelf)
        var channel = MemoryChannel(input: bytes[...], step: step)
        try batch.run(through: &channel)
        let output = String(decoding: channel.output, as: UTF8.self)
        try #require(output.isEmpty || output.last == "\n")
        lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        answers = try lines.map { try JSONValue(parsing: Array($0.utf8)) }
        failures = batch.failures
    }

    /// The fault of the answer at `index`, as `code at path`; nil when it has none.
    func fault(_ index: Int = 0) -> String? {
        guard let error = answers[index]["error"] else { return nil }
        return "\(error["code"]?.text ?? "") at \(error["path"]?.text ?? "")"
    }
}

extension JSONValue {
    /// The string that this is.
    var text: String? { if case .string(let text) = self { text } else { nil } }

    /// The elements of the array that this is.
    var list: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

    /// The amount that this string holds.
    func money(_ key: String) throws -> Money {
        let text = try #require(self[key]?.text)
        return try #require(Money(text))
    }
}

/// Cases from memory, answers to memory.
struct MemoryChannel: BatchChannel {
    var input: ArraySlice<UInt8>
    /// The most bytes that are given at a time.
    var step = Int.max
    /// Whether the one who types always pauses.
    var isIdle = false
    private(set) var output: [UInt8] = []
    /// How many bytes had been handed over at each read.
    private(set) var writtenAtReads: [Int] = []

    init(input: ArraySlice<UInt8>, step: Int = .max, isIdle: Bool = false) {
        self.input = input
        self.step = step
        self.isIdle = isIdle
    }

    mutating func read(into room: UnsafeMutableRawBufferPointer) throws -> Int {
        writtenAtReads.append(output.count)
        let given = input.prefix(min(step, room.count))
        room.copyBytes(from: given)
        input = input.dropFirst(given.count)
        return given.count
    }

    mutating func write(_ bytes: [UInt8]) throws { output += bytes }
}

/// A case as its line.
enum BatchText {
    static let example = #"""
        {"id":"c1","scheme":"yunnan-14","readings":{"acrossClaims":"runningTotal"},"member":{"category":"active","enrolment":"continuing"},"claims":[{"filed":"2018-06-01","stays":[{"admitted":"2018-03-01","discharged":"2018-03-10","settlement":{"totalCost":"30000.00","pooledFund":"20000.00","fullySelfPaid":"2000.00","selfPaidFirst":"3000.00"}}]}]}
        """#

    /// A case of one member, its claims given as they stand in the line.
    static func line(
        _ scheme: String, readings: String = "{}", member: String = #"{"category":"active"}"#, _ claims: String...
    ) -> String {
        #"{"id":"x","scheme":"\#(scheme)","readings":\#(readings),"member":\#(member),"claims":["#
            + claims.joined(separator: ",") + "]}"
    }

    /// A claim for one stay in the middle of 2018 or another year.
    static func claim(
        _ settlement: String, year: String = "2018", filed: String? = nil, admitted: String? = nil,
        discharged: String? = nil, more: String = ""
    ) -> String {
        let admitted = admitted ?? year + "-03-01"
        let discharged = discharged ?? year + "-03-10"
        return
            #"{"filed":"\#(filed ?? year + "-06-01")","stays":[{"admitted":"\#(admitted)","discharged":"\#(discharged)""#
            + #","settlement":{\#(settlement)}\#(more)}]}"#
    }

    /// A claim whose whole cost is its base.
    static func base(_ amount: String, year: String = "2018") -> String {
        claim(#""totalCost":"\#(amount)""#, year: year)
    }
}
