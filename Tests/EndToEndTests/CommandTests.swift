import Foundation
import Testing

extension EndToEnd {
    /// The commands beside the desk itself.
    @Suite("Commands")
    struct Commands {}
}

extension EndToEnd.Commands {
    private static func sample(_ folder: String, in workplace: Workplace) throws -> Execution {
        try Execution(
            HuzhuBinary.path(), ["sample", "--members", "50", folder],
            environment: workplace.environment(["LC_ALL": "en_US.UTF-8"]))
    }

    /// What a store holds; its lock only tells who is at it, and since when.
    private static func records(of folder: String) throws -> [String: Data] {
        try Workplace.contents(of: folder).filter { $0.key != "lock" }
    }

    @Test("A sample is the same to the byte each time it is made")
    func sampleIsDeterministic() throws {
        let workplace = try Workplace()
        let folders = [workplace.folder + "/first", workplace.folder + "/second"]
        for folder in folders {
            let run = try Self.sample(folder, in: workplace)
            #expect(run.status == 0)
            #expect(run.output.contains(folder))
            #expect(run.errors.isEmpty)
        }
        let first = try Self.records(of: folders[0])
        let second = try Self.records(of: folders[1])
        #expect(first.keys.sorted() == second.keys.sorted())
        for (path, bytes) in first { #expect(second[path] == bytes, "\(path)") }
        #expect(try #require(first["registry.jsonl"]).count > 50 * 100)
    }

    @Test("A sample is refused a folder that holds something, and leaves it alone")
    func sampleRefusesFullFolder() throws {
        let workplace = try Workplace()
        let folder = workplace.folder + "/full"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        try Data("mine".utf8).write(to: URL(filePath: folder + "/letter"))
        let run = try Self.sample(folder, in: workplace)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(try Texts("en")("cliStoreNotEmpty")))
        #expect(try Workplace.contents(of: folder) == ["letter": Data("mine".utf8)])
    }

    @Test("A sample is refused the folder of a store, and the store stays as it was")
    func sampleRefusesStore() throws {
        let workplace = try Workplace()
        let folder = workplace.folder + "/sample"
        #expect(try Self.sample(folder, in: workplace).status == 0)
        let before = try Self.records(of: folder)
        let run = try Self.sample(folder, in: workplace)
        #expect(run.status == 1)
        #expect(run.errors.contains(try Texts("en")("cliStoreExists")))
        #expect(try Self.records(of: folder) == before)
    }

    @Test(
        "The demo opens on its own day with 200 members and leaves nothing behind, however it ends",
        arguments: [nil, SIGTERM, SIGHUP])
    func demo(signal: Int32?) throws {
        let workplace = try Workplace()
        let texts = try Texts("zh-Hans")
        let terminal = try Terminal(
            [HuzhuBinary.path(), "demo", "--lang", "zh-Hans"], environment: workplace.environment())
        let screen = try terminal.wait(for: try texts("homeHow"))
        #expect(screen.header.contains("2018-11-15"))
        #expect(try !Workplace.contents(of: workplace.temporary).isEmpty)
        if let signal { try terminal.kill(signal) } else { try terminal.keys("C-q") }
        try terminal.waitUntilEnded()
        #expect(try Workplace.contents(of: workplace.temporary).isEmpty)
        #expect(try Workplace.contents(of: workplace.folder + "/data").isEmpty, "the clerk's own store is not touched")
        #expect(try Workplace.contents(of: workplace.folder + "/config").isEmpty)
    }

    @Test("The keys of every screen are printed in either language, without a store", arguments: ["zh-Hans", "en"])
    func keys(language: String) throws {
        let workplace = try Workplace()
        let texts = try Texts(language)
        let run = try Execution(
            HuzhuBinary.path(), ["keys", "--lang", language], environment: workplace.environment())
        #expect(run.status == 0 && run.errors.isEmpty)
        for name in ["keyNewMemberHelp", "keyApproveHelp", "keyMoveInFormHelp", "keyQuitHelp", "helpEverywhere"] {
            #expect(run.output.contains(try texts(name)), "\(name)")
        }
        #expect(try Workplace.contents(of: workplace.folder + "/data").isEmpty)
        let one = try Execution(
            HuzhuBinary.path(), ["keys", "--lang", language, "claim"], environment: workplace.environment())
        let ofRoster = try texts("keyNewMemberHelp")
        #expect(one.output.contains("^N F5") && !one.output.contains(ofRoster))
    }

    @Test("Other programs get the keys as data")
    func keysAsData() throws {
        let workplace = try Workplace()
        let run = try Execution(
            HuzhuBinary.path(), ["keys", "--json", "--lang", "en", "roster"], environment: workplace.environment())
        let data = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let screens = try #require(data["screens"] as? [[String: Any]])
        let commands = try #require(screens.first?["commands"] as? [[String: Any]])
        let search = try #require(commands.first { $0["command"] as? String == "search" })
        #expect(screens.count == 1 && search["keys"] as? [String] == ["/", "F3", "^F"])
    }

    @Test("A screen that is none is refused with the names of those that are")
    func keysOfNothing() throws {
        let workplace = try Workplace()
        let run = try Execution(
            HuzhuBinary.path(), ["keys", "kitchen"], environment: workplace.environment(["LC_ALL": "en_US.UTF-8"]))
        #expect(run.status != 0 && run.output.isEmpty)
        #expect(run.errors.contains("kitchen") && run.errors.contains("member-form"))
    }

    @Test("A day that is none is refused with an example", arguments: ["2018-02-30", "today"])
    func wrongDay(text: String) throws {
        let workplace = try Workplace()
        let run = try Execution(
            HuzhuBinary.path(), ["--store", workplace.store, "--today", text],
            environment: workplace.environment(["LC_ALL": "en_US.UTF-8"]))
        #expect(run.status != 0)
        #expect(run.errors.contains(try Texts("en")("cliInvalidDay", text)))
        #expect(!FileManager.default.fileExists(atPath: workplace.store))
    }
}
