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

    struct Naming: Sendable {
        var removed: String?
        var added: (path: String, file: Int)?

        func touches(_ folder: String) -> Bool {
            [removed, added?.path].contains { $0.map(MemoryDisk.parent) == folder }
        }

        func apply(to names: inout [String: Int]) {
            if let removed { names[removed] = nil }
            if let added { names[added.path] = added.file }
        }
    }

    var changeCount = 0
    var plannedFault: (at: Int, fault: Fault)?
    private var isOff = false
    private var files: [Int: File] = [0: File(isFolder: true, permissions: 0o700)]
    private var names: [String: Int] = ["/": 0]
    private var durableNames: [String: Int] = ["/": 0]
    private var pendingNames: [Naming] = []
    private var handles: [Int32: Int] = [:]
    private var locks: [Int: Int32] = [:]
    private var nextNumber = 1

    static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
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
        while let orphan = disk.names.keys.first(where: { $0 != "/" && disk.names[Self.parent($0)] == nil }) {
            disk.names[orphan] = nil
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
        names[path].flatMap { files[$0]?.bytes }
    }

    mutating func place(_ bytes: [UInt8]?, at path: String) {
        guard let bytes else {
            names[path] = nil
            durableNames[path] = nil
            return
        }
        let number = names[path] ?? newFile(File())
        files[number] = File(bytes: bytes, durable: bytes)
        names[path] = number
        durableNames[path] = number
    }

    mutating func setPermissions(_ permissions: UInt32, of path: String) {
        if let number = names[path] { files[number]?.permissions = permissions }
    }

    // MARK: - Calls that change something

    mutating func open(_ path: String, _ mode: OpenMode) throws(FileError) -> FileDescriptor {
        if let number = names[path] {
            if case .empty = mode {
                try change("open", path) { disk, _ in disk.record(.truncate(0), in: number) }
            } else {
                try check("open", path)
            }
        } else {
            if case .read = mode { throw FileError(call: "open", path: path, number: ENOENT) }
            guard names[Self.parent(path)] != nil else { throw FileError(call: "open", path: path, number: ENOENT) }
            try change("open", path) { disk, _ in
                let number = disk.newFile(File())
                disk.rename(Naming(added: (path, number)))
            }
        }
        let handle = Int32(nextNumber)
        nextNumber += 1
        handles[handle] = names[path]
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
        try change("fsync", path) { disk, _ in
            for naming in disk.pendingNames where naming.touches(path) { naming.apply(to: &disk.durableNames) }
            disk.pendingNames.removeAll { $0.touches(path) }
        }
    }

    mutating func rename(_ path: String, to newPath: String) throws(FileError) {
        guard let number = names[path], names[Self.parent(newPath)] != nil else {
            throw FileError(call: "rename", path: path, number: ENOENT)
        }
        try change("rename", path) { disk, _ in disk.rename(Naming(removed: path, added: (newPath, number))) }
    }

    mutating func remove(_ path: String) throws(FileError) {
        guard names[path] != nil else { throw FileError(call: "unlink", path: path, number: ENOENT) }
        try change("unlink", path) { disk, _ in disk.rename(Naming(removed: path)) }
    }

    mutating func makeFolder(_ path: String) throws(FileError) {
        guard names[path] == nil else { throw FileError(call: "mkdir", path: path, number: EEXIST) }
        try change("mkdir", path) { disk, _ in
            let number = disk.newFile(File(isFolder: true, permissions: 0o700))
            disk.rename(Naming(added: (path, number)))
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
        return names[path].flatMap(status)
    }

    func status(of file: FileDescriptor) throws(FileError) -> FileStatus {
        try check("fstat", "")
        guard let status = status(try number(file)) else { throw FileError(call: "fstat", path: "", number: EBADF) }
        return status
    }

    func contents(ofFolder path: String) throws(FileError) -> [String] {
        try check("opendir", path)
        let prefix = path == "/" ? "/" : path + "/"
        return names.keys.filter { $0 != "/" && Self.parent($0) == path }.map { String($0.dropFirst(prefix.count)) }
    }

    // MARK: - Inside

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
