#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The right to write to a store; the system takes it back when the program ends, however it ends.
struct WriterLock {
    /// What came of trying to take the lock.
    enum Outcome {
        case taken(WriterLock)
        /// Somebody else has it; the holder is `nil` when the lock file does not say who.
        case heldBy(LockHolder?)
    }

    let file: FileDescriptor
    private(set) var holder: LockHolder

    static func take(
        _ path: String, for holder: LockHolder, in fileSystem: some FileSystem
    ) throws(FileError) -> Outcome {
        let file = try fileSystem.open(path, .readWrite)
        do {
            guard try hold(file, in: fileSystem) else {
                let bytes = try fileSystem.readAll(file)
                fileSystem.close(file)
                return .heldBy(LockHolder(parsing: bytes))
            }
        } catch {
            fileSystem.close(file)
            throw error
        }
        let lock = WriterLock(file: file, holder: holder)
        lock.announce(in: fileSystem)
        return .taken(lock)
    }

    /// Takes the file's lock. A program that only reads takes it for a moment to learn whether anybody writes, so a
    /// refusal counts only the second time.
    private static func hold(_ file: FileDescriptor, in fileSystem: some FileSystem) throws(FileError) -> Bool {
        if try fileSystem.tryLock(file) { return true }
        usleep(2_000)
        return try fileSystem.tryLock(file)
    }

    /// Says that somebody else works at the program that holds the lock.
    mutating func announce(_ who: String, in fileSystem: any FileSystem) {
        holder.who = who
        announce(in: fileSystem)
    }

    private func announce(in fileSystem: any FileSystem) {
        // The text only informs others; the lock is held without it, so a failure to write it is no reason to stop.
        try? fileSystem.truncate(file, to: 0)
        try? fileSystem.writeAll(file, holder.bytes, at: 0)
    }
}
