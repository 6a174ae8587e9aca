import ClerkDesk
import JSONStore
import Wording

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Why a store can't be opened, made or kept up.
struct StoreFailure: Error {
    let problem: StoreProblem

    init(_ error: any Error) {
        problem =
            error as? StoreProblem ?? StoreProblem(code: .refusedRecord, file: "", detail: "\(error)", cause: error)
    }

    /// A saving that failed in a store that is only being made.
    init(_ failure: CommitFailure, _ folder: String) {
        let code: StoreProblem.Code =
            switch failure {
            case .diskFull: .diskFull
            case .permissionDenied, .readOnly: .permissionDenied
            default: .ioError
            }
        problem = StoreProblem(code: code, file: folder, detail: "\(failure)")
    }

    /// What the desk is told of it.
    func fault(_ folder: String) -> CommitFailure { CommitFailure(problem, folder: folder) }
}

extension StoreProblem {
    /// Whether the files are not what was written.
    var isDamage: Bool { code == .damaged || code == .refusedRecord }
}

extension CommitFailure {
    init(_ problem: StoreProblem, folder: String) {
        switch problem.code {
        case .diskFull: self = .diskFull
        case .permissionDenied: self = .permissionDenied(file: problem.file)
        case .readDenied: self = .readDenied(file: problem.file)
        case .notAFile: self = .notAFile(file: problem.file)
        case .ioError: self = .other(detail: problem.file)
        case .readOnly: self = .readOnly
        case .replaced, .noStore: self = .storeReplaced(folder: folder)
        case .locked: self = .heldBy(problem.lockHolder.map { StoreWriter($0) })
        case .damaged, .refusedRecord: self = .closed(.damaged(problem))
        case .newerVersion: self = .closed(.newerVersion)
        default: self = .other(detail: problem.file + ": " + problem.code.rawValue)
        }
    }

    /// Why nothing can be saved at a store with this access.
    init(_ access: StoreAccess) {
        switch access {
        case .heldBy(let writer): self = .heldBy(writer)
        case .closed(.notWritable(let failure)): self = failure
        case .closed(let notice): self = .closed(notice)
        case .writing, .free: self = .readOnly
        }
    }
}

extension StoreAccess {
    /// What a store that was just opened for writing allows.
    init(_ store: Store, _ report: OpeningReport) {
        if !store.isReadOnly {
            self = .writing
        } else if let damage = report.damage {
            self = .closed(.damaged(damage))
        } else if let cause = report.readOnlyCause {
            switch cause.code {
            case .locked: self = .heldBy(report.lockHolder.map { StoreWriter($0) })
            case .newerVersion: self = .closed(.newerVersion)
            default: self = .closed(.notWritable(CommitFailure(cause, folder: store.folder)))
            }
        } else {
            self = .closed(.notWritable(.readOnly))
        }
    }
}

extension StoreWriter {
    init(_ holder: LockHolder) { self.init(who: holder.who, since: LocalTime.brief(of: holder.since)) }
}

extension StoreNotice {
    static func damaged(_ problem: StoreProblem) -> StoreNotice {
        problem.code == .newerVersion ? .newerVersion : .damaged(file: problem.file, line: problem.line)
    }

    /// All that the clerk should know of an opening, what matters most first.
    static func all(of report: OpeningReport, _ access: StoreAccess, folder: String) -> [StoreNotice] {
        var notices: [StoreNotice] = []
        switch access {
        case .closed(let notice): notices.append(notice)
        case .heldBy(let writer): notices.append(.held(writer))
        case .writing, .free: break
        }
        if let torn = report.tornLine { notices.append(.torn(file: torn.file)) }
        if !report.widePermissions.isEmpty { notices.append(.widePermissions(folder: folder)) }
        return notices
    }

    /// Whether it tells of the files, and not of who may write.
    var isOfFiles: Bool {
        switch self {
        case .torn, .widePermissions, .damaged: true
        default: false
        }
    }
}

extension Phrasebook {
    /// Why the store in `folder` can't be used.
    func sentence(_ failure: StoreFailure, folder: String) -> String {
        self(.cliStoreProblem, folder, reason(failure.problem))
    }

    /// Why something can't be done with a store, in a few words: the one place where that is said outside the desk.
    func reason(_ problem: StoreProblem) -> String {
        switch problem.code {
        case .noStore: self(.cliCopyNoStore)
        case .storeExists: self(.cliStoreExists)
        case .notEmpty: self(.cliStoreNotEmpty)
        case .insideStore: self(.cliCopyInside)
        case .nothingToCopy: self(.cliCopyNothing)
        case .newerVersion: self(.cliStoreNewer)
        case .locked:
            problem.lockHolder.map { self(.cliCopyLocked, $0.who, LocalTime.text(of: $0.since)) } ?? self(.cliCopyBusy)
        case .damaged: self(.cliCopyDamaged, place(of: problem))
        case .refusedRecord: self(.cliCopyDamaged, place(of: problem) + " " + FaultCode.text(of: problem.cause))
        default: reason(CommitFailure(problem, folder: problem.file))
        }
    }

    private func place(of problem: StoreProblem) -> String {
        problem.line.map { self(.cliFindingLine, problem.file, String($0)) } ?? problem.file
    }
}
