#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The machine's own files, by system calls.
public struct PosixFileSystem: FileSystem {
    /// Gives access to the machine's files.
    public init() {}

    /// Opens a file; it does not survive into programs that this one starts.
    ///
    /// Only a plain file: a pipe or a device of that name would keep the program waiting for ever. Nor a link: it would be
    /// written through at one time and replaced at another. A folder may be reached by links.
    public func open(_ path: String, _ mode: OpenMode) throws(FileError) -> FileDescriptor {
        let (name, flags) =
            switch mode {
            case .read: ("open", O_RDONLY)
            case .readWrite: (FileError.openForWriting, O_RDWR | O_CREAT)
            case .empty: (FileError.openForWriting, O_RDWR | O_CREAT | O_TRUNC)
            }
        let always = O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW
        let file = try call(name, path) { openFile(path, flags | always, 0o600) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            _ = closeFile(file)
            throw FileError(call: name, path: path, number: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENXIO)
        }
        return FileDescriptor(rawValue: file)
    }

    /// Closes a file; nothing can be done about a failure, and every byte that matters is synced before.
    public func close(_ file: FileDescriptor) {
        _ = closeFile(file.rawValue)
    }

    /// Reads bytes from an offset.
    public func read(
        _ file: FileDescriptor, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(FileError) -> Int {
        try call("pread") { pread(file.rawValue, buffer.baseAddress, buffer.count, off_t(offset)) }
    }

    /// Writes bytes at an offset.
    public func write(
        _ file: FileDescriptor, _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) throws(FileError) -> Int {
        try call("pwrite") { pwrite(file.rawValue, bytes.baseAddress, bytes.count, off_t(offset)) }
    }

    /// Returns when the file's bytes and length are on the disk.
    public func synchronizeData(_ file: FileDescriptor) throws(FileError) {
        _ = try call("fdatasync") { fdatasync(file.rawValue) }
    }

    /// Returns when the file's bytes and all its attributes are on the disk.
    public func synchronize(_ file: FileDescriptor) throws(FileError) {
        _ = try call("fsync") { fsync(file.rawValue) }
    }

    /// Returns when the names in a folder are on the disk.
    public func synchronizeFolder(_ path: String) throws(FileError) {
        let folder = try call("fsync", path) { openFile(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) }
        defer { _ = closeFile(folder) }
        _ = try call("fsync", path) { fsync(folder) }
    }

    /// Cuts a file to a length in bytes.
    public func truncate(_ file: FileDescriptor, to length: Int) throws(FileError) {
        _ = try call("ftruncate") { ftruncate(file.rawValue, off_t(length)) }
    }

    /// Takes the file's exclusive advisory lock.
    public func tryLock(_ file: FileDescriptor) throws(FileError) -> Bool {
        do {
            _ = try call("flock") { flock(file.rawValue, LOCK_EX | LOCK_NB) }
            return true
        } catch {
            guard error.number == EWOULDBLOCK else { throw error }
            return false
        }
    }

    /// What stands at a path, links followed.
    public func status(of path: String) throws(FileError) -> FileStatus? {
        var result = stat()
        do {
            _ = try call("stat", path) { stat(path, &result) }
            return FileStatus(result)
        } catch {
            guard error.number == ENOENT || error.number == ENOTDIR else { throw error }
            return nil
        }
    }

    /// What an open file is.
    public func status(of file: FileDescriptor) throws(FileError) -> FileStatus {
        var result = stat()
        _ = try call("fstat") { fstat(file.rawValue, &result) }
        return FileStatus(result)
    }

    /// Gives a file another name.
    public func rename(_ path: String, to newPath: String) throws(FileError) {
        _ = try call("rename", path) { renameFile(path, newPath) }
    }

    /// Removes a file.
    public func remove(_ path: String) throws(FileError) {
        _ = try call("unlink", path) { unlink(path) }
    }

    /// Gives a file a second name.
    public func link(_ path: String, as newPath: String) throws(FileError) {
        _ = try call("link", newPath) { linkFile(path, newPath) }
    }

    /// Makes a folder.
    public func makeFolder(_ path: String) throws(FileError) {
        _ = try call("mkdir", path) { mkdir(path, 0o700) }
    }

    /// Removes an empty folder.
    public func removeFolder(_ path: String) throws(FileError) {
        _ = try call("rmdir", path) { rmdir(path) }
    }

    /// The names in a folder.
    public func contents(ofFolder path: String) throws(FileError) -> [String] {
        guard let folder = opendir(path) else { throw FileError(call: "opendir", path: path, number: errno) }
        defer { closedir(folder) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(folder) else { break }
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw FileError(call: "readdir", path: path, number: errno) }
        return names
    }

    /// Makes a system call again while signals interrupt it.
    private func call<Result: SignedInteger>(
        _ name: String, _ path: String = "", _ body: () -> Result
    ) throws(FileError) -> Result {
        while true {
            let result = body()
            if result != -1 { return result }
            let number = errno
            if number != EINTR { throw FileError(call: name, path: path, number: number) }
        }
    }
}

// Inside the type these calls would find its own methods of the same name.
private func openFile(_ path: String, _ flags: Int32, _ permissions: mode_t) -> Int32 {
    open(path, flags, permissions)
}

private func closeFile(_ file: Int32) -> Int32 {
    close(file)
}

private func renameFile(_ path: String, _ newPath: String) -> Int32 {
    rename(path, newPath)
}

private func linkFile(_ path: String, _ newPath: String) -> Int32 {
    link(path, newPath)
}

extension FileStatus {
    fileprivate init(_ status: stat) {
        self.init(
            identity: Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)),
            isFolder: status.st_mode & S_IFMT == S_IFDIR, isFile: status.st_mode & S_IFMT == S_IFREG,
            permissions: UInt32(status.st_mode & 0o777),
            size: Int(status.st_size)
        )
    }
}
