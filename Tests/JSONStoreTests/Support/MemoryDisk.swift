import Glibc
import JSONStore
import TestSupport

/// Files and names, as programs see them and as they are on the disk.
struct MemoryDisk: Sendable {
    enum Fault: Sendable {
        /// The call fails and changes nothing.
        case error(Int32)
        /// A write gets half of its bytes down and fails; other calls just fail.
        case partial(Int32)
        /// This call and all later ones fail.
        case lasting(Int32)
        /// The power goes before the call.
        case cutBefore
        /// The power goes right after the call.
        case cutAfter
    }

    /// Which of the things not yet synced are found on the disk after a power cut.
    enum Survival: Sendable {
        case nothing, everything, namesOnly, bytesOnly, halves, random(UInt64)
    }

    struct File: Sendable {
        var bytes: [UInt8] = []
        var isFolder = false
        var permissions: UInt32 = 0o600
        var durable: [UInt8] = []
        var pending: [Change] = []
    }

    enum Change: Sendable {
        case write([UInt8], at: Int)
        case truncate(Int)

        /// A disk writes a sector whole or not at all; a longer write may be cut between sectors.
        static let sectorSize = 512

        func apply(to bytes: inout [UInt8], isCut: Bool = false) {
            switch self {
            case .truncate(let length):
                bytes.removeLast(max(0, bytes.count - length))
            case .write(let new, let offset):
                let end = isCut ? (offset + new.count) / Self.sectorSize * Self.sectorSize : offset + new.count
                guard end > offset else { return }
                let new = Array(new.prefix(end - offset))
                if bytes.count < offset + new.count {
                    bytes += [UInt8](repeating: 0, count: offset + new.count - bytes.count)
                }
                bytes.replaceSubrange(offset..<offset + new.count, with: new)
            }
        }
    }

    /// A change of names: one taken away, one given, or both at once; at the disk it happens whole or not at all.
    struct Naming: Sendable {
        var removed: Place?
        var added: (place: Place, file: Int)?

        func touches(_ folder: Int) -> Bool { removed?.folder == folder || added?.place.folder == folder }

        func apply(to names: inout [Place: Int]) {
            if let removed { names[removed] = nil }
            if let added { names[added.place] = added.file }
        }
    }

    /// A name in a folder: a folder keeps what is in it, whatever it is called itself.
    struct Place: Hashable, Sendable {
        var folder: Int
        var name: String
    }

    var changeCount = 0
    var plannedFault: (at: Int, fault: Fault)?
    private var isOff = false
    /// Files on bad places of the disk: they cannot be read.
    private var unreadable: Set<Int> = []
    private static let root = 0
    private var files: [Int: File] = [root: File(isFolder: true, permissions: 0o700)]
    private var names: [Place: Int] = [:]
    private var durableNames: [Place: Int] = [:]
    private var pendingNames: [Naming] = []
    private var handles: [Int32: Int] = [:]
    private var locks: [Int: Int32] = [:]
    private var nextNumber = 1

