import TerminalUI
import Wording

extension TrialScreen {
    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let empty = schemes.isEmpty ? book(.trialNoScheme) : nil
        let full = claims.isFull ? book(.offTrialFull, String(TrialClaims.mostStays)) : nil
        let single = claims.stayCount < 2 ? book(.offTrialOneStay) : nil
        let isCompared = scheme(.second) != nil
        let fixed = showsAll ? book(.offAllInView) : nil
        let nothing = results.values.contains { $0.trial.assessment != nil } ? nil : book(.offNothingWorkedOut)
        var keys = desk.formKeys(save: book(.offTrialNotSaved))
        // Nothing is ever saved here, so the footer has better things to name.
        for place in keys.indices where keys[place].action == .save { keys[place].footerPlace = .never }
        let own: [Binding<DeskAction>] = [
            .key([.control("f"), .function(3)], .compare, book(.keyCompare), book(.keyCompareHelp), off: empty),
            .key(
                [.control("v"), Key(.function(3), .shift)], .switchView, book(.keySwitchView), book(.keySwitchViewHelp),
                off: isCompared ? fixed : book(.offNotCompared), footer: isCompared && !showsAll),
            .key(
                [.control("l"), .function(11)], .explain, book(.keyExplain), book(.keyExplainTrialHelp), off: nothing),
            .key(
                [.control("n"), .function(5)], .addStay, book(.keyAddStay), book(.keyAddTrialStayHelp),
                off: empty ?? full),
            .key(
                [.control("o"), .function(12)], .addClaim, book(.keyAddClaim), book(.keyAddClaimHelp),
                off: empty ?? full),
            .key(
                [.control("g"), .function(6)], .nextStay, book(.keyNextStay), book(.keyNextTrialStayHelp),
                off: single, footer: claims.stayCount > 1),
            .key(
                [.control("x"), .function(7)], .dropStay, book(.keyDropStay), book(.keyDropTrialStayHelp),
                off: single, footer: claims.stayCount > 1),
            .key(
                [.alt("c"), Key(.function(2), .shift)], .copyTrial, book(.keyCopyTrial), book(.keyCopyTrialHelp),
                off: nothing),
            .key([.control("b"), .function(8)], .scrollBreakdown, book(.keyBreakdown), book(.keyBreakdownHelp)),
        ]
        return keys + own
    }
}
