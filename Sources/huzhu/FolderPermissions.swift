import Glibc
import JSONStore

/// Makes a folder and all that is in it the owner's alone.
enum FolderPermissions {
    /// Folders get mode 0700 and files 0600; links are left as they are, since what they lead to may be anybody's.
    ///
    /// - Returns: the links by which others still get at something.
    /// - Throws: ``Refusal`` with the first path that the system does not let be changed.
    static func tighten(_ path: String) throws -> [String] {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw Refusal(path: path, number: errno) }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        if status.st_mode & S_IFMT == S_IFLNK {
            return stat(path, &status) == 0 && status.st_mode & 0o077 != 0 ? [path] : []
        }
        guard isFolder || status.st_mode & S_IFMT == S_IFREG else { return [] }
        guard chmod(path, isFolder ? 0o700 : 0o600) == 0 else { throw Refusal(path: path, number: errno) }
        guard isFolder else { return [] }
        return try PosixFileSystem().contents(ofFolder: path).flatMap { try tighten(path + "/" + $0) }
    }

    /// What could not be changed.
    struct Refusal: Error {
        var path: String
        var number: Int32
    }
}
