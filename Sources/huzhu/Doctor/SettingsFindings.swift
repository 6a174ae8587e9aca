import Exchange
import Glibc
import JSONText
import MutualAid
import Wording

/// What there is to say about the settings and the user's own schemes.
struct SettingsFindings {
    let book: Phrasebook

    private var path: String { Folders.settings + "/settings.json" }

    var file: DoctorFinding {
        let subject = book(.cliDoctorSettings)
        guard access(path, F_OK) == 0 else {
            return .fine("settings.none", subject, book(.cliDoctorSettingsNone))
        }
        do {
            let bytes = try DescriptorChannel.contents(of: path, most: 1 << 20)
            guard case .object? = try? JSONValue(parsing: bytes) else {
                return .problem(
                    "settings.unreadable", subject, book(.cliDoctorSettingsUnreadable, path),
                    book(.cliDoctorSettingsRemedy))
            }
            // By the same check as a start of the program.
            let wrong = Settings.load().problems.compactMap(\.key)
            return wrong.isEmpty
                ? .fine("settings.read", subject, path)
                : .notice(
                    "settings.values", subject, book(.cliDoctorSettingsValues, book.list(wrong)),
                    book(.cliDoctorSettingsValuesRemedy, path))
        } catch {
            return .problem(
                "settings.unreadable", subject, book(.cliCannotRead, path, error.text),
                book(.cliDoctorPermissionRemedy, path))
        }
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
