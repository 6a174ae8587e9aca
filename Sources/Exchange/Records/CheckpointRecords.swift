import JSONText
import MutualAid

/// Some lines of a checkpoint, read and not yet part of a registry.
///
/// Lines can be read on any thread; what they hold is then added in the order of the lines. Records of one kind lie
/// together, since a value that could be any of them is as large as the largest.
public struct CheckpointRecords: Sendable {
    private enum Kind { case serials, scheme, unit, subBranch, member, enrolment, stay, claim, payment, change }

    /// Lines of one kind that follow one another.
    private struct Stretch {
        let kind: Kind
        var count: Int
    }

    private var stretches: [Stretch] = []
    /// What kind of line was taken last; it counts once all of the line was read.
    private var kind = Kind.serials
    private var serials: [(store: StoreCode, serials: RegistrySerials)] = []
    private var schemes: [AdoptedScheme] = []
    private var units: [Unit] = []
    private var subBranches: [SubBranch] = []
    private var members: [Member] = []
    private var enrolments: [Enrolment] = []
    private var stays: [HospitalStay] = []
    private var claims: [Claim] = []
    private var payments: [Payment] = []
    /// What does more than add a record; no checkpoint of this program has any.
    private var changes: [Change] = []

    /// No lines yet.
    public init() {}

    /// Reads one line more; after an error nothing further can be read, and what was read before is still there.
    ///
    /// - Throws: `JSONError` or ``InvalidScheme``.
    public mutating func read(_ line: UnsafeRawBufferPointer) throws {
        if Self.holdsSerials(line) {
            serials.append(try JSONReader.read(line) { try CheckpointCodec.serials(from: &$0) })
            kind = .serials
        } else {
            try JSONReader.read(line) { try ChangeCodec.read(from: &$0, into: &self) }
        }
        if let last = stretches.indices.last, stretches[last].kind == kind {
            stretches[last].count += 1
        } else {
            stretches.append(Stretch(kind: kind, count: 1))
        }
    }

    /// The line of the serials begins with the store, every other with the kind of its record.
    private static func holdsSerials(_ line: UnsafeRawBufferPointer) -> Bool {
        // `{"stay"` parts from it at the fifth byte, the others before.
        line.count > 8 && line[4] == UInt8(ascii: "o") && line.starts(with: #"{"store""#.utf8)
    }

    /// Adds what was read to a registry.
    ///
    /// - Parameter taken: grows by one with each line.
    /// - Throws: the fault of the first line that `registry` refuses; those before it are then in it.
    public func add(to registry: inout Registry, counting taken: inout Int) throws(RegistryFault) {
        var places: [Kind: Int] = [:]
        for stretch in stretches {
            let start = places[stretch.kind, default: 0]
            let range = start..<start + stretch.count
            places[stretch.kind] = range.upperBound
            try add(stretch.kind, range, to: &registry, counting: &taken)
        }
    }

    private func add(
        _ kind: Kind, _ range: Range<Int>, to registry: inout Registry, counting taken: inout Int
    ) throws(RegistryFault) {
        func each<Record>(
            _ records: [Record], _ body: (Record) throws(RegistryFault) -> Void
        ) throws(RegistryFault) {
            for place in range {
                try body(records[place])
                taken += 1
            }
        }
        switch kind {
        case .serials:
            for place in range {
                registry.store = serials[place].store
                registry.reserveSerials(serials[place].serials)
                taken += 1
            }
        case .scheme: try each(schemes) { record throws(RegistryFault) in try registry.add(record) }
        case .unit: try each(units) { record throws(RegistryFault) in try registry.add(record) }
        case .subBranch: try each(subBranches) { record throws(RegistryFault) in try registry.add(record) }
        case .member: try each(members) { record throws(RegistryFault) in try registry.add(record) }
        case .enrolment: try each(enrolments) { record throws(RegistryFault) in try registry.add(record) }
        case .stay: try each(stays) { record throws(RegistryFault) in try registry.add(record) }
        case .claim: try each(claims) { record throws(RegistryFault) in try registry.add(record) }
        case .payment: try each(payments) { record throws(RegistryFault) in try registry.add(record) }
        case .change: try each(changes) { record throws(RegistryFault) in try registry.apply(record) }
        }
    }
}

extension CheckpointRecords: EditTaking {
    mutating func take(_ edit: Edit<AdoptedScheme>) {
        take(edit, .scheme, { .scheme($0) }, { $0.schemes.append($1) })
    }

    mutating func take(_ edit: Edit<Unit>) { take(edit, .unit, { .unit($0) }, { $0.units.append($1) }) }

    mutating func take(_ edit: Edit<SubBranch>) {
        take(edit, .subBranch, { .subBranch($0) }, { $0.subBranches.append($1) })
    }

    mutating func take(_ edit: Edit<Member>) { take(edit, .member, { .member($0) }, { $0.members.append($1) }) }

    mutating func take(_ edit: Edit<Enrolment>) {
        take(edit, .enrolment, { .enrolment($0) }, { $0.enrolments.append($1) })
    }

    mutating func take(_ edit: Edit<HospitalStay>) { take(edit, .stay, { .stay($0) }, { $0.stays.append($1) }) }

    mutating func take(_ edit: Edit<Claim>) { take(edit, .claim, { .claim($0) }, { $0.claims.append($1) }) }

    mutating func take(_ edit: Edit<Payment>) { take(edit, .payment, { .payment($0) }, { $0.payments.append($1) }) }

    @inline(__always)
    private mutating func take<Record>(
        _ edit: Edit<Record>, _ kind: Kind, _ change: (Edit<Record>) -> Change, _ add: (inout Self, Record) -> Void
    ) {
        if edit.before == nil, let record = edit.after {
            add(&self, record)
            self.kind = kind
        } else {
            changes.append(change(edit))
            self.kind = .change
        }
    }
}
