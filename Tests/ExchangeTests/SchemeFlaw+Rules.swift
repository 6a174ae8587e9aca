/// Broken files of the newer shapes, of frames and of worked examples.
extension SchemeFlaw {
    static let rules = [
        SchemeFlaw(
            "no word on how claims go together", in: "flat-13", [#", "across": "perClaim""#: ""],
            "missingKey rules[0].across"),
        SchemeFlaw(
            "a base that there is not", in: "everything", [#""of": "extras""#: #""of": "extra""#],
            "unknownName rules[3].of", says: "extra"),
        SchemeFlaw(
            "a ceiling over a rule that there is not", in: "everything",
            [#"["slices", "top"]"#: #"["slices", "tops"]"#],
            "unknownName rules[2].of[1]"),
        SchemeFlaw(
            "a ceiling before what it limits", in: "everything", [#"["slices", "top"]"#: #"["slices", "extra"]"#],
            "limitTooEarly rules[2].of[1]", says: "after it"),
        SchemeFlaw(
            "a ceiling over nothing", in: "daily-40",
            [
                #"{"kind": "daily", "id": "days","#:
                    #"{"kind": "ceiling", "amount": "1.00", "per": "term"}, {"kind": "daily", "id": "days","#
            ], "nothingToLimit rules[0]"),
        SchemeFlaw(
            "a ceiling for each stay over what is not by stay", in: "flat-13",
            [#""per": "term""#: #""per": "stay""#], "notByStay rules[1]",
            "exampleDiffers examples[1].claims[1].payable",
            "exampleDiffers examples[1].claims[2].payable", says: "rate"),
        SchemeFlaw(
            "a ceiling of nothing", in: "flat-13", [#""50000.00""#: #""0.00""#], "tooSmall rules[1].amount",
            says: "0.01"),
        SchemeFlaw(
            "a ceiling for something else", in: "flat-13", [#""per": "term""#: #""per": "year""#],
            "notOneOf rules[1].per", says: "term"),
        SchemeFlaw(
            "two rules of one name", in: "everything", [#""id": "accident""#: #""id": "death""#], "doubled rules[13]"),
        SchemeFlaw(
            "a lump sum with two amounts", in: "everything",
            [#""event": "accident", "amount""#: #""event": "accident", "bySeverity": {"any": "1.00"}, "amount""#],
            "doubled rules[12].amount"),
        SchemeFlaw(
            "days counted from none", in: "daily-40", [#""fromDay": 4"#: #""fromDay": 0"#],
            "tooSmall rules[0].fromDay"),
        SchemeFlaw(
            "an age that runs backwards", in: "everything", [#""from": 50"#: #""from": 50, "through": 49"#],
            "backwards rules[1].when.age"),
        SchemeFlaw(
            "a condition that there is not", in: "everything", [#""unbrokenYears""#: #""unbrokenYear""#],
            "unknownKey rules[4].when.unbrokenYear", says: "did you mean “unbrokenYears”?"),
        SchemeFlaw(
            "a grade of hospital asked of an event", in: "everything",
            [#"{"sex": "female"}"#: #"{"hospitalGrade": []}"#],
            "unknownKey rules[14].when.hospitalGrade"),
        SchemeFlaw(
            "a condition with no choice", in: "everything",
            [#""category": ["active", "newEmploymentForm"]"#: #""category": []"#],
            "empty rules[10].when.category"),
        SchemeFlaw("a part twice", [#""part": "overLimit""#: #""part": "fullySelfPaid""#], "doubled base.parts[1]"),
        SchemeFlaw(
            "an exclusion twice", [#""code": "fraud""#: #""code": "accident""#], "doubled exclusions[5]"),
        SchemeFlaw(
            "a document twice", [#""id": "notice""#: #""id": "rules""#],
            "doubled documents[1]", "unreadable enrolment.article"),
        SchemeFlaw(
            "a reading twice",
            [
                #""name": "participationBase", "builtIn": "insuredInService", "alternatives": ["insuredAll"]"#:
                    #""name": "minimum", "builtIn": "raise", "alternatives": []"#
            ],
            "doubled readings[2]"),
        SchemeFlaw(
            "an alternative that is the built-in one", [#"["withhold"]"#: #"["raise"]"#],
            "doubled readings[1].alternatives[0]"),
        SchemeFlaw(
            "a last level with a limit",
            [
                #""en": "the centre approves, office and agency pay"},"#:
                    #""en": "the centre approves"}, "through": "50000.00","#
            ],
            "cappedLastLevel approval[2].through", says: "50,000"),
        SchemeFlaw(
            "a flag in words", in: "everything",
            [#""stackable": true, "deadline""#: #""stackable": "yes", "deadline""#],
            "wrongKind rules[13].stackable"),
        SchemeFlaw(
            "a window after the term", ["2017-12-15": "2019-01-01", "2018-02-10": "2019-01-31"],
            "outOfOrder enrolment.opens"),
        SchemeFlaw(
            "figures missing, and nothing said of it", in: "yunnan-12", [#""missing""#: #""missed""#],
            "unknownKey missed", "missingKey base", "missingKey rules", says: "missed"),
    ]

    static let frames = [
        SchemeFlaw(
            "a contribution outside the frame", in: "city", [#""new": "60.00""#: #""new": "61.00""#],
            "leavesFrame contributions", says: "guidance, part 4(3): the contribution must be 40 to 60"),
        SchemeFlaw(
            "too few taking part", in: "city", [#""atLeast": "80%""#: #""atLeast": "79.99%""#],
            "leavesFrame participation", says: "80%"),
        SchemeFlaw(
            "small units not whole", in: "city", [#""allBelow": 30"#: #""allBelow": 29"#], "leavesFrame participation",
            says: "30"),
        SchemeFlaw(
            "retired people too", in: "city", [#"["active"]"#: #"["active", "retired"]"#],
            "leavesFrame categories.covered"),
        SchemeFlaw(
            "stays added up", in: "city", [#""across": "perStay""#: #""across": "perClaim""#], "leavesFrame rules",
            "exampleDiffers examples[0].claims[0].payable", "exampleDiffers examples[0].claims[1].payable",
            says: "each stay by itself"),
        SchemeFlaw(
            "a deductible", in: "city", [#""over": "0.00""#: #""over": "500.00""#], "leavesFrame rules",
            "exampleDiffers examples[0].claims[0].payable", "exampleDiffers examples[0].claims[1].payable",
            says: "no deductible"),
        SchemeFlaw(
            "a waiting period", in: "city",
            [#""exclusions""#: #""waitingPeriod": {"days": 30, "for": ["new"]}, "exclusions""#],
            "leavesFrame waitingPeriod"),
        SchemeFlaw(
            "no ceiling for the term", in: "city", [#""per": "term""#: #""per": "claim""#], "leavesFrame rules",
            "exampleDiffers examples[0].claims[1].payable", says: "ceiling for the term"),
        SchemeFlaw(
            "costs outside the insurance's scope", in: "city",
            [#"{"part": "overLimit", "letIn": "0%"}"#: #"{"part": "overLimit", "letIn": "1%"}"#],
            "leavesFrame base.parts"),
        SchemeFlaw(
            "a frame that there is not", in: "city", [#""hunan-2013""#: #""hunan-2012""#], "noSuchScheme extends"),
        SchemeFlaw(
            "a departure without its document", in: "city",
            [#""extends": "hunan-2013""#: #""extends": "hunan-2013", "departs": [{"clause": "contribution"}]"#],
            "missingKey departs[0].article"),
    ]

    static let examples = [
        SchemeFlaw(
            "an example that does not come out", [#""payable": "2760.00""#: #""payable": "2761.00""#],
            "exampleDiffers examples[3].claims[0].payable", says: "2761.00 and comes to 2760.00"),
        SchemeFlaw(
            "an example with another base", [#""base": "9099.99""#: #""base": "9100.00""#],
            "exampleDiffers examples[5].claims[0].base"),
        SchemeFlaw(
            "an example with another level", [#""approval": "centre""#: #""approval": "office""#],
            "exampleDiffers examples[4].claims[0].approval"),
        SchemeFlaw(
            "an example that cannot be", [#""pooledFund": "20000.00""#: #""pooledFund": "40000.00""#],
            "exampleFails examples[0]"),
        SchemeFlaw(
            "an example of a reading that the scheme doesn't have",
            [#""readings": {"acrossClaims": "runningTotal"}"#: #""readings": {"oneTime": "topUp"}"#],
            "unknownName examples[7].readings.oneTime", "exampleDiffers examples[7].claims[1].payable"),
    ]
}
