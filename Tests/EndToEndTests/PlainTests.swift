import Foundation
import Testing

extension EndToEnd {
    /// The program without a screen: lines in, lines out.
    @Suite("Lines instead of a screen")
    struct Plain {}
}

extension EndToEnd.Plain {
    /// Runs the program on a script, in a terminal type on which nothing can be drawn.
    private static func run(
        _ lines: [String], _ language: String, in workplace: Workplace, _ arguments: [String] = []
    ) throws -> Execution {
        let script = workplace.folder + "/script-\(UUID().uuidString)"
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(filePath: script))
        return try Execution(
            HuzhuBinary.path(),
            ["--plain", "--store", workplace.store, "--today", "2018-11-15", "--lang", language] + arguments,
            environment: workplace.environment(["TERM": "dumb"]), input: script)
    }

    private static let setUp = ["王会计", "滇池工会", "理学院，文学院", "1", "^S"]
    private static let member = ["n", "王素琼", "", "11010519491231002X", "2", "2", "", "", "^S"]
    private static let enrolment = ["r", "1", "", "", "", "", "^S"]
    private static let claim = [
        "c", "滇池第一医院", "20180301", "20180310", "", "30000", "20000", "", "", "", "", "", "2000", "", "3000", "^S",
    ]
    private static let decision = [":approve 2", "1", ":pay 2", "1"]

    @Test("A script does the whole main job, and the next start shows it", arguments: ["zh-Hans", "en"])
    func mainJob(language: String) throws {
        let workplace = try Workplace()
        let texts = try Texts(language)
        let job = try Self.run(
            Self.setUp + Self.member + Self.enrolment + Self.claim + Self.decision + ["^Q"], language, in: workplace)
        #expect(job.status == 0, "\(job.output)\(job.errors)")
        #expect(!job.output.contains("\u{1B}") && job.errors.isEmpty)
        let lines = job.output.split(separator: "\n").map(String.init)
        let first = lines.firstIndex { $0.contains("16,760.00") }
        let last = lines.firstIndex { $0.contains("7,100.00") && $0.contains(texts.article("7")) }
        #expect(try #require(first) < (try #require(last)))
        let saved = try texts("dialogSaved")
        #expect(lines.count { $0 == saved } == 6, "set up, member, enrolment, claim, approval, payment")
        let again = try Self.run(["wsq", "1", ":explain 2", "1"], language, in: workplace)
        #expect(again.status == 0)
        let paid = try texts("memberPagePaid", "2018-11-15")
        #expect(again.output.contains(paid), "\(again.output)")
        let explained = try texts("screenExplanation")
        #expect(again.output.contains(explained))
    }

    @Test("The end of the input loses nothing: the next start goes on with the form", arguments: ["zh-Hans", "en"])
    func endOfInput(language: String) throws {
        let workplace = try Workplace()
        _ = try Self.run(Self.setUp, language, in: workplace)
        let cut = try Self.run(["n", "王素琼", "", "11010519491231002X"], language, in: workplace)
        let texts = try Texts(language)
        let form = try texts("screenRoster") + " › " + texts("screenNewMember")
        let left = try texts("plainLeftHalfTyped", form)
        #expect(cut.status == 1 && cut.output.hasSuffix(left + "\n"), "\(cut.output)")
        let next = try Self.run(["n", "."], language, in: workplace)
        #expect(next.output.contains("11010519491231002X"), "\(next.output)")
    }

    @Test("Home is read out once, half-typed forms included, and the number of a row opens it")
    func homeOnce() throws {
        let workplace = try Workplace()
        let texts = try Texts("en")
        _ = try Self.run(Self.setUp, "en", in: workplace)
        _ = try Self.run(["n", "王素琼"], "en", in: workplace)
        let heard = try Self.run([], "en", in: workplace).output.split(separator: "\n").map(String.init)
        let note = try texts("homeHalfTypedNote")
        let rows = heard.filter { $0.contains(note) }
        #expect(rows.count == 1, "\(heard)")
        let number = String(rows.first?.prefix { $0 != " " } ?? "")
        let opened = try Self.run([number], "en", in: workplace).output
        let screen = try texts("plainScreen", texts("screenHome") + " › " + texts("screenDrafts"))
        let alone = try texts("plainScreen", texts("screenDrafts"))
        #expect(opened.contains(screen) || opened.contains(alone), "\(opened)")
    }

    @Test("A script whose last save was refused ends with a status that says so")
    func refusedSave() throws {
        let workplace = try Workplace()
        #expect(try Self.run(["王会计", "^S"], "en", in: workplace).status == 1)
        #expect(try Self.run(["^S"] + Self.setUp, "en", in: workplace).status == 0)
    }

    @Test("A script beside a program that writes ends with a status that says that nothing was saved")
    func heldByAnother() throws {
        let clerk = try Clerk()
        try clerk.setUpUnit()
        let run = try Self.run(Self.member, "zh-Hans", in: clerk.workplace)
        let last = run.output.split(separator: "\n").last ?? ""
        #expect(run.status == 1 && last.contains(Clerk.operatorName), "\(run.output)")
    }

    @Test("A hundred thousand bytes in one line and two thousand lines are taken in a moment")
    func muchInput() throws {
        let workplace = try Workplace()
        _ = try Self.run(Self.setUp, "en", in: workplace)
        let long = String(repeating: "王", count: 300_000)
        let lines = Array(repeating: "wsq", count: 2_000)
        #expect(try Self.run([long] + lines + ["n", long, "^Q", "1"], "en", in: workplace).status == 0)
    }

    @Test("A sample unit can be tried line by line, and a second program on a store reads and says so")
    func demo() throws {
        let workplace = try Workplace()
        let script = workplace.folder + "/script"
        try Data("wsq\n1\n.\n".utf8).write(to: URL(filePath: script))
        let run = try Execution(
            HuzhuBinary.path(), ["demo", "--plain", "--lang", "zh-Hans"],
            environment: workplace.environment(["TERM": "dumb"]), input: script)
        #expect(run.status == 0 && run.output.contains("王素琼") && !run.output.contains("\u{1B}"))
    }
}
