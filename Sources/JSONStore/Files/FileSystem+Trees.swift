#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension FileSystem {
    /// Removes a folder with all that is in it.
    func removeTree(_ path: String) throws(FileError) {
        for name in try contents(ofFolder: path) {
            let child = path + "/" + name
            if try status(of: child)?.isFolder ?? false { try removeTree(child) } else { try remove(child) }
        }
        try removeFolder(path)
    }

    /// Writes a new file whose bytes are on the disk when this returns; its name is once the folder is synced.
    func writeNewFile(_ path: String, _ bytes: [UInt8]) throws(FileError) {
        let file = try open(path, .empty)
        defer { close(file) }
        try writeAll(file, bytes, at: 0)
        try synchronize(file)
    }

    /// Whether `path`, or the nearest folder above it that exists, is `folder` or lies in it, by whatever names.
    func lies(_ path: String, in folder: String) throws(FileError) -> Bool {
        guard let wanted = try status(of: folder)?.identity else { return false }
        var path = path
        // A relative path may lead out of the working folder; `..` climbs further than its letters say.
        while true {
            if let found = try status(of: path) {
                if found.identity == wanted { return true }
                let above = found.isFolder ? path + "/.." : StoreLayout.parent(of: path)
                guard let next = try status(of: above)?.identity, next != found.identity else { return false }
                path = above
            } else {
                let above = StoreLayout.parent(of: path)
                guard above != path else { return false }
                path = above
            }
        }
    }
}
