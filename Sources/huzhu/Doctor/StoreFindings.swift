import Glibc
import JSONStore
import Wording

/// What there is to say about the store's folder and the disk it is on.
struct StoreFindings {
    let folder: String
    let book: Phrasebook

    /// Below this many bytes the clerk should make room, and below that one saving may soon fail.
    private static let scarce: UInt64 = 200 << 20
    private static let tooLittle: UInt64 = 10 << 20

    var all: [DoctorFinding] {
        guard Store.exists(at: folder) else { return [missing] + disk(of: nearestFolder) }
        return [permissions, soundness] + obstacles + disk(of: folder)
    }

    /// The folder, or the nearest above it that is there.
    private var nearestFolder: String {
        var path = folder
        while access(path, F_OK) != 0, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            path = String(path[..<slash])
        }
        return access(path, F_OK) == 0 ? path : "/"
    }

    private var missing: DoctorFinding {
        let subject = book(.cliDoctorStore)
        let parent = nearestFolder
        return access(parent, W_OK) == 0
            ? .fine("store.none", subject, book(.cliDoctorStoreNone, folder))
            : .problem(
                "store.noRoom", subject, book(.cliDoctorStoreNoParent, folder, parent),
                book(.cliDoctorPermissionRemedy, parent))
    }

    private var permissions: DoctorFinding {
        let subject = book(.cliDoctorStore)
        guard access(folder, R_OK | W_OK | X_OK) == 0 else {
            return .problem(
                "store.notWritable", subject, book(.cliDoctorNotWritable, folder),
                book(.cliDoctorPermissionRemedy, folder))
        }
        var status = stat()
        if stat(folder, &status) == 0, status.st_mode & 0o077 != 0 {
            return .notice(
                "store.open", subject, book(.cliDoctorOpenToOthers, folder), book(.cliDoctorTighten, folder))
        }
        return .fine("store.permissions", subject, folder)
    }

    /// What stands in the way of the program's own files beside the records.
    private var obstacles: [DoctorFinding] {
        Store.obstacles(at: folder).map { finding in
            .problem(
                "store.inTheWay", book(.cliDoctorStore),
                book(.lineOfRule, finding.file, book.sentence(finding, in: folder)),
                book(.cliDoctorMoveAway, folder + "/" + finding.file))
        }
    }

    /// Whether it can be opened: the quick check that each start makes, beside whoever writes.
    private var soundness: DoctorFinding {
        let subject = book(.cliDoctorRecords)
        let line = "huzhu verify " + RestoreLine.quoted(folder)
        do {
            let found = try StoreToRead(at: folder)
            if let damage = found.report.damage {
                return .problem(
                    "store.damaged", subject, book(.cliDoctorDamaged, damage.file), book(.cliDoctorVerify, line))
            }
            if let lost = Store.missingHistory(at: folder) {
                return .problem(
                    "store.historyMissing", subject,
                    book(.cliFindingMissing, String(lost.lowerBound), String(lost.upperBound)),
                    book(.cliDoctorVerify, line))
            }
            let members = String(found.registry.members.count)
            guard let holder = found.report.lockHolder else {
                return .fine("store.sound", subject, book(.cliDoctorSound, members))
            }
            return .fine("store.held", subject, book(.cliDoctorHeld, members, holder.who, holder.since))
        } catch {
            return .problem(
                "store.unreadable", subject, book.sentence(error, folder: folder), book(.cliDoctorVerify, line))
        }
    }

    private func disk(of folder: String) -> [DoctorFinding] {
        var space = statvfs()
        guard statvfs(folder, &space) == 0 else { return [] }
        let free = UInt64(space.f_bavail) * UInt64(space.f_frsize)
        let subject = book(.cliDoctorSpace)
        let text = book(.cliDoctorSpaceText, book.size(Int(min(free, UInt64(Int.max)))))
        let room: DoctorFinding =
            free < Self.tooLittle
            ? .problem("disk.full", subject, text, book(.cliDoctorSpaceRemedy))
            : free < Self.scarce
                ? .notice("disk.scarce", subject, text, book(.cliDoctorSpaceRemedy))
                : .fine("disk.space", subject, text)
        return [room, kind(of: folder)]
    }

    private func kind(of folder: String) -> DoctorFinding {
        let subject = book(.cliDoctorDisk)
        let folder = Folders.resolved(folder)
        switch FileSystemKind(ofFolder: folder) {
        case .local(let name): return .fine("disk.kind", subject, name)
        case .memory(let name):
            return .problem("disk.memory", subject, name, book(.cliDoctorDiskMemory))
        case .shared(let name):
            return .notice("disk.shared", subject, name, book(.cliDoctorDiskShared))
        case .simple(let name):
            return .notice("disk.simple", subject, name, book(.cliDoctorDiskSimple))
        case .unknown: return .fine("disk.kind", subject, book(.cliDoctorDiskUnknown))
        }
    }
}

/// The kinds of file systems, by how well a store is kept on them.
private enum FileSystemKind {
    case local(String)
    /// Gone when the machine is switched off.
    case memory(String)
    /// On another machine: locking and writing through hang on it.
    case shared(String)
    /// Without permissions, as on memory sticks.
    case simple(String)
    case unknown

    /// That of the mount that the folder is in, as the system's list of mounts names it.
    init(ofFolder folder: String) {
        let mounts = (try? DescriptorChannel.descriptor(of: "/proc/self/mounts")).flatMap { descriptor -> String? in
            defer { close(descriptor) }
            let bytes = try? DescriptorChannel.contents(of: descriptor, most: 1 << 20)
            return bytes.map { String(decoding: $0, as: UTF8.self) }
        }
        var best: (point: String, kind: String)?
        for line in (mounts ?? "").split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 2 else { continue }
            let point = String(fields[1])
            let isAbove = point == "/" || folder == point || folder.hasPrefix(point + "/")
            // Of mounts on one another the last is seen.
            if isAbove, point.count >= best?.point.count ?? 0 { best = (point, String(fields[2])) }
        }
        self = best.map { FileSystemKind(name: $0.kind) } ?? .unknown
    }

    private init(name: String) {
        switch name {
        case "tmpfs", "ramfs": self = .memory(name)
        case "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "afs": self = .shared(name)
        case "vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk": self = .simple(name)
        default: self = .local(name)
        }
    }
}
