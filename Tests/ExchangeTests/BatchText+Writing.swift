import JSONText
import MutualAid

extension BatchText {
    private static let nationalNames: [SettlementField: String] = [
        .totalCost: "medfee_sumamt", .pooledFund: "hifp_pay", .seriousIllness: "hifmi_pay",
        .fullySelfPaid: "fulamt_ownpay_amt", .selfPaidFirst: "preselfpay_amt", .medicalAid: "maf_pay",
    ]

    /// Claims of a member as a case.
    ///
    /// - Parameter isNational: whether amounts bear the national names, and every reading is named.
    static func line(
        of member: MemberFacts, _ claims: [ClaimCase], choices: ReadingChoices, under scheme: Scheme, isNational: Bool
    ) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("id", int: 1)
            writer.member("scheme", string: scheme.id.rawValue)
            writer.key("readings")
            writer.object { writer in
                for reading in scheme.readings {
                    guard let chosen = reading.offered.first(where: { choices.choosing($0) == choices }) else {
                        continue
                    }
                    if chosen != reading.builtIn || isNational {
                        writer.key(chosen.name)
                        writer.string(chosen.value)
                    }
                }
            }
            writer.key("member")
            writer.object { write(member, to: &$0) }
            writer.key("claims")
            writer.array { writer in
                for claim in claims { writer.object { write(claim, isNational: isNational, to: &$0) } }
            }
        }
        return writer.bytes
    }

    private static func write(_ member: MemberFacts, to writer: inout JSONWriter) {
        writer.member("category", string: member.category.rawValue)
        writer.member("enrolment", string: member.kind?.rawValue)
        writer.member("born", string: member.born?.description)
        writer.member("sex", string: member.sex?.rawValue)
        writer.member("unbrokenSince", string: member.unbrokenSince?.description)
        writer.member("termsWithoutSubsidy", int: member.termsWithoutSubsidy)
    }

    private static func write(_ claim: ClaimCase, isNational: Bool, to writer: inout JSONWriter) {
        writer.member("filed", string: claim.filed.description)
        writer.key("stays")
        writer.array { writer in
            for stay in claim.stays { writer.object { write(stay, isNational: isNational, to: &$0) } }
        }
        guard !claim.events.isEmpty else { return }
        writer.key("events")
        writer.array { writer in
            for event in claim.events {
                writer.object { writer in
                    writer.member("kind", string: event.kind.rawValue)
                    writer.member("severity", string: event.severity)
                    writer.member("day", string: event.day.description)
                }
            }
        }
    }

    private static func write(_ stay: StayCase, isNational: Bool, to writer: inout JSONWriter) {
        writer.member("admitted", string: stay.admitted.description)
        writer.member("discharged", string: stay.discharged.description)
        writer.member("exclusion", string: stay.exclusion?.rawValue)
        writer.member("hospitalGrade", string: stay.hospitalGrade?.rawValue)
        writer.key("settlement")
        writer.object { writer in
            for field in SettlementField.allCases {
                guard let amount = stay.settlement[field] else { continue }
                let national = isNational ? nationalNames[field] : nil
                writer.key(national ?? field.rawValue)
                writer.string(amount.description)
            }
        }
    }
}
