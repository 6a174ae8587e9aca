/// Records that wait since a day, or until one, the earliest first.
public struct DatedList<Record: RegistryRecord>: Sendable {
    /// A record with its day.
    public struct Entry: Hashable, Comparable, Sendable {
        /// The day that it stands in the list by.
        public var day: CalendarDay
        /// The record.
        public var id: Identifier<Record>

        /// By day, among those of one day by identity.
        public static func < (left: Entry, right: Entry) -> Bool { (left.day, left.id) < (right.day, right.id) }
    }

    /// The records in order.
    public private(set) var entries: [Entry] = []
    private var days: [Identifier<Record>: CalendarDay] = [:]

    /// A list of nothing.
    public init() {}

    /// A list of `entries`, of which no two name the same record.
    init(_ entries: [Entry]) {
        self.entries = entries.sorted()
        days.reserveCapacity(entries.count)
        for entry in entries { days[entry.id] = entry.day }
    }

    /// How many records there are.
    public var count: Int { entries.count }

    /// Whether there is none.
    public var isEmpty: Bool { entries.isEmpty }

    /// Has the record stand in the list by `day`; nil takes it out.
    mutating func put(_ day: CalendarDay?, for id: Identifier<Record>) {
        let before = days[id]
        guard day != before else { return }
        if let before { entries.remove(at: place(of: Entry(day: before, id: id))) }
        if let day {
            let entry = Entry(day: day, id: id)
            entries.insert(entry, at: place(of: entry))
        }
        days[id] = day
    }

    /// Where `entry` stands, or would.
    private func place(of entry: Entry) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle] < entry { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
