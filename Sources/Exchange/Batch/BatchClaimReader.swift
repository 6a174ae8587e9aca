import JSONText
import MutualAid

extension JSONReader {
    /// Reads a claim with its stays and events.
    mutating func claim() throws -> ClaimCase {
        var filed: CalendarDay?
        var stays: [StayCase]?
        var events: [EventCase] = []
        try group { key, reader in
            switch try BatchKeys.ofClaim.find(key, reader) {
            case .filed: filed = try reader.caseDay()
            case .stays:
                var list: [StayCase] = []
                try reader.list { _, reader in list.append(try reader.stay()) }
                stays = list
            case .events:
                guard !reader.isNull() else { return }
                try reader.list { _, reader in events.append(try reader.event()) }
            }
        }
        guard let filed else { throw missing("filed") }
        guard let stays else { throw missing("stays") }
        return ClaimCase(filed: filed, stays: stays, events: events)
    }

    fileprivate mutating func stay() throws -> StayCase {
        var admitted: CalendarDay?
        var discharged: CalendarDay?
        var settlement: Settlement?
        var exclusion: ExclusionCode?
        var grade: HospitalGrade?
        try group { key, reader in
            switch try BatchKeys.ofStay.find(key, reader) {
            case .admitted: admitted = try reader.caseDay()
            case .discharged: discharged = try reader.caseDay()
            case .settlement: settlement = try reader.settlement()
            case .exclusion:
                guard !reader.isNull() else { return }
                exclusion = ExclusionCode(rawValue: try reader.text(code: "exclusionNotInScheme"))
            case .hospitalGrade:
                guard !reader.isNull() else { return }
                grade = try reader.name(HospitalGrade.self)
            }
        }
        guard let admitted else { throw missing("admitted") }
        guard let discharged else { throw missing("discharged") }
        guard let settlement else { throw missing("settlement") }
        return StayCase(
            admitted: admitted, discharged: discharged, settlement: settlement, exclusion: exclusion,
            hospitalGrade: grade)
    }

    fileprivate mutating func settlement() throws -> Settlement {
        var settlement = Settlement()
        var givenNationally: [SettlementField] = []
        try group { key, reader in
            let name = try BatchKeys.ofSettlement.find(key, reader)
            let amount = try reader.caseAmount()
            guard let earlier = settlement[name.field] else {
                settlement[name.field] = amount
                if name.isNational { givenNationally.append(name.field) }
                return
            }
            guard name.isNational, givenNationally.contains(name.field) else {
                throw BatchFault(path: reader.path, reason: .amountTwice(key: key.string, name.field))
            }
            guard earlier + amount <= Money.maximum else {
                throw BatchFault(path: reader.path, reason: .amount(.tooLarge))
            }
            settlement[name.field] = earlier + amount
        }
        guard settlement[.totalCost] != nil else { throw missing("totalCost") }
        return settlement
    }

    fileprivate mutating func event() throws -> EventCase {
        var kind: EventCode?
        var severity: String?
        var day: CalendarDay?
        try group { key, reader in
            switch try BatchKeys.ofEvent.find(key, reader) {
            case .kind: kind = EventCode(rawValue: try reader.text())
            case .severity:
                guard !reader.isNull() else { return }
                severity = try reader.text()
            case .day: day = try reader.caseDay()
            }
        }
        guard let kind else { throw missing("kind") }
        guard let day else { throw missing("day") }
        return EventCase(kind: kind, severity: severity, day: day)
    }
}
