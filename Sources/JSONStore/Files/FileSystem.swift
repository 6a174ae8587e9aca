/// The calls the store makes to keep its files; each may fail, and tests make each of them fail.
///
/// New folders are made with mode 0700, new files with 0600.
public protocol FileSystem: Sendable {
    /// Opens a file.
    func open(_ path: String, _ mode: OpenMode) throws(FileError) -> FileDescriptor
    /// Closes a file and gives up its lock.
    func close(_ file: FileDescriptor)
    /// Reads bytes from an offset; returns how many, 0 at the end.
    func read(_ file: FileDescriptor, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError)
        -> Int
    /// Writes bytes at an offset; returns how many were written, which may be fewer than given.
    func write(_ file: FileDescriptor, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) -> Int
    /// Returns when the file's bytes and length are on the disk.
    func synchronizeData(_ file: FileDescriptor) throws(FileError)
    /// Returns when the file's bytes and all its attributes are on the disk.
    func synchronize(_ file: FileDescriptor) throws(FileError)
    /// Returns when the names in a folder are on the disk.
    func synchronizeFolder(_ path: String) throws(FileError)
    /// Cuts a file to a length in bytes.
    func truncate(_ file: FileDescriptor, to length: Int) throws(FileError)
    /// Takes the file's exclusive advisory lock; `false` when another open file holds it.
    func tryLock(_ file: FileDescriptor) throws(FileError) -> Bool
    /// What stands at a path; `nil` when nothing does.
    func status(of path: String) throws(FileError) -> FileStatus?
    /// What an open file is.
    func status(of file: FileDescriptor) throws(FileError) -> FileStatus
    /// Gives a file another name, in place of whatever had it.
    func rename(_ path: String, to newPath: String) throws(FileError)
    /// Removes a file.
    func remove(_ path: String) throws(FileError)
    /// Gives a file a second name that nothing has yet; fails where the file system knows no such thing.
    func link(_ path: String, as newPath: String) throws(FileError)
    /// Makes a folder whose parent exists.
    func makeFolder(_ path: String) throws(FileError)
    /// Removes an empty folder.
    func removeFolder(_ path: String) throws(FileError)
    /// The names in a folder, in no order.
    func contents(ofFolder path: String) throws(FileError) -> [String]
}

/// How a file is opened.
public enum OpenMode: Sendable {
    /// For reading; the file must exist.
    case read
    /// For reading and writing; the file is made when it does not exist.
    case readWrite
    /// For reading and writing, empty: made when it does not exist, cut to nothing when it does.
    case empty
}

/// An open file.
public struct FileDescriptor: RawRepresentable, Hashable, Sendable {
    /// The number by which the file system knows the open file.
    public let rawValue: Int32

    /// Names an open file by its number.
    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }
}

/// What stands at a path.
public struct FileStatus: Hashable, Sendable {
    /// What tells this file from every other, whatever its name.
    public struct Identity: Hashable, Sendable {
        /// The device the file is on.
        public let device: UInt64
        /// The file's number on that device.
        public let number: UInt64

        /// Makes an identity from its parts.
        public init(device: UInt64, number: UInt64) {
            self.device = device
            self.number = number
        }
    }

    /// Which file it is.
    public var identity: Identity
    /// Whether it is a folder.
    public var isFolder: Bool
    /// Whether it is a plain file, and no pipe, socket or device.
    public var isFile: Bool
    /// The nine permission bits.
    public var permissions: UInt32
    /// The length in bytes.
    public var size: Int

    /// Makes a status from its parts; what is no folder is a plain file unless said otherwise.
    public init(identity: Identity, isFolder: Bool, isFile: Bool? = nil, permissions: UInt32, size: Int) {
        self.identity = identity
        self.isFolder = isFolder
        self.isFile = isFile ?? !isFolder
        self.permissions = permissions
        self.size = size
    }
}

/// A call to the file system that failed.
public struct FileError: Error, Hashable, Sendable {
    /// The call, by its system name, such as `fdatasync`.
    public let call: String
    /// The path it was about; empty when only an open file was named.
    public let path: String
    /// The system's error number.
    public let number: Int32

    /// Makes an error from its parts.
    public init(call: String, path: String, number: Int32) {
        self.call = call
        self.path = path
        self.number = number
    }

    /// What opening a file for writing is called here, to be told from opening it for reading.
    static let openForWriting = "open(O_RDWR)"

    /// Whether it was about looking at something and not about changing it.
    public var isReading: Bool { ["open", "pread", "opendir", "readdir", "stat", "fstat"].contains(call) }
}
