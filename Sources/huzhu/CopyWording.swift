import JSONStore
import Wording

extension Phrasebook {
    /// Why a store can't be checked, copied or restored, and what to do about it.
    ///
    /// - Parameter folder: the folder that the problem is about.
    func sentence(copying problem: StoreProblem, _ folder: String) -> String {
        let reason =
            switch problem.code {
            case .noStore: self(.cliCopyNoStore)
            case .notEmpty: self(.cliStoreNotEmpty)
            case .insideStore: self(.cliCopyInside)
            case .nothingToCopy: self(.cliCopyNothing)
            case .locked:
                problem.lockHolder.map { self(.cliCopyLocked, $0.who, LocalTime.text(of: $0.since)) }
                    ?? self(.cliCopyBusy)
            case .newerVersion: self(.cliStoreNewer)
            case .damaged, .refusedRecord: self(.cliCopyDamaged, problem.description)
            case .diskFull: self(.storeDiskFull)
            case .permissionDenied: self(.storePermission, problem.file)
            default: self(.storeIO, problem.description)
            }
        return self(.cliCannotCopy, folder, reason)
    }

    /// A length of files: `12.3 MB`.
    func size(_ bytes: Int) -> String {
        let (unit, name) = bytes >= 1_000_000 ? (1_000_000, "MB") : (1_000, "kB")
        let tenths = (bytes * 10 + unit / 2) / unit
        return "\(tenths / 10).\(tenths % 10) \(name)"
    }
}
