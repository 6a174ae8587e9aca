import ArgumentParser
import Exchange
import JSONStore
import JSONText
import NcursesTerminal
import Wording

/// Looks at everything that the program stands on and says how what is wrong can be put right; exit status 1 when
/// something is.
struct DoctorCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "doctor", abstract: CommandLineText(.cliDoctorAbstract).text)
    }

    @Option(name: .long, help: CommandLineText(.cliStoreHelp).help, completion: .directory)
    var store: String?

    @Flag(name: .long, help: CommandLineText(.cliDataHelp).help)
    var json = false

    @OptionGroup var speech: LanguageOption

    func run() throws {
        let book = Phrasebook(speech.language)
        let settings = Settings.load()
        let survey = MainActor.assumeIsolated { TerminalSurvey.take() }
        let findings =
            [versions(survey, book)]
            + TerminalFindings(survey: survey, book: book, expectedColumns: settings.ambiguousWidth ?? 1).all
            + StoreFindings(folder: Folders.resolved(store ?? Folders.store), book: book).all
            + [SettingsFindings(book: book).file] + SettingsFindings(book: book).schemes
        if json { print(Self.data(of: findings)) } else { Self.lines(of: findings, book).forEach { print($0) } }
        if findings.contains(where: { $0.level == .problem }) { throw ExitCode.failure }
    }

    private func versions(_ survey: TerminalSurvey, _ book: Phrasebook) -> DoctorFinding {
        .fine(
            "versions", book(.cliDoctorVersions),
            book(
                .cliDoctorVersionsText, "huzhu " + ProgramVersion.text, String(StoreFormats.current.version),
                survey.library))
    }

    private static func lines(of findings: [DoctorFinding], _ book: Phrasebook) -> [String] {
        let lines = findings.flatMap { finding -> [String] in
            let line = finding.level.sign + " " + book(.lineOfRule, finding.subject, finding.text)
            return [line.withoutControls] + (finding.remedy.map { ["    " + $0.withoutControls] } ?? [])
        }
        let problems = findings.count { $0.level == .problem }
        let unsettled = findings.count { $0.level == .notice }
        let outcome =
            problems > 0
            ? book(.cliDoctorProblems, String(problems))
            : unsettled > 0 ? book(.cliDoctorUnsettled, String(unsettled)) : book(.cliDoctorFine)
        return lines + ["", outcome]
    }

    private static func data(of findings: [DoctorFinding]) -> String {
        var writer = JSONWriter(layout: .pretty)
        writer.object { writer in
            writer.member("version", int: 1)
            writer.key("findings")
            writer.array { writer in
                for finding in findings {
                    writer.object { writer in
                        writer.member("code", string: finding.code)
                        writer.member("level", string: finding.level.rawValue)
                        writer.member("subject", string: finding.subject)
                        writer.member("text", string: finding.text)
                        if let remedy = finding.remedy { writer.member("remedy", string: remedy) }
                    }
                }
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
