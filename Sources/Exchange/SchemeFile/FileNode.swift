import JSONText
import MutualAid

/// Collects what is wrong with a file while it is read, so that all findings come at once.
final class FindingList {
    private(set) var findings: [Finding] = []

    func report(_ fault: SchemeFault, at path: JSONPath) { findings.append(Finding(path: path, fault: fault)) }
}

/// A value of a file with its place; reading a wrong one reports it and gives nil.
struct FileNode {
    let value: JSONValue
    let path: JSONPath
    let list: FindingList

    func report(_ fault: SchemeFault) { list.report(fault, at: path) }

    // MARK: - Objects and arrays

    /// Reports members that the format doesn't know, with the nearest known name.
    func allow(_ keys: String...) { allow(keys: keys) }

    /// Reports members other than `keys`, with the nearest known name.
    func allow(keys: [String]) {
        guard case .object(let object) = value else { return report(.wrongKind(expected: .group)) }
        for key in object.keys where !keys.contains(key) {
            list.report(.unknownKey(key, nearest: nearest(to: key, among: keys)), at: path.appending(key: key))
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
        if case .object = value { list.report(.missingKey(key), at: path.appending(key: key)) }
        return nil
    }

    /// The elements of an array.
    var elements: [FileNode] {
        guard case .array(let values) = value else {
            report(.wrongKind(expected: .list))
            return []
        }
        return values.enumerated().map { FileNode(value: $1, path: path.appending(index: $0), list: list) }
    }

    /// The elements of an array that must have at least one.
    var someElements: [FileNode] {
        if case .array(let values) = value, values.isEmpty { report(.empty) }
        return elements
    }

    /// The members of an object.
    var members: [(key: String, node: FileNode)] {
        guard case .object(let object) = value else {
            report(.wrongKind(expected: .group))
            return []
        }
        return object.members.map { ($0.key, FileNode(value: $0.value, path: path.appending(key: $0.key), list: list)) }
    }

    // MARK: - Plain values

    var string: String? {
        if case .string(let string) = value { return string }
        report(.wrongKind(expected: .text))
        return nil
    }

    /// A text that names something within the file.
    var identifier: String? {
        guard let string else { return nil }
        if !string.isEmpty, !string.contains(where: \.isWhitespace) { return string }
        report(.unreadable(string, expected: .identifier))
        return nil
    }

    var flag: Bool? {
        if case .bool(let flag) = value { return flag }
        report(.wrongKind(expected: .flag))
        return nil
    }

    /// A whole number from 0 on.
    var integer: Int? { integer(from: 0) }

    /// A whole number from `least` on.
    func integer(from least: Int) -> Int? {
        guard case .number(let number) = value, let integer = number.int else {
            report(.wrongKind(expected: .number))
            return nil
        }
        // No number of a scheme is larger than the days of some centuries.
        if integer > 1_000_000 {
            report(.tooMany(most: 1_000_000))
            return nil
        }
        if integer >= least { return integer }
        report(.tooSmall(least: String(least)))
        return nil
    }

    /// A value written as a string that `Value` reads.
    private func parsed<Value: LosslessStringConvertible>(_ type: Value.Type, _ form: SchemeFault.Form) -> Value? {
        guard let string else { return nil }
        if let value = Value(string) { return value }
        report(.unreadable(string, expected: form))
        return nil
    }

    var money: Money? {
        guard let money = parsed(Money.self, .amount) else { return nil }
        if money >= .zero { return money }
        report(.tooSmall(least: Money.zero.description))
        return nil
    }

    /// An amount that is something.
    var positiveMoney: Money? {
        guard let money else { return nil }
        if money > .zero { return money }
        report(.tooSmall(least: Money(fen: 1).description))
        return nil
    }

    var rate: Rate? {
        guard let string else { return nil }
        if let rate = Rate(string) { return rate }
        // With the sign and a number it is a rate all the same, only none that there can be.
        let isNumber = string.hasSuffix("%") && Money(String(string.dropLast())) != nil
        report(isNumber ? .rateOutOfRange(string) : .unreadable(string, expected: .rate))
        return nil
    }

    var day: CalendarDay? { parsed(CalendarDay.self, .day) }

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
        name(of: Array(Name.allCases))
    }

    /// One of `names`, which are some cases of an enumeration.
    func name<Name: RawRepresentable>(of names: [Name]) -> Name? where Name.RawValue == String {
        guard let string else { return nil }
        if let name = names.first(where: { $0.rawValue == string }) { return name }
        let possible = names.map(\.rawValue)
        report(.notOneOf(string, possible, nearest: nearest(to: string, among: possible)))
        return nil
    }

    /// A list of different cases of an enumeration.
    func names<Name: RawRepresentable & CaseIterable & Hashable>(_ type: Name.Type) -> [Name]
    where Name.RawValue == String {
        let nodes = elements
        reportDoubles(nodes) { node in if case .string(let string) = node.value { string } else { nil } }
        return nodes.compactMap { $0.name(type) }
    }

    /// Reports each of `nodes` whose name stood before.
    func reportDoubles(_ nodes: [FileNode], by name: (FileNode) -> String?) {
        var seen: Set<String> = []
        for node in nodes {
            guard let name = name(node) else { continue }
            if !seen.insert(name).inserted { node.report(.doubled(name)) }
        }
    }

    /// The text of the member `key`, without reporting anything.
    func peek(_ key: String) -> String? {
        if case .string(let string)? = value[key] { string } else { nil }
    }
}
