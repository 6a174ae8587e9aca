import Exchange
import MutualAid
import Wording

@testable import ClerkDesk

extension SmallUnit {
    /// The schemes that are built in, and one file that has failed its check.
    static let shelf = shelf(userFiles: [("broken", #"{"format": "huzhu-scheme", "version": 9, "id": "broken"}"#)])

    /// The schemes that are built in, and those of a user's folder.
    static func shelf(userFiles: [(id: String, source: String)]) -> SchemeShelf {
        let library = SchemeLibrary(
            userFiles: userFiles.map { UserSchemeFile(name: $0.id + ".json", content: .bytes(Array($0.source.utf8))) })
        let entries = library.items.map(entry)
        return SchemeShelf(
            folder: "/schemes",
            entries: { entries },
            checked: { scheme in
                let (source, findings) = library.checked(scheme)
                return CheckedScheme(
                    source: source, hash: SchemeFile.hash(of: source), findings: findings.map(finding))
            })
    }

    private static func entry(_ item: SchemeLibrary.Item) -> SchemeEntry {
        let state: SchemeEntry.State =
            switch item.result {
            case .success(let scheme): scheme.isComputable ? .usable(scheme) : .figuresMissing(scheme)
            case .failure(let error): .faulty(error.findings.map(finding))
            }
        return SchemeEntry(
            id: item.id.rawValue, origin: item.file.map { .user(file: "/schemes/" + $0) } ?? .builtIn,
            source: item.source, hash: SchemeFile.hash(of: item.source), state: state)
    }

    private static func finding(_ finding: Finding) -> SchemeFindingText {
        SchemeFindingText(
            path: finding.path.description,
            sentence: LocalizedText(
                chinese: Phrasebook(.chinese).sentence(finding), english: Phrasebook(.english).sentence(finding)))
    }
}
