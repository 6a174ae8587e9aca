import JSONText
import MutualAid

extension HospitalStay: StoredRecord {
    static var recordName: StaticString { "stay" }

    func writeMembers(to writer: inout JSONWriter) {
        writer.member("member", member)
        writer.member("hospital", string: hospital)
        writer.member("admitted", admitted)
        writer.member("discharged", discharged)
        writer.member(
            "settlement",
            object: { writer in
                for field in SettlementField.allCases {
                    guard let amount = settlement[field] else { continue }
                    writer.key(field.rawValue)
                    writer.string(amount.description)
                }
            })
        if let exclusion { writer.member("exclusion", string: exclusion.rawValue) }
        if let hospitalGrade { writer.member("hospitalGrade", string: hospitalGrade.rawValue) }
    }

    static func read(id: StayID, from reader: inout JSONReader) throws -> HospitalStay {
        var member: MemberID?
        var hospital: String?
        var admitted: CalendarDay?
        var discharged: CalendarDay?
        var settlement: Settlement?
        var exclusion: ExclusionCode?
        var hospitalGrade: HospitalGrade?
        try reader.object { key, reader in
            switch key {
            case "member": member = try reader.parsed()
            case "hospital": hospital = try reader.string()
            case "admitted": admitted = try reader.day()
            case "discharged": discharged = try reader.day()
            case "settlement": settlement = try reader.settlement()
            case "exclusion": exclusion = ExclusionCode(rawValue: try reader.string())
            case "hospitalGrade": hospitalGrade = try reader.name()
            default: throw reader.unknown(key)
            }
        }
        return HospitalStay(
            id: id, member: try reader.required(member, "member"), hospital: try reader.required(hospital, "hospital"),
            admitted: try reader.required(admitted, "admitted"),
            discharged: try reader.required(discharged, "discharged"),
            settlement: try reader.required(settlement, "settlement"), exclusion: exclusion,
            hospitalGrade: hospitalGrade)
    }
}

extension JSONReader {
    fileprivate mutating func settlement() throws -> Settlement {
        var settlement = Settlement()
        try object { key, reader in
            guard let field = SettlementField(rawValue: key.string) else { throw reader.unknown(key) }
            settlement[field] = try reader.money()
        }
        return settlement
    }
}

extension Claim: StoredRecord {
    static var recordName: StaticString { "claim" }

    func writeMembers(to writer: inout JSONWriter) {
        writer.member("member", member)
        writer.member("scheme", scheme)
        writer.member(
            "stays",
            array: { writer in
                for stay in stays { writer.string(stay.description) }
            })
        if !events.isEmpty {
            writer.member(
                "events",
                array: { writer in
                    for event in events { event.write(to: &writer) }
                })
        }
        writer.member("filed", filed)
        writer.member("state", object: { state.writeMembers(to: &$0) })
        writer.member("base", base)
        writer.member("payable", payable)
    }

    static func read(id: ClaimID, from reader: inout JSONReader) throws -> Claim {
        var member: MemberID?
        var scheme: SchemeReference?
        var stays: [StayID]?
        var events: [EventCase] = []
        var filed: CalendarDay?
        var state: ClaimState?
        var base: Money?
        var payable: Money?
        try reader.object { key, reader in
            switch key {
            case "member": member = try reader.parsed()
            case "scheme": scheme = try reader.schemeReference()
            case "stays": stays = try reader.stays()
            case "events": events = try reader.events()
            case "filed": filed = try reader.day()
            case "state": state = try reader.claimState()
            case "base": base = try reader.money()
            case "payable": payable = try reader.money()
            default: throw reader.unknown(key)
            }
        }
        return Claim(
            id: id, member: try reader.required(member, "member"), scheme: try reader.required(scheme, "scheme"),
            stays: try reader.required(stays, "stays"), events: events, filed: try reader.required(filed, "filed"),
            state: try reader.required(state, "state"),
            base: try reader.required(base, "base"), payable: try reader.required(payable, "payable"))
    }
}

extension JSONReader {
    fileprivate mutating func stays() throws -> [StayID] {
        var stays: [StayID] = []
        try array { _, reader in stays.append(try reader.parsed()) }
        return stays
    }

    fileprivate mutating func events() throws -> [EventCase] {
        var events: [EventCase] = []
        try array { _, reader in events.append(try reader.event()) }
        return events
    }

    private mutating func event() throws -> EventCase {
        var kind: EventCode?
        var severity: String?
        var day: CalendarDay?
        try object { key, reader in
            switch key {
            case "kind": kind = EventCode(rawValue: try reader.string())
            case "severity": severity = try reader.string()
            case "day": day = try reader.day()
            default: throw reader.unknown(key)
            }
        }
        return EventCase(kind: try required(kind, "kind"), severity: severity, day: try required(day, "day"))
    }
}

extension EventCase {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("kind", string: kind.rawValue)
            if let severity { writer.member("severity", string: severity) }
            writer.member("day", day)
        }
    }
}

extension ClaimState {
    fileprivate func writeMembers(to writer: inout JSONWriter) {
        writer.member("is", string: kind.rawValue)
        switch self {
        case .undecided: break
        case .approved(let day): writer.member("on", day)
        case .rejected(let day, let reason), .withdrawn(let day, let reason), .revoked(let day, let reason):
            writer.member("on", day)
            writer.member("reason", string: reason)
        }
    }
}

extension JSONReader {
    fileprivate mutating func claimState() throws -> ClaimState {
        var kind: ClaimState.Kind?
        var day: CalendarDay?
        var reason: String?
        try object { key, reader in
            switch key {
            case "is": kind = try reader.name()
            case "on": day = try reader.day()
            case "reason": reason = try reader.string()
            default: throw reader.unknown(key)
            }
        }
        let decision = try required(kind, "is")
        // What a state does not have would be lost unnoticed.
        if day != nil, decision == .undecided { throw invalid("an undecided claim has no day") }
        if reason != nil, decision == .undecided || decision == .approved { throw invalid("this state has no reason") }
        switch decision {
        case .undecided: return .undecided
        case .approved: return .approved(on: try required(day, "on"))
        case .rejected: return .rejected(on: try required(day, "on"), reason: try required(reason, "reason"))
        case .withdrawn: return .withdrawn(on: try required(day, "on"), reason: try required(reason, "reason"))
        case .revoked: return .revoked(on: try required(day, "on"), reason: try required(reason, "reason"))
        }
    }
}

extension Payment: StoredRecord {
    static var recordName: StaticString { "payment" }

    func writeMembers(to writer: inout JSONWriter) {
        writer.member("claim", claim)
        writer.member("amount", amount)
        writer.member("paidOn", paidOn)
    }

    static func read(id: PaymentID, from reader: inout JSONReader) throws -> Payment {
        var claim: ClaimID?
        var amount: Money?
        var paidOn: CalendarDay?
        try reader.object { key, reader in
            switch key {
            case "claim": claim = try reader.parsed()
            case "amount": amount = try reader.money()
            case "paidOn": paidOn = try reader.day()
            default: throw reader.unknown(key)
            }
        }
        return Payment(
            id: id, claim: try reader.required(claim, "claim"), amount: try reader.required(amount, "amount"),
            paidOn: try reader.required(paidOn, "paidOn"))
    }
}
