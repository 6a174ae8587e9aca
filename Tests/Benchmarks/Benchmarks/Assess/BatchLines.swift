import Exchange

/// Cases to be answered again and again.
enum BatchLines {
    static let all = [("one stay", oneStay), ("two claims, three stays", threeStays), ("an error", error)]

    /// The example of the fixed form.
    private static let oneStay = #"""
        {"id":"c1","scheme":"yunnan-14","readings":{"acrossClaims":"runningTotal"},"member":{"category":"active","enrolment":"continuing"},"claims":[{"filed":"2018-06-01","stays":[{"admitted":"2018-03-01","discharged":"2018-03-10","settlement":{"totalCost":"30000.00","pooledFund":"20000.00","fullySelfPaid":"2000.00","selfPaidFirst":"3000.00"}}]}]}
        """#

    private static let threeStays = #"""
        {"id":"c2","scheme":"yinchuan-2022","member":{"category":"active"},"claims":[{"filed":"2022-06-01","stays":[{"admitted":"2022-03-01","discharged":"2022-03-10","settlement":{"medfee_sumamt":"30000.00","hifp_pay":"20000.00","fulamt_ownpay_amt":"2000.00","psn_cash_pay":"10000.00"}},{"admitted":"2022-04-01","discharged":"2022-04-10","settlement":{"totalCost":"9000.00","pooledFund":"2000.00","fullySelfPaid":"200.00"}}]},{"filed":"2022-09-01","stays":[{"admitted":"2022-08-01","discharged":"2022-08-10","settlement":{"totalCost":"30000.00","pooledFund":"20000.00"}}]}]}
        """#

    private static let error = oneStay.replacing("30000.00", with: "3x")
}

/// The same line so many times, the answers counted and forgotten.
struct RepeatedLine: BatchChannel {
    private let line: [UInt8]
    private var left: Int
    private(set) var written = 0

    init(_ line: String, count: Int) {
        self.line = Array((line + "\n").utf8)
        left = count
    }

    var isIdle: Bool { false }

    mutating func read(into room: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(left, room.count / line.count)
        for index in 0..<count {
            UnsafeMutableRawBufferPointer(rebasing: room[(index * line.count)...]).copyBytes(from: line)
        }
        left -= count
        return count * line.count
    }

    mutating func write(_ bytes: [UInt8]) { written += bytes.count }
}
