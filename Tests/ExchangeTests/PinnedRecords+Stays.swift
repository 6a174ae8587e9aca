import MutualAid

extension PinnedRecord {
    static let stay = PinnedRecord(
        "stay",
        #"""
        {"stay":{"id":"kq7f-h2","after":{"member":"kq7f-m7","hospital":"滇池第一医院","admitted":"2018-03-01",\#
        "discharged":"2018-03-10","settlement":{},"exclusion":"workInjury"}}}
        """#
    ) { .stay(.adding($0.stay(2, Settlement(), excluded: "workInjury"))) }

    static let stayWithAllAmounts = PinnedRecord(
        "stay with all amounts",
        #"""
        {"stay":{"id":"kq7f-h3","after":{"member":"kq7f-m7","hospital":"滇池第一医院","admitted":"2018-03-01",\#
        "discharged":"2018-03-10","settlement":{"totalCost":"30000.00","pooledFund":"0.01","seriousIllness":"0.02",\#
        "civilServant":"0.03","enterpriseSupplement":"0.04","medicalAid":"0.05","otherFunds":"0.06",\#
        "fullySelfPaid":"0.07","overLimit":"0.08","selfPaidFirst":"0.09","specialCare":"0.10","packageExcess":"0.11",\#
        "insuranceDeductible":"0.12","outOfPocket":"0.13","personalAccount":"0.14","familyAccount":"0.15",\#
        "cash":"0.16"}}}}
        """#
    ) { kit in
        var settlement = Settlement()
        for (place, field) in SettlementField.allCases.enumerated() { settlement[field] = Money(fen: Int64(place)) }
        settlement[.totalCost] = Money(yuan: 30_000)
        return .stay(.adding(kit.stay(3, settlement, excluded: nil)))
    }

    static let stayInGradedHospital = PinnedRecord(
        "stay in a graded hospital",
        #"""
        {"stay":{"id":"kq7f-h4","after":{"member":"kq7f-m7","hospital":"滇池第一医院","admitted":"2018-03-01",\#
        "discharged":"2018-03-10","settlement":{},"hospitalGrade":"tertiary"}}}
        """#
    ) { kit in
        var stay = kit.stay(4, Settlement(), excluded: nil)
        stay.hospitalGrade = .tertiary
        return .stay(.adding(stay))
    }

    static let claimWithEvents = PinnedRecord(
        "claim with events",
        #"""
        {"claim":{"id":"kq7f-c9","after":{"member":"kq7f-m7","scheme":{"id":"trial",\#
        "hash":"98a1054d49fc2969a79534642cb32a7c6d4625bc0a8cee7b6409db7210666a75"},"stays":[],"events":[\#
        {"kind":"diagnosis","severity":"heavy","day":"2018-03-02"},{"kind":"death","day":"2018-03-20"}],\#
        "filed":"2018-03-22","state":{"is":"undecided"},"base":"7100.00","payable":"1890.00"}}}
        """#
    ) { kit in
        var claim = kit.claim(.undecided)
        claim.stays = []
        claim.events = [
            EventCase(kind: EventCode(rawValue: "diagnosis"), severity: "heavy", day: kit.day(60)),
            EventCase(kind: EventCode(rawValue: "death"), day: kit.day(78)),
        ]
        return .claim(.adding(claim))
    }

    static let claim = PinnedRecord(
        "claim",
        claim(#"{"is":"undecided"}"#)
    ) { .claim(.adding($0.claim(.undecided))) }

    static let claimApproved = PinnedRecord(
        "claim approved", claim(#"{"is":"approved","on":"2018-04-01"}"#)
    ) { .claim(.adding($0.claim(.approved(on: $0.day(90))))) }

    static let claimRejected = PinnedRecord(
        "claim rejected", claim(#"{"is":"rejected","on":"2018-04-01","reason":"材料不全"}"#)
    ) { .claim(.adding($0.claim(.rejected(on: $0.day(90), reason: "材料不全")))) }

    static let claimWithdrawn = PinnedRecord(
        "claim withdrawn", claim(#"{"is":"withdrawn","on":"2018-04-01","reason":"补充单据后再报"}"#)
    ) { .claim(.adding($0.claim(.withdrawn(on: $0.day(90), reason: "补充单据后再报")))) }

    static let claimRevoked = PinnedRecord(
        "claim revoked", claim(#"{"is":"revoked","on":"2018-04-01","reason":"单据重复"}"#)
    ) { .claim(.adding($0.claim(.revoked(on: $0.day(90), reason: "单据重复")))) }

    static let payment = PinnedRecord(
        "payment",
        #"{"payment":{"id":"kq7f-p5","after":{"claim":"kq7f-c9","amount":"1890.00","paidOn":"2018-04-11"}}}"#
    ) { .payment(.adding(Payment(id: $0.id(5), claim: $0.id(9), amount: Money(yuan: 1_890), paidOn: $0.day(100)))) }

    private static func claim(_ state: String) -> String {
        #"""
        {"claim":{"id":"kq7f-c9","after":{"member":"kq7f-m7","scheme":{"id":"trial",\#
        "hash":"98a1054d49fc2969a79534642cb32a7c6d4625bc0a8cee7b6409db7210666a75"},"stays":["kq7f-h2","kq7f-h3"],\#
        "filed":"2018-03-22","state":\#(state),"base":"7100.00","payable":"1890.00"}}}
        """#
    }
}

extension RecordKit {
    fileprivate func stay(_ serial: UInt32, _ settlement: Settlement, excluded code: String?) -> HospitalStay {
        HospitalStay(
            id: id(serial), member: id(7), hospital: "滇池第一医院", admitted: day(59), discharged: day(68),
            settlement: settlement, exclusion: code.map(ExclusionCode.init))
    }

    fileprivate func claim(_ state: ClaimState) -> Claim {
        Claim(
            id: id(9), member: id(7), scheme: scheme.reference, stays: [id(2), id(3)], filed: day(80), state: state,
            base: Money(yuan: 7_100), payable: Money(yuan: 1_890))
    }
}
