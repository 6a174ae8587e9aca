import MutualAid
import TerminalUI
import Wording

extension SchemeEntry {
    /// What it is called; a file that cannot be read by its name.
    func name(_ book: Phrasebook) -> String { scheme.map { book($0.shortName) } ?? id }

    /// The state in a word or two, and how it stands out.
    func state(_ book: Phrasebook) -> (text: String, style: Style) {
        switch state {
        case .usable: (book(.schemeUsable), .good)
        case .figuresMissing: (book(.schemeLacksFigures), .notice)
        case .faulty: (book(.schemeFaulty), .error)
        }
    }

    /// The state with what it comes of.
    func explanation(_ book: Phrasebook) -> String {
        switch state {
        case .usable(let scheme), .figuresMissing(let scheme): book.state(of: scheme)
        case .faulty(let findings):
            findings.count == 1
                ? book.sentence(findings[0])
                : book(.schemeFindings, String(findings.count), findings.first.map { book.sentence($0) } ?? "")
        }
    }

    /// Where it comes from, in a word.
    func origin(_ book: Phrasebook) -> String {
        switch origin {
        case .builtIn: book(.schemeBuiltInOrigin)
        case .user: book(.schemeUserOrigin)
        case .store: book(.schemeStoreOrigin)
        }
    }

    /// Where it comes from, with the file.
    func whereabouts(_ book: Phrasebook) -> String {
        switch origin {
        case .builtIn: book(.schemeBuiltInWhole)
        case .user(let file): file
        case .store: book(.schemeStoreWhole)
        }
    }
}

extension Phrasebook {
    /// A finding with its place.
    func sentence(_ finding: SchemeFindingText) -> String {
        finding.path.isEmpty ? self(finding.sentence) : self(.lineOfRule, finding.path, self(finding.sentence))
    }
}
