import Crypto
import Foundation
import Testing

extension EndToEnd {
    /// Checking, copying and restoring a store by the commands.
    @Suite("Care of the store")
    struct StoreCare {}
}

extension EndToEnd.StoreCare {
    private static func huzhu(
        _ arguments: [String], in workplace: Workplace, language: String = "en"
    ) throws -> Execution {
        try Execution(HuzhuBinary.path(), arguments + ["--lang", language], environment: workplace.environment())
    }

    /// A workplace whose store holds the sample unit.
    private static func sample() throws -> Workplace {
        let workplace = try Workplace()
        let run = try Execution(
            HuzhuBinary.path(), ["sample", "--members", "50", workplace.store], environment: workplace.environment())
        #expect(run.status == 0)
        return workplace
    }

    private static func spoil(_ file: String, at offset: Int) throws {
        var bytes = try Data(contentsOf: URL(filePath: file))
        bytes[offset] ^= 1
        try bytes.write(to: URL(filePath: file))
    }

    private static func archived(_ workplace: Workplace) throws -> String {
        let name = try #require(FileManager.default.contentsOfDirectory(atPath: workplace.store + "/archive").first)
        return "archive/" + name
    }

    @Test(
        "A sound store is told to be sound, in either language, and nothing in it changes",
        arguments: ["zh-Hans", "en"])
    func sound(language: String) throws {
        let workplace = try Self.sample()
        let before = try Workplace.contents(of: workplace.store)
        let run = try Self.huzhu(["verify", "--store", workplace.store], in: workplace, language: language)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.output) \(run.errors)")
        let words = try Texts(language)("cliVerifySound", "|", "|", "|").split(separator: "|")
        #expect(words.allSatisfy { run.output.contains($0) })
        #expect(try Workplace.contents(of: workplace.store) == before)
    }

    @Test("Every damage is named with its file and line, exit status 3, and what to do is said")
    func damaged() throws {
        let workplace = try Self.sample()
        let texts = try Texts("en")
        let archive = try Self.archived(workplace)
        let copy = workplace.store + "/backups/2018-11-14"
        #expect(try Self.huzhu(["backup", "--store", workplace.store, copy], in: workplace).status == 0)
        try Self.spoil(workplace.store + "/" + archive, at: 400)
        try Self.spoil(workplace.store + "/registry.jsonl", at: 3_000)
        let run = try Self.huzhu(["verify", workplace.store], in: workplace)
        #expect(run.status == 3)
        let damaged = try texts("cliFindingDamaged")
        let place = try texts("cliFindingLine", archive, "2")
        #expect(run.output.contains("\(place): \(damaged)"), "\(run.output)")
        #expect(run.output.contains("registry.jsonl: \(damaged)"), "\(run.output)")
        #expect(run.output.contains("backups/2018-11-14' --store "), "\(run.output)")

        let data = try Self.huzhu(["verify", workplace.store, "--json"], in: workplace)
        #expect(data.status == 3)
        let value = try #require(try JSONSerialization.jsonObject(with: Data(data.output.utf8)) as? [String: Any])
        let findings = try #require(value["findings"] as? [[String: Any]])
        #expect(value["sound"] as? Bool == false)
        #expect(findings.first?["code"] as? String == "damagedLine")
        #expect(findings.first?["line"] as? Int == 2)
    }

    @Test("A store whose checkpoint is damaged is rebuilt from its own entries, as the check says")
    func rebuilds() throws {
        let workplace = try Self.sample()
        try Self.spoil(workplace.store + "/registry.jsonl", at: 3_000)
        let check = try Self.huzhu(["verify", workplace.store], in: workplace)
        #expect(check.output.contains("huzhu restore --rebuild"), "\(check.output)")
        let run = try Self.huzhu(["restore", "--rebuild", "--store", workplace.store], in: workplace)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try Self.huzhu(["verify", workplace.store], in: workplace).status == 0)
        let archive = try Self.archived(workplace)
        try Self.spoil(workplace.store + "/" + archive, at: 400)
        let refused = try Self.huzhu(["restore", "--rebuild", "--store", workplace.store], in: workplace)
        let words = try Texts("en")("cliRestoreNotWhole")
        #expect(refused.status == 1 && refused.errors.contains(words), "\(refused.errors)")
    }

    @Test("A store that version 1 of the files wrote is sound and opens for writing")
    func pinned() throws {
        let pinned = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pinned/store-1")
        let workplace = try Workplace()
        try FileManager.default.copyItem(at: pinned, to: URL(filePath: workplace.store))
        // A working copy of the sources does not keep who may read a file.
        #expect(try Execution("/bin/chmod", ["-R", "go=", workplace.store], environment: [:]).status == 0)
        #expect(try Self.huzhu(["verify", workplace.store], in: workplace).status == 0)
        let texts = try Texts("zh-Hans")
        let terminal = try Terminal(
            [
                HuzhuBinary.path(), "--store", workplace.store, "--operator", Clerk.operatorName, "--today",
                "2018-11-15",
                "--lang", "zh-Hans",
            ], environment: workplace.environment())
        let roster = try terminal.wait(for: try texts("homeHow"))
        #expect(roster.header.contains(try texts("saved")))
        try terminal.keys("C-q")
        #expect(try terminal.waitUntilEnded() == 0)
        #expect(try workplace.bytes(of: "registry.jsonl") == Data(contentsOf: pinned.appending(path: "registry.jsonl")))
    }

    @Test("A folder without a store is refused with exit status 1")
    func nothing() throws {
        let workplace = try Workplace()
        for command in [["verify", workplace.store], ["backup", "--store", workplace.store, workplace.folder + "/x"]] {
            let run = try Self.huzhu(command, in: workplace)
            #expect(run.status == 1)
            let reason = command[0] == "verify" ? "cliNoFolder" : "cliCopyNoStore"
            #expect(run.errors.contains(try Texts("en")(reason)), "\(run.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: workplace.store))
        let run = try Self.huzhu(["verify", workplace.folder], in: workplace)
        let words = try Texts("en")("cliCopyNoStore")
        #expect(run.status == 1 && run.errors.contains(words), "\(run.errors)")
    }

    @Test("An archive that is gone is fetched from a daily copy as the check says, and no entry is lost")
    func archiveFromCopy() throws {
        let workplace = try Self.sample()
        let copy = workplace.store + "/backups/2018-11-14"
        #expect(try Self.huzhu(["backup", "--store", workplace.store, copy], in: workplace).status == 0)
        try FileManager.default.removeItem(atPath: workplace.store + "/archive")
        let doctor = try Self.huzhu(["doctor", "--json", "--store", workplace.store], in: workplace)
        #expect(doctor.status == 1 && doctor.output.contains("store.historyMissing"), "\(doctor.output)")
        let check = try Self.huzhu(["verify", workplace.store], in: workplace)
        #expect(check.status == 3 && !check.output.contains("huzhu restore"), "\(check.output)")
        let start = try #require(check.output.range(of: "cp -an "), "\(check.output)")
        let command = String(check.output[start.lowerBound...].prefix { $0 != "\n" })
        #expect(try Execution("/bin/sh", ["-c", command], environment: [:]).status == 0)
        #expect(try Self.huzhu(["verify", workplace.store], in: workplace).status == 0)
    }

    @Test("What stands in the place of the lock is no damage; the check and the doctor say to move it away")
    func inTheWay() throws {
        let workplace = try Self.sample()
        _ = unlink(workplace.store + "/lock")
        #expect(symlink("head", workplace.store + "/lock") == 0)
        let check = try Self.huzhu(["verify", workplace.store], in: workplace)
        let words = try Texts("en")("cliFindingInTheWay")
        #expect(check.status == 0 && check.output.contains("lock: " + words), "\(check.output)")
        #expect(!check.output.contains("huzhu restore"))
        let doctor = try Self.huzhu(["doctor", "--store", workplace.store], in: workplace)
        // The link itself, and not what it leads to.
        let isNamed = doctor.output.contains("/lock ") && !doctor.output.contains("/head ")
        #expect(doctor.status == 1 && isNamed, "\(doctor.output)")
    }

    @Test("A copy restores what it holds; what was there is beside it, and can be put back")
    func restores() throws {
        let clerk = try Clerk()
        let workplace = clerk.workplace
        let texts = try Texts("en")
        try clerk.setUpUnit()
        let copy = workplace.folder + "/stick/copy"
        // While the program runs.
        let backup = try Self.huzhu(["backup", copy, "--store", workplace.store], in: workplace)
        #expect(backup.status == 0, "\(backup.errors)")
        try clerk.addMember(Clerk.liMing.name, Clerk.liMing.number)
        let busy = try Self.huzhu(["restore", copy, "--store", workplace.store], in: workplace)
        let words = try texts("cliCopyLocked", Clerk.operatorName, "|").split(separator: "|")
        #expect(busy.status == 1 && words.allSatisfy { busy.errors.contains($0) }, "\(busy.errors)")
        try clerk.quit()

        let restored = try Self.huzhu(["restore", copy, "--store", workplace.store], in: workplace)
        #expect(restored.status == 0, "\(restored.errors)")
        #expect(restored.output.contains(try texts("cliRestoreNewer", "1")), "\(restored.output)")
        let aside = try #require(
            FileManager.default.contentsOfDirectory(atPath: workplace.folder).first { $0.contains("before-restore") })
        #expect(restored.output.contains("/" + aside + "/backups"))
        #expect(try Self.huzhu(["verify", workplace.store], in: workplace).status == 0)
        try clerk.start()
        let roster = try clerk.terminal.wait(for: try clerk.texts("rosterEmpty", "n"))
        #expect(roster.header.contains(try clerk.texts("saved")))
        try clerk.quit()

        #expect(
            try Self.huzhu(["restore", workplace.folder + "/" + aside, "--store", workplace.store], in: workplace)
                .status == 0)
        try clerk.start()
        try clerk.terminal.wait(for: Clerk.liMing.name)
        try clerk.quit()
    }

    @Test("A damaged copy is not restored; what is wrong with it is said, and the store stays")
    func refusesDamagedCopy() throws {
        let workplace = try Self.sample()
        let copy = workplace.folder + "/copy"
        #expect(try Self.huzhu(["backup", copy, "--store", workplace.store], in: workplace).status == 0)
        try Self.spoil(copy + "/registry.jsonl", at: 3_000)
        let before = try Workplace.contents(of: workplace.store)
        let run = try Self.huzhu(["restore", copy, "--store", workplace.store], in: workplace)
        #expect(run.status == 3)
        #expect(run.errors.contains(try Texts("en")("cliRestoreUnsound", copy)), "\(run.errors)")
        #expect(run.errors.contains("registry.jsonl"))
        let after = try Workplace.contents(of: workplace.store)
        #expect(after.filter { $0.key != "lock" } == before.filter { $0.key != "lock" })
    }

    @Test("A copy is refused a folder that holds something, and one inside the store")
    func refusesPlaces() throws {
        let workplace = try Self.sample()
        let texts = try Texts("en")
        let full = try Self.huzhu(["backup", workplace.folder, "--store", workplace.store], in: workplace)
        let notEmpty = try texts("cliStoreNotEmpty")
        #expect(full.status == 1 && full.errors.contains(notEmpty), "\(full.errors)")
        let inside = try Self.huzhu(
            ["backup", workplace.store + "/copy", "--store", workplace.store], in: workplace)
        let lies = try texts("cliCopyInside")
        #expect(inside.status == 1 && inside.errors.contains(lies), "\(inside.errors)")
    }

    @Test("A copy for which the disk has no room names the place that is full, and leaves nothing there")
    func fullTarget() throws {
        guard SmallDisk.isAvailable else { return }
        let workplace = try Self.sample()
        let stick = workplace.folder + "/stick"
        try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: false)
        let disk = try SmallDisk(at: stick, bytes: 65_536)
        let run = try Self.huzhu(["backup", stick + "/copy", "--store", workplace.store], in: workplace)
        #expect(run.status == 1)
        let words = try Texts("en")("cliCannotCopy", stick + "/copy", Texts("en")("storeDiskFull"))
        #expect(run.errors.contains(words), "\(run.errors)")
        let sample = try Execution(
            HuzhuBinary.path(), ["sample", "--members", "400", stick + "/sample"], environment: workplace.environment())
        #expect(sample.status == 1 && !sample.errors.contains("MutualAid"), "\(sample.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: stick).isEmpty)
        withExtendedLifetime(disk) {}
    }

    @Test("A line that contradicts the records opens what stands before it for reading, named by file and line")
    func contradiction() throws {
        let clerk = try Clerk()
        try clerk.setUpUnit()
        try clerk.addMember(Clerk.liMing.name, Clerk.liMing.number)
        try clerk.quit()
        let journal = clerk.workplace.store + "/journal.jsonl"
        let lines = try String(contentsOf: URL(filePath: journal), encoding: .utf8).split(separator: "\n")
        let last = try #require(
            try JSONSerialization.jsonObject(with: Data(lines[lines.count - 1].utf8)) as? [String: Any])
        let hash = try #require(last["hash"] as? String)
        let seq = try #require(last["seq"] as? Int)
        // The same member once more, under a chain that holds.
        let changes = try #require(lines.last?.firstRange(of: #""changes":"#))
        let end = try #require(lines.last?.firstRange(of: #","previous":"#))
        let same = try #require(lines.last.map { String($0[changes.lowerBound..<end.lowerBound]) })
        let open =
            #"{"seq":\#(seq + 1),"at":"2018-11-15T09:30:00Z","by":"?","action":"addMember",\#(same),"previous":"\#(hash)""#
        let digest = SHA256.hash(data: Data(open.utf8)).map { String($0 / 16, radix: 16) + String($0 % 16, radix: 16) }
        let text = lines.joined(separator: "\n") + "\n" + open + #","hash":"\#(digest.joined())"}"# + "\n"
        try Data(text.utf8).write(to: URL(filePath: journal))

        let check = try Self.huzhu(["verify", clerk.workplace.store], in: clerk.workplace)
        let place = try Texts("en")("cliFindingLine", "journal.jsonl", String(lines.count + 1))
        #expect(check.status == 3 && check.output.contains(place) && check.output.contains("conflict"))
        #expect(!check.output.contains("MutualAid"))
        let log = try Self.huzhu(["log", "--store", clerk.workplace.store], in: clerk.workplace)
        #expect(log.status == 3 && log.output.contains(Clerk.liMing.name) && log.errors.contains(place))
        #expect(!log.errors.contains("MutualAid"))
        try clerk.start()
        let screen = try clerk.terminal.wait(for: Clerk.liMing.name, "journal.jsonl")
        #expect(screen.header.contains(try clerk.texts("readOnly")))
        #expect(screen.shows("huzhu verify") && !screen.shows("MutualAid"))
    }
}
