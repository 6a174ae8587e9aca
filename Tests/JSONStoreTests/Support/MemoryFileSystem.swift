import JSONStore

/// Files in memory that know what would survive a power cut, with faults and cuts at any call that changes something.
///
/// Unchecked, because each test makes its own and uses it from its own thread only.
final class MemoryFileSystem: FileSystem, @unchecked Sendable {
    private var disk: MemoryDisk

    init(_ disk: MemoryDisk = MemoryDisk()) {
        self.disk = disk
    }

    /// How many calls have been made that change something.
    var changeCount: Int { disk.changeCount }

    /// Makes a fault happen at the change with this number, counted from now, the next being 1.
    func plan(_ fault: MemoryDisk.Fault, atChange number: Int) {
        disk.plannedFault = (at: disk.changeCount + number, fault: fault)
    }

    func clearPlan() {
        disk.plannedFault = nil
    }

    /// The disk as it is found after the power came back.
    func afterPowerCut(_ survival: MemoryDisk.Survival) -> MemoryFileSystem {
        MemoryFileSystem(disk.afterPowerCut(survival))
    }

    /// The files of a program that was ended: all that it wrote is there, its locks are not.
    func afterProgramEnd() -> MemoryFileSystem {
        MemoryFileSystem(disk.afterProgramEnd())
    }

    subscript(path: String) -> [UInt8]? {
        get { disk.bytes(of: path) }
        set { disk.place(newValue, at: path) }
    }

    /// Puts a file on a bad place of the disk.
    func makeUnreadable(_ path: String) {
        disk.makeUnreadable(path)
    }

    func setPermissions(_ permissions: UInt32, of path: String) {
        disk.setPermissions(permissions, of: path)
    }

    func open(_ path: String, _ mode: OpenMode) throws(FileError) -> FileDescriptor {
        try disk.open(path, mode)
    }

    func close(_ file: FileDescriptor) {
        disk.close(file)
    }

    func read(_ file: FileDescriptor, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError)
        -> Int
    {
        let bytes = try disk.read(file, buffer.count, at: offset)
        buffer.copyBytes(from: bytes)
        return bytes.count
    }

    func write(_ file: FileDescriptor, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) -> Int {
        let bytes = Array(bytes)
        return try disk.write(file, bytes, at: offset)
    }

    func synchronizeData(_ file: FileDescriptor) throws(FileError) {
        try disk.synchronize(file)
    }

    func synchronize(_ file: FileDescriptor) throws(FileError) {
        try disk.synchronize(file)
    }

    func synchronizeFolder(_ path: String) throws(FileError) {
        try disk.synchronizeFolder(path)
    }

    func truncate(_ file: FileDescriptor, to length: Int) throws(FileError) {
        try disk.truncate(file, to: length)
    }

    func tryLock(_ file: FileDescriptor) throws(FileError) -> Bool {
        try disk.tryLock(file)
    }

    func status(of path: String) throws(FileError) -> FileStatus? {
        try disk.status(of: path)
    }

    func status(of file: FileDescriptor) throws(FileError) -> FileStatus {
        try disk.status(of: file)
    }

    func rename(_ path: String, to newPath: String) throws(FileError) {
        try disk.rename(path, to: newPath)
    }

    func remove(_ path: String) throws(FileError) {
        try disk.remove(path)
    }

    func link(_ path: String, as newPath: String) throws(FileError) {
        try disk.link(path, to: newPath)
    }

    func makeFolder(_ path: String) throws(FileError) {
        try disk.makeFolder(path)
    }

    func removeFolder(_ path: String) throws(FileError) {
        try disk.removeFolder(path)
    }

    func contents(ofFolder path: String) throws(FileError) -> [String] {
        try disk.contents(ofFolder: path)
    }
}
