import MutualAid

/// A claim's draft has a sheet for each stay.
extension ClaimScreen {
    /// Which stays the form began with; a new one has no id.
    private static let beganDetail = "began"

    func sheets(_ desk: DeskContext) -> [FormDraft.Sheet] {
        stays.map { $0.form.draftSheet(of: $0.before?.id.description) }
    }

    func draft(_ desk: DeskContext) -> FormDraft? {
        unsavedForm.map { name in
            FormDraft(
                form: name, sheets: sheets(desk), shown: current, focus: form.focus.draftName,
                details: [Self.beganDetail: initialStays.map { $0?.description ?? "" }])
        }
    }

    mutating func restore(_ draft: FormDraft, _ desk: DeskContext) {
        guard !draft.sheets.isEmpty else { return }
        let fresh = stays
        let claimTexts = stays[current].claimTexts
        stays = draft.sheets.map { sheet in
            let id = sheet.record.flatMap(StayID.init)
            let recorded = id.flatMap { desk.registry.stays[$0] }
            var stay =
                fresh.first { $0.before != nil && $0.before?.id == id } ?? StayForm(recorded, ofClaim: claimTexts)
            stay.form.take(
                sheet, isWhole: sheet.record != nil && recorded == nil,
                offered: recordedClaim == nil ? [.filed] : [])
            stay.recognizeHospital(desk.hospitals)
            return stay
        }
        if recordedClaim != nil {
            // A stay that came to the claim since; one that the clerk had taken out stays out.
            let known = draft.details[Self.beganDetail] ?? []
            stays += fresh.filter { stay in
                guard let id = stay.before?.id else { return false }
                return !known.contains(id.description) && !stays.contains { $0.before?.id == id }
            }
        }
        current = max(0, min(draft.shown, stays.count - 1))
        form.takeFocus(draft.focus)
    }

    var hasRivals: Bool { stays.contains { !$0.form.rivals.isEmpty } }
}
