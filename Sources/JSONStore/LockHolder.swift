import JSONText

/// Who writes to a store.
public struct LockHolder: Hashable, Sendable {
    /// The operator's name.
    public var who: String
    /// The number of the program's process.
    public var pid: Int
    /// Since when, as `2018-11-15T09:30:00Z`.
    public var since: String

    /// Makes a holder from its parts.
    public init(who: String, pid: Int, since: String) {
        self.who = who
        self.pid = pid
        self.since = since
    }

    /// Reads what a lock file says; `nil` when it says nothing yet, because its holder is only just writing it.
    init?(parsing bytes: [UInt8]) {
        guard let value = try? JSONValue(parsing: bytes), case .string(let who)? = value["who"],
            case .number(let number)? = value["pid"], let pid = number.int, case .string(let since)? = value["since"]
        else { return nil }
        self.init(who: who, pid: pid, since: since)
    }

    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            // Read by people, too; a version that a program does not know changes nothing for it.
            writer.member("version", int: 1)
            writer.member("who", string: who)
            writer.member("pid", int: pid)
            writer.member("since", string: since)
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}
