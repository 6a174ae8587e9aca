/// Looks at the names and permissions in a store's folder.
struct FolderAudit {
    let layout: StoreLayout
    let fileSystem: any FileSystem

    func findings() -> [StoreFinding] {
        var findings: [StoreFinding] = []
        note(".", layout.folder, &findings)
        for name in names(layout.folder) {
            note(name, layout.path(name), &findings)
            if !Self.known.contains(name) { findings.append(leftover(name)) }
        }
        if isNoFolder(StoreLayout.archiveName) {
            findings.append(StoreFinding(.notAFile, StoreLayout.archiveName, "not a folder"))
        }
        findings += obstacles()
        for name in names(layout.archive) {
            let path = StoreLayout.archiveName + "/" + name
            note(path, layout.path(path), &findings)
            if StoreLayout.archivedSeqs(name) == nil { findings.append(leftover(path)) }
        }
        for path in [layout.restoring, layout.restored] where (try? fileSystem.status(of: path)) != nil {
            findings.append(StoreFinding(.leftover, path, "left by an interrupted restore"))
        }
        return findings
    }

    /// What stands where the store's lock, copies or drafts belong and is something else: the records are not in them.
    func obstacles() -> [StoreFinding] {
        var findings: [StoreFinding] = []
        do {
            fileSystem.close(try fileSystem.open(layout.lock, .read))
        } catch {
            // One that is not there is made, and one that can't be read is told of where the store is opened.
            if StoreProblem(error, file: layout.lock).code == .notAFile {
                findings.append(StoreFinding(.inTheWay, StoreLayout.lockName, "not a plain file"))
            }
        }
        for name in [StoreLayout.backupsName, StoreLayout.draftsName] where isNoFolder(name) {
            findings.append(StoreFinding(.inTheWay, name, "not a folder"))
        }
        return findings
    }

    private func isNoFolder(_ name: String) -> Bool {
        // One that cannot be looked at is told of where it is read.
        (try? fileSystem.status(of: layout.path(name))).map { !$0.isFolder } ?? false
    }

    private static let known: Set<String> = [
        StoreLayout.registryName, StoreLayout.journalName, StoreLayout.headName, StoreLayout.lockName,
        StoreLayout.archiveName, StoreLayout.backupsName, StoreLayout.draftsName,
    ]

    private func leftover(_ name: String) -> StoreFinding {
        let isOwn = StoreLayout.isOwn(name)
        return StoreFinding(.leftover, name, isOwn ? "left by an interrupted save" : "not a file of the store's")
    }

    private func note(_ name: String, _ path: String, _ findings: inout [StoreFinding]) {
        if let status = try? fileSystem.status(of: path), status.permissions & 0o077 != 0 {
            let mode = String(status.permissions, radix: 8)
            findings.append(StoreFinding(.widePermissions, name, "mode \(mode)"))
        }
    }

    private func names(_ folder: String) -> [String] {
        // What cannot be looked at is told of where it is read.
        ((try? fileSystem.contents(ofFolder: folder)) ?? []).sorted()
    }
}
