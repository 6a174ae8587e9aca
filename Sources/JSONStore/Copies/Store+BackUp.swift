extension Store {
    /// Copies a store into a folder, also while another program writes to it; returns when the copy is on the disk, was
    /// read back and is sound.
    ///
    /// The copy is a store of its own: the checkpoint, the journal and the archive, without drafts and dated copies.
    ///
    /// - Parameters:
    ///   - folder: The store.
    ///   - target: Where the copy is to be: a new or empty folder. The folders above it are made.
    ///   - fileSystem: Where the files are.
    /// - Throws: `StoreProblem` with the code `noStore`, `notEmpty`, `insideStore`, `nothingToCopy`, `newerVersion`,
    ///   `damaged`, `diskFull`, `permissionDenied` or `ioError`; there is then no copy.
    public static func backUp(
        at folder: String, to target: String, fileSystem: some FileSystem = PosixFileSystem()
    ) throws(StoreProblem) -> CopySummary {
        let source = StoreLayout(folder: folder)
        let final = StoreLayout(folder: target).folder
        let isStore = try StoreProblem.translating(source.folder) { () throws(FileError) in
            try hasContent(source, fileSystem)
        }
        guard isStore else {
            throw StoreProblem(code: .noStore, file: source.folder, detail: "the folder holds no store")
        }
        try check(final, isOutside: source, fileSystem)
        let partial = try StoreProblem.translating(final) { () throws(FileError) in
            try fileSystem.makeFolders(StoreLayout.parent(of: final))
            return try unusedName(final + ".partial", in: fileSystem)
        }
        return try StoreCopy(source: source, fileSystem: fileSystem).write(partial, thenAs: final)
    }

    /// Refuses a place in which a copy would be mistaken for part of the store, or would cover something.
    private static func check(
        _ final: String, isOutside source: StoreLayout, _ fileSystem: some FileSystem
    ) throws(StoreProblem) {
        let (isInside, isAmongCopies, isFree) = try StoreProblem.translating(final) { () throws(FileError) in
            var isFree = true
            if let status = try fileSystem.status(of: final) {
                isFree = status.isFolder
                if isFree { isFree = try fileSystem.contents(ofFolder: final).isEmpty }
            }
            let isInside = try fileSystem.lies(final, in: source.folder)
            return (isInside, try fileSystem.lies(final, in: source.backups), isFree)
        }
        if isInside, !isAmongCopies {
            throw StoreProblem(code: .insideStore, file: final, detail: "lies inside the store")
        }
        guard isFree else { throw StoreProblem(code: .notEmpty, file: final, detail: "is there already") }
    }

    /// A name like `path` that nothing has yet.
    static func unusedName(_ path: String, in fileSystem: any FileSystem) throws(FileError) -> String {
        var name = path
        var number = 2
        while try fileSystem.status(of: name) != nil {
            name = "\(path)-\(number)"
            number += 1
        }
        return name
    }
}
