/// One broken file for each kind of fault.
extension SchemeFlaw {
    static let keys = [
        SchemeFlaw(
            "a key misspelt", ["\"filing\"": "\"filling\""], "unknownKey filling", says: "did you mean filing?"),
        SchemeFlaw(
            "a key of a segment misspelt", [#""rate": "70%""#: #""rates": "70%""#],
            "unknownKey rules[0].segments[1].rates", "missingKey rules[0].segments[1].rate", says: "did you mean rate?"),
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
            "a key twice", ["\"version\": 1,": "\"version\": 1, \"version\": 1,"], "invalidValue version",
            says: "version"),
        SchemeFlaw("a rule without a kind", [#""kind": "minimum", "#: ""], "missingKey rules[1].kind"),
        SchemeFlaw(
            "no segments", [#""segments": ["#: #""segment": ["#], "unknownKey rules[0].segment",
            "missingKey rules[0].segments", says: "did you mean segments?"),
        SchemeFlaw("no readings", ["\"readings\"": "\"reading\""], "unknownKey reading", "missingKey readings"),
    ]

    static let values = [
        SchemeFlaw("a rate above the whole", [#""100%""#: #""101%""#], "invalidValue rules[0].segments[2].rate"),
        SchemeFlaw("a rate below nothing", [#""100%""#: #""-1%""#], "invalidValue rules[0].segments[2].rate"),
        SchemeFlaw(
            "a rate as a number", [#""100%""#: "1"], "invalidValue rules[0].segments[2].rate", says: "a string"),
        SchemeFlaw("a day that there is not", ["2018-12-31": "2018-11-31"], "invalidValue term.last"),
        SchemeFlaw("a day in another form", ["2018-12-31": "31.12.2018"], "invalidValue term.last", says: "31.12.2018"),
        SchemeFlaw(
            "an amount with a comma", [#""3000.00""#: #""3,000.00""#], "invalidValue approval[0].through",
            says: "3,000.00"),
        SchemeFlaw(
            "an amount below zero", [#""150.00""#: #""-150.00""#], "invalidValue contributions.amounts.new",
            says: "not negative"),
        SchemeFlaw(
            "an end that is no amount",
            [
                #""through": "10000.00", "rate": "30%""#:
                    #""through": "lots", "rate": "30%""#
            ], "invalidValue rules[0].segments[0].through", says: "lots"),
        SchemeFlaw("a reading that there is not", [#""restart""#: #""startOver""#], "invalidValue readings[0].builtIn"),
        SchemeFlaw(
            "an alternative that there is not", [#""withhold""#: #""raised""#],
            "invalidValue readings[1].alternatives[0]"),
        SchemeFlaw(
            "an ambiguity that there is not", [#""participationBase""#: #""participation base""#],
            "invalidValue readings[2].builtIn", "invalidValue readings[2].alternatives[0]"),
        SchemeFlaw("a document that there is not", ["rules 12": "rule 12"], "invalidValue filing.article"),
        SchemeFlaw("an article without a number", ["rules 12": "rules"], "invalidValue filing.article"),
        SchemeFlaw("article zero", ["rules 12": "rules 0"], "invalidValue filing.article"),
        SchemeFlaw("an item left open", ["rules 13(6)": "rules 13(6"], "invalidValue exclusions[5].article"),
        SchemeFlaw(
            "a category that there is not", [#""retired""#: #""pensioner""#], "invalidValue categories.covered[1]"),
        SchemeFlaw(
            "a rule of another kind", [#""minimum", "amount""#: #""maximum", "amount""#], "invalidValue rules[1].kind"),
        SchemeFlaw(
            "a deduction of what is no part", [#""part": "overLimit""#: #""part": "cash""#],
            "invalidValue base.deductions[1].part"),
        SchemeFlaw(
            "a deduction of nothing known", [#""part": "overLimit""#: #""part": "overlimit""#],
            "invalidValue base.deductions[1].part", says: "overLimit"),
        SchemeFlaw(
            "half a day", [#""workingDays": 5"#: #""workingDays": 5.5"#], "invalidValue settlementTime.workingDays"),
        SchemeFlaw(
            "less than no day", [#""workingDays": 5"#: #""workingDays": -5"#], "invalidValue settlementTime.workingDays"
        ),
        SchemeFlaw(
            "a list that is none", in: "yinchuan-2022", [#""approval": []"#: #""approval": {}"#],
            "invalidValue approval",
            says: "an array"),
        SchemeFlaw(
            "an object that is none",
            [#""filing": {"deadline": "2019-06-30", "article": "rules 12"}"#: #""filing": 6"#],
            "invalidValue filing", says: "an object"),
    ]

    static let order = [
        SchemeFlaw(
            "a gap between segments", [#""over": "10000.00""#: #""over": "11000.00""#],
            "notContiguous rules[0].segments[1]", says: "11000.00"),
        SchemeFlaw(
            "segments that overlap", [#""over": "10000.00""#: #""over": "9999.99""#],
            "notContiguous rules[0].segments[1]", says: "10000.00"),
        SchemeFlaw(
            "a segment that ends before it begins", [#""through": "200000.00""#: #""through": "99999.99""#],
            "outOfOrder rules[0].segments[2]"),
        SchemeFlaw(
            "a segment of nothing", [#""over": "800.00""#: #""over": "10000.00""#], "outOfOrder rules[0].segments[0]"),
        SchemeFlaw(
            "an open segment before the last", [#", "through": "100000.00""#: ""],
            "missingKey rules[0].segments[1].through"),
        SchemeFlaw(
            "a gap between bands", in: "yinchuan-2022", [#""from": "20000.00""#: #""from": "20000.01""#],
            "notContiguous rules[2].bands[2]"),
        SchemeFlaw(
            "bands that overlap", in: "yinchuan-2022", [#""from": "20000.00""#: #""from": "15000.00""#],
            "notContiguous rules[2].bands[2]"),
        SchemeFlaw("a term that ends before it begins", ["2018-12-31": "2017-12-31"], "outOfOrder term"),
        SchemeFlaw("a window that closes before it opens", ["2018-02-10": "2017-12-14"], "outOfOrder enrolment"),
        SchemeFlaw("a deadline before the term's end", ["2019-06-30": "2018-12-30"], "outOfOrder filing"),
        SchemeFlaw(
            "a level whose limit is not above the one before", [#""through": "3000.00""#: #""through": "10000.00""#],
            "outOfOrder approval[1]"),
        SchemeFlaw(
            "a level without a limit before the last", [#""through": "3000.00","#: ""], "outOfOrder approval[0]",
            says: "last"),
    ]

    static let wholes = [
        SchemeFlaw("a version to come", [#""version": 1"#: #""version": 2"#], "unsupportedFormat version"),
        SchemeFlaw("a version that is no number", [#""version": 1"#: #""version": "1""#], "invalidValue version"),
        SchemeFlaw("no version", [#""version": 1,"#: ""], "missingKey version"),
        SchemeFlaw("another format", ["huzhu-scheme": "scheme"], "unsupportedFormat format", says: "huzhu-scheme"),
        SchemeFlaw("a comma too many", [#"13(6)"}"#: #"13(6)"},"#], "notJSON exclusions[6]"),
        SchemeFlaw(
            "many things at once",
            [
                #""version": 1"#: #""version": 9"#, "\"shortName\"": "\"shortname\"", "2018-12-31": "2018-02-30",
                #""rate": "30%""#: #""rate": "130%""#, #""over": "100000.00""#: #""over": "99000.00""#,
                "rules 13(6)": "rulez 13(6)", "2019-06-30": "2019-06-31", #""withhold""#: #""hold""#,
            ],
            "unknownKey shortname", "unsupportedFormat version", "missingKey shortName", "invalidValue term.last",
            "invalidValue rules[0].segments[0].rate", "invalidValue exclusions[5].article",
            "invalidValue filing.deadline", "invalidValue readings[1].alternatives[0]", says: "did you mean shortName?"),
    ]
}
