import JSONText
import Testing

/// A pinned record with one thing wrong, and how it must be told.
struct BrokenRecord: Sendable, CustomStringConvertible {
    let record: String
    let old: String
    let new: String
    let code: JSONError.Code
    let path: String

    var description: String { "\(record): \(new)" }

    init(_ record: String, _ old: String, _ new: String, _ code: JSONError.Code, _ path: String) {
        self.record = record
        self.old = old
        self.new = new
        self.code = code
        self.path = path
    }

    /// The line with the fault, as an array of one change.
    func text() throws -> String {
        let line = try #require(PinnedRecord.all.first { $0.name == record }).line
        let parts = line.split(separator: old, omittingEmptySubsequences: false)
        try #require(parts.count == 2, "the text to be replaced stands once")
        return "[" + parts.joined(separator: new) + "]"
    }

    static let all = [
        // Identities
        BrokenRecord("member", "kq7f-m7", "kq7f-u7", .invalidValue, "[0].member.id"),
        BrokenRecord("member", "kq7f-m7", "kq7f-m07", .invalidValue, "[0].member.id"),
        BrokenRecord("member", "kq7f-m7", "kq7f-m0", .invalidValue, "[0].member.id"),
        BrokenRecord("member", "kq7f-m7", "KQ7F-m7", .invalidValue, "[0].member.id"),
        BrokenRecord("member", "kq7f-u1", "kq7f-b1", .invalidValue, "[0].member.after.unit"),
        BrokenRecord("member", "kq7f-b12", "kq7f-u1", .invalidValue, "[0].member.after.subBranch"),
        BrokenRecord("enrolment", "kq7f-m7", "kq7f-e7", .invalidValue, "[0].enrolment.after.member"),
        BrokenRecord("claim", "kq7f-h3", "kq7f-c3", .invalidValue, "[0].claim.after.stays[1]"),
        BrokenRecord("payment", "kq7f-c9", "kq7f-p9", .invalidValue, "[0].payment.after.claim"),
        BrokenRecord("payment", "kq7f-p5", "kq7f-p16777216", .invalidValue, "[0].payment.id"),
        // People
        BrokenRecord("member", "1231002X", "12310021", .invalidValue, "[0].member.after.idNumber"),
        BrokenRecord("member", "19491231002X", "19490231002X", .invalidValue, "[0].member.after.idNumber"),
        BrokenRecord("member", "retired\"", "Retired\"", .invalidValue, "[0].member.after.category"),
        BrokenRecord("member", "true", "\"true\"", .wrongType, "[0].member.after.earlyRetired"),
        BrokenRecord(
            "member", "\"category\"", #""otherDocument":{"number":"1"},"category""#, .unknownKey,
            "[0].member.after.otherDocument"),
        BrokenRecord(
            "member with a passport", "\"female\"", "\"F\"", .invalidValue, "[0].member.after.otherDocument.sex"),
        // Days
        BrokenRecord("payment", "2018-04-11", "2018-02-29", .invalidValue, "[0].payment.after.paidOn"),
        BrokenRecord("payment", "2018-04-11", "2018-4-11", .invalidValue, "[0].payment.after.paidOn"),
        BrokenRecord("payment", "2018-04-11", "２０１８-04-11", .invalidValue, "[0].payment.after.paidOn"),
        BrokenRecord("stay", "2018-03-10", "2018-13-10", .invalidValue, "[0].stay.after.discharged"),
        // Amounts
        BrokenRecord("payment", "\"1890.00\"", "1890.00", .wrongType, "[0].payment.after.amount"),
        BrokenRecord("payment", "1890.00", "1890.005", .invalidValue, "[0].payment.after.amount"),
        BrokenRecord("payment", "1890.00", "1,890.00", .invalidValue, "[0].payment.after.amount"),
        BrokenRecord("payment", "1890.00", "10000000000.00", .invalidValue, "[0].payment.after.amount"),
        BrokenRecord("stay", "{}", #"{"total":"1.00"}"#, .unknownKey, "[0].stay.after.settlement.total"),
        BrokenRecord("stay", "{}", #"{"cash":"-1.00"}"#, .invalidValue, "[0].stay.after.settlement.cash"),
        // Claims
        BrokenRecord("claim", "undecided", "open", .invalidValue, "[0].claim.after.state.is"),
        BrokenRecord(
            "claim", #""is":"undecided""#, #""is":"undecided","on":"2018-04-01""#, .invalidValue,
            "[0].claim.after.state"),
        BrokenRecord(
            "claim approved", #""2018-04-01""#, #""2018-04-01","reason":"""#, .invalidValue, "[0].claim.after.state"),
        BrokenRecord(
            "claim with events", #""death","#, #""death","how":"","#, .unknownKey, "[0].claim.after.events[1].how"),
        BrokenRecord("stay in a graded hospital", "tertiary", "third", .invalidValue, "[0].stay.after.hospitalGrade"),
        BrokenRecord(
            "member of long standing", ":3}", ":-3}", .invalidValue, "[0].member.after.earlierTermsWithoutSubsidy"),
        // Schemes
        BrokenRecord("scheme", "98a1054d", "98a1054e", .invalidValue, "[0].scheme.after"),
        BrokenRecord("scheme", "98a1054d", "98A1054D", .invalidValue, "[0].scheme.after.hash"),
        BrokenRecord("unit", "98a1054d", "8a1054d", .invalidValue, "[0].unit.after.scheme.hash"),
        BrokenRecord("scheme", #"\"rules\":[]"#, #"\"rules\":[ ]"#, .invalidValue, "[0].scheme.after"),
        // The whole
        BrokenRecord("payment", "\"after\"", "\"before\":null,\"after\"", .wrongType, "[0].payment.before"),
        BrokenRecord("payment", #""id":"kq7f-p5","#, "", .missingKey, "[0].payment.id"),
        BrokenRecord("payment", #""id":"kq7f-p5","#, #""id":"kq7f-p5","id":"kq7f-p5","#, .doubledKey, "[0].payment.id"),
        BrokenRecord("sub-branch", "}}}", "}},\"payment\":{}}", .unknownKey, "[0].payment"),
        BrokenRecord("payment", "{\"payment\"", "{\"refund\"", .unknownKey, "[0].refund"),
        BrokenRecord("sub-branch", "}}}", "}}} 1", .notJSON, "[0]"),
        BrokenRecord("sub-branch", "}}}", "}}", .notJSON, "[0].subBranch"),
    ]
}
