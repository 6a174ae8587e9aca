/// All records of one kind, in the order in which they came in.
public struct Table<Record: RegistryRecord>: Sendable {
    // A removed record leaves its slot empty, so that an undone removal finds its place again.
    private var records = PagedArray<Record?>()
    // Serials are dense within a store, so an array finds a record's slot where a dictionary would hash.
    private var slots: [(store: StoreCode, bySerial: PagedArray<Int32>)] = []

    /// The number of records.
    public private(set) var count = 0

    /// An empty table.
    public init() {}

    /// The place of the record with `id`, which stays its own for as long as the store is open; nil when there never was one.
    public func slot(of id: Identifier<Record>) -> Int? {
        for part in slots.indices where slots[part].store == id.store {
            guard id.serial < slots[part].bySerial.count else { return nil }
            let slot = slots[part].bySerial[Int(id.serial)]
            return slot < 0 ? nil : Int(slot)
        }
        return nil
    }

    /// Whether there is a record with `id`.
    public func contains(_ id: Identifier<Record>) -> Bool {
        guard let slot = slot(of: id) else { return false }
        return count == records.count || records[slot] != nil
    }

    /// The record with `id`; nil when there is none.
    public subscript(id: Identifier<Record>) -> Record? {
        guard let slot = slot(of: id) else { return nil }
        return records[slot]
    }

    /// The record at a place from 0 up to ``slotCount``; nil where one was removed.
    public subscript(slot slot: Int) -> Record? {
        _read { yield records[slot] }
    }

    /// The number of places, those of removed records included.
    public var slotCount: Int { records.count }

    /// The records in the order in which they came in.
    public var all: some Sequence<Record> {
        (0..<records.count).lazy.compactMap { records[$0] }
    }

    /// The record that came in first of those still there.
    public var first: Record? {
        for slot in 0..<records.count {
            if let record = records[slot] { return record }
        }
        return nil
    }

    /// The record that came in last of those for which `isWanted` holds; looks from the end.
    public func last(where isWanted: (Record) -> Bool = { _ in true }) -> Record? {
        for slot in (0..<records.count).reversed() {
            if let record = records[slot], isWanted(record) { return record }
        }
        return nil
    }

    /// The identity for the next record made in `store`: serials are never used twice.
    public func nextID(in store: StoreCode) -> Identifier<Record> {
        let used = slots.first { $0.store == store }?.bySerial.count ?? 1
        return Identifier(store: store, serial: UInt32(max(used, 1)))
    }

    /// Makes sure that serials of `store` below `serial` are never given out again.
    mutating func reserve(below serial: UInt32, in store: StoreCode) {
        let part = partIndex(of: store)
        while slots[part].bySerial.count < serial { slots[part].bySerial.append(-1) }
    }

    private mutating func partIndex(of store: StoreCode) -> Int {
        if let index = slots.firstIndex(where: { $0.store == store }) { return index }
        slots.append((store, PagedArray()))
        return slots.count - 1
    }

    /// Puts `record` in the place of the one with `id`, adds it, or removes that one when `record` is nil.
    ///
    /// - Returns: the record's place; nil when there never was one.
    @discardableResult
    mutating func put(_ record: Record?, for id: Identifier<Record>) -> Int? {
        if let slot = slot(of: id) {
            count += (record == nil ? 0 : 1) - (records[slot] == nil ? 0 : 1)
            records[slot] = record
            return slot
        }
        guard let record else { return nil }
        let part = partIndex(of: id.store)
        while slots[part].bySerial.count <= id.serial { slots[part].bySerial.append(-1) }
        slots[part].bySerial[Int(id.serial)] = Int32(records.count)
        records.append(record)
        count += 1
        return records.count - 1
    }
}
