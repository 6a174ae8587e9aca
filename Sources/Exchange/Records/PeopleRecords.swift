import JSONText
import MutualAid

extension AdoptedScheme: StoredRecord {
    static var recordName: StaticString { "scheme" }

    func writeMembers(to writer: inout JSONWriter) {
        writer.member("hash", hash)
        writer.member("source", string: source)
    }

    static func read(id: Identifier<AdoptedScheme>, from reader: inout JSONReader) throws -> AdoptedScheme {
        var hash: ContentHash?
        var source: String?
        try reader.object { key, reader in
            switch key {
            case "hash": hash = try reader.parsed()
            case "source": source = try reader.string()
            default: throw reader.unknown(key)
            }
        }
        let text = try reader.required(source, "source")
        guard try reader.required(hash, "hash") == SchemeFile.hash(of: text) else {
            throw reader.invalid("the hash is not that of the source")
        }
        return AdoptedScheme(
            id: id, hash: try reader.required(hash, "hash"), source: text, scheme: try SchemeFile.read(text))
    }
}

extension Unit: StoredRecord {
    static var recordName: StaticString { "unit" }

    func writeMembers(to writer: inout JSONWriter) {
        writer.member("name", string: name)
        writer.member("scheme", scheme)
    }

    static func read(id: UnitID, from reader: inout JSONReader) throws -> Unit {
        var name: String?
        var scheme: SchemeReference?
        try reader.object { key, reader in
            switch key {
            case "name": name = try reader.string()
            case "scheme": scheme = try reader.schemeReference()
            default: throw reader.unknown(key)
            }
        }
        return Unit(id: id, name: try reader.required(name, "name"), scheme: try reader.required(scheme, "scheme"))
    }
}

extension SubBranch: StoredRecord {
    static var recordName: StaticString { "subBranch" }

    func writeMembers(to writer: inout JSONWriter) {
        writer.member("unit", unit)
        writer.member("name", string: name)
    }

    static func read(id: SubBranchID, from reader: inout JSONReader) throws -> SubBranch {
        var unit: UnitID?
        var name: String?
        try reader.object { key, reader in
            switch key {
            case "unit": unit = try reader.parsed()
            case "name": name = try reader.string()
            default: throw reader.unknown(key)
            }
        }
        return SubBranch(id: id, unit: try reader.required(unit, "unit"), name: try reader.required(name, "name"))
    }
}

extension Member: StoredRecord {
    static var recordName: StaticString { "member" }

    func writeMembers(to writer: inout JSONWriter) {
        writer.member("unit", unit)
        if let subBranch { writer.member("subBranch", subBranch) }
        writer.member("name", string: name)
        switch document {
        case .idNumber(let number): writer.member("idNumber", number)
        case .other(let number, let sex, let born):
            writer.member(
                "otherDocument",
                object: { writer in
                    writer.member("number", string: number)
                    writer.member("sex", string: sex.rawValue)
                    writer.member("born", born)
                })
        }
        writer.member("category", string: category.rawValue)
        if isEarlyRetired { writer.member("earlyRetired", bool: true) }
        if !phone.isEmpty { writer.member("phone", string: phone) }
        if let unbrokenSince { writer.member("unbrokenSince", unbrokenSince) }
        if let earlierTermsWithoutSubsidy {
            writer.member("earlierTermsWithoutSubsidy", int: earlierTermsWithoutSubsidy)
        }
    }

