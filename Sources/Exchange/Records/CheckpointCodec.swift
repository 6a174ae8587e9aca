import JSONText
import MutualAid

/// The registry as the records of a checkpoint, version 1: first the serials in use, then one record per line in
/// an order in which each record stands after those it refers to.
public enum CheckpointCodec {
    /// The number of lines that ``encode(_:emit:)`` gives.
    public static func recordCount(of registry: Registry) -> Int {
        1 + registry.schemes.count + registry.units.count + registry.subBranches.count + registry.members.count
            + registry.enrolments.count + registry.stays.count + registry.claims.count + registry.payments.count
    }

    /// Gives each record's line, without its newline.
    public static func encode(_ registry: Registry, emit: ([UInt8]) throws -> Void) rethrows {
        var writer = JSONWriter()
        func line(_ change: Change) throws {
            writer.reset()
            ChangeCodec.write(change, to: &writer)
            try emit(writer.bytes)
        }
        try emit(encode(registry.serials, of: registry.store))
        for record in registry.schemes.all { try line(.scheme(.adding(record))) }
        for record in registry.units.all { try line(.unit(.adding(record))) }
        for record in registry.subBranches.all { try line(.subBranch(.adding(record))) }
        for record in registry.members.all { try line(.member(.adding(record))) }
        for record in registry.enrolments.all { try line(.enrolment(.adding(record))) }
        for record in registry.stays.all { try line(.stay(.adding(record))) }
        for record in registry.claims.all { try line(.claim(.adding(record))) }
        for record in registry.payments.all { try line(.payment(.adding(record))) }
    }

    private static func encode(_ serials: RegistrySerials, of store: StoreCode) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("store", store)
            writer.member(
                "serials",
                object: { writer in
                    writer.member("schemes", int: Int(serials.schemes))
                    writer.member("units", int: Int(serials.units))
                    writer.member("subBranches", int: Int(serials.subBranches))
                    writer.member("members", int: Int(serials.members))
                    writer.member("enrolments", int: Int(serials.enrolments))
                    writer.member("stays", int: Int(serials.stays))
                    writer.member("claims", int: Int(serials.claims))
                    writer.member("payments", int: Int(serials.payments))
                })
        }
        return writer.bytes
    }

    static func serials(
        from reader: inout JSONReader
    ) throws -> (store: StoreCode, serials: RegistrySerials) {
        var store: StoreCode?
        var serials: RegistrySerials?
        try reader.object { key, reader in
            switch key {
            case "store": store = try reader.parsed()
            case "serials": serials = try self.serials(of: &reader)
            default: throw reader.unknown(key)
            }
        }
        return (try reader.required(store, "store"), try reader.required(serials, "serials"))
    }

    /// Reads all serials: one that was left out would be given to a new record a second time.
    private static func serials(of reader: inout JSONReader) throws -> RegistrySerials {
        let kinds = ["schemes", "units", "subBranches", "members", "enrolments", "stays", "claims", "payments"]
        var found: [String: UInt32] = [:]
        try reader.object { key, reader in
            let kind = key.string
            guard kinds.contains(kind) else { throw reader.unknown(key) }
            let serial = try reader.int()
            // The one after the greatest says that all are used.
            guard (1...Int(MemberID.greatestSerial) + 1).contains(serial) else { throw reader.invalid("not a serial") }
            found[kind] = UInt32(serial)
        }
        func serial(_ kind: String) throws -> UInt32 { try reader.required(found[kind], kind) }
        return RegistrySerials(
            schemes: try serial("schemes"), units: try serial("units"), subBranches: try serial("subBranches"),
            members: try serial("members"), enrolments: try serial("enrolments"), stays: try serial("stays"),
            claims: try serial("claims"), payments: try serial("payments"))
    }
}
