import MutualAid
import Wording

/// The members made ready for searching and counting: kept beside the registry and changed only where it changed.
struct RosterIndex: Sendable {
    /// One member, with what the roster looks at for each keystroke.
    struct Entry: Sendable {
        var id: MemberID
        var name: String
        var pinyin: PinyinName
        var document: String
        var phone: String
        var branch: String
        var enrolment: Standing
        var contribution: Money
        var isDoubtful: Bool
    }

    /// How a member stands to the present term.
    enum Standing: Hashable, Sendable {
        case open
        case settled(EnrolmentKind)

        /// The kind, once it is settled.
        var kind: EnrolmentKind? {
            if case .settled(let kind) = self { kind } else { nil }
        }
    }

    private(set) var entries: [Entry] = []
    /// Grows with each change, so that a screen can tell whether it is up to date.
    private(set) var version = 0
    private var places: [MemberID: Int] = [:]

    init(_ registry: Registry) { rebuild(from: registry) }

    private mutating func rebuild(from registry: Registry) {
        let scheme = registry.units.first?.scheme.id
        entries = registry.members.all.map { Self.entry(for: $0, scheme: scheme, in: registry) }
        places = [:]
        places.reserveCapacity(entries.count)
        for (place, entry) in entries.enumerated() { places[entry.id] = place }
        version += 1
    }

    /// Follows `changes`, which led to `registry`.
    mutating func update(for changes: [Change], in registry: Registry) {
        let scheme = registry.units.first?.scheme.id
        var touched: [MemberID] = []
        for change in changes {
            switch change {
            case .member(let edit) where edit.after == nil: return rebuild(from: registry)
            case .member(let edit): touched.append(edit.id)
            case .enrolment(let edit): touched += [edit.before?.member, edit.after?.member].compactMap { $0 }
            // The names of sub-branches and the unit's term stand in every entry.
            case .subBranch(let edit) where edit.before != nil: return rebuild(from: registry)
            case .unit(let edit) where edit.before != nil: return rebuild(from: registry)
            case .scheme, .unit, .subBranch, .stay, .claim, .payment: break
            }
        }
        for id in touched {
            guard let member = registry.members[id] else { continue }
            let entry = Self.entry(for: member, scheme: scheme, in: registry)
            if let place = places[id] {
                entries[place] = entry
            } else {
                places[id] = entries.count
                entries.append(entry)
            }
        }
        version += 1
    }

    /// Whether a member's enrolment is open and whether it is doubtful; nil for somebody who isn't on the roster.
    func marks(of member: MemberID) -> (isOpen: Bool, isDoubtful: Bool)? {
        places[member].map { (entries[$0].enrolment == .open, entries[$0].isDoubtful) }
    }

    private static func entry(for member: Member, scheme: SchemeID?, in registry: Registry) -> Entry {
        let enrolment = scheme.flatMap { registry.enrolment(of: member.id, in: $0) }
        return Entry(
            id: member.id, name: member.name, pinyin: PinyinName(member.name), document: member.document.number,
            phone: member.phone, branch: member.subBranch.flatMap { registry.subBranches[$0]?.name } ?? "",
            enrolment: enrolment?.kind.map(Standing.settled) ?? .open, contribution: enrolment?.contribution ?? .zero,
            isDoubtful: enrolment?.isDoubtful ?? false)
    }
}

/// What the clerk searches for: words that must all be found.
struct RosterQuery: Sendable {
    private struct Word: Sendable {
        var bytes: [UInt8]
        var pinyin: PinyinQuery?
    }

    private let words: [Word]

    init(_ text: String) {
        words = text.split(whereSeparator: \.isWhitespace).map { word in
            let pinyin = PinyinQuery(String(word))
            // Numbers and letters are compared narrow, and small ones as capitals.
            let narrow = String(word).narrowed.uppercased()
            return Word(bytes: Array(narrow.utf8), pinyin: pinyin.isPinyin ? pinyin : nil)
        }
    }

    var isEmpty: Bool { words.isEmpty }

    func matches(_ entry: RosterIndex.Entry) -> Bool {
        words.allSatisfy { word in
            if let pinyin = word.pinyin, !pinyin.isEmpty, entry.pinyin.matches(pinyin) { return true }
            return entry.name.contains(bytes: word.bytes) || entry.document.contains(bytes: word.bytes)
                || entry.phone.contains(bytes: word.bytes) || entry.branch.contains(bytes: word.bytes)
        }
    }
}

extension String {
    /// Whether the text holds the UTF-8 bytes somewhere; no characters are broken up for it.
    fileprivate func contains(bytes needle: [UInt8]) -> Bool {
        guard let first = needle.first else { return true }
        return utf8.withContiguousStorageIfAvailable { hay in
            guard hay.count >= needle.count else { return false }
            for start in 0...(hay.count - needle.count) where hay[start].capital == first {
                var length = 1
                while length < needle.count, hay[start + length].capital == needle[length] { length += 1 }
                if length == needle.count { return true }
            }
            return false
        } ?? false
    }
}

extension UInt8 {
    /// A small ASCII letter's capital; any other byte as it is.
    fileprivate var capital: UInt8 { self >= 97 && self <= 122 ? self - 32 : self }
}
