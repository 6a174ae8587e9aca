import Wording

extension HomeScreen {
    /// What comes after the first member, while there is nobody yet: in the order in which a clerk comes to it.
    func firstSteps(_ desk: DeskContext) -> [String] {
        guard rows.contains(.emptyRoster) else { return [] }
        let book = desk.book
        func key(_ action: DeskAction) -> String {
            desk.globalKeys.first { $0.action == action }?.keys.first?.label(with: desk.lines) ?? ""
        }
        return [
            book(.homeStepEnrol), book(.homeStepStay), book(.homeStepDecide),
            book(.homeStepHelp, key(.tour), key(.help), key(.palette)),
        ]
    }
}
