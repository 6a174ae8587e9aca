import MutualAid
import TerminalUI
import Wording

extension Phrasebook {
    /// What a form says of a typed amount.
    func status(_ typed: Typed<Money, AmountEntry.Fault>, isRequired: Bool = false) -> FieldStatus {
        switch typed {
        case .empty: isRequired ? missing : .none
        case .unfinished: .unfinished(self(.faultAmountUnfinished))
        case .value(let amount): FieldStatus(echo: self.amount(amount))
        case .fault(.notAnAmount): .error(self(.faultAmount))
        case .fault(.negative): .error(self(.faultAmountNegative))
        case .fault(.tooLarge): .error(self(.faultAmountTooLarge))
        case .fault(.tooManyDecimals): .error(self(.faultAmountDecimals))
        }
    }

    /// What a form says of a typed day.
    func status(_ typed: Typed<CalendarDay, DayEntry.Fault>, isRequired: Bool = true) -> FieldStatus {
        switch typed {
        case .empty: isRequired ? missing : .none
        case .unfinished: .unfinished(self(.faultDayUnfinished))
        case .value(let day): FieldStatus(echo: self.day(day))
        case .fault(.notADay): .error(self(.faultDay))
        case .fault(.noSuchDay): .error(self(.faultDayImpossible))
        }
    }

    /// What a form says of a field that must be filled and isn't yet.
    var missing: FieldStatus { .unfinished(self(.faultRequired)) }
}

extension Phrasebook {
    /// The longest name of a unit, a sub-branch or an operator, in characters as they are counted in a file.
    private static var longestName: Int { 100 }

    /// What a form says of a name that must be there.
    func nameStatus(_ text: String) -> FieldStatus {
        let name = text.visible
        if DisplayWidth.narrow.columns(of: name) == 0 { return missing }
        return name.unicodeScalars.count > Self.longestName
            ? .error(self(.faultTooLong, String(Self.longestName))) : .none
    }
}

extension FieldStatus {
    /// A message that keeps the form from being saved.
    static func error(_ message: String) -> FieldStatus { FieldStatus(message: message, severity: .error) }

    /// A hint while the text is typed, which keeps the form from being saved.
    static func unfinished(_ message: String) -> FieldStatus { FieldStatus(message: message, severity: .unfinished) }

    /// A message to notice.
    static func notice(_ message: String, echo: String? = nil) -> FieldStatus {
        FieldStatus(echo: echo, message: message, severity: .notice)
    }
}
