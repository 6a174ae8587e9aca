import JSONText
import Wording

/// Changes as other programs get them: in the store's own form, but for what nobody asked for.
public enum MaskedChanges {
    /// The changes of a transaction, each as `{"member":{"id":…,"before":…,"after":…}}`.
    ///
    /// Of a scheme its id and hash are told and not its text. Identity numbers are masked unless wanted whole.
    ///
    /// - Parameters:
    ///   - changes: the JSON array of a journal line.
    ///   - isWanted: looks at the bytes of a change; the others are left out.
    /// - Throws: `JSONError` where `changes` are no such array.
    public static func values(
        of changes: [UInt8], wholeNumbers: Bool, where isWanted: ([UInt8]) -> Bool
    ) throws -> JSONValue {
        try JSONReader.read(changes) { reader in
            var values: [JSONValue] = []
            try reader.array { _, reader in
                let bytes = try reader.rawValue()
                guard isWanted(bytes) else { return }
                let change = try JSONReader.read(bytes) { try $0.value() }
                values.append(edited(change, wholeNumbers: wholeNumbers))
            }
            return .array(values)
        }
    }

    private static func edited(_ change: JSONValue, wholeNumbers: Bool) -> JSONValue {
        guard case .object(var object) = change else { return change }
        for (kind, isScheme) in [("member", false), ("scheme", true)] {
            guard case .object(var edit)? = object[kind] else { continue }
            for side in ["before", "after"] {
                guard case .object(var record)? = edit[side] else { continue }
                if isScheme { record["source"] = nil } else if !wholeNumbers { mask(&record) }
                edit[side] = .object(record)
            }
            object[kind] = .object(edit)
        }
        return wholeNumbers ? .object(object) : masked(.object(object))
    }

    /// A value in which whatever looks like an identity number is masked, in whatever field it was typed.
    private static func masked(_ value: JSONValue) -> JSONValue {
        switch value {
        case .null, .bool, .number: value
        case .string(let text): .string(MaskedNumber.masking(text))
        case .array(let elements): .array(elements.map(masked))
        case .object(let object): .object(masked(object))
        }
    }

    private static func masked(_ object: JSONObject) -> JSONObject {
        var object = object
        for member in object.members { object[member.key] = masked(member.value) }
        return object
    }

    private static func mask(_ member: inout JSONObject) {
        if case .string(let number)? = member["idNumber"] {
            member["idNumber"] = .string(MaskedNumber.text(of: number))
        }
        if case .object(var document)? = member["otherDocument"], case .string(let number)? = document["number"] {
            document["number"] = .string(MaskedNumber.text(of: number))
            member["otherDocument"] = .object(document)
        }
    }
}
