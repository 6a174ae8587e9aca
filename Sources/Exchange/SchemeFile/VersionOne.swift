import JSONText

/// Scheme files of version 1 in the form of version 2: stores keep the texts of the schemes they adopted.
enum VersionOne {
    /// The same scheme in the form of version 2.
    static func upgraded(_ value: JSONValue) -> JSONValue {
        guard case .object(var scheme) = value else { return value }
        scheme["version"] = .number(JSONNumber(2))
        if case .object(var base)? = scheme["base"] {
            base["parts"] = base["deductions"]
            base["deductions"] = nil
            scheme["base"] = .object(base)
        }
        if case .array(let rules)? = scheme["rules"] {
            scheme["rules"] = .array(rules.map { upgraded(rule: $0, hasReading: hasAcrossClaims(scheme)) })
        }
        return .object(scheme)
    }

    private static func upgraded(rule: JSONValue, hasReading: Bool) -> JSONValue {
        guard case .object(var members) = rule else { return rule }
        switch members["kind"] {
        case .string("termCeiling")?:
            members["kind"] = .string("ceiling")
            members["per"] = .string("term")
        case .string("segments")? where !hasReading:
            // What version 1 did where no reading said anything.
            members["across"] = .string("restart")
        default: break
        }
        return .object(members)
    }

    private static func hasAcrossClaims(_ scheme: JSONObject) -> Bool {
        guard case .array(let readings)? = scheme["readings"] else { return false }
        return readings.contains { $0["name"] == .string("acrossClaims") }
    }
}
