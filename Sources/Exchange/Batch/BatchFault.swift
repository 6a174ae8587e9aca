import JSONText
import MutualAid

/// Why a case of a batch cannot be worked out, and which part of it is to blame.
struct BatchFault: Error {
    /// The culprit's place in the line, such as `claims[0].stays[0].settlement.totalCost`.
    var path: JSONPath
    /// What is wrong with it.
    var reason: Reason

    /// What can be wrong.
    enum Reason {
        /// The line breaks the grammar at this byte, counted from 1.
        case malformed(byte: Int)
        /// The line is another value than an object.
        case notACase
        /// The line has more bytes than are read.
        case tooLong(limit: Int)
        /// A key stands twice.
        case doubledKey(String)
        case missingKey(String)
        case unknownKey(String, nearest: String?)
        /// An amount that can't be read.
        case amount(AmountFlaw)
        /// An amount given under both of its names.
        case amountTwice(key: String, SettlementField)
        case day
        /// A value of another kind than the one that belongs here.
        case expected(Expectation, code: String = "invalidValue")
        case unknownScheme(String, known: [String])
        /// The scheme's own file has faults.
        case schemeFaulty(String)
        case unknownCategory(String)
        case reading(String, value: String, offered: [String])
        /// The scheme and the case don't go together.
        case assessment(AssessmentFault, scheme: Scheme)
    }

    /// What is wrong with an amount.
    enum AmountFlaw {
        case notInQuotes, notAnAmount, negative, tooManyDecimals, tooLarge
    }

    /// What belongs where something else stands.
    enum Expectation {
        case group, list, text, wholeNumber, textOrNumber
        case oneOf([String])
    }

    /// The stable code.
    var code: String {
        switch reason {
        case .malformed, .notACase, .tooLong, .doubledKey: "notJSON"
        case .missingKey: "missingKey"
        case .unknownKey: "unknownKey"
        case .amount, .amountTwice: "invalidAmount"
        case .day: "invalidDate"
        case .expected(_, let code): code
        case .unknownScheme: "unknownScheme"
        case .schemeFaulty: "schemeNotComputable"
        case .unknownCategory: "categoryNotCovered"
        case .reading: "readingNotInScheme"
        case .assessment(let fault, _): fault.code
        }
    }
}

extension BatchFault {
    /// The fault for what the reader found wrong with a line.
    init(_ error: JSONError) {
        switch error.code {
        case .notJSON: self.init(path: .root, reason: .malformed(byte: error.offset + 1))
        case .doubledKey: self.init(path: error.path, reason: .doubledKey(error.detail))
        case .missingKey: self.init(path: error.path, reason: .missingKey(error.detail))
        case .unknownKey: self.init(path: error.path, reason: .unknownKey(error.detail, nearest: nil))
        case .wrongType, .invalidValue: self.init(path: error.path, reason: .expected(.text))
        }
    }

    /// The fault of claim `claim` (from 0) of a case under `scheme`.
    init(_ fault: AssessmentFault, claim: Int, scheme: Scheme) {
        func stay(_ stay: Int, _ key: String) -> JSONPath {
            JSONPath([.key("claims"), .index(claim), .key("stays"), .index(stay), .key(key)])
        }
        let path =
            switch fault {
            case .schemeNotComputable: JSONPath([.key("scheme")])
            case .categoryNotCovered: JSONPath([.key("member"), .key("category")])
            case .exclusionNotInScheme(let index, _): stay(index, "exclusion")
            case .dischargedBeforeAdmission(let index): stay(index, "discharged")
            case .settlementDoesNotAddUp(let index, _): stay(index, "settlement")
            }
        self.init(path: path, reason: .assessment(fault, scheme: scheme))
    }
}
