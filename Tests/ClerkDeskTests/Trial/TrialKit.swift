import Exchange
import Foundation
import MutualAid
import TerminalUI

@testable import ClerkDesk

extension DeskDriver {
    /// The trial calculation on the screen.
    var trial: TrialScreen? { top(as: TrialScreen.self) }

    /// What the trial pays by the scheme of one side.
    func payable(_ side: TrialSide = .first) -> Money? { trial?.results[side]?.trial.assessment?.payable }

    /// Fills a field of the stay that the trial shows.
    mutating func fillTrial(_ field: StayField, with text: String) {
        guard let stay = trial?.claims.stay else { return }
        fill(.stay(stay, field), of: TrialScreen.self, with: text)
    }

    /// Fills the amounts of the first worked example.
    mutating func fillTrialExample() {
        fillTrial(.amount(.totalCost), with: "30000")
        fillTrial(.amount(.pooledFund), with: "20000")
        fillTrial(.amount(.fullySelfPaid), with: "2000")
        fillTrial(.amount(.selfPaidFirst), with: "3000")
    }

    /// Chooses the scheme of one side of the trial by its name.
    mutating func chooseScheme(_ id: String, for side: TrialSide = .first) {
        guard let scheme = trial?.schemes.first(where: { $0.scheme.id.rawValue == id }) else { return }
        let field: TrialField = side == .first ? .scheme : .otherScheme
        choose(scheme.key, for: field, of: TrialScreen.self)
    }
}

extension SmallUnit {
    /// The records of a unit whose store also has the scheme of a test file, such as `everything`.
    static func registry(adopting name: String) throws -> Registry {
        var registry = try SmallUnit().registry
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = folder.appending(path: "ExchangeTests/Schemes/shapes/\(name).json")
        let source = try String(contentsOf: file, encoding: .utf8)
        let adopted = AdoptedScheme(
            id: registry.schemes.nextID(in: registry.store), hash: SchemeFile.hash(of: source), source: source,
            scheme: try SchemeFile.read(Array(source.utf8)))
        try registry.apply(.scheme(.adding(adopted)))
        return registry
    }
}
