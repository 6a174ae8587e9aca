/// The right to write to a store; the system takes it back when the program ends, however it ends.
struct WriterLock {
    /// What came of trying to take the lock.
    enum Outcome {
        case taken(WriterLock)
        /// Somebody else has it; the holder is `nil` when the lock file does not say who.
        case heldBy(LockHolder?)
    }

    let file: FileDescriptor

    static func take(
        _ path: String, for holder: LockHolder, in fileSystem: some FileSystem
    ) throws(FileError) -> Outcome {
        let file = try fileSystem.open(path, .readWrite)
        do {
            guard try fileSystem.tryLock(file) else {
                let bytes = try fileSystem.readAll(file)
                fileSystem.close(file)
                return .heldBy(LockHolder(parsing: bytes))
            }
        } catch {
            fileSystem.close(file)
            throw error
        }
        // The text only informs others; the lock is held without it, so a failure to write it is no reason to stop.
        try? fileSystem.truncate(file, to: 0)
        try? fileSystem.writeAll(file, holder.bytes, at: 0)
        return .taken(WriterLock(file: file))
    }
}
