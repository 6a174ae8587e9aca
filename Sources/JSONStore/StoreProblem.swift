#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Why the store could not do something, or what is wrong with its files.
public struct StoreProblem: Error, Sendable {
    /// The kind of problem; the raw values are stable and may be shown or logged.
    public enum Code: String, Sendable {
        /// The folder holds no store.
        case noStore
        /// The folder holds a store already.
        case storeExists
        /// The folder holds things that are not a store's.
        case notEmpty
        /// A store code is not four lower-case letters or digits.
        case invalidCode
        /// Another program writes to the store.
        case locked
        /// A file is not what the store wrote.
        case damaged
        /// A file was written by a newer version of the program.
        case newerVersion
        /// The journal was written by an older version of the program; a checkpoint begins one to add to.
        case olderVersion
        /// The disk, or the user's share of it, is full.
        case diskFull
        /// The system does not allow the writing.
        case permissionDenied
        /// The system does not allow the reading.
        case readDenied
        /// A folder, a pipe or a device stands where a file should.
        case notAFile
        /// The store is open for reading only.
        case readOnly
        /// The system failed to read or write.
        case ioError
        /// The journal is not the file any more that was opened: the folder was moved, removed or put back.
        case replaced
        /// What was to be written is not the JSON it must be; nothing was written.
        case invalidRecord
        /// The codec refused a record or a transaction that is intact.
        case refusedRecord
        /// A draft's or text's name cannot be a file's name.
        case invalidName
        /// A file of that name is there already.
        case fileExists
        /// The file is not what it was when it was read.
        case changedMeanwhile
        /// A copy may not be written into the store it is made of, nor a store restored from itself.
        case insideStore
        /// The store has no transactions, so that there is nothing to copy.
        case nothingToCopy
        /// A restore was cut short when the store had been moved aside; the next opening or restore finishes it.
        case restoreUnfinished
    }

    /// The kind of problem.
    public var code: Code
    /// The file or folder concerned, by its path, or by its name inside the store.
    public var file: String
    /// The line in that file, counted from 1.
    public var line: Int?
    /// What is wrong, in short technical English.
    public var detail: String
    /// Who writes to the store, when that is the problem.
    public var lockHolder: LockHolder?
    /// The codec's error, when it refused something.
    public var cause: (any Error)?

    /// Makes a problem from its parts.
    public init(
        code: Code, file: String, line: Int? = nil, detail: String, lockHolder: LockHolder? = nil,
        cause: (any Error)? = nil
    ) {
        self.code = code
        self.file = file
        self.line = line
        self.detail = detail
        self.lockHolder = lockHolder
        self.cause = cause
    }

    init(_ error: FileError, file: String) {
        let code: Code =
            switch error.number {
            case ENOSPC, EDQUOT, EFBIG: .diskFull
            case EACCES, EPERM, EROFS: error.isReading ? .readDenied : .permissionDenied
            case EISDIR, ENXIO, ENOTDIR, ELOOP: .notAFile
            default: .ioError
            }
        let reason = String(cString: strerror(error.number))
        self.init(code: code, file: error.path.isEmpty ? file : error.path, detail: "\(error.call): \(reason)")
    }

    /// Makes what the codec throws one of the store's problems, about `file`.
    static func telling<T>(_ file: String, _ body: () throws -> T) throws(StoreProblem) -> T {
        do { return try body() } catch { throw StoreFormat.refusal(file, nil, error) }
    }

    /// Makes a file system's error one of the store's, about `file`.
    static func translating<T>(
        _ file: String, _ body: () throws(FileError) -> T
    ) throws(StoreProblem) -> T {
        do { return try body() } catch { throw StoreProblem(error, file: file) }
    }
}

extension StoreProblem: CustomStringConvertible {
    /// One technical line, for logs and developers.
    public var description: String {
        let place = line.map { "\(file), line \($0)" } ?? file
        return "\(code.rawValue): \(place): \(detail)"
    }
}
