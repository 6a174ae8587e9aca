#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension FileSystem {
    /// All bytes that an open file has now; what is added meanwhile is left for the next reading.
    ///
    /// - Parameter start: where to begin.
    func readAll(_ file: FileDescriptor, from start: Int = 0) throws(FileError) -> [UInt8] {
        let size = max(0, try status(of: file).size - start)
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            do throws(FileError) {
                while count < size {
                    let rest = UnsafeMutableBufferPointer(rebasing: buffer[count..<size])
                    let read = try read(file, into: UnsafeMutableRawBufferPointer(rest), at: start + count)
                    if read == 0 { break }
                    count += read
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// All bytes of the file at a path; `nil` when there is none.
    func readFile(_ path: String, from start: Int = 0) throws(FileError) -> [UInt8]? {
        guard try status(of: path) != nil else { return nil }
        let file = try open(path, .read)
        defer { close(file) }
        return try readAll(file, from: start)
    }

    /// Writes all of `bytes` at an offset.
    func writeAll(_ file: FileDescriptor, _ bytes: [UInt8], at offset: Int) throws(FileError) {
        try bytes.withUnsafeBufferPointer { (buffer) throws(FileError) in
            var done = 0
            while done < buffer.count {
                let rest = UnsafeBufferPointer(rebasing: buffer[done...])
                let count = try write(file, UnsafeRawBufferPointer(rest), at: offset + done)
                guard count > 0 else { throw FileError(call: "pwrite", path: "", number: EIO) }
                done += count
            }
        }
    }

    /// Makes a file with these bytes, or replaces the one there, so that after a crash there is the old or the new one.
    func replaceFile(_ path: String, inFolder folder: String, with bytes: [UInt8]) throws(FileError) {
        let temporary = path + StoreLayout.newSuffix
        let file = try open(temporary, .empty)
        do {
            defer { close(file) }
            try writeAll(file, bytes, at: 0)
            try synchronize(file)
        }
        try rename(temporary, to: path)
        try synchronizeFolder(folder)
    }

    /// Makes a folder and the folders above it; those that exist stay as they are.
    func makeFolders(_ path: String) throws(FileError) {
        guard try status(of: path) == nil else { return }
        let parent = StoreLayout.parent(of: path)
        if parent != path { try makeFolders(parent) }
        try makeFolder(path)
        try synchronizeFolder(parent)
    }

    /// Returns when the names that lead to `path` are on the disk: an attempt that was interrupted may have made some
    /// of the folders and not synced them.
    func synchronizeFolders(above path: String) throws(FileError) {
        let parent = StoreLayout.parent(of: path)
        guard parent != path else { return }
        do {
            try synchronizeFolder(parent)
        } catch  where error.number == EACCES || error.number == EPERM || error.number == EROFS {
            // In a folder that is not ours to open we have made nothing.
            return
        }
        try synchronizeFolders(above: parent)
    }
}
