import MutualAid

/// One record and its exact form in the store's files, version 1.
///
/// These lines stand in stores that are in use: they may be added to, but none of them may ever change.
struct PinnedRecord: Sendable, CustomStringConvertible {
    let name: String
    let line: String
    let change: @Sendable (RecordKit) -> Change

    var description: String { name }

    init(_ name: String, _ line: String, _ change: @escaping @Sendable (RecordKit) -> Change) {
        self.name = name
        self.line = line
        self.change = change
    }

    static let all = [
        scheme, unit, subBranch, member, memberWithPassport, memberRemoved, enrolment, enrolmentOpen, enrolmentChanged,
        memberOfLongStanding, enrolmentInCategory, stayInGradedHospital, claimWithEvents,
        stay, stayWithAllAmounts, claim, claimApproved, claimRejected, claimWithdrawn, claimRevoked, payment,
    ]

    private static let scheme = PinnedRecord(
        "scheme",
        #"""
        {"scheme":{"id":"kq7f-s1","after":{"hash":"98a1054d49fc2969a79534642cb32a7c6d4625bc0a8cee7b6409db7210666a75",\#
        "source":"{\"format\":\"huzhu-scheme\",\"version\":1,\"id\":\"trial\",\"name\":{\"zh-Hans\":\"试用办法\",\#
        \"en\":\"Trial\"},\"shortName\":{\"zh-Hans\":\"试用\",\"en\":\"Trial\"},\"term\":{\"first\":\"2018-01-01\",\#
        \"last\":\"2018-12-31\"},\"documents\":[],\"categories\":{\"covered\":[\"active\"]},\#
        \"contributions\":{\"amounts\":{}},\"base\":{\"deductions\":[]},\"rules\":[],\"exclusions\":[],\#
        \"approval\":[],\"readings\":[]}"}}}
        """#
    ) { .scheme(.adding($0.scheme)) }

    private static let unit = PinnedRecord(
        "unit",
        #"""
        {"unit":{"id":"kq7f-u1","after":{"name":"云岭示范学院工会","scheme":{"id":"trial",\#
        "hash":"98a1054d49fc2969a79534642cb32a7c6d4625bc0a8cee7b6409db7210666a75"}}}}
        """#
    ) { .unit(.adding(Unit(id: $0.id(1), name: "云岭示范学院工会", scheme: $0.scheme.reference))) }

    private static let subBranch = PinnedRecord(
        "sub-branch", #"{"subBranch":{"id":"kq7f-b12","after":{"unit":"kq7f-u1","name":"离退休处"}}}"#
    ) { .subBranch(.adding(SubBranch(id: $0.id(12), unit: $0.id(1), name: "离退休处"))) }

    private static let member = PinnedRecord(
        "member",
        #"""
        {"member":{"id":"kq7f-m7","after":{"unit":"kq7f-u1","subBranch":"kq7f-b12","name":"王素琼",\#
        "idNumber":"11010519491231002X","category":"retired","earlyRetired":true,"phone":"13900000001"}}}
        """#
    ) { kit in
        .member(
            .adding(
                Member(
                    id: kit.id(7), unit: kit.id(1), subBranch: kit.id(12), name: "王素琼",
                    document: .idNumber(kit.idNumber), category: .retired, isEarlyRetired: true, phone: "13900000001")))
    }

    private static let memberWithPassport = PinnedRecord(
        "member with a passport",
        #"""
        {"member":{"id":"kq7f-m8","after":{"unit":"kq7f-u1","name":"Anna \"O'Hara\"","otherDocument":\#
        {"number":"EA1234567","sex":"female","born":"1990-02-28"},"category":"active"}}}
        """#
    ) { kit in
        .member(
            .adding(
                Member(
                    id: kit.id(8), unit: kit.id(1), subBranch: nil, name: "Anna \"O'Hara\"",
                    document: .other(number: "EA1234567", sex: .female, born: kit.day(-10_169)), category: .active)))
    }

    private static let memberOfLongStanding = PinnedRecord(
        "member of long standing",
        #"""
        {"member":{"id":"kq7f-m7","after":{"unit":"kq7f-u1","name":"王素琼","idNumber":"11010519491231002X",\#
        "category":"active","unbrokenSince":"2009-03-01","earlierTermsWithoutSubsidy":3}}}
        """#
    ) { kit in
        .member(
            .adding(
                Member(
                    id: kit.id(7), unit: kit.id(1), subBranch: nil, name: "王素琼", document: .idNumber(kit.idNumber),
                    category: .active, unbrokenSince: kit.day(-3_228), earlierTermsWithoutSubsidy: 3)))
    }

    private static let memberRemoved = PinnedRecord(
        "member removed",
        #"""
        {"member":{"id":"kq7f-m9","before":{"unit":"kq7f-u1","name":"单于","idNumber":"11010519491231002X",\#
        "category":"newEmploymentForm"}}}
        """#
    ) { kit in
        .member(
            .removing(
                Member(
                    id: kit.id(9), unit: kit.id(1), subBranch: nil, name: "单于", document: .idNumber(kit.idNumber),
                    category: .newEmploymentForm)))
    }

    private static let enrolment = PinnedRecord(
        "enrolment",
        #"""
        {"enrolment":{"id":"kq7f-e4","after":{"member":"kq7f-m7","scheme":"trial","kind":"transferredIn",\#
        "paidByMember":"60.00","paidByUnion":"59.95","enteredOn":"2017-12-22","doubtful":true}}}
        """#
    ) { kit in
        .enrolment(
            .adding(
                Enrolment(
                    id: kit.id(4), member: kit.id(7), scheme: kit.scheme.scheme.id, kind: .transferredIn,
                    paidByMember: Money(yuan: 60), paidByUnion: Money(fen: 5_995), enteredOn: kit.day(-10),
                    isDoubtful: true)))
    }

    private static let enrolmentInCategory = PinnedRecord(
        "enrolment with its category",
        #"""
        {"enrolment":{"id":"kq7f-e6","after":{"member":"kq7f-m7","scheme":"trial","kind":"new",\#
        "category":"newEmploymentForm","paidByMember":"80.00","paidByOthers":"20.00","enteredOn":"2017-12-22"}}}
        """#
    ) { kit in
        .enrolment(
            .adding(
                Enrolment(
                    id: kit.id(6), member: kit.id(7), scheme: kit.scheme.scheme.id, kind: .new,
                    category: .newEmploymentForm, paidByMember: Money(yuan: 80), paidByOthers: Money(yuan: 20),
                    enteredOn: kit.day(-10))))
    }

    private static let enrolmentOpen = PinnedRecord(
        "enrolment left open",
        #"""
        {"enrolment":{"id":"kq7f-e5","after":{"member":"kq7f-m8","scheme":"trial","paidByMember":"0.00",\#
        "enteredOn":"2018-01-01"}}}
        """#
    ) { kit in .enrolment(.adding(kit.enrolment(.none, .zero))) }

    private static let enrolmentChanged = PinnedRecord(
        "enrolment changed",
        #"""
        {"enrolment":{"id":"kq7f-e5","before":{"member":"kq7f-m8","scheme":"trial","kind":"continuing",\#
        "paidByMember":"120.00","enteredOn":"2018-01-01"},"after":{"member":"kq7f-m8","scheme":"trial",\#
        "kind":"notParticipating","paidByMember":"0.00","enteredOn":"2018-01-01"}}}
        """#
    ) { kit in
        .enrolment(
            .replacing(kit.enrolment(.continuing, Money(yuan: 120)), with: kit.enrolment(.notParticipating, .zero)))
    }
}

extension RecordKit {
    fileprivate func enrolment(_ kind: EnrolmentKind?, _ paid: Money) -> Enrolment {
        Enrolment(
            id: id(5), member: id(8), scheme: scheme.scheme.id, kind: kind, paidByMember: paid, enteredOn: day(0))
    }
}
