import MutualAid
import Wording

extension Phrasebook {
    /// Why nothing was saved, and what to do about it.
    func sentence(
        _ failure: CommitFailure, in registry: Registry, retryKey: String, startOverKey: String
    ) -> String {
        switch failure {
        case .refused(let fault): sentence(fault, in: registry, startOverKey: startOverKey)
        // The same key would come to the same.
        case .readOnly, .heldBy, .closed: self(.commitHeld, reason(failure))
        case .diskFull, .permissionDenied, .readDenied, .notAFile, .storeReplaced, .otherStore, .other:
            self(.commitFailed, reason(failure), retryKey)
        }
    }

    /// Why a scheme's file was not written, and what to do about it.
    func sentence(_ failure: SchemeSaveFailure, retryKey: String, startOverKey: String) -> String {
        switch failure {
        case .exists(let file): self(.schemeFileExists, file)
        case .changedMeanwhile(let file): self(.schemeFileChanged, file, startOverKey)
        case .busy: self(.commitFailed, self(.schemeFolderBusy), retryKey)
        case .unusableName(let name): self(.schemeNameUnusable, name)
        case .diskFull: self(.commitFailed, self(.storeDiskFull), retryKey)
        case .permissionDenied(let file): self(.commitFailed, self(.storePermission, file), retryKey)
        case .other(let detail): self(.commitFailed, self(.storeIO, detail), retryKey)
        }
    }

    private func sentence(_ fault: RegistryFault, in registry: Registry, startOverKey: String) -> String {
        switch fault {
        case .conflict, .missing: self(.commitConflict, startOverKey)
        case .duplicateDocument(let member): self(.commitDuplicateDocument, registry.members[member]?.name ?? "")
        case .stayAlreadyClaimed: self(.commitStayClaimed)
        case .alreadyEnrolled: self(.commitAlreadyEnrolled)
        case .alreadyPaid: self(.commitAlreadyPaid)
        case .claimDecided: self(.commitClaimDecided)
        case .claimNotApproved: self(.offClaimNotApproved)
        case .stillReferred: self(.commitStillReferred)
        case .foreignStay, .claimWithoutStay: self(.commitOther, fault.code)
        }
    }
}
