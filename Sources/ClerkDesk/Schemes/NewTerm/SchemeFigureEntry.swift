import MutualAid
import TerminalUI
import Wording

/// A figure of a scheme as it is typed.
enum SchemeFigureEntry {
    /// What a typed text comes to.
    enum Reading: Hashable, Sendable {
        case empty
        case value(SchemeFigure)
        /// It can't be read, or not yet, and the form says so.
        case unread
    }

    /// A figure as it is typed.
    static func text(of figure: SchemeFigure?) -> String {
        switch figure {
        case nil: ""
        case .text(let text), .choice(let text): text
        case .money(let money): money.description
        case .rate(let rate): rate.description
        case .day(let day): day.description
        case .count(let count): String(count)
        }
    }

    /// Reads what was typed where `form` is asked for; a day without a year is one near `term`.
    static func read(_ text: String, as form: SchemeFigureForm, near term: Term) -> Reading {
        switch form {
        case .text:
            let text = text.visible
            return text.isEmpty ? .empty : .value(.text(text))
        case .choice: return text.isEmpty ? .empty : .value(.choice(text))
        case .money: return reading(AmountEntry.read(text), SchemeFigure.money)
        case .rate: return reading(RateEntry.read(text), SchemeFigure.rate)
        case .day: return reading(DayEntry.read(text, near: term), SchemeFigure.day)
        case .count(let least): return reading(CountEntry.read(text, from: least), SchemeFigure.count)
        }
    }

    private static func reading<Value, Fault>(
        _ typed: Typed<Value, Fault>, _ figure: (Value) -> SchemeFigure
    ) -> Reading {
        switch typed {
        case .empty: .empty
        case .value(let value): .value(figure(value))
        case .unfinished, .fault: .unread
        }
    }
}

extension Phrasebook {
    /// What a form says of a typed figure by itself.
    func status(_ text: String, as form: SchemeFigureForm, near term: Term, isRequired: Bool) -> FieldStatus {
        switch form {
        case .text: text.visible.isEmpty && isRequired ? missing : .none
        case .choice: text.isEmpty && isRequired ? .unfinished(self(.faultChoice)) : .none
        case .money(let isPositive):
            AmountEntry.read(text).value == .zero && isPositive
                ? .error(self(.newTermPositive)) : status(AmountEntry.read(text), isRequired: isRequired)
        case .rate: status(RateEntry.read(text), isRequired: isRequired)
        case .day: status(DayEntry.read(text, near: term), isRequired: isRequired)
        case .count(let least): status(CountEntry.read(text, from: least), isRequired: isRequired)
        }
    }

    private func status(_ typed: Typed<Rate, RateEntry.Fault>, isRequired: Bool) -> FieldStatus {
        switch typed {
        case .empty: isRequired ? missing : .none
        case .unfinished: .unfinished(self(.faultAmountUnfinished))
        case .value(let rate): FieldStatus(echo: rate.description)
        case .fault(.notARate): .error(self(.newTermRateFault))
        case .fault(.tooLarge): .error(self(.newTermRateTooLarge))
        }
    }

    private func status(_ typed: Typed<Int, CountEntry.Fault>, isRequired: Bool) -> FieldStatus {
        switch typed {
        case .empty: isRequired ? missing : .none
        case .unfinished, .value: .none
        case .fault(.notANumber): .error(self(.newTermCountFault))
        case .fault(.tooSmall(let least)): .error(self(.newTermCountTooSmall, String(least)))
        }
    }
}