    static func read(id: MemberID, from reader: inout JSONReader) throws -> Member {
        var unit: UnitID?
        var subBranch: SubBranchID?
        var name: String?
        var document: IdentityDocument?
        var category: MemberCategory?
        var isEarlyRetired = false
        var phone = ""
        var unbrokenSince: CalendarDay?
        var earlierTerms: Int?
        try reader.object { key, reader in
            // One document only: the other would be lost unnoticed.
            if document != nil, key == "idNumber" || key == "otherDocument" { throw reader.unknown(key) }
            switch key {
            case "unit": unit = try reader.parsed()
            case "subBranch": subBranch = try reader.parsed()
            case "name": name = try reader.string()
            case "idNumber": document = .idNumber(try reader.idNumber())
            case "otherDocument": document = try reader.otherDocument()
            case "category": category = try reader.name()
            case "earlyRetired": isEarlyRetired = try reader.bool()
            case "phone": phone = try reader.string()
            case "unbrokenSince": unbrokenSince = try reader.day()
            case "earlierTermsWithoutSubsidy": earlierTerms = try reader.termCount()
            default: throw reader.unknown(key)
            }
        }
        return Member(
            id: id, unit: try reader.required(unit, "unit"), subBranch: subBranch,
            name: try reader.required(name, "name"), document: try reader.required(document, "idNumber"),
            category: try reader.required(category, "category"), isEarlyRetired: isEarlyRetired, phone: phone,
            unbrokenSince: unbrokenSince, earlierTermsWithoutSubsidy: earlierTerms)
    }
}

extension JSONReader {
    fileprivate mutating func idNumber() throws -> IDNumber {
        do {
            return try withASCII { try IDNumber(ascii: $0) }
        } catch let fault as IDNumber.Fault {
            throw invalid("\(fault)")
        }
    }

    fileprivate mutating func otherDocument() throws -> IdentityDocument {
        var number: String?
        var sex: Sex?
        var born: CalendarDay?
        try object { key, reader in
            switch key {
            case "number": number = try reader.string()
            case "sex": sex = try reader.name()
            case "born": born = try reader.day()
            default: throw reader.unknown(key)
            }
        }
        return .other(
            number: try required(number, "number"), sex: try required(sex, "sex"), born: try required(born, "born"))
    }
}

extension Enrolment: StoredRecord {
    static var recordName: StaticString { "enrolment" }

    func writeMembers(to writer: inout JSONWriter) {
        writer.member("member", member)
        writer.member("scheme", scheme)
        if let kind { writer.member("kind", string: kind.rawValue) }
        if let category { writer.member("category", string: category.rawValue) }
        writer.member("paidByMember", paidByMember)
        if paidByUnion != .zero { writer.member("paidByUnion", paidByUnion) }
        if paidByOthers != .zero { writer.member("paidByOthers", paidByOthers) }
        writer.member("enteredOn", enteredOn)
        if isDoubtful { writer.member("doubtful", bool: true) }
    }

    static func read(id: EnrolmentID, from reader: inout JSONReader) throws -> Enrolment {
        var member: MemberID?
        var scheme: SchemeID?
        var kind: EnrolmentKind?
        var category: MemberCategory?
        var paidByMember: Money?
        var paidByUnion = Money.zero
        var paidByOthers = Money.zero
        var enteredOn: CalendarDay?
        var isDoubtful = false
        try reader.object { key, reader in
            switch key {
            case "member": member = try reader.parsed()
            case "scheme": scheme = SchemeID(rawValue: try reader.string())
            case "kind": kind = try reader.name()
            case "category": category = try reader.name()
            case "paidByMember": paidByMember = try reader.money()
            case "paidByUnion": paidByUnion = try reader.money()
            case "paidByOthers": paidByOthers = try reader.money()
            case "enteredOn": enteredOn = try reader.day()
            case "doubtful": isDoubtful = try reader.bool()
            default: throw reader.unknown(key)
            }
        }
        return Enrolment(
            id: id, member: try reader.required(member, "member"), scheme: try reader.required(scheme, "scheme"),
            kind: kind, category: category, paidByMember: try reader.required(paidByMember, "paidByMember"),
            paidByUnion: paidByUnion, paidByOthers: paidByOthers,
            enteredOn: try reader.required(enteredOn, "enteredOn"), isDoubtful: isDoubtful)
    }
}
