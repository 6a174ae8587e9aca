import JSONText
import MutualAid

/// Writes worked examples.
enum ExampleWriter {
    static func example(_ example: WorkedExample) -> JSONValue {
        var readings = JSONObject()
        for choice in example.readings { readings[choice.name] = .string(choice.value) }
        return [
            "name": example.name.map(JSONValue.text), "readings": readings.members.isEmpty ? nil : .object(readings),
            "member": member(example.member),
            "claims": .array(zip(example.claims, example.expected).map(claim)),
        ]
    }

    private static func member(_ member: MemberFacts) -> JSONValue {
        [
            "category": .name(member.category), "enrolment": member.kind.map { .name($0) },
            "born": member.born.map(JSONValue.day), "sex": member.sex.map { .name($0) },
            "unbrokenSince": member.unbrokenSince.map(JSONValue.day),
            "termsWithoutSubsidy": member.termsWithoutSubsidy.map(JSONValue.count),
        ]
    }

    private static func claim(_ claim: ClaimCase, _ figures: WorkedExample.Figures) -> JSONValue {
        [
            "filed": .day(claim.filed), "stays": .array(claim.stays.map(stay)),
            "events": .filled(claim.events.map(event)), "base": figures.base.map(JSONValue.amount),
            "payable": .amount(figures.payable), "approval": figures.approval.map(JSONValue.string),
        ]
    }

    private static func stay(_ stay: StayCase) -> JSONValue {
        var settlement = JSONObject()
        for field in SettlementField.allCases {
            settlement[field.rawValue] = stay.settlement[field].map(JSONValue.amount)
        }
        return [
            "admitted": .day(stay.admitted), "discharged": .day(stay.discharged),
            "hospitalGrade": stay.hospitalGrade.map { .name($0) }, "exclusion": stay.exclusion.map { .name($0) },
            "settlement": .object(settlement),
        ]
    }

    private static func event(_ event: EventCase) -> JSONValue {
        ["kind": .name(event.kind), "severity": event.severity.map(JSONValue.string), "day": .day(event.day)]
    }
}
