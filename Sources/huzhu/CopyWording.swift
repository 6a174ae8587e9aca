import JSONStore
import Wording

extension Phrasebook {
    /// Why a store can't be checked, copied or restored, and what to do about it.
    ///
    /// - Parameter folder: the folder that the problem is about.
    func sentence(copying problem: StoreProblem, _ folder: String) -> String {
        self(.cliCannotCopy, folder, reason(problem))
    }

    /// A length of files: `12.3 MB`.
    func size(_ bytes: Int) -> String {
        let (unit, name) = bytes >= 1_000_000 ? (1_000_000, "MB") : (1_000, "kB")
        let tenths = (bytes * 10 + unit / 2) / unit
        return "\(tenths / 10).\(tenths % 10) \(name)"
    }
}
