import Foundation

/// A file that is written to and synced with nothing in between: what the disk takes by itself.
final class PlainFile {
    private let handle: FileHandle
    private let path: String

    struct Failure: Error { let number: Int32 }

    /// A new file on the disk that `folder` is on.
    init(beside folder: String) throws {
        path = folder + ".plain"
        guard FileManager.default.createFile(atPath: path, contents: nil) else { throw Failure(number: errno) }
        handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func append(_ bytes: [UInt8]) throws {
        try write(bytes)
        guard fdatasync(handle.fileDescriptor) == 0 else { throw Failure(number: errno) }
    }

    /// Writes all of the file anew.
    func rewrite(_ bytes: [UInt8]) throws {
        try handle.truncate(atOffset: 0)
        try append(bytes)
    }

    private func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Foundation.write(
                    handle.fileDescriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                guard count > 0 else { throw Failure(number: errno) }
                rest = rest.dropFirst(count)
            }
        }
    }
}
