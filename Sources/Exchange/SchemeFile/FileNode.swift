import JSONText
import MutualAid

/// Collects what is wrong with a file while it is read, so that all findings come at once.
final class FindingList {
    private(set) var findings: [Finding] = []

    func report(_ code: Finding.Code, at path: JSONPath, _ detail: String) {
        findings.append(Finding(path: path, code: code, detail: detail))
    }
}

/// A value of a file with its place; reading a wrong one reports it and gives nil.
struct FileNode {
    let value: JSONValue
    let path: JSONPath
    let list: FindingList

    func report(_ code: Finding.Code, _ detail: String) { list.report(code, at: path, detail) }

    // MARK: - Objects and arrays

    /// Reports members that the format doesn't know, with the nearest known name.
    func allow(_ keys: String...) { allow(keys: keys) }

    /// Reports members other than `keys`, with the nearest known name.
    func allow(keys: [String]) {
        guard case .object(let object) = value else { return report(.invalidValue, "expected an object") }
        for key in object.keys where !keys.contains(key) {
            let hint = nearest(to: key, among: keys).map { ", did you mean \($0)?" } ?? ""
            list.report(.unknownKey, at: path.appending(key: key), key + hint)
        }
    }

    /// The member `key` if it is there.
    func optional(_ key: String) -> FileNode? {
        guard case .object(let object) = value, let member = object[key] else { return nil }
        return FileNode(value: member, path: path.appending(key: key), list: list)
    }

    /// The member `key`; reports it when it is missing.
    func required(_ key: String) -> FileNode? {
        if let node = optional(key) { return node }
        if case .object = value { list.report(.missingKey, at: path.appending(key: key), key) }
        return nil
    }

    /// The elements of an array.
    var elements: [FileNode] {
        guard case .array(let values) = value else {
            report(.invalidValue, "expected an array")
            return []
        }
        return values.enumerated().map { FileNode(value: $1, path: path.appending(index: $0), list: list) }
    }

    /// The members of an object.
    var members: [(key: String, node: FileNode)] {
        guard case .object(let object) = value else { return [] }
        return object.members.map { ($0.key, FileNode(value: $0.value, path: path.appending(key: $0.key), list: list)) }
    }

    // MARK: - Plain values

    var string: String? {
        if case .string(let string) = value { return string }
        report(.invalidValue, "expected a string")
        return nil
    }

    /// A whole number from 0 on.
    var integer: Int? {
        if case .number(let number) = value, let integer = number.int, integer >= 0 { return integer }
        report(.invalidValue, "expected a whole number that is not negative")
        return nil
    }

    /// A value written as a string that `Value` reads.
    func parsed<Value: LosslessStringConvertible>(_ type: Value.Type, _ expected: String) -> Value? {
        guard let string else { return nil }
        if let value = Value(string) { return value }
        report(.invalidValue, "expected \(expected), got \(string)")
        return nil
    }

    var money: Money? {
        guard let money = parsed(Money.self, "an amount such as 800.00") else { return nil }
        guard money >= .zero else {
            report(.invalidValue, "expected an amount that is not negative")
            return nil
        }
        return money
    }

    var rate: Rate? { parsed(Rate.self, "a rate from 0% through 100%") }

    var day: CalendarDay? { parsed(CalendarDay.self, "a day such as 2018-01-01") }

    /// A text in both languages.
    var text: LocalizedText? {
        allow(Language.chinese.rawValue, Language.english.rawValue)
        let chinese = required(Language.chinese.rawValue)?.string
        let english = required(Language.english.rawValue)?.string
        guard let chinese, let english else { return nil }
        return LocalizedText(chinese: chinese, english: english)
    }

    /// A case of an enumeration with names.
    func name<Name: RawRepresentable & CaseIterable>(_ type: Name.Type) -> Name? where Name.RawValue == String {
        guard let string else { return nil }
        if let name = Name(rawValue: string) { return name }
        report(.invalidValue, "expected one of " + Name.allCases.map(\.rawValue).joined(separator: ", "))
        return nil
    }
}
