import JSONText
import MutualAid

/// The values that a case is made of; a wrong one is told as what is wrong with it there.
extension JSONReader {
    /// Reads an object; `member` must read each member's value.
    mutating func group(_ member: (_ key: JSONKey, _ reader: inout JSONReader) throws -> Void) throws {
        do { try object(member) } catch let error as JSONError where error.code == .wrongType {
            throw BatchFault(path: error.path, reason: error.path == .root ? .notACase : .expected(.group))
        }
    }

    /// Reads an array; `element` must read each element.
    mutating func list(_ element: (_ index: Int, _ reader: inout JSONReader) throws -> Void) throws {
        do { try array(element) } catch let error as JSONError where error.code == .wrongType {
            throw BatchFault(path: error.path, reason: .expected(.list))
        }
    }

    /// Reads a string; another value is a fault with `code`.
    mutating func text(code: String = "invalidValue") throws -> String {
        do { return try string() } catch  where error.code == .wrongType {
            throw BatchFault(path: error.path, reason: .expected(.text, code: code))
        }
    }

    /// Reads a name out of a list of them.
    mutating func name<Name: RawRepresentable & CaseIterable>(_ type: Name.Type) throws -> Name
    where Name.RawValue == String {
        if let name = Name(rawValue: try text()) { return name }
        throw BatchFault(path: path, reason: .expected(.oneOf(Name.allCases.map(\.rawValue))))
    }

    /// Reads a whole number from 0 on.
    mutating func count() throws -> Int {
        do {
            let number = try int()
            if number >= 0 { return number }
        } catch  where error.code != .notJSON {
            // Told below, like a negative one.
        }
        throw BatchFault(path: path, reason: .expected(.wholeNumber))
    }

    /// Reads a day such as `2018-03-01`.
    mutating func caseDay() throws -> CalendarDay {
        do {
            if let day = try withASCII(CalendarDay.init(ascii:)) { return day }
        } catch let error as JSONError where error.code != .notJSON {
            // Told below, like a day that doesn't exist.
        }
        throw BatchFault(path: path, reason: .day)
    }

    /// Reads an amount: a string with at most two decimals.
    mutating func caseAmount() throws -> Money {
        var flaw = BatchFault.AmountFlaw.notAnAmount
        do {
            let amount = try withASCII { text -> Money? in
                if let amount = Money(ascii: text), text.first != UInt8(ascii: "-") { return amount }
                flaw = BatchFault.AmountFlaw(of: text)
                return nil
            }
            if let amount { return amount }
        } catch let error as JSONError where error.code != .notJSON {
            if error.code == .wrongType { flaw = .notInQuotes }
        }
        throw BatchFault(path: path, reason: .amount(flaw))
    }
}

extension BatchFault.AmountFlaw {
    /// What keeps `text` from being an amount.
    fileprivate init(of text: UnsafeBufferPointer<UInt8>) {
        let isNegative = text.first == UInt8(ascii: "-")
        let parts = text.dropFirst(isNegative ? 1 : 0).split(
            separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }) else {
            self = .notAnAmount
            return
        }
        if isNegative {
            self = .negative
        } else if parts.count > 1, parts[1].count > 2 {
            self = .tooManyDecimals
        } else {
            self = .tooLarge
        }
    }
}
