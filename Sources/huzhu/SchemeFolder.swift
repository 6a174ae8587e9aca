import ClerkDesk
import Exchange
import Glibc
import JSONStore
import MutualAid
import Wording

/// The user's folder of schemes, beside those that are built in.
///
/// Nothing is read before it is asked for; what was read serves until a file of the folder is another.
@MainActor
final class SchemeFolder {
    nonisolated let path: String
    private var read: (marks: [FileMark], library: SchemeLibrary)?

    nonisolated init(at path: String = Folders.schemes) { self.path = path }

    /// The schemes at hand as they are now.
    var library: SchemeLibrary {
        let marks = Self.marks(in: path)
        if let read, read.marks == marks { return read.library }
        let library = Self.library(at: path, marks)
        read = (marks, library)
        return library
    }

    /// The schemes as the desk knows them. The desk works on the main thread.
    nonisolated var shelf: SchemeShelf {
        SchemeShelf(
            folder: path,
            entries: { MainActor.assumeIsolated { self.library.items.map { SchemeEntry($0, inFolder: self.path) } } },
            checked: { scheme in
                MainActor.assumeIsolated {
                    let (source, findings) = self.library.checked(scheme)
                    return CheckedScheme(
                        source: source, hash: SchemeFile.hash(of: source),
                        findings: findings.map(SchemeFindingText.init))
                }
            })
    }

    /// Writes a scheme's text; see ``Effect/saveScheme(id:source:replacing:)``.
    nonisolated func save(_ id: SchemeID, _ source: String, replacing hash: ContentHash?) -> DeskEvent {
        guard let name = SchemeFile.fileName(of: id.rawValue) else {
            return .schemeNotSaved(.unusableName(id.rawValue))
        }
        let isExpected = hash.map { hash in
            { (bytes: [UInt8]) in SchemeFile.hash(of: String(decoding: bytes, as: UTF8.self)) == hash }
        }
        do {
            let file = try TextFolder(at: path).save(Array(source.utf8), as: name, replacing: isExpected)
            return .schemeSaved(id, file: file)
        } catch {
            return .schemeNotSaved(SchemeSaveFailure(error, name: id.rawValue))
        }
    }

    /// The schemes at hand, for commands that look once.
    nonisolated static func library(at path: String = Folders.schemes) -> SchemeLibrary {
        library(at: path, marks(in: path))
    }

    private nonisolated static func library(at path: String, _ marks: [FileMark]) -> SchemeLibrary {
        SchemeLibrary(
            userFiles: marks.map { mark in
                UserSchemeFile(name: mark.name, content: content(of: path + "/" + mark.name))
            })
    }
}

// MARK: - Files

extension SchemeFolder {
    /// What tells one state of a file from another.
    private struct FileMark: Hashable {
        var name: String
        var number: UInt = 0
        var size = 0
        var seconds = 0
        var nanoseconds = 0
    }

    /// The files of the folder that may be schemes; without a folder there are none.
    private nonisolated static func marks(in path: String) -> [FileMark] {
        guard let folder = opendir(path) else {
            // One that is there and can't be read must not look as if it were empty.
            return errno == ENOENT ? [] : [FileMark(name: "*" + UserSchemeFile.suffix)]
        }
        defer { closedir(folder) }
        var marks: [FileMark] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name.hasSuffix(UserSchemeFile.suffix) else { continue }
            var status = stat()
            // One that has gone meanwhile is told as unreadable.
            _ = stat(path + "/" + name, &status)
            marks.append(
                FileMark(
                    name: name, number: UInt(status.st_ino), size: Int(status.st_size),
                    seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec))
        }
        return marks.sorted { $0.name < $1.name }
    }

    private nonisolated static func content(of file: String) -> UserSchemeFile.Content {
        // Without waiting, since a pipe of that name would never end.
        let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return .unreadable(.refused(SystemError().text)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .unreadable(.refused(SystemError().text)) }
        guard status.st_mode & S_IFMT == S_IFREG else { return .unreadable(.notAFile) }
        guard status.st_size <= UserSchemeFile.mostBytes else {
            return .unreadable(.tooLarge(most: UserSchemeFile.mostBytes))
        }
        do { return .bytes(try DescriptorChannel.contents(of: descriptor, most: UserSchemeFile.mostBytes)) } catch {
            return .unreadable(.refused(error.text))
        }
    }
}

// MARK: - As the desk knows them

extension SchemeEntry {
    fileprivate init(_ item: SchemeLibrary.Item, inFolder folder: String) {
        let state: State =
            switch item.result {
            case .success(let scheme): scheme.isComputable ? .usable(scheme) : .figuresMissing(scheme)
            case .failure(let error): .faulty(error.findings.map(SchemeFindingText.init))
            }
        self.init(
            id: item.id.rawValue, origin: item.file.map { .user(file: folder + "/" + $0) } ?? .builtIn,
            source: item.source, hash: SchemeFile.hash(of: item.source), state: state)
    }
}

extension SchemeFindingText {
    fileprivate init(_ finding: Finding) {
        self.init(
            path: finding.path.description,
            sentence: LocalizedText(
                chinese: Phrasebook(.chinese).sentence(finding), english: Phrasebook(.english).sentence(finding)))
    }
}

extension SchemeSaveFailure {
    fileprivate init(_ problem: StoreProblem, name: String) {
        switch problem.code {
        case .fileExists: self = .exists(file: problem.file)
        case .changedMeanwhile: self = .changedMeanwhile(file: problem.file)
        case .locked: self = .busy
        case .invalidName: self = .unusableName(name)
        case .diskFull: self = .diskFull
        case .permissionDenied: self = .permissionDenied(file: problem.file)
        default: self = .other(detail: problem.description)
        }
    }
}
