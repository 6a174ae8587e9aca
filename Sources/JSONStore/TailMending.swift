/// Puts right what a crash left at the end of the journal.
struct TailMending {
    let layout: StoreLayout
    let fileSystem: any FileSystem
    let journal: FileDescriptor

    /// Makes sure that lines are on the disk which a program wrote that did not live to sync them.
    func secure() throws(StoreProblem) {
        try StoreProblem.translating(layout.journal) { () throws(FileError) in
            try fileSystem.synchronizeData(journal)
        }
    }

    /// Adds the newline that a whole last line lacks.
    func complete(at length: Int) throws(StoreProblem) {
        try StoreProblem.translating(layout.journal) { () throws(FileError) in
            try fileSystem.writeAll(journal, [StoreFormat.newline], at: length)
            try fileSystem.synchronizeData(journal)
        }
    }

    /// Moves part of a line to a file of its own; its bytes are on the disk there before they are cut off here.
    func setAside(
        _ bytes: [UInt8], after seq: Int, cuttingTo length: Int
    ) throws(StoreProblem) -> OpeningReport.TornLine {
        let digest = bytes.withUnsafeBytes { LineHash(of: $0) }
        let name = "torn-\(seq + 1)-\(digest.description.prefix(8)).jsonl"
        try StoreProblem.translating(layout.journal) { () throws(FileError) in
            try fileSystem.replaceFile(layout.path(name), inFolder: layout.folder, with: bytes)
            try fileSystem.truncate(journal, to: length)
            try fileSystem.synchronizeData(journal)
        }
        return OpeningReport.TornLine(file: name, bytes: bytes)
    }
}
