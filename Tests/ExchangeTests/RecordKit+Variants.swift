import MutualAid

/// Every kind of record with every optional part there and left out.
extension RecordKit {
    var units: [Unit] {
        ["云岭示范学院工会", "", "\"\\\u{8}\u{1F}\n/ \u{1F3E5} e\u{301}"].map {
            Unit(id: id(1), name: $0, scheme: scheme.reference)
        }
    }

    var subBranches: [SubBranch] { [SubBranch(id: id(16_777_215), unit: id(1), name: "机关分工会")] }

    var members: [Member] {
        let documents: [IdentityDocument] = [
            .idNumber(idNumber), .other(number: "EA1234567", sex: .female, born: day(-20_000)),
            .other(number: "", sex: .male, born: day(-9_000)),
        ]
        let branches: [SubBranchID?] = [nil, id(3)]
        return documents.flatMap { document in
            branches.flatMap { branch in
                MemberCategory.allCases.flatMap { category in
                    [false, true].flatMap { isEarlyRetired in
                        ["", "13900000001"].map { phone in
                            Member(
                                id: id(7), unit: id(1), subBranch: branch, name: "王素琼", document: document,
                                category: category, isEarlyRetired: isEarlyRetired, phone: phone,
                                unbrokenSince: phone.isEmpty ? nil : day(-2_000),
                                earlierTermsWithoutSubsidy: isEarlyRetired ? 0 : nil)
                        }
                    }
                }
            }
        }
    }

    var enrolments: [Enrolment] {
        let kinds: [EnrolmentKind?] = [nil] + EnrolmentKind.allCases
        return kinds.flatMap { kind in
            [Money.zero, Money(fen: 6_005)].flatMap { union in
                [false, true].map { isDoubtful in
                    Enrolment(
                        id: id(4), member: id(7), scheme: scheme.scheme.id, kind: kind,
                        category: isDoubtful ? nil : .newEmploymentForm, paidByMember: Money(yuan: 120),
                        paidByUnion: union, paidByOthers: isDoubtful ? union : .zero, enteredOn: day(-10),
                        isDoubtful: isDoubtful)
                }
            }
        }
    }

    var stays: [HospitalStay] {
        let single = SettlementField.allCases.map { Settlement([$0: Money(fen: 1)]) }
        var all = Settlement()
        for (place, field) in SettlementField.allCases.enumerated() { all[field] = Money(fen: Int64(place) * 99_999) }
        let exclusions: [ExclusionCode?] = [nil, ExclusionCode(rawValue: "workInjury"), ExclusionCode(rawValue: "")]
        return ([Settlement(), Settlement([.totalCost: .maximum]), all] + single).flatMap { settlement in
            exclusions.map { exclusion in
                HospitalStay(
                    id: id(2), member: id(7), hospital: "滇池第一医院", admitted: day(59), discharged: day(68),
                    settlement: settlement, exclusion: exclusion,
                    hospitalGrade: exclusion == nil ? .tertiary : nil)
            }
        }
    }

    var claims: [Claim] {
        let states: [ClaimState] = [
            .undecided, .approved(on: day(90)), .rejected(on: day(91), reason: "材料不全"),
            .withdrawn(on: day(92), reason: ""), .revoked(on: day(93), reason: "单据重复"),
        ]
        return states.flatMap { state in
            [[], [1], [1, 2, 30_000]].map { (serials: [UInt32]) in
                Claim(
                    id: id(9), member: id(7), scheme: scheme.reference, stays: serials.map { id($0) },
                    events: serials.map { EventCase(kind: EventCode(rawValue: "death"), day: day(Int($0) % 70)) },
                    filed: day(80), state: state, base: Money(fen: 710_000), payable: Money(fen: 189_000))
            }
        }
    }

    var payments: [Payment] {
        [Money.zero, Money(fen: 1), .maximum].map {
            Payment(id: id(5), claim: id(9), amount: $0, paidOn: day(100))
        }
    }

    /// Each record as it comes, goes, and turns into the next one.
    var changes: [Change] {
        edits([scheme]).map(Change.scheme) + edits(units).map(Change.unit) + edits(subBranches).map(Change.subBranch)
            + edits(members).map(Change.member) + edits(enrolments).map(Change.enrolment)
            + edits(stays).map(Change.stay) + edits(claims).map(Change.claim) + edits(payments).map(Change.payment)
    }

    private func edits<Record: RegistryRecord>(_ records: [Record]) -> [Edit<Record>] {
        records.map(Edit.adding) + records.map(Edit.removing)
            + zip(records, records.dropFirst() + records.prefix(1)).map { Edit.replacing($0, with: $1) }
    }
}
