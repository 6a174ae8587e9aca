import MutualAid
import TerminalUI
import Wording

/// What becomes of the desk when something happens to the store beside the desk's own saving.
extension Desk {
    mutating func take(_ event: StoreEvent) {
        switch event {
        case .followed(let registry, let changes):
            context.take(registry, after: changes)
            leaveRemovedRecords()
            bringFormsUpToDate()
            rereadHistory()
        case .reopened(let registry):
            context.reread(registry)
            leaveRemovedRecords()
            bringFormsUpToDate()
            rereadHistory()
        case .access(let access): take(access)
        case .notice(let notice):
            if !notices.contains(notice) { notices.append(notice) }
            if notice.isLasting, !context.lastingNotices.contains(notice) { context.lastingNotices.append(notice) }
        case .remark(let notice):
            guard message == nil, notices.isEmpty else { return }
            message = DeskMessage(sentence(notice), .notice)
        case .refused(let failure):
            message = DeskMessage(context.book.refusal(failure), .error)
        case .tightened:
            context.lastingNotices.removeAll { if case .widePermissions = $0 { true } else { false } }
            message = DeskMessage(context.book(.storeTightened), .good)
        case .tightenedExcept(let link): message = DeskMessage(context.book(.storeTightenedExcept, link), .error)
        }
        refreshTop()
    }

    /// Writes from now on, once it is known who does.
    mutating func takeOver() {
        guard context.unit == nil || !context.operatorName.isEmpty else {
            screens.append(OperatorScreen(context, takingOver: true))
            return refreshTop()
        }
        effects.append(.takeOver(by: context.operatorName))
    }

    /// What a notice says.
    func sentence(_ notice: StoreNotice) -> String {
        context.book.sentence(notice, retryKey: context.takeOverKeyLabel)
    }

    private mutating func take(_ access: StoreAccess) {
        let before = context.access
        guard access != before else { return }
        context.access = access
        switch access {
        case .writing:
            notices.removeAll(where: \.isAboutReading)
            message = DeskMessage(context.book(.takenOver), .good)
            if context.unit == nil { screens = [SetUpScreen(context)] }
        case .free(let writer):
            notices.removeAll(where: \.isAboutReading)
            message = DeskMessage(
                context.book(.writerLeft, context.book.name(of: writer), context.takeOverKeyLabel), .notice)
        case .heldBy(let writer):
            // Only the name or the key has changed hands.
            if case .heldBy = before { return }
            message = DeskMessage(sentence(.held(writer)), .notice)
        case .closed(let notice): notices.append(notice)
        }
    }

    /// Screens about a record that another program has removed can show nothing any more.
    private mutating func leaveRemovedRecords() {
        kept = kept.filter { $0.key.exists(in: context.registry) }
        guard let place = screens.firstIndex(where: { !$0.stands(in: context.registry) }), place > 0 else { return }
        screens.removeSubrange(place...)
        overlay = nil
        message = DeskMessage(context.book(.recordRemoved), .notice)
    }
}

extension StoreNotice {
    /// Whether it only says why the desk may not write.
    fileprivate var isAboutReading: Bool {
        switch self {
        case .held, .notWritable: true
        default: false
        }
    }
}

extension DeskContext {
    /// Why nothing can be changed here, and what to do about it; nil where it can.
    var readOnlyReason: String? {
        switch access {
        case .writing: nil
        case .heldBy(let writer?): book(.offHeld, book.name(of: writer), writer.since)
        case .free: book(.offFree, takeOverKeyLabel)
        case .closed(.notWritable): book(.offNotWritable, takeOverKeyLabel)
        case .heldBy(nil), .closed: book(.offReadOnly)
        }
    }

    /// How the header says that nothing can be changed here.
    var accessWord: String {
        switch access {
        case .heldBy(let writer?): book(.readOnlyHeld, book.name(of: writer), writer.since)
        case .free: book(.readOnlyFree)
        case .writing, .heldBy(nil), .closed: book(.readOnly)
        }
    }

    /// Has this program write, where another one wrote or the folder could not be written to.
    var takeOverKey: Binding<DeskAction> {
        let off: String? =
            switch access {
            case .writing: book(.offWriting)
            case .heldBy: readOnlyReason
            case .closed(.notWritable), .free: nil
            case .closed: book(.offReadOnly)
            }
        return Binding(
            keys: [.alt("w"), Key(.function(9), .shift)], action: .takeOver, label: book(.keyTakeOver),
            help: book(.keyTakeOverHelp), disabledReason: off, group: .everywhere,
            footerPlace: off == nil ? .always : .never)
    }

    fileprivate var takeOverKeyLabel: String { Key.alt("w").label(with: lines) }
}
