import JSONText
import MutualAid

extension BatchCase {
    /// Reads a case from its line.
    ///
    /// - Throws: a ``BatchFault``: the first that is found.
    init(line: UnsafeRawBufferPointer) throws {
        do {
            self = try JSONReader.read(line) { reader in try BatchCase(&reader) }
        } catch let error as JSONError {
            throw BatchFault(error)
        }
    }

    private init(_ reader: inout JSONReader) throws {
        var id: [UInt8]?
        var scheme: String?
        var readings: [NamedReading] = []
        var member: MemberFacts?
        var claims: [ClaimCase]?
        try reader.group { key, reader in
            switch try BatchKeys.ofCase.find(key, reader) {
            case .id: id = try reader.caseID()
            case .scheme:
                scheme = try reader.text(code: "unknownScheme")
            case .readings:
                guard !reader.isNull() else { return }
                try reader.group { key, reader in
                    let name = key.string
                    let value = try reader.text(code: "readingNotInScheme")
                    readings.append(NamedReading(name: name, value: value))
                }
            case .member: member = try reader.member()
            case .claims:
                var list: [ClaimCase] = []
                try reader.list { _, reader in list.append(try reader.claim()) }
                claims = list
            }
        }
        guard let id else { throw reader.missing("id") }
        guard let scheme else { throw reader.missing("scheme") }
        guard let member else { throw reader.missing("member") }
        guard let claims else { throw reader.missing("claims") }
        self.init(id: id, scheme: scheme, readings: readings, member: member, claims: claims)
    }

    /// The id of a line that could not be read as a case; nil when even that can't be made out.
    static func id(ofLine line: UnsafeRawBufferPointer) -> [UInt8]? {
        var id: [UInt8]?
        // What is wrong with the line was told already; here only the id counts, and what stands before it.
        try? JSONReader.read(line) { reader in
            try reader.object { key, reader in
                guard key == "id", id == nil else { return try reader.skip() }
                id = try reader.caseID()
            }
        }
        return id
    }
}

extension JSONReader {
    /// Reads a string or a number as it stands.
    fileprivate mutating func caseID() throws -> [UInt8] {
        let id = try rawValue()
        guard let first = id.first,
            first == UInt8(ascii: "\"") || first == UInt8(ascii: "-") || (48...57).contains(first)
        else { throw BatchFault(path: path, reason: .expected(.textOrNumber)) }
        return id
    }
    fileprivate mutating func member() throws -> MemberFacts {
        var category: MemberCategory?
        // Filled in key by key; the category in it counts only once one was read.
        var member = MemberFacts(category: .active)
        try group { key, reader in
            let key = try BatchKeys.ofMember.find(key, reader)
            if case .category = key {
                let name = try reader.text(code: "categoryNotCovered")
                guard let known = MemberCategory(rawValue: name) else {
                    throw BatchFault(path: reader.path, reason: .unknownCategory(name))
                }
                category = known
                return
            }
            guard !reader.isNull() else { return }
            switch key {
            case .category: break
            case .enrolment:
                let kind = try reader.name(EnrolmentKind.self)
                member.kind = kind
                member.enrolment = kind.takesPart ? .takesPart : .doesNotTakePart
            case .born: member.born = try reader.caseDay()
            case .sex: member.sex = try reader.name(Sex.self)
            case .unbrokenSince: member.unbrokenSince = try reader.caseDay()
            case .termsWithoutSubsidy: member.termsWithoutSubsidy = try reader.count()
            }
        }
        guard let category else { throw missing("category") }
        member.category = category
        return member
    }
}
