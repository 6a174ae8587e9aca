import JSONText
import MutualAid
import Testing

@testable import Exchange

@Suite("The answers of a batch")
struct BatchFormTests {
    @Test("The case and the answer of the fixed form are the same to the letter")
    func example() throws {
        let sheet = try BatchSheet(BatchText.example)
        #expect(
            sheet.lines == [
                #"{"id":"c1","scheme":"yunnan-14","claims":[{"base":"7100.00","payable":"1890.00","approval":"agency","components":[{"kind":"segments","amount":"1890.00"}],"segments":[{"over":"800.00","through":"10000.00","rate":"30%","base":"6300.00","subsidy":"1890.00"}],"otherReadings":[],"notices":[]}]}"#
            ])
        #expect(sheet.failures == 0)
    }

    private func claims(_ line: String) throws -> [String] {
        let sheet = try BatchSheet(line)
        #expect(sheet.failures == 0, "\(sheet.lines)")
        return try #require(sheet.answers.first)["claims"]?.list.map(\.description) ?? []
    }

    @Test("A second claim names the figure of each single reading that pays another amount")
    func otherReadings() throws {
        let claims = try claims(BatchText.line("yunnan-14", BatchText.base("6000.00"), BatchText.base("7000.00")))
        #expect(claims.count == 2)
        #expect(claims[0].contains(#""otherReadings":[]"#))
        #expect(claims[1].contains(#""payable":"2100.00""#))
        #expect(
            claims[1].contains(
                #""otherReadings":[{"reading":"acrossClaims","value":"runningTotal","payable":"3300.00"}]"#))
    }

    @Test("Under another reading the built-in one is among the others")
    func switchedReading() throws {
        let claims = try claims(
            BatchText.line(
                "yunnan-14", readings: #"{"acrossClaims":"runningTotal"}"#, BatchText.base("6000.00"),
                BatchText.base("7000.00")))
        #expect(claims[1].contains(#""payable":"3300.00""#))
        #expect(
            claims[1].contains(#""otherReadings":[{"reading":"acrossClaims","value":"restart","payable":"2100.00"}]"#))
        // 5,200 at 30% and 800 again at 30%; of the new 7,000, 4,000 reach the end of the first segment.
        #expect(
            claims[1].contains(
                #""segments":[{"over":"800.00","through":"10000.00","rate":"30%","base":"4000.00","subsidy":"1200.00"},{"over":"10000.00","through":"100000.00","rate":"70%","base":"3000.00","subsidy":"2100.00"}]"#
            ))
    }

    @Test("What lifts a small subsidy, or takes it away, is a component of its own")
    func minimum() throws {
        let raised = try claims(BatchText.line("yunnan-14", BatchText.base("801.00")))[0]
        #expect(
            raised.contains(
                #""components":[{"kind":"segments","amount":"0.30"},{"kind":"minimum","amount":"49.70"}]"#))
        #expect(raised.contains(#"[{"reading":"minimum","value":"withhold","payable":"0.00"}]"#))
        let withheld = try claims(
            BatchText.line("yunnan-14", readings: #"{"minimum":"withhold"}"#, BatchText.base("801.00")))[0]
        #expect(
            withheld.contains(
                #""components":[{"kind":"segments","amount":"0.30"},{"kind":"minimum","amount":"-0.30"}]"#))
        #expect(withheld.contains(#""payable":"0.00","approval":"agency""#))
    }

    @Test("Ceiling, one-time sum and allowance are components, an open segment has no end, no level is named")
    func yinchuan() throws {
        let claim = try claims(BatchText.line("yinchuan-2022", BatchText.base("90000.00", year: "2022")))[0]
        #expect(claim.hasPrefix(#"{"base":"90000.00","payable":"75200.00","approval":null,"#))
        #expect(
            claim.contains(
                #""components":[{"kind":"segments","amount":"57400.00"},{"kind":"ceiling","amount":"-7400.00"},{"kind":"oneTime","amount":"25000.00"},{"kind":"allowance","amount":"200.00"}]"#
            ))
        #expect(
            claim.contains(
                #"{"over":"50000.00","through":null,"rate":"75%","base":"40000.00","subsidy":"30000.00"}]"#))
    }

    @Test("A one-time sum that is not topped up is noticed, and the topped-up figure named")
    func oneTime() throws {
        let claims = try claims(
            BatchText.line(
                "yinchuan-2022", BatchText.base("6000.00", year: "2022"), BatchText.base("9000.00", year: "2022")))
        #expect(claims[1].contains(#""otherReadings":[{"reading":"oneTime","value":"topUp","payable":"5050.00"}]"#))
        #expect(claims[1].contains(#""notices":[{"code":"oneTimeAlreadyPaid"}]"#))
    }

    @Test("Stays that are left out, or begin before the term, are noticed with their place")
    func stays() throws {
        let stay = #"{"admitted":"2018-01-02","discharged":"2018-01-09","settlement":{"totalCost":"1000.00"}"#
        let line = BatchText.line(
            "yunnan-14",
            #"{"filed":"2018-06-01","stays":["#
                + [
                    stay + "}", stay + #","exclusion":"accident","hospitalGrade":"tertiary"}"#,
                    stay.replacing("2018-01-09", with: "2019-01-09") + "}",
                    stay.replacing("2018-01-02", with: "2017-12-30") + "}",
                    stay.replacing("1000.00\"", with: "1000.00\",\"psn_part_amt\":\"1.00\",\"cash\":\"2.00\"") + "}",
                ].joined(separator: ",") + "]}")
        let claim = try claims(line)[0]
        #expect(claim.hasPrefix(#"{"base":"3000.00","payable":"660.00""#))
        #expect(
            claim.contains(
                #""notices":[{"code":"stayExcluded","stay":1},{"code":"dischargedOutsideTerm","stay":2},{"code":"crossesTermBoundary","stay":3},{"code":"printedOutOfPocketDiffers","stay":4},{"code":"accountsAndCashDiffer","stay":4}]"#
            ))
    }

    @Test("A claim filed too late pays nothing and leaves no trace in the next one")
    func late() throws {
        let claims = try claims(
            BatchText.line(
                "yunnan-14", BatchText.claim(#""totalCost":"6000.00""#, filed: "2019-07-01"), BatchText.base("6000.00"))
        )
        #expect(claims[0].hasPrefix(#"{"base":"6000.00","payable":"0.00""#))
        #expect(claims[0].contains(#"{"kind":"filedTooLate","amount":"-1560.00"}"#))
        #expect(claims[0].contains(#""otherReadings":[],"notices":[{"code":"filedTooLate"}]"#))
        #expect(claims[1].contains(#""payable":"1560.00""#))
        #expect(claims[1].contains(#""otherReadings":[],"notices":[]"#))
    }

    @Test("Who doesn't take part gets nothing, with a notice")
    func notEnrolled() throws {
        let member = #"{"category":"retired","enrolment":"notParticipating"}"#
        let claim = try claims(BatchText.line("yunnan-14", member: member, BatchText.base("6000.00")))[0]
        #expect(claim.contains(#""payable":"0.00""#))
        #expect(claim.contains(#"{"kind":"notEnrolled","amount":"-1560.00"}"#))
        #expect(claim.contains(#""notices":[{"code":"notEnrolled"}]"#))
    }

    /// The answers under a scheme that is test data only.
    private func claims(_ line: String, under shape: String) throws -> [String] {
        let scheme = try SchemeFolder.scheme("shapes/" + shape)
        let sheet = try BatchSheet(line, from: SchemeShelf(known: [scheme.id]) { _ in scheme })
        #expect(sheet.failures == 0, "\(sheet.lines)")
        return try #require(sheet.answers.first)["claims"]?.list.map(\.description) ?? []
    }

    @Test("Every kind of rule is one component by its kind, however many lines and rules it has")
    func shapes() throws {
        let member = """
            {"category":"active","enrolment":"continuing","born":"1970-01-01","sex":"female","unbrokenSince":"2010-01-01",\
            "termsWithoutSubsidy":3}
            """
        let line = BatchText.line(
            "everything", member: member,
            #"{"filed":"2023-03-01","stays":["#
                + #"{"admitted":"2023-01-01","discharged":"2023-01-11","hospitalGrade":"tertiary","settlement":{"totalCost":"62100.00","fullySelfPaid":"2000.00","specialCare":"3000.00"}},"#
                + #"{"admitted":"2023-02-01","discharged":"2023-02-02","hospitalGrade":"primary","settlement":{"totalCost":"5100.00"}}"#
                + #"],"events":[{"kind":"accident","day":"2023-02-20"},{"kind":"diagnosis","severity":"heavy","day":"2023-02-20"},{"kind":"theft","day":"2023-02-21"}]}"#
        )
        let claim = try claims(line, under: "everything")[0]
        #expect(claim.hasPrefix(#"{"base":"65000.00","payable":"34190.00","approval":"centre","#))
        // By stays 29,000 and 2,000 of slices, 2,950 at the third-grade hospital: the first stay is cut to 20,000.
        #expect(
            claim.contains(
                #""components":[{"kind":"segments","amount":"33950.00"},{"kind":"ceiling","amount":"-11950.00"},{"kind":"wholeAmount","amount":"300.00"},{"kind":"rate","amount":"650.00"},{"kind":"oneTime","amount":"900.00"},{"kind":"allowance","amount":"100.00"},{"kind":"daily","amount":"240.00"},{"kind":"lumpSum","amount":"10000.00"}]"#
            ), "\(claim)")
        #expect(claim.contains(#""notices":[{"code":"eventNotCovered","event":2}]"#), "\(claim)")
    }

    @Test("A stay within a new member's waiting period is noticed with its place")
    func waiting() throws {
        let line = BatchText.line(
            "everything", member: #"{"category":"active","enrolment":"new"}"#,
            BatchText.claim(
                #""totalCost":"6000.00""#, year: "2022", filed: "2022-12-01", admitted: "2022-07-30",
                discharged: "2022-08-02"))
        let claim = try claims(line, under: "everything")[0]
        #expect(claim.hasPrefix(#"{"base":"0.00","payable":"0.00""#))
        #expect(claim.contains(#""notices":[{"code":"withinWaitingPeriod","stay":0}]"#))
    }

    @Test("A claim without stays and a case without claims are answered")
    func empty() throws {
        let claim = try claims(BatchText.line("yunnan-14", #"{"filed":"2018-06-01","stays":[]}"#))[0]
        #expect(claim.hasPrefix(#"{"base":"0.00","payable":"0.00""#))
        #expect(try claims(BatchText.line("yunnan-14")) == [])
    }

    @Test("All that is optional may be given, and what is null counts as not given")
    func optional() throws {
        let member = """
            {"category":"active","enrolment":"new","born":"1980-02-29","sex":"female","unbrokenSince":"2015-01-01",\
            "termsWithoutSubsidy":3}
            """
        let events =
            #"[{"kind":"diagnosis","severity":"heavy","day":"2018-05-02"},{"kind":"death","day":"2018-05-02"}]"#
        let claim = BatchText.base("7100.00").dropLast() + #","events":\#(events)}"#
        #expect(try claims(BatchText.line("yunnan-14", member: member, String(claim)))[0].contains("1890.00"))
        let nothing = """
            {"category":"active","enrolment":null,"born":null,"sex":null,"unbrokenSince":null,"termsWithoutSubsidy":null}
            """
        let stay =
            BatchText.claim(
                #""totalCost":"7100.00""#, more: #","exclusion":null,"hospitalGrade":null"#
            ).dropLast() + #","events":null}"#
        #expect(
            try claims(BatchText.line("yunnan-14", readings: "null", member: nothing, String(stay)))[0]
                .contains("1890.00"))
    }

    @Test("The order of keys doesn't matter, and amounts may lack decimals")
    func order() throws {
        let line = """
            {"claims":[{"stays":[{"settlement":{"selfPaidFirst":"3000","fullySelfPaid":"2000.0","pooledFund":"20000",\
            "totalCost":"30000"},"discharged":"2018-03-10","admitted":"2018-03-01"}],"filed":"2018-06-01"}],\
            "member":{"category":"active"},"scheme":"yunnan-14","id":"c1"}
            """
        #expect(try BatchSheet(line).lines == BatchSheet(BatchText.example).lines)
    }

    @Test(
        "An id is given back as it was written", arguments: ["\"c1\"", "\"\\u4e2d \\\"1\\\"\"", "7", "-1.50e3", "\"\""])
    func id(id: String) throws {
        for line in [BatchText.example, "{\"id\":\"c1\",\"unknown\":1}"] {
            let answer = try BatchSheet(line.replacing("\"c1\"", with: id)).lines[0]
            #expect(answer.hasPrefix("{\"id\":\(id),"))
        }
    }
}