    /// The file or folder at a path.
    private func number(at path: String) -> Int? {
        var found = Self.root
        for part in path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": found = names.first { $0.value == found }?.key.folder ?? Self.root
            default:
                guard let next = names[Place(folder: found, name: String(part))] else { return nil }
                found = next
            }
        }
        return found
    }

    /// Where a name is, or could be given.
    private func place(_ path: String) -> Place? {
        guard let name = path.split(separator: "/").last else { return nil }
        let above = path.split(separator: "/").dropLast().joined(separator: "/")
        guard let folder = number(at: above), files[folder]?.isFolder == true else { return nil }
        return Place(folder: folder, name: String(name))
    }

    // MARK: - After a cut

    func afterPowerCut(_ survival: Survival) -> MemoryDisk {
        var random = SeededGenerator(seed: 0)
        if case .random(let seed) = survival { random = SeededGenerator(seed: seed) }
        var disk = MemoryDisk()
        disk.nextNumber = nextNumber
        disk.names = durableNames
        for (index, naming) in pendingNames.enumerated() {
            let survives =
                switch survival {
                case .nothing, .bytesOnly: false
                case .everything, .namesOnly: true
                case .halves: index < pendingNames.count / 2
                case .random: Bool.random(using: &random)
                }
            if survives { naming.apply(to: &disk.names) }
        }
        for number in files.keys.sorted() {
            guard var file = files[number] else { continue }
            var bytes = file.durable
            for (index, change) in file.pending.enumerated() {
                switch survival {
                case .nothing, .namesOnly: continue
                case .everything, .bytesOnly: change.apply(to: &bytes)
                case .halves: change.apply(to: &bytes, isCut: index == file.pending.count - 1)
                case .random:
                    if Bool.random(using: &random) { change.apply(to: &bytes, isCut: Bool.random(using: &random)) }
                }
            }
            file.bytes = bytes
            file.durable = bytes
            file.pending = []
            disk.files[number] = file
        }
        disk.durableNames = disk.names
        return disk
    }

    func afterProgramEnd() -> MemoryDisk {
        var disk = self
        disk.handles = [:]
        disk.locks = [:]
        disk.isOff = false
        disk.plannedFault = nil
        return disk
    }

    // MARK: - Looking and placing from outside

    func bytes(of path: String) -> [UInt8]? {
        number(at: path).flatMap { files[$0]?.bytes }
    }

    mutating func place(_ bytes: [UInt8]?, at path: String) {
        guard let place = place(path) else { return }
        guard let bytes else {
            names[place] = nil
            durableNames[place] = nil
            return
        }
        let number = names[place] ?? newFile(File())
        files[number] = File(bytes: bytes, durable: bytes)
        names[place] = number
        durableNames[place] = number
    }

    mutating func makeUnreadable(_ path: String) {
        if let number = number(at: path) { unreadable.insert(number) }
    }

    mutating func setPermissions(_ permissions: UInt32, of path: String) {
        if let number = number(at: path) { files[number]?.permissions = permissions }
    }

    // MARK: - Calls that change something

    mutating func open(_ path: String, _ mode: OpenMode) throws(FileError) -> FileDescriptor {
        if let number = number(at: path) {
            if case .empty = mode {
                try change("open", path) { disk, _ in disk.record(.truncate(0), in: number) }
            } else {
                try check("open", path)
            }
        } else {
            if case .read = mode { throw FileError(call: "open", path: path, number: ENOENT) }
            guard let place = place(path) else { throw FileError(call: "open", path: path, number: ENOENT) }
            try change("open", path) { disk, _ in
                let number = disk.newFile(File())
                disk.rename(Naming(added: (place, number)))
            }
        }
        let handle = Int32(nextNumber)
        nextNumber += 1
        handles[handle] = number(at: path)
        return FileDescriptor(rawValue: handle)
    }

    mutating func write(_ file: FileDescriptor, _ bytes: [UInt8], at offset: Int) throws(FileError) -> Int {
        let number = try number(file)
        try change("pwrite", "") { disk, isHalf in
            let part = isHalf ? Array(bytes.prefix(bytes.count / 2)) : bytes
            disk.record(.write(part, at: offset), in: number)
        }
        return bytes.count
    }

    mutating func truncate(_ file: FileDescriptor, to length: Int) throws(FileError) {
        let number = try number(file)
        try change("ftruncate", "") { disk, _ in disk.record(.truncate(length), in: number) }
    }

    mutating func synchronize(_ file: FileDescriptor) throws(FileError) {
        let number = try number(file)
        try change("fsync", "") { disk, _ in
            guard var file = disk.files[number] else { return }
            file.durable = file.bytes
            file.pending = []
            disk.files[number] = file
        }
    }

    mutating func synchronizeFolder(_ path: String) throws(FileError) {
        guard let number = number(at: path) else { throw FileError(call: "open", path: path, number: ENOENT) }
        try change("fsync", path) { disk, _ in
            for naming in disk.pendingNames where naming.touches(number) { naming.apply(to: &disk.durableNames) }
            disk.pendingNames.removeAll { $0.touches(number) }
        }
    }

    mutating func rename(_ path: String, to newPath: String) throws(FileError) {
        guard let old = place(path), let number = names[old], let new = place(newPath) else {
            throw FileError(call: "rename", path: path, number: ENOENT)
        }
        if let covered = names[new], files[covered]?.isFolder == true, !isEmpty(covered) {
            throw FileError(call: "rename", path: path, number: ENOTEMPTY)
        }
        try change("rename", path) { disk, _ in disk.rename(Naming(removed: old, added: (new, number))) }
    }

    mutating func link(_ path: String, to newPath: String) throws(FileError) {
        guard let number = number(at: path), let new = place(newPath), names[new] == nil else {
            throw FileError(call: "link", path: path, number: EEXIST)
        }
        try change("link", path) { disk, _ in disk.rename(Naming(added: (new, number))) }
    }

    mutating func remove(_ path: String) throws(FileError) {
        guard let place = place(path), let number = names[place], files[number]?.isFolder == false else {
            throw FileError(call: "unlink", path: path, number: ENOENT)
        }
        try change("unlink", path) { disk, _ in disk.rename(Naming(removed: place)) }
    }

    mutating func removeFolder(_ path: String) throws(FileError) {
        guard let place = place(path), let number = names[place], files[number]?.isFolder == true, isEmpty(number)
        else { throw FileError(call: "rmdir", path: path, number: ENOTEMPTY) }
        try change("rmdir", path) { disk, _ in disk.rename(Naming(removed: place)) }
    }

    mutating func makeFolder(_ path: String) throws(FileError) {
        guard let place = place(path), names[place] == nil else {
            throw FileError(call: "mkdir", path: path, number: EEXIST)
        }
        try change("mkdir", path) { disk, _ in
            let number = disk.newFile(File(isFolder: true, permissions: 0o700))
            disk.rename(Naming(added: (place, number)))
        }
    }

    // MARK: - Other calls

    mutating func close(_ file: FileDescriptor) {
        if let number = handles.removeValue(forKey: file.rawValue), locks[number] == file.rawValue {
            locks[number] = nil
        }
    }

    func read(_ file: FileDescriptor, _ count: Int, at offset: Int) throws(FileError) -> [UInt8] {
        try check("pread", "")
        if let number = handles[file.rawValue], unreadable.contains(number) {
            throw FileError(call: "pread", path: "", number: EIO)
        }
        let bytes = files[try number(file)]?.bytes ?? []
        return Array(bytes.dropFirst(offset).prefix(count))
    }

    mutating func tryLock(_ file: FileDescriptor) throws(FileError) -> Bool {
        try check("flock", "")
        let number = try number(file)
        if let holder = locks[number] { return holder == file.rawValue }
        locks[number] = file.rawValue
        return true
    }

    func status(of path: String) throws(FileError) -> FileStatus? {
        try check("stat", path)
        return number(at: path).flatMap(status)
    }

    func status(of file: FileDescriptor) throws(FileError) -> FileStatus {
        try check("fstat", "")
        guard let status = status(try number(file)) else { throw FileError(call: "fstat", path: "", number: EBADF) }
        return status
    }

    func contents(ofFolder path: String) throws(FileError) -> [String] {
        try check("opendir", path)
        guard let number = number(at: path), files[number]?.isFolder == true else {
            throw FileError(call: "opendir", path: path, number: ENOENT)
        }
        return names.keys.filter { $0.folder == number }.map(\.name)
    }

    // MARK: - Inside

    private func isEmpty(_ folder: Int) -> Bool { !names.keys.contains { $0.folder == folder } }

    private func status(_ number: Int) -> FileStatus? {
        files[number].map {
            FileStatus(
                identity: FileStatus.Identity(device: 1, number: UInt64(number)), isFolder: $0.isFolder,
                permissions: $0.permissions, size: $0.bytes.count)
        }
    }

    private func number(_ file: FileDescriptor) throws(FileError) -> Int {
        guard let number = handles[file.rawValue] else { throw FileError(call: "", path: "", number: EBADF) }
        return number
    }

    private func check(_ call: String, _ path: String) throws(FileError) {
        if isOff { throw FileError(call: call, path: path, number: EIO) }
    }

    private mutating func change(
        _ call: String, _ path: String, _ body: (_ disk: inout MemoryDisk, _ isHalf: Bool) -> Void
    ) throws(FileError) {
        try check(call, path)
        changeCount += 1
        guard let plannedFault, changeCount >= plannedFault.at else { return body(&self, false) }
        let isNow = changeCount == plannedFault.at
        switch plannedFault.fault {
        case .error(let number) where isNow:
            throw FileError(call: call, path: path, number: number)
        case .partial(let number) where isNow:
            if call == "pwrite" { body(&self, true) }
            throw FileError(call: call, path: path, number: number)
        case .lasting(let number):
            throw FileError(call: call, path: path, number: number)
        case .cutBefore where isNow:
            isOff = true
            throw FileError(call: call, path: path, number: EIO)
        case .cutAfter where isNow:
            body(&self, false)
            isOff = true
            throw FileError(call: call, path: path, number: EIO)
        default:
            body(&self, false)
        }
    }

    private mutating func record(_ change: Change, in number: Int) {
        guard var file = files[number] else { return }
        change.apply(to: &file.bytes)
        file.pending.append(change)
        files[number] = file
    }

    private mutating func rename(_ naming: Naming) {
        naming.apply(to: &names)
        pendingNames.append(naming)
    }

    private mutating func newFile(_ file: File) -> Int {
        defer { nextNumber += 1 }
        files[nextNumber] = file
        return nextNumber
    }
}
