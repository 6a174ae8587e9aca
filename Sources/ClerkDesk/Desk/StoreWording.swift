import Wording

extension Phrasebook {
    /// Something about the store's files, and what to do about it.
    ///
    /// - Parameter retryKey: the key that has this program write.
    func sentence(_ notice: StoreNotice, retryKey: String) -> String {
        switch notice {
        case .damaged(let file, let line):
            self(
                .noticeAdvice,
                line.map { self(.storeDamaged, file, String($0)) } ?? self(.storeDamagedFile, file),
                self(.storeDamagedAdvice))
        case .newerVersion: self(.noticeAdvice, self(.storeNewer), self(.storeNewerAdvice))
        case .notWritable(let failure): self(.storeNotWritable, reason(failure), retryKey)
        case .held(let writer): self(.storeLocked, name(of: writer), writer?.since ?? self(.dash))
        case .torn(let file): self(.storeTorn, file)
        case .widePermissions(let folder): self(.storeWide, folder)
        case .clockSetBack(let last, let now): self(.storeClockBack, now, last)
        case .checkpointFailed(let failure): self(.storeCheckpointFailed, reason(failure))
        case .copyFailed(let failure): self(.storeCopyFailed, reason(failure))
        case .wrongSetting(let file, let key?, let allowed): self(.settingWrong, file, key, allowed)
        case .wrongSetting(let file, nil, _): self(.settingsUnreadable, file)
        case .exchanged: self(.storeExchanged)
        }
    }

    /// Why something that was asked for was not done, as a sentence of its own.
    func refusal(_ failure: CommitFailure) -> String {
        self(.storeRefused, reason(failure))
    }

    /// The name of whoever writes.
    func name(of writer: StoreWriter?) -> String {
        guard let writer, !writer.who.isEmpty else { return self(.storeSomebody) }
        return writer.who
    }

    /// Why the store could not write, in a few words.
    public func reason(_ failure: CommitFailure) -> String {
        switch failure {
        case .refused(let fault): self(.commitOther, fault.code)
        case .diskFull: self(.storeDiskFull)
        case .permissionDenied(let file): self(.storePermission, file)
        case .readDenied(let file): self(.storeUnreadable, file)
        case .notAFile(let file): self(.storeNotAFile, file)
        case .readOnly: self(.storeReadOnly)
        case .storeReplaced(let folder): self(.storeGone, folder)
        case .otherStore(let folder): self(.storeOther, folder)
        case .heldBy(let writer): sentence(.held(writer), retryKey: "")
        case .closed(let notice): sentence(notice, retryKey: "")
        case .other(let detail): self(.storeIO, detail)
        }
    }
}
