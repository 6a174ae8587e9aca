import MutualAid

extension ChangeWording {
    /// What a step did, in one line: `登记住院：王素琼 2018-03-01 滇池第一医院`, or of an undo `撤销“登记住院”：…`.
    ///
    /// - Parameters:
    ///   - undone: the direction of a step that takes another one back; nil for an ordinary one.
    ///   - count: how many changes the step has, where these are not all.
    public func headline(
        _ action: Transaction.Action?, undone: StepDirection? = nil, of count: Int? = nil
    ) -> String {
        let name = book.name(action, of: changes, isUndo: undone == .undo)
        let act =
            switch undone {
            case nil: name
            case .undo: book(.stepUndo, name)
            case .redo: book(.stepRedo, name)
            }
        let subject = subject(of: count ?? changes.count, isUndo: undone == .undo)
        return subject.isEmpty ? act : book(.stepHeadline, act, shown(subject))
    }

    /// What a step of the history did, in one line, marked where it was taken back since.
    public func headline(of step: RecordedStep) -> String {
        let headline = headline(step.action, undone: step.takesBack?.direction, of: step.changeCount)
        guard step.isUndone else { return headline }
        // Nobody speaks of an undone undo: it was done again.
        return switch step.takesBack?.direction {
        case nil: book(.historyUndone, headline)
        case .undo: book(.historyRedone, headline)
        case .redo: book(.historyUndoneAgain, headline)
        }
    }
}

extension Phrasebook {
    /// What the clerk did, as the keys call it.
    ///
    /// - Parameter isUndo: whether `changes` take it back.
    func name(_ action: Transaction.Action?, of changes: [Change], isUndo: Bool = false) -> String {
        switch action {
        case .setUpUnit: self(.actionSetUpUnit)
        case .editUnit: self(.actionEditUnit)
        case .addMember: self(.actionAddMember)
        case .editMember: self(.actionEditMember)
        case .enrol: self(.actionEnrol)
        case .markDoubt: self(.actionMarkDoubt)
        case .addStay: self(.actionAddStay)
        case .editStay: self(.actionEditStay)
        case .removeStay: self(.actionRemoveStay)
        case .fileClaim: self(.actionFileClaim)
        case .editClaim: self(.actionEditClaim)
        case .decideClaim: decision(in: changes, isUndo: isUndo)
        case .payClaim: self(.actionPayClaim)
        case .importRecords: self(.actionImportRecords)
        case nil: self(.actionOther)
        }
    }

    private func decision(in changes: [Change], isUndo: Bool) -> String {
        for case .claim(let edit) in changes {
            switch (isUndo ? edit.before : edit.after)?.state {
            case .approved: return self(.actionApprove)
            case .rejected: return self(.actionReject)
            case .withdrawn: return self(.actionWithdraw)
            case .revoked: return self(.actionRevoke)
            case .undecided, nil: continue
            }
        }
        return self(.actionDecideClaim)
    }

    /// What has to be said before something is undone.
    public func sentence(_ caution: UndoCaution) -> String {
        switch caution {
        case .payment: self(.cautionPayment)
        case .decision: self(.cautionDecision)
        case .sentUp: self(.cautionSentUp)
        case .closedRoster(let day): self(.cautionClosedRoster, self.day(day))
        case .people(let count): self(.cautionPeople, String(count))
        }
    }

    /// What a field was and is: `13800000001 → 13900000001`.
    public func turn(_ line: ChangeLine) -> String {
        self(.historyTurn, line.before ?? self(.historyNone), line.after ?? self(.historyNone))
    }

    /// A change of a field on one line: `电话：13800000001 → 13900000001`.
    public func line(_ line: ChangeLine) -> String {
        self(.historyLine, line.label, line.before ?? self(.historyNone), line.after ?? self(.historyNone))
    }
}
