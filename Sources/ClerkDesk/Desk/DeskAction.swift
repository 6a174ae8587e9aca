/// Everything a key can do. The names are part of what `huzhu keys --json` says, so they stay.
enum DeskAction: String, Hashable, Sendable, CaseIterable {
    case help, palette, language, quit, back, save, saveAndNew, repeatLast, discard
    /// Keys that the screen itself takes: listed with the others, carried out by the form or the table.
    case moveInForm, pageInForm, endsOfForm, chooseInForm
    case moveInTable, pageInTable, endsOfTable, moveColumn
    case settings, chooseSetting, home, roster, undecidedClaims, unpaidClaims, unclaimedStays, doubtfulMembers,
        membersWithoutPhone
    case search, filter, newMember, open, review, editUnit
    case undo, redo, history, memberHistory, enlarge, onlyMember, onlyClaim, allHistory, wholeNumbers
    case schemes, reread, takeOver, drafts
    case manual, openManual, contents, tour, tourSkip, tourBack
    case sort, sortFurther, hideColumn, showColumns, narrower, wider, fitColumn
    case mark, markAll, copyRow, copyCell, jump
    case edit, enrol, newStay, newClaim, approve, reject, withdraw, pay, remove
    case addStay, nextStay, dropStay, scrollBreakdown, explain
    case newTerm, editScheme, nextPart, previousPart, addRow, removeRow, acceptExample
    case trial, compare, switchView, addClaim, copyTrial
    case setContinuing, setNew, setTransferredIn, setNotParticipating, doubt, next, previous
    /// Keys of what stands over a screen: the help, the palette, a question.
    case moveInOverlay, acceptInOverlay, closeOverlay
}

extension DeskAction {
    /// Whether the screen takes the key itself, as it takes letters, and is not asked to perform the action.
    var isTakenByScreen: Bool {
        switch self {
        case .moveInForm, .pageInForm, .endsOfForm, .chooseInForm: true
        case .moveInTable, .pageInTable, .endsOfTable, .moveColumn: true
        default: false
        }
    }
}
