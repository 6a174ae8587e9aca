import MutualAid
import Wording

extension Phrasebook {
    /// Why nothing was saved, and what to do about it.
    func sentence(_ failure: CommitFailure, in registry: Registry, retryKey: String) -> String {
        switch failure {
        case .refused(let fault): sentence(fault, in: registry)
        case .diskFull: self(.commitFailed, self(.storeDiskFull), retryKey)
        case .permissionDenied(let file): self(.commitFailed, self(.storePermission, file), retryKey)
        case .readOnly: self(.storeReadOnly)
        case .other(let detail): self(.commitFailed, self(.storeIO, detail), retryKey)
        }
    }

    private func sentence(_ fault: RegistryFault, in registry: Registry) -> String {
        switch fault {
        case .conflict: self(.commitConflict)
        case .duplicateDocument(let member): self(.commitDuplicateDocument, registry.members[member]?.name ?? "")
        case .stayAlreadyClaimed: self(.commitStayClaimed)
        case .alreadyEnrolled: self(.commitAlreadyEnrolled)
        case .alreadyPaid: self(.commitAlreadyPaid)
        case .stillReferred: self(.commitStillReferred)
        case .missing, .foreignStay, .claimWithoutStay: self(.commitOther, fault.code)
        }
    }
}
