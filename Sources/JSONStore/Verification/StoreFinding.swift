/// Something that a verification found in a store's files.
public struct StoreFinding: Error, Sendable {
    /// The kind of finding; the raw values are stable and may be shown or logged.
    public enum Code: String, Sendable, CaseIterable {
        /// A file that a store must have is not there.
        case missingFile
        /// A file is there and has nothing in it.
        case emptyFile
        /// A line is not what was written: its seal does not fit.
        case damagedLine
        /// A line is as it was written, and cannot be read all the same.
        case unreadableLine
        /// Transactions are left out: `transactions` says which.
        case missingTransactions
        /// A line stands where another belongs, or twice.
        case misplacedLine
        /// A line does not follow on the one before it.
        case brokenChain
        /// A file belongs to another store.
        case otherStore
        /// An archived journal's name does not say what is in it.
        case misnamedArchive
        /// What was acknowledged last is not in the journal.
        case lostTransactions
        /// What was acknowledged last is another transaction than the journal has.
        case otherTransaction
        /// The note of what was acknowledged last cannot be read.
        case damagedHead
        /// The checkpoint is not what was written.
        case damagedCheckpoint
        /// The checkpoint was not made after the transaction that it names.
        case foreignCheckpoint
        /// A record is not what the history makes of it.
        case differsFromHistory
        /// A record or transaction is intact and contradicts the others; `cause` says how.
        case refusedLine
        /// The time of a transaction is none.
        case strangeTime
        /// A transaction does something that nobody here knows; `detail` is its name.
        case unknownAction
        /// A file or a line was written by a newer version of the program.
        case newerVersion
        /// The system does not let a file be read, or fails to.
        case unreadableFile
        /// Something else stands where a plain file or a folder of the store's belongs.
        case notAFile
        /// Something else stands where the lock, the copies or the drafts belong; the records are not in it.
        case inTheWay
        /// The line that was acknowledged last is there but for its newline, which the next start adds.
        case unendedLine
        /// Part of a line stands at the journal's end; nothing that was acknowledged.
        case tornLine
        /// A file that a crash left, or that was set aside.
        case leftover
        /// Others than the owner may use a file.
        case widePermissions

        /// Whether something is lost or wrong, rather than only worth knowing.
        public var isDamage: Bool {
            switch self {
            case .tornLine, .leftover, .inTheWay, .widePermissions, .strangeTime, .unknownAction: false
            default: true
            }
        }
    }

    /// The kind of finding.
    public var code: Code
    /// The file or folder, by its name inside the store, `.` being the store's own.
    public var file: String
    /// The line in that file, counted from 1.
    public var line: Int?
    /// The transactions concerned, by their numbers.
    public var transactions: ClosedRange<Int>?
    /// What is wrong, in short technical English.
    public var detail: String
    /// The codec's error, when it refused something.
    public var cause: (any Error)?

    init(
        _ code: Code, _ file: String, line: Int? = nil, transactions: ClosedRange<Int>? = nil, _ detail: String,
        cause: (any Error)? = nil
    ) {
        self.code = code
        self.file = file
        self.line = line
        self.transactions = transactions
        self.detail = detail
        self.cause = cause
    }

    /// The finding that a problem of one file is.
    init(_ problem: StoreProblem, of code: Code, _ file: String) {
        let code: Code =
            switch problem.code {
            case .refusedRecord: .refusedLine
            case .newerVersion: .newerVersion
            case .readDenied, .permissionDenied, .ioError: .unreadableFile
            case .notAFile: .notAFile
            default: code
            }
        self.init(code, file, line: problem.line, problem.detail, cause: problem.cause)
    }
}
