import JSONText
import MutualAid
import Wording

extension Phrasebook {
    /// What is wrong with a case, and what to do about it.
    func sentence(_ fault: BatchFault) -> String {
        switch fault.reason {
        case .malformed(let byte): self(.cliCaseMalformed, String(byte))
        case .notACase: self(.cliCaseNoCase)
        case .tooLong(let limit): self(.cliCaseTooLong, String(limit))
        case .doubledKey(let key): self(.cliCaseDoubledKey, clipped(key))
        case .missingKey(let key): self(.cliCaseMissingKey, key)
        case .unknownKey(let key, let nearest?): self(.cliCaseUnknownKeyNear, clipped(key), nearest)
        case .unknownKey(let key, nil): self(.cliCaseUnknownKey, clipped(key))
        case .amount(let flaw): sentence(flaw)
        case .amountTwice(let key, let field): self(.cliCaseAmountTwice, key, name(field))
        case .day: self(.cliCaseDay)
        case .expected(let expectation, _): sentence(expectation)
        case .unknownScheme(let name, let known): self(.cliCaseUnknownScheme, clipped(name), list(known))
        case .schemeFaulty(let name): self(.cliCaseSchemeFaulty, name)
        case .unknownCategory(let name):
            self(.cliCaseUnknownCategory, clipped(name), list(MemberCategory.allCases.map(\.rawValue)))
        case .reading(let name, let value, let offered):
            self(.cliCaseReading, clipped("\(name): \(value)"), list(offered))
        case .assessment(let fault, let scheme): sentence(fault, under: scheme)
        }
    }

    /// A text of the case's own, which may be of any length, as far as it helps to find it.
    private func clipped(_ text: String) -> String {
        let start = text.prefix(60)
        return start.endIndex == text.endIndex ? text : start + "…"
    }

    private func sentence(_ flaw: BatchFault.AmountFlaw) -> String {
        switch flaw {
        case .notInQuotes: self(.cliCaseAmountInQuotes)
        case .notAnAmount: self(.faultAmount)
        case .negative: self(.faultAmountNegative)
        case .tooManyDecimals: self(.faultAmountDecimals)
        case .tooLarge: self(.faultAmountTooLarge)
        }
    }

    private func sentence(_ expectation: BatchFault.Expectation) -> String {
        switch expectation {
        case .group: self(.cliCaseGroup)
        case .list: self(.cliCaseList)
        case .text: self(.cliCaseText)
        case .wholeNumber: self(.cliCaseWholeNumber)
        case .textOrNumber: self(.cliCaseTextOrNumber)
        case .oneOf(let names): self(.cliCaseOneOf, list(names))
        }
    }
}
