import JSONText
import MutualAid

/// The form of changes in the store's files, version 1: `{"member":{"id":"kq7f-m1","before":{…},"after":{…}}}`.
///
/// A record in the checkpoint has the same form, without a before.
public enum ChangeCodec {
    /// The changes as the JSON array of a journal line.
    public static func encode(_ changes: [Change]) -> [UInt8] {
        var writer = JSONWriter()
        writer.array { writer in for change in changes { write(change, to: &writer) } }
        return writer.bytes
    }

    /// Reads the JSON array of a journal line.
    ///
    /// - Throws: `JSONError` or ``InvalidScheme``.
    public static func decode(_ bytes: [UInt8]) throws -> [Change] {
        try JSONReader.read(bytes) { reader in
            var changes: [Change] = []
            try reader.array { _, reader in changes.append(try read(from: &reader)) }
            return changes
        }
    }

    /// Reads the JSON array of a journal line and applies its changes to `registry`, all or none.
    ///
    /// - Throws: `JSONError`, ``InvalidScheme`` or `RegistryFault`; the registry is then as it was.
    public static func decode(_ bytes: [UInt8], into registry: inout Registry) throws {
        let changes = try decode(bytes)
        // A single one is all or none by itself, and needs no second registry beside the first.
        if let only = changes.first, changes.count == 1 {
            try registry.apply(only)
        } else {
            registry = try registry.applying(changes)
        }
    }

    /// Reads no more of the changes than are wanted, which of a large transaction are few.
    ///
    /// - Parameters:
    ///   - limit: how many are read at most.
    ///   - isWanted: looks at the bytes of a change before it is read.
    /// - Returns: those read, and how many are wanted altogether.
    /// - Throws: `JSONError` or ``InvalidScheme``.
    public static func decode(
        _ bytes: [UInt8], most limit: Int, where isWanted: ([UInt8]) -> Bool = { _ in true }
    ) throws -> (changes: [Change], count: Int) {
        try JSONReader.read(bytes) { reader in
            var changes: [Change] = []
            var count = 0
            try reader.array { _, reader in
                let change = try reader.rawValue()
                guard isWanted(change) else { return }
                count += 1
                guard changes.count < limit else { return }
                changes.append(try JSONReader.read(change) { try read(from: &$0) })
            }
            return (changes, count)
        }
    }

    static func write(_ change: Change, to writer: inout JSONWriter) {
        switch change {
        case .scheme(let edit): write(edit, to: &writer)
        case .unit(let edit): write(edit, to: &writer)
        case .subBranch(let edit): write(edit, to: &writer)
        case .member(let edit): write(edit, to: &writer)
        case .enrolment(let edit): write(edit, to: &writer)
        case .stay(let edit): write(edit, to: &writer)
        case .claim(let edit): write(edit, to: &writer)
        case .payment(let edit): write(edit, to: &writer)
        }
    }

    private static func write<Record: StoredRecord>(_ edit: Edit<Record>, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member(
                Record.recordName,
                object: { writer in
                    writer.member("id", edit.id)
                    if let before = edit.before { writer.member("before", object: { before.writeMembers(to: &$0) }) }
                    if let after = edit.after { writer.member("after", object: { after.writeMembers(to: &$0) }) }
                })
        }
    }

    static func read(from reader: inout JSONReader) throws -> Change {
        var only = OnlyChange()
        try read(from: &reader, into: &only)
        return try reader.required(only.change, "record")
    }

    /// Reads one change and hands it over as the edit of a record of its kind.
    static func read(from reader: inout JSONReader, into taker: inout some EditTaking) throws {
        var isRead = false
        try reader.object { key, reader in
            guard !isRead else { throw reader.unknown(key) }
            switch key {
            case "enrolment": taker.take(try edit(from: &reader) as Edit<Enrolment>)
            case "member": taker.take(try edit(from: &reader) as Edit<Member>)
            case "stay": taker.take(try edit(from: &reader) as Edit<HospitalStay>)
            case "claim": taker.take(try edit(from: &reader) as Edit<Claim>)
            case "payment": taker.take(try edit(from: &reader) as Edit<Payment>)
            case "scheme": taker.take(try edit(from: &reader) as Edit<AdoptedScheme>)
            case "unit": taker.take(try edit(from: &reader) as Edit<Unit>)
            case "subBranch": taker.take(try edit(from: &reader) as Edit<SubBranch>)
            default: throw reader.unknown(key)
            }
            isRead = true
        }
        guard isRead else { throw reader.missing("record") }
    }

    /// Reads one edit; the identity stands first, since the records are read with it.
    private static func edit<Record: StoredRecord>(from reader: inout JSONReader) throws -> Edit<Record> {
        var id: Identifier<Record>?
        var before: Record?
        var after: Record?
        try reader.object { key, reader in
            switch key {
            case "id": id = try reader.parsed()
            case "before": before = try Record.read(id: try identity(id, before: reader), from: &reader)
            case "after": after = try Record.read(id: try identity(id, before: reader), from: &reader)
            default: throw reader.unknown(key)
            }
        }
        let record = try reader.required(id, "id")
        if before == nil, after == nil { throw reader.missing("after") }
        return Edit(id: record, before: before, after: after)
    }

    /// The identity that must have stood before the record that `reader` is at.
    private static func identity<Record>(
        _ id: Identifier<Record>?, before reader: borrowing JSONReader
    ) throws -> Identifier<Record> {
        if let id { return id }
        let edit = JSONPath(Array(reader.path.components.dropLast()))
        throw JSONError(
            code: .missingKey, path: edit.appending(key: "id"), offset: reader.offset, detail: "id must stand first")
    }
}
