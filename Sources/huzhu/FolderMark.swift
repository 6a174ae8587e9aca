import Glibc

/// The file by which the program knows a folder that it made and may remove.
struct FolderMark {
    static let name = ".huzhu-sample"

    let path: String
    /// The folder's own name: a mark that was copied elsewhere counts for nothing.
    private let text: String

    /// The mark of a folder of that path.
    init(of folder: String) {
        path = folder + "/" + Self.name
        text = String(folder[(folder.lastIndex(of: "/").map(folder.index(after:)) ?? folder.startIndex)...]) + "\n"
    }

    /// Makes it in a folder that has none; where that fails there is none.
    func write() throws(SystemError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemError() }
        defer { close(descriptor) }
        do { try DescriptorChannel.write(Array(text.utf8), to: descriptor) } catch {
            unlink(path)
            throw error
        }
    }

    /// Whether the folder carries it.
    var isThere: Bool {
        // Without waiting, since a pipe of that name would never end.
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        return (try? DescriptorChannel.contents(of: descriptor, most: text.utf8.count)) == Array(text.utf8)
    }
}
