import MutualAid
import TerminalUI
import Wording

/// A scheme that a trial can be worked out by.
struct TrialScheme: Sendable {
    let hash: ContentHash
    let scheme: Scheme
    /// How the form names it.
    let key: String
    /// Whether the store uses it in another form than the one that is offered under its name.
    let differsFromOffer: Bool

    private init(_ scheme: Scheme, hash: ContentHash, differsFromOffer: Bool) {
        self.scheme = scheme
        self.hash = hash
        self.differsFromOffer = differsFromOffer
        key = hash.description
    }

    /// Every scheme by which a subsidy can be worked out: those on the shelf and those that the store alone keeps, the
    /// earliest term first.
    static func atHand(_ desk: DeskContext) -> [TrialScheme] {
        let usable = desk.schemeEntries().filter { $0.offer != nil }
        return usable.compactMap { entry in
            entry.offer.map { offer in
                TrialScheme(
                    offer.scheme, hash: offer.hash,
                    differsFromOffer: entry.origin == .store
                        && usable.contains { $0.origin != .store && $0.id == entry.id })
            }
        }
    }

    /// The scheme as a choice of a form.
    func choice(_ book: Phrasebook) -> Choice {
        let name = book(scheme.shortName)
        return Choice(value: key, label: differsFromOffer ? book(.trialSchemeAdopted, name) : name)
    }
}

extension Scheme {
    /// What its rules ask for, and what its waiting period does.
    var askedOfMember: AskedFacts {
        var asked = subsidy.asked
        if waitingPeriod != nil { asked.enrolment = true }
        return asked
    }

    /// The readings that change what a claim pays and can be chosen.
    var choosableReadings: [Reading] { readings.filter { $0.bearsOnSubsidy && !$0.alternatives.isEmpty } }
}
