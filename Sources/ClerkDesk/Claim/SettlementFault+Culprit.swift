import MutualAid

extension SettlementFault {
    /// The amount that the fault is shown beside: the one being typed if it takes part in it.
    ///
    /// - Parameter isGiven: whether anything stands in an amount's field.
    func culprit(focus: SettlementField?, isGiven: (SettlementField) -> Bool) -> SettlementField {
        let sides: [SettlementField]
        switch self {
        case .fundsAboveTotal: sides = [.totalCost] + SettlementField.funds
        case .partsAboveOutOfPocket: sides = SettlementField.parts
        }
        if let focus, sides.contains(focus), isGiven(focus) { return focus }
        return sides.first(where: isGiven) ?? .totalCost
    }
}

extension StayField {
    /// The amount that is typed in the field; nil for another field.
    var amount: SettlementField? {
        if case .amount(let field) = self { field } else { nil }
    }
}
