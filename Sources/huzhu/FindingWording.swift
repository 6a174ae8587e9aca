import JSONStore
import MutualAid
import Wording

extension Phrasebook {
    /// Where something was found: the file, and the line where it is known.
    func place(of finding: StoreFinding) -> String {
        let file = finding.file == "." ? self(.cliFindingFolder) : finding.file
        return finding.line.map { self(.cliFindingLine, file, String($0)) } ?? file
    }

    /// What is wrong, and what helps where it is that simple.
    func sentence(_ finding: StoreFinding, in folder: String) -> String {
        switch finding.code {
        case .missingFile: self(.cliFindingMissingFile)
        case .emptyFile: self(.cliFindingEmptyFile)
        case .damagedLine, .damagedHead, .damagedCheckpoint: self(.cliFindingDamaged)
        case .unreadableLine: self(.cliFindingUnreadable)
        case .missingTransactions: self(.cliFindingMissing, first(finding), last(finding))
        case .misplacedLine: self(.cliFindingMisplaced)
        case .brokenChain: self(.cliFindingChain)
        case .otherStore: self(.cliFindingOtherStore)
        case .misnamedArchive: self(.cliFindingMisnamed)
        case .lostTransactions: self(.cliFindingLost, first(finding), last(finding))
        case .otherTransaction: self(.cliFindingOtherEntry, first(finding))
        case .foreignCheckpoint: self(.cliFindingForeign)
        case .differsFromHistory: self(.cliFindingDiffers, finding.detail)
        case .refusedLine: self(.cliFindingRefused, FaultCode.text(of: finding.cause))
        case .strangeTime: self(.cliFindingTime)
        case .unknownAction: self(.cliFindingAction, finding.detail)
        case .newerVersion: self(.cliStoreNewer)
        case .unreadableFile: self(.cliFindingUnreadableFile, finding.detail)
        case .notAFile: self(.cliFindingNotAFile)
        case .inTheWay: self(.cliFindingInTheWay)
        case .unendedLine: self(.cliFindingUnended)
        case .tornLine: self(.cliFindingTorn)
        case .leftover: self(.cliFindingLeftover)
        case .widePermissions: self(.cliFindingWide, tightening(finding.file, in: folder))
        }
    }

    /// What is wrong with a record among others.
    func sentence(_ rule: RegistryFlaw.Rule) -> String {
        switch rule {
        case .missing(let id): self(.cliFlawMissing, id)
        case .duplicateDocument(let member): self(.cliFlawDuplicate, member.description)
        case .branchOfOtherUnit(let branch): self(.cliFlawBranch, branch.description)
        case .enrolledTwice(let enrolment): self(.cliFlawEnrolled, enrolment.description)
        case .dischargedBeforeAdmission: self(.cliFlawDates)
        case .claimWithoutStay: self(.cliFlawNoStay)
        case .foreignStay(let stay): self(.cliFlawForeignStay, stay.description)
        case .stayClaimedTwice(let stay, let claim): self(.cliFlawStayTaken, stay.description, claim.description)
        case .notApproved(let claim): self(.cliFlawNotApproved, claim.description)
        case .paidTwice(let payment): self(.cliFlawPaidTwice, payment.description)
        }
    }

    private func first(_ finding: StoreFinding) -> String { String(finding.transactions?.lowerBound ?? 0) }

    private func last(_ finding: StoreFinding) -> String { String(finding.transactions?.upperBound ?? 0) }

    /// The command that takes the others' permissions away.
    private func tightening(_ name: String, in folder: String) -> String {
        let path = name == "." ? folder : folder + "/" + name
        return "chmod go= '\(path)'"
    }
}
