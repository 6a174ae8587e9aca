import Foundation
import Testing

extension EndToEnd {
    /// What `huzhu doctor` finds where something is wrong.
    @Suite("The doctor")
    struct Doctor {}
}

extension EndToEnd.Doctor {
    private struct Report: Decodable {
        struct Finding: Decodable {
            var code: String
            var level: String
            var remedy: String?
        }

        var findings: [Finding]

        func level(_ code: String) -> String? { findings.first { $0.code == code }?.level }
    }

    private static func run(
        _ changes: [String: String] = [:], in workplace: Workplace
    ) throws -> (report: Report, status: Int32) {
        let run = try Execution(
            HuzhuBinary.path(), ["doctor", "--json", "--store", workplace.store],
            environment: workplace.environment(changes))
        return (try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)), run.status)
    }

    private static func makeStore(in workplace: Workplace) throws {
        _ = try Execution(
            HuzhuBinary.path(), ["sample", "--members", "20", workplace.store], environment: workplace.environment())
    }

    @Test("Where all is well it says so and ends with status 0", arguments: ["zh-Hans", "en"])
    func sound(language: String) throws {
        let workplace = try Workplace()
        try Self.makeStore(in: workplace)
        let run = try Execution(
            HuzhuBinary.path(), ["doctor", "--lang", language, "--store", workplace.store],
            environment: workplace.environment())
        // Nobody sees a terminal here: its size and its signs are left open.
        let fine = try Texts(language)("cliDoctorUnsettled", "2")
        // Temporary folders may be in memory, and that is told as what it is.
        let isInMemory = run.output.contains("✗") && run.output.contains("tmpfs")
        #expect(isInMemory || run.status == 0 && run.output.contains(fine), "\(run.output)")
    }

    @Test("Each fault has a name, a level and a remedy")
    func remedies() throws {
        let workplace = try Workplace()
        let settings = workplace.folder + "/config/huzhu"
        try FileManager.default.createDirectory(atPath: settings, withIntermediateDirectories: true)
        try Data("{".utf8).write(to: URL(filePath: settings + "/settings.json"))
        let found = try Self.run(["TERM": "no-such-terminal", "LC_ALL": "zh_CN.GB18030"], in: workplace)
        #expect(found.status == 1)
        #expect(found.report.level("terminal.unsuitable") == "problem")
        #expect(found.report.level("settings.unreadable") == "problem")
        let locale = found.report.findings.first { $0.code.hasPrefix("locale.") }
        #expect(locale?.level != "fine")
        for finding in found.report.findings where finding.level != "fine" { #expect(finding.remedy?.isEmpty == false) }
    }

    @Test("A damaged store is a problem, one that others can open a notice, a missing one is neither")
    func store() throws {
        let workplace = try Workplace()
        #expect(try Self.run(in: workplace).report.level("store.none") == "fine")
        try Self.makeStore(in: workplace)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: workplace.store)
        let open = try Self.run(in: workplace)
        #expect(open.report.level("store.open") == "notice")
        let file = URL(filePath: workplace.store + "/registry.jsonl")
        var bytes = try Data(contentsOf: file)
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: file)
        let damaged = try Self.run(in: workplace)
        let isTold = ["store.damaged", "store.unreadable"].contains { damaged.report.level($0) == "problem" }
        #expect(isTold && damaged.status == 1)
    }

    @Test("Settings that can't be used are named and the rest holds")
    func settings() throws {
        let workplace = try Workplace()
        let folder = workplace.folder + "/config/huzhu"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(#"{"version":1,"theme":"pink","language":"en"}"#.utf8)
            .write(to: URL(filePath: folder + "/settings.json"))
        let run = try Execution(HuzhuBinary.path(), ["doctor"], environment: workplace.environment())
        let sentence = try Texts("en")("cliDoctorSettingsValues", "theme")
        #expect(run.output.contains(sentence), "\(run.output)")
    }

    @Test("In a terminal the width of signs is measured by where its cursor stands", arguments: ["zh-Hans"])
    func width(language: String) throws {
        let workplace = try Workplace()
        let terminal = try Terminal(
            [HuzhuBinary.path(), "doctor", "--lang", language, "--store", workplace.store],
            environment: workplace.environment())
        _ = try terminal.wait(for: try Texts(language)("cliDoctorWidthText", "1", "1"))
    }
}
