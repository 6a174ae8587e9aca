import JSONStore
import Synchronization

/// A file system that lets somebody look at it after each call that changes something.
final class WatchedFileSystem: FileSystem {
    private let base: MemoryFileSystem
    private let look: Mutex<(@Sendable () -> Void)?>

    init(_ base: MemoryFileSystem) {
        self.base = base
        look = Mutex(nil)
    }

    /// Has `action` done after each change from now on; nil ends it.
    func afterEachChange(_ action: (@Sendable () -> Void)?) { look.withLock { $0 = action } }

    private func changed<Result>(_ result: Result) -> Result {
        look.withLock { $0 }?()
        return result
    }

    func open(_ path: String, _ mode: OpenMode) throws(FileError) -> FileDescriptor {
        let file = try base.open(path, mode)
        return mode == .read ? file : changed(file)
    }

    func close(_ file: FileDescriptor) { base.close(file) }

    func read(_ file: FileDescriptor, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError)
        -> Int
    { try base.read(file, into: buffer, at: offset) }

    func write(_ file: FileDescriptor, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) -> Int {
        // A line in two parts, so that half of one is seen, too; what is as short as `head` goes in one piece.
        let half = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count > 128 ? bytes.count / 2 : bytes.count)])
        return changed(try base.write(file, half, at: offset))
    }

    func synchronizeData(_ file: FileDescriptor) throws(FileError) { changed(try base.synchronizeData(file)) }

    func synchronize(_ file: FileDescriptor) throws(FileError) { changed(try base.synchronize(file)) }

    func synchronizeFolder(_ path: String) throws(FileError) { changed(try base.synchronizeFolder(path)) }

    func truncate(_ file: FileDescriptor, to length: Int) throws(FileError) {
        changed(try base.truncate(file, to: length))
    }

    func tryLock(_ file: FileDescriptor) throws(FileError) -> Bool { try base.tryLock(file) }

    func status(of path: String) throws(FileError) -> FileStatus? { try base.status(of: path) }

    func status(of file: FileDescriptor) throws(FileError) -> FileStatus { try base.status(of: file) }

    func rename(_ path: String, to newPath: String) throws(FileError) {
        changed(try base.rename(path, to: newPath))
    }

    func remove(_ path: String) throws(FileError) { changed(try base.remove(path)) }

    func link(_ path: String, as newPath: String) throws(FileError) { changed(try base.link(path, as: newPath)) }

    func removeFolder(_ path: String) throws(FileError) { changed(try base.removeFolder(path)) }

    func makeFolder(_ path: String) throws(FileError) { changed(try base.makeFolder(path)) }

    func contents(ofFolder path: String) throws(FileError) -> [String] { try base.contents(ofFolder: path) }
}
