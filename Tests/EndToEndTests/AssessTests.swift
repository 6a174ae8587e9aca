import Foundation
import Testing

extension EndToEnd {
    /// `huzhu assess`: cases in, answers out.
    @Suite("Assess")
    struct Assess {}
}

extension EndToEnd.Assess {
    /// A case that pays 1,890.00.
    private static let good = #"""
        {"id":"c1","scheme":"yunnan-14","readings":{"acrossClaims":"runningTotal"},"member":{"category":"active","enrolment":"continuing"},"claims":[{"filed":"2018-06-01","stays":[{"admitted":"2018-03-01","discharged":"2018-03-10","settlement":{"totalCost":"30000.00","pooledFund":"20000.00","fullySelfPaid":"2000.00","selfPaidFirst":"3000.00"}}]}]}
        """#
    private static let bad = good.replacing("30000.00", with: "30000.001").replacing("c1", with: "c2")

    /// A file of cases, one to a line.
    private static func file(_ text: String, in workplace: Workplace) throws -> String {
        let path = workplace.folder + "/cases.jsonl"
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    private static func run(_ arguments: String..., in workplace: Workplace, input: String = "/dev/null") throws
        -> Execution
    {
        try Execution(
            HuzhuBinary.path(), ["assess"] + arguments,
            environment: workplace.environment(["LC_ALL": "en_US.UTF-8"]), input: input)
    }

    @Test("Cases are answered in their order, from a file or from standard input")
    func answers() throws {
        let workplace = try Workplace()
        let path = try Self.file(Self.good + "\n\n" + Self.good.replacing("c1", with: "c2"), in: workplace)
        let run = try Self.run(path, in: workplace)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(
            lines.first?.hasPrefix(#"{"id":"c1","scheme":"yunnan-14","claims":[{"base":"7100.00","payable":"1890.00""#)
                == true)
        #expect(lines.last?.hasPrefix(#"{"id":"c2","#) == true)
        let typed = try Self.run("-", in: workplace, input: path)
        #expect(typed.status == 0)
        #expect(typed.output == run.output)
    }

    @Test("A case that can't be worked out gives exit status 2, and the others are answered")
    func badCase() throws {
        let workplace = try Workplace()
        let path = try Self.file([Self.good, Self.bad, Self.good].joined(separator: "\n"), in: workplace)
        for language in ["en", "zh-Hans"] {
            let run = try Self.run(path, "--lang", language, in: workplace)
            #expect(run.status == 2)
            #expect(run.errors.isEmpty)
            let lines = run.output.split(separator: "\n")
            #expect(lines.count == 3)
            #expect(lines.first == lines.last)
            let message = try Texts(language)("faultAmountDecimals")
            #expect(
                lines[1] == """
                    {"id":"c2","error":{"code":"invalidAmount","path":"claims[0].stays[0].settlement.totalCost",\
                    "message":"\(message)"}}
                    """)
        }
    }

    @Test("An explanation tells the same in words")
    func explanation() throws {
        let workplace = try Workplace()
        let path = try Self.file(Self.good + "\n" + Self.bad, in: workplace)
        let run = try Self.run("--explain", "--lang", "zh-Hans", path, in: workplace)
        #expect(run.status == 2)
        let texts = try Texts("zh-Hans")
        #expect(run.output.contains("1,890.00  \(try texts("lineEntitlement"))\n"))
        #expect(run.output.contains(texts.article("13(2)")))
        #expect(run.output.contains(texts.lowestApproval))
        #expect(run.output.contains("（claims[0].stays[0].settlement.totalCost）"))
    }

    @Test("A file that can't be read is told with the system's reason", arguments: ["/nowhere", ""])
    func unreadable(name: String) throws {
        let workplace = try Workplace()
        let path = workplace.folder + name
        let run = try Self.run(path, in: workplace)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(path))
    }

    @Test("Whoever reads the answers may leave early, and nothing is said")
    func leftEarly() throws {
        let workplace = try Workplace()
        let path = try Self.file(String(repeating: Self.good + "\n", count: 3_000), in: workplace)
        let run = try Execution(
            "/bin/sh", ["-c", "\"$0\" assess \"$1\" | head -n 1", HuzhuBinary.path(), path],
            environment: workplace.environment())
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(run.errors.isEmpty)
    }

    @Test("A disk that takes no more is told")
    func full() throws {
        let workplace = try Workplace()
        let path = try Self.file(Self.good, in: workplace)
        let run = try Execution(
            "/bin/sh", ["-c", "\"$0\" assess --lang en \"$1\" > /dev/full", HuzhuBinary.path(), path],
            environment: workplace.environment())
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("the answers cannot be written"))
    }

    @Test("Who types a case gets its answer before typing the next")
    func conversation() throws {
        let workplace = try Workplace()
        let path = try Self.file(Self.good + "\n", in: workplace)
        let script = """
            mkfifo "$2.in" && { "$0" assess - < "$2.in" > "$2.out" & } && exec 3> "$2.in" && cat "$1" >&3
            until [ -s "$2.out" ]; do :; done
            exec 3>&-; wait $! && cat "$2.out"
            """
        let run = try Execution(
            "/bin/sh", ["-c", script, HuzhuBinary.path(), path, workplace.temporary + "/talk"],
            environment: workplace.environment())
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").count == 1)
    }

    @Test("The memory it takes stays flat and below 100 MB, however many cases there are")
    func memory() throws {
        let workplace = try Workplace()
        let isDeep = ProcessInfo.processInfo.environment["HUZHU_DEEP"] != nil
        var peaks: [Int] = []
        for count in [1_000, isDeep ? 1_000_000 : 10_000] {
            let path = workplace.folder + "/cases.jsonl"
            try Data().write(to: URL(filePath: path))
            let file = try FileHandle(forWritingTo: URL(filePath: path))
            for start in stride(from: 0, to: count, by: 1_000) {
                let lines = (start..<start + 1_000).map { Self.good.replacing("c1", with: "c\($0)") + "\n" }
                try file.write(contentsOf: Data(lines.joined().utf8))
            }
            try file.close()
            let run = try Execution(
                "/bin/sh", ["-c", "exec \"$0\" assess \"$1\" > /dev/null", HuzhuBinary.path(), path],
                environment: workplace.environment(), within: isDeep ? 900 : Deadline.seconds)
            #expect(run.status == 0)
            peaks.append(run.peakMemory)
        }
        #expect(peaks[0] > 1_000_000, "it was looked at")
        #expect(peaks[1] < 100_000_000)
        #expect(peaks[1] < peaks[0] + 4_000_000)
    }
}
