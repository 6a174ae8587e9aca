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
        for name in [StoreLayout.archiveName, StoreLayout.backupsName, StoreLayout.draftsName] {
            // One that cannot be looked at is told of where it is read.
            guard let status = try? fileSystem.status(of: layout.path(name)), !status.isFolder else { continue }
            findings.append(StoreFinding(.notAFile, name, "not a folder"))
        }
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
