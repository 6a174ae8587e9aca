import NcursesTerminal
import Wording

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What there is to say about the terminal and the locale.
struct TerminalFindings {
    let survey: TerminalSurvey
    let book: Phrasebook
    /// The columns that the settings say signs of ambiguous width have.
    let expectedColumns: Int

    var all: [DoctorFinding] { [locale, type, colours, size, width] }

    private var locale: DoctorFinding {
        let subject = book(.cliDoctorLocale)
        let name = survey.locale ?? ProcessInfo.processInfo.environment["LC_ALL"] ?? ""
        if survey.isUTF8 { return .fine("locale.utf8", subject, name) }
        if survey.canUseAnotherLocale {
            return .notice(
                "locale.other", subject, book(.cliDoctorLocaleOther, name), book(.cliDoctorLocaleRemedy))
        }
        return .problem("locale.none", subject, book(.cliDoctorLocaleNone, name), book(.cliDoctorLocaleRemedy))
    }

    private var type: DoctorFinding {
        let subject = book(.cliDoctorTerminal)
        return survey.isSuitable
            ? .fine("terminal.type", subject, survey.term)
            : .problem(
                "terminal.unsuitable", subject, book(.cliDoctorTerminalUnknown, survey.term),
                book(.cliDoctorTerminalRemedy))
    }

    private var colours: DoctorFinding {
        let subject = book(.cliDoctorColours)
        let isRefused = !(ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
        if isRefused { return .fine("terminal.colours", subject, book(.cliDoctorColoursOff)) }
        guard let colours = survey.colours, colours > 0 else {
            return .fine("terminal.colours", subject, book(.cliDoctorColoursNone))
        }
        return .fine("terminal.colours", subject, String(colours))
    }

    private var size: DoctorFinding {
        let subject = book(.cliDoctorSize)
        guard let size = survey.size else {
            return .notice("terminal.none", subject, book(.cliDoctorNoTerminal), book(.cliDoctorNoTerminalRemedy))
        }
        let text = book(.cliDoctorSizeText, String(size.columns), String(size.rows))
        return size.columns >= 80 && size.rows >= 24
            ? .fine("terminal.size", subject, text)
            : .problem("terminal.small", subject, text, book(.cliDoctorSizeRemedy))
    }

    private var width: DoctorFinding {
        let subject = book(.cliDoctorWidth)
        guard let columns = survey.columns else {
            return survey.size == nil
                ? .notice("width.unknown", subject, book(.cliDoctorNoTerminal), book(.cliDoctorNoTerminalRemedy))
                : .notice("width.unanswered", subject, book(.cliDoctorWidthUnknown), book(.cliDoctorWidthUnknownRemedy))
        }
        let text = book(.cliDoctorWidthText, String(columns.sign), String(columns.line))
        return columns.sign == expectedColumns
            ? .fine("width.sign", subject, text)
            : .problem("width.other", subject, text, book(.cliDoctorWidthRemedy, String(columns.sign)))
    }
}
