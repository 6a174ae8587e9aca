import JSONText
import MutualAid

/// A record that has a form in the store's files. The forms are version 1 and apart from the domain's types on
/// purpose: a domain type may change, a file that was written may not.
protocol StoredRecord: RegistryRecord {
    /// The name of the kind of record in the files.
    static var recordName: StaticString { get }
    /// Writes the record's members, without its identity.
    func writeMembers(to writer: inout JSONWriter)
    /// Reads what ``writeMembers(to:)`` wrote.
    static func read(id: Identifier<Self>, from reader: inout JSONReader) throws -> Self
}

/// A value whose written form is ASCII, read without making a string of it: a store has hundreds of thousands.
protocol ASCIIWritten {
    /// Reads the written form; nil for anything else.
    init?(ascii bytes: UnsafeBufferPointer<UInt8>)
}

extension StoreCode: ASCIIWritten {}
extension Identifier: ASCIIWritten {}
extension ContentHash: ASCIIWritten {}

extension JSONReader {
    /// Reads a string in the form that `Value` is written in.
    mutating func parsed<Value: ASCIIWritten>(_ type: Value.Type = Value.self) throws -> Value {
        guard let value = try withASCII({ Value(ascii: $0) }) else { throw invalid("not a \(Value.self)") }
        return value
    }

    /// Reads an amount such as `"800.00"`; no amount of a record is below zero.
    mutating func money() throws -> Money {
        guard let money = try withASCII({ Money(ascii: $0) }) else { throw invalid("not an amount") }
        guard money >= .zero else { throw invalid("an amount below zero") }
        return money
    }

    /// Reads a day such as `"2018-03-01"`.
    mutating func day() throws -> CalendarDay {
        guard let day = try withASCII({ CalendarDay(ascii: $0) }) else { throw invalid("not a day") }
        return day
    }

    /// Reads in how many terms something was so: never fewer than none, never beyond four digits.
    mutating func termCount() throws -> Int {
        let count = try int()
        guard (0...9_999).contains(count) else { throw invalid("not a count") }
        return count
    }

    /// Reads the name of a case.
    mutating func name<Name: RawRepresentable>(_ type: Name.Type = Name.self) throws -> Name
    where Name.RawValue == String {
        guard let name = Name(rawValue: try string()) else { throw invalid("not a \(Name.self)") }
        return name
    }

    /// Reads a scheme's id and hash.
    mutating func schemeReference() throws -> SchemeReference {
        var id: SchemeID?
        var hash: ContentHash?
        try object { key, reader in
            switch key {
            case "id": id = SchemeID(rawValue: try reader.string())
            case "hash": hash = try reader.parsed()
            default: throw reader.unknown(key)
            }
        }
        return SchemeReference(id: try required(id, "id"), hash: try required(hash, "hash"))
    }

    /// The value of a member that must have been there.
    func required<Value>(_ value: Value?, _ key: String) throws -> Value {
        guard let value else { throw missing(key) }
        return value
    }
}

extension JSONWriter {
    /// Writes a member whose value has a written form.
    mutating func member(_ key: StaticString, _ value: some CustomStringConvertible) {
        member(key, string: value.description)
    }

    /// Writes a scheme's id and hash.
    mutating func member(_ key: StaticString, _ reference: SchemeReference) {
        member(key) { writer in
            writer.member("id", reference.id)
            writer.member("hash", reference.hash)
        }
    }

    private mutating func member(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
        self.member(key, object: body)
    }
}
