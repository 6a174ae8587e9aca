import Exchange
import Glibc
import JSONStore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where half-typed forms are kept: in the store, and where that can't be written, in a folder of the user's own.
struct DraftPlaces: Sendable {
    /// A folder for drafts.
    struct Place: Sendable {
        let folder: DraftFolder
        /// The folder above it that must be the user's own and nobody else's to read; nil inside the store.
        fileprivate let guarded: String?

        /// Whether nobody else can put a folder of theirs in its place or read what is in it.
        var isSafe: Bool {
            guard let guarded else { return true }
            // That it is there already is as good; what it could not be made for shows when it is looked at.
            try? FileManager.default.createDirectory(
                atPath: guarded, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            var status = stat()
            guard lstat(guarded, &status) == 0 else { return false }
            return status.st_mode & S_IFMT == S_IFDIR && status.st_uid == getuid() && status.st_mode & 0o077 == 0
        }

        /// Whether it is there already.
        var exists: Bool {
            var status = stat()
            return stat(folder.path, &status) == 0
        }
    }

    /// The store's own folder first.
    let all: [Place]

    /// - Parameter isForGood: whether the store outlives the program; what is typed into one that doesn't has nowhere
    ///   else to be.
    init(ofStoreAt folder: String, isForGood: Bool) {
        let own = Place(folder: DraftFolder(ofStoreAt: folder), guarded: nil)
        guard isForGood else {
            all = [own]
            return
        }
        // Forms of another store must not be offered here.
        let path = folder.hasPrefix("/") ? folder : FileManager.default.currentDirectoryPath + "/" + folder
        let key = String(SchemeFile.hash(of: Self.real(path)).description.prefix(16))
        let state = Folders.state + "/drafts"
        let temporary = Folders.temporary + "/huzhu-\(getuid())"
        all = [own] + [state, temporary].map { Place(folder: DraftFolder(at: $0 + "/" + key), guarded: $0) }
    }

    /// The path without links, as far as it leads to something.
    private static func real(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}
