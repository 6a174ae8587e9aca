import JSONText

extension CheckpointCodec {
    /// What names the record of a checkpoint's line, without anything personal: its id, or `serials`; empty for a line
    /// that is none.
    public static func name(ofRecord line: [UInt8]) -> String {
        guard case .object(let record)? = try? JSONValue(parsing: line), let first = record.members.first else {
            return ""
        }
        if first.key == "store" { return "serials" }
        guard case .string(let id)? = first.value["id"] else { return "" }
        return id
    }
}
