import JSONText
import MutualAid

/// The schemes at hand: those built in and those of the user's folder, all read and checked.
///
/// A user's scheme may stand in the place of a built-in one whose figures are missing, and of no other: nothing that
/// claims are worked out by is replaced unseen, and no frame.
public struct SchemeLibrary: Sendable {
    /// The schemes, the earliest term first; last those that cannot be read, by name.
    public let items: [Item]

    /// A scheme at hand, usable or not.
    public struct Item: Sendable {
        /// The scheme's id; of a file that cannot be read, its name without the ending.
        public var id: SchemeID
        /// The name of the user's file; nil for a scheme that is built in.
        public var file: String?
        /// The text; empty where the file holds none.
        public var source: String
        /// What was read, or all that is wrong.
        public var result: Result<Scheme, InvalidScheme>

        /// The scheme, where it passed its check.
        public var scheme: Scheme? { try? result.get() }
    }

    /// The schemes that are built in, and those of `files`; files whose name has another ending are no schemes.
    public init(userFiles files: [UserSchemeFile] = []) {
        var reading = LibraryReading(files)
        let own = reading.readAll()
        let completed = Set(own.filter { $0.scheme != nil }.map(\.id))
        let builtIn = SchemeFile.builtInIDs.filter { !completed.contains($0) }.map(LibraryReading.builtIn)
        items = (builtIn + own).sorted { left, right in
            switch (left.scheme?.term.first, right.scheme?.term.first) {
            case (let first?, let second?): (first, left.id.rawValue) < (second, right.id.rawValue)
            case (.some, nil): true
            case (nil, .some): false
            case (nil, nil): left.id.rawValue < right.id.rawValue
            }
        }
    }

    /// What bears the id `id`, one that passed its check before one that didn't.
    public func item(_ id: String) -> Item? {
        let named = items.filter { $0.id.rawValue == id }
        return named.first { $0.scheme != nil } ?? named.first
    }

    /// Writes `scheme` as a file's text and reads that back as every load does.
    ///
    /// - Returns: the text, and all that is wrong with it; among it that the id is that of a built-in scheme which
    ///   cannot be replaced, or cannot be a file's name.
    public func checked(_ scheme: Scheme) -> (source: String, findings: [Finding]) {
        let source = SchemeWriter.text(of: scheme)
        var findings: [Finding] = []
        do { _ = try SchemeFile.read(source, frame: { item($0.rawValue)?.scheme }) } catch {
            findings = error.findings
        }
        if let fault = LibraryReading.fault(ofID: scheme.id) { findings.append(Finding(path: .id, fault: fault)) }
        return (source, findings)
    }
}

/// Reads the user's files; those that fill in a frame of another file have that one read first.
struct LibraryReading {
    private let files: [UserSchemeFile]
    private var read: [String: SchemeLibrary.Item] = [:]
    /// The files that are being read now: two that fill in one another have no frame.
    private var open: Set<String> = []

    init(_ files: [UserSchemeFile]) {
        self.files = files.filter { $0.name.hasSuffix(UserSchemeFile.suffix) && !$0.name.hasPrefix(".") }
    }

    mutating func readAll() -> [SchemeLibrary.Item] { files.compactMap { item($0) } }

    static func builtIn(_ id: SchemeID) -> SchemeLibrary.Item {
        let source = SchemeFile.builtInSource(id) ?? ""
        return SchemeLibrary.Item(
            id: id, source: source,
            result: Result { () throws(InvalidScheme) in
                try SchemeFile.builtIn(id.rawValue).scheme
            })
    }

    /// Why a user's scheme can't have the id `id`; nil when it can.
    static func fault(ofID id: SchemeID) -> SchemeFault? {
        if SchemeFile.fileName(of: id.rawValue) == nil { return .unreadable(id.rawValue, expected: .identifier) }
        guard let builtIn = try? SchemeFile.builtIn(id.rawValue).scheme else { return nil }
        return builtIn.isComputable || !builtIn.frame.isEmpty ? .idTaken(id.rawValue) : nil
    }

    /// Reads a file; nil while it is being read already.
    private mutating func item(_ file: UserSchemeFile) -> SchemeLibrary.Item? {
        if let item = read[file.name] { return item }
        guard open.insert(file.name).inserted else { return nil }
        defer { open.remove(file.name) }
        let item = fresh(file)
        read[file.name] = item
        return item
    }

    private mutating func fresh(_ file: UserSchemeFile) -> SchemeLibrary.Item {
        let stem = SchemeID(rawValue: file.stem)
        func item(_ source: String, _ result: Result<Scheme, InvalidScheme>) -> SchemeLibrary.Item {
            SchemeLibrary.Item(id: stem, file: file.name, source: source, result: result)
        }
        func faulty(_ source: String, _ fault: SchemeFault, at path: JSONPath = .root) -> SchemeLibrary.Item {
            item(source, .failure(InvalidScheme(findings: [Finding(path: path, fault: fault)])))
        }
        switch file.content {
        case .unreadable(let trouble): return faulty("", .unreadableFile(trouble))
        case .bytes(let bytes):
            let source = String(decoding: bytes, as: UTF8.self)
            let scheme: Scheme
            do { scheme = try SchemeFile.read(bytes, frame: { frame($0) }) } catch {
                return item(source, .failure(error))
            }
            if let fault = Self.fault(ofID: scheme.id) { return faulty(source, fault, at: .id) }
            guard scheme.id == stem else {
                let name = SchemeFile.fileName(of: scheme.id.rawValue) ?? ""
                return faulty(source, .otherFileName(expected: name), at: .id)
            }
            return item(source, .success(scheme))
        }
    }

    /// The frame of an id, among the user's schemes and those built in.
    private mutating func frame(_ id: SchemeID) -> Scheme? {
        let own = files.first { $0.stem == id.rawValue }.flatMap { item($0) }
        return own?.scheme ?? (try? SchemeFile.builtIn(id.rawValue).scheme)
    }
}

extension JSONPath {
    /// Where a scheme file says its id.
    fileprivate static let id = JSONPath([.key("id")])
}
