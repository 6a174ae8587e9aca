import MutualAid

/// Something about the store that stays so until somebody sees to it.
enum StoreConcern: Hashable, Sendable {
    /// Nothing can be written, for the reason given.
    case readOnly(StoreAccess)
    /// Something that was found.
    case found(StoreNotice)
}

extension DeskContext {
    /// What is the matter with the store, the worst first.
    var storeConcerns: [StoreConcern] {
        var concerns: [StoreConcern] = []
        if case .closed(let notice) = access {
            concerns.append(.found(notice))
        } else if isReadOnly {
            concerns.append(.readOnly(access))
        }
        return concerns + lastingNotices.map(StoreConcern.found).filter { !concerns.contains($0) }
    }
}

extension StoreNotice {
    /// Whether it holds until somebody sees to it, and not only for the moment in which it is said.
    var isLasting: Bool {
        switch self {
        case .damaged, .newerVersion, .widePermissions, .checkpointFailed, .copyFailed, .clockSetBack: true
        case .notWritable, .held, .torn, .exchanged, .wrongSetting: false
        }
    }
}
