import JSONText
import MutualAid

/// The schemes that cases name: each is read once.
struct SchemeShelf {
    /// Gives the scheme of an id; nil when there is none.
    typealias Source = @Sendable (SchemeID) throws(InvalidScheme) -> Scheme?

    private let source: Source
    private let known: [SchemeID]
    /// Gives the user's own schemes with those built in; nil where there are none, and once they were read.
    private var load: (@Sendable () -> SchemeLibrary)?
    private var library: SchemeLibrary?
    private var taken: [String: BatchScheme] = [:]

    /// The schemes of `source`, `known` among them.
    init(known: [SchemeID], source: @escaping Source) {
        self.known = known
        self.source = source
    }

    /// The schemes that are built in.
    static var builtIn: SchemeShelf {
        SchemeShelf(known: SchemeFile.builtInIDs) { id throws(InvalidScheme) in
            SchemeFile.builtInSource(id) == nil ? nil : try SchemeFile.builtIn(id.rawValue).scheme
        }
    }

    /// The schemes that are built in and, read when a case first names one that those don't answer, the user's own.
    static func builtIn(and load: @escaping @Sendable () -> SchemeLibrary) -> SchemeShelf {
        var shelf = SchemeShelf.builtIn
        shelf.load = load
        return shelf
    }

    /// The scheme that a case names; one whose figures are missing is refused even for a case without claims.
    mutating func scheme(_ name: String) throws(BatchFault) -> BatchScheme {
        let found: BatchScheme? = if let scheme = taken[name] { scheme } else { try take(name) }
        guard let shelved = found else {
            let known = library.map { $0.items.map(\.id) } ?? known
            throw BatchFault(path: Self.path, reason: .unknownScheme(name, known: known.map(\.rawValue)))
        }
        let scheme = shelved.scheme
        guard scheme.isComputable else {
            throw BatchFault(
                path: Self.path, reason: .assessment(.schemeNotComputable(missing: scheme.missing), scheme: scheme))
        }
        return shelved
    }

    private static let path = JSONPath([.key("scheme")])

    /// Reads the scheme; nil when there is none of that name.
    private mutating func take(_ name: String) throws(BatchFault) -> BatchScheme? {
        do {
            guard let scheme = try find(name) else { return nil }
            let shelved = BatchScheme(scheme)
            // Only what is there is kept: a file of wrong names must not fill the memory.
            taken[name] = shelved
            return shelved
        } catch {
            throw BatchFault(path: Self.path, reason: .schemeFaulty(name))
        }
    }

    /// A scheme that is built in and can be worked with, else one of the user's, else one whose figures are missing.
    private mutating func find(_ name: String) throws(InvalidScheme) -> Scheme? {
        let builtIn = try source(SchemeID(rawValue: name))
        if let builtIn, builtIn.isComputable { return builtIn }
        if let load {
            library = load()
            self.load = nil
        }
        guard let item = library?.item(name) else { return builtIn }
        return try item.result.get()
    }
}

/// A scheme with what every case under it needs.
final class BatchScheme: Sendable {
    let scheme: Scheme
    let ownReadings: ReadingSet

    init(_ scheme: Scheme) {
        self.scheme = scheme
        ownReadings = ReadingSet(scheme.defaultChoices, of: scheme)
    }

    /// The readings that a case asks for, the scheme's own where it doesn't.
    func readings(for names: [BatchCase.NamedReading]) throws(BatchFault) -> ReadingSet {
        guard !names.isEmpty else { return ownReadings }
        var choices = ownReadings.choices
        for asked in names {
            let offered = scheme.readings.flatMap(\.offered)
            guard let choice = offered.first(where: { $0.name == asked.name && $0.value == asked.value }) else {
                throw BatchFault(
                    path: JSONPath([.key("readings"), .key(asked.name)]),
                    reason: .reading(
                        asked.name, value: asked.value, offered: offered.map { "\($0.name): \($0.value)" }))
            }
            choices.choose(choice)
        }
        return ReadingSet(choices, of: scheme)
    }
}

/// One choice for every reading, and each single one switched to an alternative.
struct ReadingSet: Sendable {
    let choices: ReadingChoices
    let switched: [(choice: ReadingChoice, choices: ReadingChoices)]

    init(_ choices: ReadingChoices, of scheme: Scheme) {
        self.choices = choices
        switched = scheme.readings.filter(\.bearsOnSubsidy).flatMap { reading in
            reading.offered.compactMap { choice in
                let other = choices.choosing(choice)
                return other == choices ? nil : (choice, other)
            }
        }
    }
}
