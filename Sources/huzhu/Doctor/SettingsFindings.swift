import Exchange
import Glibc
import MutualAid
import Wording

/// What there is to say about the settings and the user's own schemes.
struct SettingsFindings {
    let book: Phrasebook

    private var path: String { Settings.file }

    var file: DoctorFinding {
        let subject = book(.cliDoctorSettings)
        guard access(path, F_OK) == 0 else {
            return .fine("settings.none", subject, book(.cliDoctorSettingsNone))
        }
        // By the same check as a start of the program.
        let problems = Settings.load().problems
        let wrong = problems.compactMap(\.key)
        guard wrong.count == problems.count else {
            return .problem(
                "settings.unreadable", subject, book(.cliDoctorSettingsUnreadable, path),
                book(.cliDoctorSettingsRemedy))
        }
        return wrong.isEmpty
            ? .fine("settings.read", subject, path)
            : .notice(
                "settings.values", subject, book(.cliDoctorSettingsValues, book.list(wrong)),
                book(.cliDoctorSettingsValuesRemedy, path))
    }

    /// One finding for each scheme of the user's own that has failed its check.
    var schemes: [DoctorFinding] {
        SchemeFolder.library().items.compactMap { item in
            guard item.file != nil, case .failure(let error) = item.result else { return nil }
            let first = error.findings.first.map { book.sentence($0) } ?? ""
            return .notice(
                "scheme.faulty", book(.screenScheme), book(.lineOfRule, item.id.rawValue, first),
                "huzhu schemes check " + item.id.rawValue)
        }
    }
}
