import JSONStore
import Wording

extension Phrasebook {
    /// Why a store can't be checked, copied or restored, and what to do about it.
    ///
    /// - Parameter folder: the folder that the problem is about.
    func sentence(copying problem: StoreProblem, _ folder: String) -> String {
        self(.cliCannotCopy, folder, reason(problem))
    }

    /// A length of files: `12.3 MB`, `75.4 GB`.
    func size(_ bytes: Int) -> String {
        let units = [(1_000_000_000, "GB"), (1_000_000, "MB")]
        let (unit, name) = units.first { bytes >= $0.0 } ?? (1_000, "kB")
        let tenths = (bytes * 10 + unit / 2) / unit
        return "\(tenths / 10).\(tenths % 10) \(name)"
    }
}
