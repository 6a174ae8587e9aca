import JSONText
import MutualAid

/// The form that a draft belongs to: its kind, and the records it is about.
extension FormName {
    /// The kind's name in the file.
    private var kind: String {
        switch self {
        case .setUp: "setUp"
        case .operatorName: "operatorName"
        case .unit: "unit"
        case .newMember: "newMember"
        case .newTerm: "newTerm"
        case .scheme: "scheme"
        case .member: "member"
        case .stay: "stay"
        case .claim: "claim"
        case .decision: "decision"
        case .enrolment: "enrolment"
        case .newStay: "newStay"
        case .newClaim: "newClaim"
        case .markedEnrolment: "markedEnrolment"
        case .trial: "trial"
        }
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.member("kind", string: kind)
        switch self {
        case .setUp, .operatorName, .unit, .newMember, .markedEnrolment, .trial: break
        case .newTerm(let scheme), .scheme(let scheme): writer.member("scheme", scheme)
        case .member(let id): writer.member("member", id)
        case .stay(let id): writer.member("stay", id)
        case .claim(let id): writer.member("claim", id)
        case .decision(let id, let decision):
            writer.member("claim", id)
            writer.member("decision", string: decision.rawValue)
        case .enrolment(let id, let scheme), .newStay(let id, let scheme), .newClaim(let id, let scheme):
            writer.member("member", id)
            if let scheme { writer.member("scheme", scheme) }
        }
    }

    static func read(from reader: inout JSONReader) throws -> FormName {
        var kind: String?
        var member: MemberID?
        var stay: StayID?
        var claim: ClaimID?
        var scheme: SchemeID?
        var decision: String?
        try reader.object { key, reader in
            switch key {
            case "kind": kind = try reader.string()
            case "member": member = try reader.parsed()
            case "stay": stay = try reader.parsed()
            case "claim": claim = try reader.parsed()
            case "decision": decision = try reader.string()
            case "scheme": scheme = SchemeID(rawValue: try reader.string())
            default: throw reader.unknown(key)
            }
        }
        switch try reader.required(kind, "kind") {
        case "setUp": return .setUp
        case "operatorName": return .operatorName
        case "unit": return .unit
        case "newMember": return .newMember
        case "markedEnrolment": return .markedEnrolment
        case "trial": return .trial
        case "newTerm": return .newTerm(try reader.required(scheme, "scheme"))
        case "scheme": return .scheme(try reader.required(scheme, "scheme"))
        case "member": return .member(try reader.required(member, "member"))
        case "stay": return .stay(try reader.required(stay, "stay"))
        case "claim": return .claim(try reader.required(claim, "claim"))
        case "decision":
            guard let decision = Decision(rawValue: try reader.required(decision, "decision")) else {
                throw reader.invalid("not a decision")
            }
            return .decision(try reader.required(claim, "claim"), decision)
        case "enrolment": return .enrolment(try reader.required(member, "member"), scheme)
        case "newStay": return .newStay(try reader.required(member, "member"), scheme)
        case "newClaim": return .newClaim(try reader.required(member, "member"), scheme)
        default: throw reader.invalid("not a form")
        }
    }
}
