import Foundation
import Testing

extension EndToEnd {
    /// The program is killed again and again while a script enters people as fast as the screen allows.
    @Suite("Killed at any moment")
    struct Killed {}
}

extension EndToEnd.Killed {
    private static let rounds = ProcessInfo.processInfo.environment["HUZHU_DEEP"] == "1" ? 200 : 10

    @Test("Whatever the screen has called saved is there after a kill, the store opens, and half an entry never is")
    func killed() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        try Self.setUp(clerk)
        var acknowledged = 0
        var entered = 0
        var random = SystemRandomNumberGenerator()
        for round in 1...Self.rounds {
            let number = try clerk.terminal.processNumber()
            let delay = Double.random(in: 0.01...1.2, using: &random)
            let killer = try ChildProcess(
                "/bin/sh", ["-c", "sleep \(delay); kill -KILL \(number)"], environment: ["PATH": "/usr/bin:/bin"],
                input: "/dev/null")
            while Self.isAlive(number), try Self.enter(entered + 1, clerk, number) {
                entered += 1
                acknowledged = entered
            }
            _ = try killer.waitUntilEnded()
            let hasEnded: Bool? = Deadline.wait { Self.isAlive(number) ? nil : true }
            try #require(hasEnded == true)
            try clerk.start()
            let title = try texts("screenRoster")
            let roster = try clerk.terminal.wait(until: "the roster") { $0.header.contains(title) }
            let count = try Self.count(clerk)
            let context = "round \(round), killed after \(delay) s:\n\(roster.text)"
            #expect(count == acknowledged || count == acknowledged + 1, "\(count) of \(acknowledged), \(context)")
            let readOnly = try texts("readOnly")
            #expect(!roster.shows(readOnly), "\(context)")
            entered = count
            acknowledged = count
        }
        #expect(acknowledged > 0)
        try clerk.quit()
        let journals = try Workplace.contents(of: clerk.workplace.store).filter { $0.key.hasSuffix("journal.jsonl") }
        let text = journals.values.map { String(decoding: $0, as: UTF8.self) }.joined()
        for number in 1...acknowledged { #expect(text.contains("\"\(Self.name(number))\"")) }
    }

    /// Whether the process still runs: one that has ended has no command line, even while nobody has taken note of it.
    private static func isAlive(_ process: pid_t) -> Bool {
        !(FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()).isEmpty
    }

    /// A unit without sub-branches, so that a person is entered by name and number alone.
    private static func setUp(_ clerk: Clerk) throws {
        try clerk.terminal.wait(for: try clerk.texts("setUpOperator"))
        try clerk.fill("setUpOperator", Clerk.operatorName)
        try clerk.fill("setUpUnit", "昆明样例学院工会")
        try clerk.choose("setUpScheme", clerk.texts.schemeName)
        try clerk.save()
    }

    private static func name(_ number: Int) -> String {
        let digits = Array("零一二三四五六七八九")
        return "赵" + String(number).compactMap { $0.wholeNumberValue }.map { String(digits[$0]) }.joined()
    }

    /// Enters a person from the roster and goes back to it; false when the program did not live to say that it is saved.
    private static func enter(_ number: Int, _ clerk: Clerk, _ process: pid_t) throws -> Bool {
        let terminal = clerk.terminal
        let name = name(number)
        let steps: [(keys: () throws -> Void, isDone: (Screen) throws -> Bool)] = [
            ({ try terminal.keys("n") }, { try $0.header.contains(clerk.texts("screenNewMember")) }),
            (
                {
                    try terminal.type(name)
                    try terminal.keys("Tab", "Tab")
                    try terminal.type(idNumber(number))
                    try terminal.keys("C-s")
                }, { try $0.header.contains("› \(name)") && $0.shows(clerk.texts("dialogSaved")) }
            ),
            ({ try terminal.keys("Escape") }, { $0.shows(name) && !$0.header.contains(name) }),
        ]
        for (place, step) in steps.enumerated() {
            try step.keys()
            let done: Bool? = try Deadline.wait {
                if try step.isDone(terminal.screen()) { return true }
                return isAlive(process) ? nil : false
            }
            guard let done else { throw Breakage("step \(place) of \(name) never came", screen: try terminal.screen()) }
            // Once the screen has said that it is saved, it is.
            if !done { return place == 2 }
        }
        return true
    }

    /// A number that no other has: 17 digits and the character that checks them.
    private static func idNumber(_ number: Int) -> String {
        let body = "110105199003" + String(10 + number % 18) + String(1000 + number / 18).suffix(3)
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body.compactMap(\.wholeNumberValue), weights).reduce(0) { $0 + $1.0 * $1.1 }
        return body + String(Array("10X98765432")[sum % 11])
    }

    /// How many people the roster counts.
    private static func count(_ clerk: Clerk) throws -> Int {
        let shown = try clerk.texts("rosterShown", "|", "|").split(separator: "|").map(String.init)
        var count = 0
        let empty = try clerk.texts("rosterEmpty")
        // A line that was set aside is told until it was seen.
        let toBeSeen = try clerk.texts("noticeUntilSeen", "")
        if try clerk.terminal.settled().shows(toBeSeen) {
            try clerk.terminal.keys("Escape")
            try clerk.terminal.waitGone(toBeSeen)
        }
        try clerk.terminal.wait(until: "the number of people") { screen in
            if screen.shows(empty) { return true }
            guard let row = screen.rows.first(where: { row in shown.allSatisfy(row.contains) }),
                let range = row.firstRange(of: shown[0])
            else { return false }
            let digits = row[range.upperBound...].prefix { $0.isNumber || $0 == "," }
            count = Int(digits.filter(\.isNumber)) ?? 0
            return count > 0
        }
        return count
    }
}
