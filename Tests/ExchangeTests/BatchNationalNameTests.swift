import MutualAid
import Testing

@Suite("National names of settlement amounts")
struct BatchNationalNameTests {
    private static let names: [(national: String, field: SettlementField)] = [
        ("medfee_sumamt", .totalCost), ("hifp_pay", .pooledFund), ("hifob_pay", .seriousIllness),
        ("hifmi_pay", .seriousIllness), ("cvlserv_pay", .civilServant), ("hifes_pay", .enterpriseSupplement),
        ("maf_pay", .medicalAid), ("oth_pay", .otherFunds), ("fulamt_ownpay_amt", .fullySelfPaid),
        ("overlmt_selfpay", .overLimit), ("preselfpay_amt", .selfPaidFirst), ("act_pay_dedc", .insuranceDeductible),
        ("psn_part_amt", .outOfPocket), ("acct_pay", .personalAccount), ("acct_mulaid_pay", .familyAccount),
        ("psn_cash_pay", .cash),
    ]

    private func answer(_ settlement: String) throws -> BatchSheet {
        try BatchSheet(BatchText.line("yunnan-14", BatchText.claim(settlement)))
    }

    @Test("A national name means the same amount as ours", arguments: names)
    func same(national: String, field: SettlementField) throws {
        let total = field == .totalCost ? "" : #""totalCost":"30000.00","#
        let theirs = try answer(total + #""\#(national)":"1234.50""#)
        #expect(theirs.failures == 0)
        #expect(try theirs.lines == answer(total + #""\#(field.rawValue)":"1234.50""#).lines)
        if field != .insuranceDeductible, field != .totalCost, field != .personalAccount, field != .familyAccount {
            #expect(try theirs.lines != answer(#""totalCost":"30000.00""#).lines)
        }
    }

    @Test("Both names of one amount are an error, whichever stands first", arguments: names)
    func both(national: String, field: SettlementField) throws {
        let pair = [#""\#(national)":"0.00""#, #""\#(field.rawValue)":"0.00""#]
        let total = field == .totalCost ? "" : #""totalCost":"30000.00","#
        for (order, second) in [(pair, field.rawValue), (pair.reversed(), national)] {
            let sheet = try answer(total + order.joined(separator: ","))
            #expect(sheet.fault() == "invalidAmount at claims[0].stays[0].settlement.\(second)")
        }
    }

    @Test("The two parts of the serious-illness insurance are added")
    func added() throws {
        let ours = try answer(#""totalCost":"30000.00","seriousIllness":"1500.25""#)
        #expect(
            try answer(#""totalCost":"30000.00","hifob_pay":"1000.25","hifmi_pay":"500.00""#).lines == ours.lines)
        let most = "9999999999.99"
        #expect(
            try answer(#""totalCost":"\#(most)","hifob_pay":"\#(most)","hifmi_pay":"\#(most)""#).fault()
                == "invalidAmount at claims[0].stays[0].settlement.hifmi_pay")
    }
}
