import Glibc
import JSONStore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A folder of the program's own that is gone afterwards.
///
/// While the program lives it holds the folder's lock. The system takes that back however the program ends, so a later
/// start can tell what was left behind from what is in use.
struct TemporaryFolder {
    let path: String
    private let descriptor: Int32

    private static let prefix = "huzhu-sample-"

    init() throws(StoreFailure) {
        while true {
            let path = "\(Folders.temporary)/\(Self.prefix)\(UUID().uuidString)"
            guard mkdir(path, 0o700) == 0 else { throw Self.failure(path) }
            // Another start that clears up may have come between the two.
            guard let descriptor = Self.hold(path) else {
                rmdir(path)
                continue
            }
            do { try FolderMark(of: path).write() } catch {
                rmdir(path)
                close(descriptor)
                throw Self.failure(path, error)
            }
            self.path = path
            self.descriptor = descriptor
            return
        }
    }

    func remove() {
        // What can't be removed now the next start removes.
        Self.clear(path)
        close(descriptor)
    }

    /// Removes what programs have left behind that were ended before they could do it themselves.
    static func removeLeftovers() {
        let folder = Folders.temporary
        // A folder that can't be read has nothing of ours that could be removed.
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return }
        for name in names where name.hasPrefix(prefix) && UUID(uuidString: String(name.dropFirst(prefix.count))) != nil
        {
            let path = folder + "/" + name
            guard let descriptor = hold(path) else { continue }
            clear(path)
            close(descriptor)
        }
    }

    /// Removes a folder that carries its mark, unless there is anything in it that the program does not write: then all
    /// of it stays.
    private static func clear(_ path: String) {
        let mark = FolderMark(of: path)
        guard mark.isThere, let things = own(in: path, []) else { return }
        // Each by itself, and folders only when empty: what comes in meanwhile stays. The mark goes last, so that what
        // is left can be removed another time.
        for thing in things where thing.path != mark.path {
            guard (thing.isFolder ? rmdir(thing.path) : unlink(thing.path)) == 0 else { return }
        }
        guard unlink(mark.path) == 0 else { return }
        rmdir(path)
    }

    /// All that is in a folder, what is inside another before that one; nil where anything is not the program's own.
    private static func own(in folder: String, _ names: [String]) -> [(path: String, isFolder: Bool)]? {
        guard let found = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return nil }
        var things: [(path: String, isFolder: Bool)] = []
        for name in found {
            let path = folder + "/" + name
            var status = stat()
            guard lstat(path, &status) == 0 else { return nil }
            let kind = status.st_mode & S_IFMT
            let isFolder = kind == S_IFDIR
            let isMark = names.isEmpty && name == FolderMark.name && kind == S_IFREG
            guard isMark || SampleLayout.isOwn(names + [name], isFolder: isFolder), isFolder || kind == S_IFREG else {
                return nil
            }
            if isFolder {
                guard let inside = own(in: path, names + [name]) else { return nil }
                things += inside
            }
            things.append((path, isFolder))
        }
        return things
    }

    /// Takes the lock of a folder of the user's own; nil where somebody has it or it is no such folder.
    private static func hold(_ path: String) -> Int32? {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var held = stat()
        var named = stat()
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &held) == 0, held.st_uid == getuid(),
            held.st_mode & 0o077 == 0, lstat(path, &named) == 0, named.st_ino == held.st_ino,
            named.st_dev == held.st_dev
        else {
            close(descriptor)
            return nil
        }
        return descriptor
    }

    private static func failure(_ path: String, _ error: SystemError = SystemError()) -> StoreFailure {
        let code: StoreProblem.Code =
            switch error.number {
            case ENOSPC, EDQUOT: .diskFull
            case EACCES, EPERM, EROFS: .permissionDenied
            default: .ioError
            }
        return StoreFailure(StoreProblem(code: code, file: path, detail: error.text))
    }
}
