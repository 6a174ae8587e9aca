/// One broken file for each kind of fault.
extension SchemeFlaw {
    static let keys = [
        SchemeFlaw(
            "a key misspelt", ["\"filing\"": "\"filling\""], "unknownKey filling", says: "did you mean “filing”?"),
        SchemeFlaw(
            "a key of a segment misspelt", [#""rate": "70%""#: #""rates": "70%""#],
            "unknownKey rules[0].segments[1].rates", "missingKey rules[0].segments[1].rate",
            says: "did you mean “rate”?"),
        SchemeFlaw(
            "a key like no other", ["\"format\"": "\"remark\": \"\", \"format\""], "unknownKey remark", says: "remark"),
        SchemeFlaw("a kind of enrolment that is none", ["\"new\"": "\"now\""], "unknownKey contributions.amounts.now"),
        SchemeFlaw(
            "a contribution of those who don't take part", ["\"new\"": "\"notParticipating\""],
            "unknownKey contributions.amounts.notParticipating"),
        SchemeFlaw(
            "no term", [#""term": {"first": "2018-01-01", "last": "2018-12-31"},"#: ""], "missingKey term"),
        SchemeFlaw("no last day", [#", "last": "2018-12-31""#: ""], "missingKey term.last"),
        SchemeFlaw("no text in English", [#", "en": "fraud""#: ""], "missingKey exclusions[5].name.en"),
        SchemeFlaw(
            "a text in a third language", [#""en": "fraud""#: #""en": "fraud", "fr": "fraude""#],
            "unknownKey exclusions[5].name.fr"),
        SchemeFlaw(
            "a key twice", ["\"version\": 2,": "\"version\": 2, \"version\": 2,"], "doubledKey version",
            says: "version"),
        SchemeFlaw("a rule without a kind", [#""kind": "minimum", "#: ""], "missingKey rules[1].kind"),
        SchemeFlaw(
            "no segments", [#""segments": ["#: #""segment": ["#], "unknownKey rules[0].segment",
            "missingKey rules[0].segments", says: "did you mean “segments”?"),
        SchemeFlaw(
            "no readings", [#"  "readings": ["#: #"  "reading": ["#], "unknownKey reading", "missingKey readings",
            "missingKey rules[0].across"),
    ]

    static let values = [
        SchemeFlaw("a rate above the whole", [#""100%""#: #""101%""#], "rateOutOfRange rules[0].segments[2].rate"),
        SchemeFlaw("a rate below nothing", [#""100%""#: #""-1%""#], "rateOutOfRange rules[0].segments[2].rate"),
        SchemeFlaw(
            "a rate as a number", [#""100%""#: "1"], "wrongKind rules[0].segments[2].rate", says: "quotation marks"),
        SchemeFlaw("a day that there is not", ["2018-12-31": "2018-11-31"], "unreadable term.last"),
        SchemeFlaw("a day in another form", ["2018-12-31": "31.12.2018"], "unreadable term.last", says: "31.12.2018"),
        SchemeFlaw(
            "an amount with a comma", [#""through": "3000.00""#: #""through": "3,000.00""#],
            "unreadable approval[0].through",
            says: "3,000.00"),
        SchemeFlaw(
            "an amount below zero", [#""150.00""#: #""-150.00""#], "tooSmall contributions.amounts.new",
            says: "0.00"),
        SchemeFlaw(
            "an end that is no amount",
            [
                #""through": "10000.00", "rate": "30%""#:
                    #""through": "lots", "rate": "30%""#
            ], "unreadable rules[0].segments[0].through", says: "lots"),
        SchemeFlaw("a reading that there is not", [#""restart""#: #""startOver""#], "notOneOf readings[0].builtIn"),
        SchemeFlaw(
            "an alternative that there is not", [#""withhold""#: #""raised""#],
            "notOneOf readings[1].alternatives[0]"),
        SchemeFlaw(
            "an ambiguity that there is not", [#""participationBase""#: #""participation base""#],
            "notOneOf readings[2].name"),
        SchemeFlaw("a document that there is not", ["rules 12": "rule 12"], "unreadable filing.article"),
        SchemeFlaw("an article without a number", ["rules 12": "rules"], "unreadable filing.article"),
        SchemeFlaw("article zero", ["rules 12": "rules 0"], "unreadable filing.article"),
        SchemeFlaw("an item left open", ["rules 13(6)": "rules 13(6"], "unreadable exclusions[5].article"),
        SchemeFlaw(
            "a category that there is not", [#""retired""#: #""pensioner""#], "notOneOf categories.covered[1]",
            says: "retired"),
        SchemeFlaw(
            "a rule of another kind", [#""minimum", "amount""#: #""maximum", "amount""#], "notOneOf rules[1].kind"),
        SchemeFlaw(
            "a deduction of what is no part", [#""part": "overLimit""#: #""part": "cash""#],
            "notOneOf base.parts[1].part"),
        SchemeFlaw(
            "a deduction of nothing known", [#""part": "overLimit""#: #""part": "overlimit""#],
            "notOneOf base.parts[1].part", says: "overLimit"),
        SchemeFlaw(
            "half a day", [#""workingDays": 5"#: #""workingDays": 5.5"#], "wrongKind settlementTime.workingDays"),
        SchemeFlaw(
            "less than no day", [#""workingDays": 5"#: #""workingDays": -5"#], "tooSmall settlementTime.workingDays"
        ),
        SchemeFlaw(
            "a list that is none", in: "yinchuan-2022", [#""approval": []"#: #""approval": {}"#],
            "wrongKind approval",
            says: "square brackets"),
        SchemeFlaw(
            "an object that is none",
            [#""filing": {"deadline": "2019-06-30", "article": "rules 12"}"#: #""filing": 6"#],
            "wrongKind filing", says: "curly brackets"),
    ]

    static let order = [
        SchemeFlaw(
            "a gap between segments", [#""over": "10000.00""#: #""over": "11000.00""#],
            "gap rules[0].segments[1]", says: "11,000"),
        SchemeFlaw(
            "segments that overlap", [#""over": "10000.00""#: #""over": "9999.99""#],
            "overlap rules[0].segments[1]", says: "10,000"),
        SchemeFlaw(
            "a segment that ends before it begins", [#""through": "200000.00""#: #""through": "99999.99""#],
            "backwards rules[0].segments[2]"),
        SchemeFlaw(
            "a segment of nothing", [#""over": "800.00""#: #""over": "10000.00""#], "backwards rules[0].segments[0]"),
        SchemeFlaw(
            "an open segment before the last", [#", "through": "100000.00""#: ""],
            "missingKey rules[0].segments[1].through"),
        SchemeFlaw(
            "a gap between bands", in: "yinchuan-2022", [#""from": "20000.00""#: #""from": "20000.01""#],
            "gap rules[2].bands[2]"),
        SchemeFlaw(
            "bands that overlap", in: "yinchuan-2022", [#""from": "20000.00""#: #""from": "15000.00""#],
            "overlap rules[2].bands[2]"),
        SchemeFlaw("a term that ends before it begins", ["2018-12-31": "2017-12-31"], "outOfOrder term"),
        SchemeFlaw("a window that closes before it opens", ["2018-02-10": "2017-12-14"], "outOfOrder enrolment"),
        SchemeFlaw("a deadline before the term's end", ["2019-06-30": "2018-12-30"], "outOfOrder filing.deadline"),
        SchemeFlaw(
            "a level whose limit is not above the one before", [#""through": "3000.00""#: #""through": "10000.00""#],
            "backwards approval[1].through"),
        SchemeFlaw(
            "a level without a limit before the last", [#""through": "3000.00","#: ""],
            "missingKey approval[0].through",
            says: "through"),
    ]

    static let wholes = [
        SchemeFlaw("a version to come", [#""version": 2"#: #""version": 3"#], "unsupportedFormat version"),
        SchemeFlaw("a version that is no number", [#""version": 2"#: #""version": "2""#], "wrongKind version"),
        SchemeFlaw("no version", [#""version": 2,"#: ""], "missingKey version"),
        SchemeFlaw("another format", ["huzhu-scheme": "scheme"], "unsupportedFormat format", says: "scheme"),
        SchemeFlaw("a comma too many", [#"13(6)"}"#: #"13(6)"},"#], "notJSON exclusions[6]"),
        SchemeFlaw(
            "many things at once",
            [
                #""version": 2"#: #""version": 9"#, "\"shortName\"": "\"shortname\"", "2018-12-31": "2018-02-30",
                #""rate": "30%""#: #""rate": "130%""#, #""over": "100000.00""#: #""over": "99000.00""#,
                "rules 13(6)": "rulez 13(6)", "2019-06-30": "2019-06-31", #""withhold""#: #""hold""#,
            ],
            "unknownKey shortname", "unsupportedFormat version", "missingKey shortName", "unreadable term.last",
            "overlap rules[0].segments[2]", "rateOutOfRange rules[0].segments[0].rate",
            "unreadable exclusions[5].article",
            "unreadable filing.deadline", "notOneOf readings[1].alternatives[0]", says: "did you mean “shortName”?"),
    ]
}
