import JSONText
import MutualAid

/// The domain's plain values as scheme files write them.
extension JSONValue {
    static func day(_ day: CalendarDay) -> JSONValue { .string(day.description) }

    static func amount(_ amount: Money) -> JSONValue { .string(amount.description) }

    static func rate(_ rate: Rate) -> JSONValue { .string(rate.description) }

    static func count(_ count: Int) -> JSONValue { .number(JSONNumber(count)) }

    /// A text in both languages.
    static func text(_ text: LocalizedText) -> JSONValue {
        [Language.chinese.rawValue: .string(text.chinese), Language.english.rawValue: .string(text.english)]
    }

    /// A case of an enumeration with names.
    static func name<Name: RawRepresentable>(_ name: Name) -> JSONValue where Name.RawValue == String {
        .string(name.rawValue)
    }

    /// Some cases of an enumeration with names.
    static func names<Name: RawRepresentable>(_ names: [Name]) -> JSONValue where Name.RawValue == String {
        .array(names.map { .name($0) })
    }

    /// A list where there is anything to list.
    static func filled(_ values: [JSONValue]) -> JSONValue? { values.isEmpty ? nil : .array(values) }

    /// A mark that is written only where it holds.
    static func mark(_ holds: Bool) -> JSONValue? { holds ? .bool(true) : nil }
}
