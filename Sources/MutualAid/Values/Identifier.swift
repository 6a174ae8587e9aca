/// The short code of a store: four characters, so that records of many branches can meet in one store.
public struct StoreCode: Hashable, Sendable {
    private let packed: UInt32

    /// Reads four lower-case ASCII letters or digits; nil otherwise.
    public init?(_ description: String) {
        var description = description
        guard let code = description.withUTF8({ StoreCode(ascii: $0) }) else { return nil }
        self = code
    }

    /// Reads the same form as ``init(_:)`` straight from ASCII bytes.
    public init?(ascii bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 4 else { return nil }
        var packed: UInt32 = 0
        for byte in bytes {
            guard (48...57).contains(byte) || (97...122).contains(byte) else { return nil }
            packed = packed << 8 | UInt32(byte)
        }
        self.packed = packed
    }
}

extension StoreCode: Comparable {
    /// In the order of their characters.
    public static func < (left: StoreCode, right: StoreCode) -> Bool { left.packed < right.packed }
}

extension StoreCode: LosslessStringConvertible {
    /// The four characters.
    public var description: String {
        String((0..<4).map { Character(Unicode.Scalar(UInt8(truncatingIfNeeded: packed >> (24 - 8 * $0)))) })
    }
}

/// The identity of a record: the code of the store it was made in and its serial there, from 1 on.
///
/// Written `kq7f-m12`: store, the letter of the record's kind, serial.
public struct Identifier<Record: RegistryRecord>: Hashable, Sendable {
    /// The store that made the record.
    public let store: StoreCode
    /// The record's number among the records of its kind of that store.
    public let serial: UInt32

    /// The greatest serial that is read from a file: far beyond any union's records, and small enough that a mistyped
    /// one costs no memory.
    public static var greatestSerial: UInt32 { 16_777_215 }

    /// The identity of the `serial`-th record of its kind made in `store`.
    public init(store: StoreCode, serial: UInt32) {
        self.store = store
        self.serial = serial
    }
}

extension Identifier: CustomStringConvertible, LosslessStringConvertible {
    /// The written form, such as `kq7f-m12`.
    public var description: String { "\(store)-\(Record.letter)\(serial)" }

    /// Reads the written form; nil when it names another kind of record or is malformed.
    public init?(_ description: String) {
        var description = description
        guard let id = description.withUTF8({ Identifier(ascii: $0) }) else { return nil }
        self = id
    }

    /// Reads the same form as ``init(_:)`` straight from ASCII bytes.
    public init?(ascii bytes: UnsafeBufferPointer<UInt8>) {
        // Eight digits hold the greatest serial. An identity has one written form only: no leading zeros.
        guard (7...14).contains(bytes.count), bytes[4] == UInt8(ascii: "-"), UInt32(bytes[5]) == Record.letter.value,
            bytes[6] != UInt8(ascii: "0"), let store = StoreCode(ascii: UnsafeBufferPointer(rebasing: bytes[..<4]))
        else { return nil }
        var serial: UInt32 = 0
        for byte in bytes[6...] {
            guard (48...57).contains(byte) else { return nil }
            serial = serial * 10 + UInt32(byte - 48)
        }
        guard serial <= Self.greatestSerial else { return nil }
        self.init(store: store, serial: serial)
    }
}

extension Identifier: Comparable {
    /// Earlier serials first; among records of several stores with the same serial, by store.
    public static func < (left: Identifier, right: Identifier) -> Bool {
        (left.serial, left.store) < (right.serial, right.store)
    }
}

/// A record of the registry.
public protocol RegistryRecord: Hashable, Sendable {
    /// The letter that stands for this kind of record in a written identifier.
    static var letter: Unicode.Scalar { get }
    /// The record's identity.
    var id: Identifier<Self> { get }
}
