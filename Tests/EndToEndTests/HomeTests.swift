import Foundation
import Testing

extension EndToEnd {
    /// What needs the clerk today, and how the program is set.
    @Suite("Home and settings")
    struct Home {}
}

extension EndToEnd.Home {
    @Test("A waiting claim stands on home after a start; approved by way of it, it is gone from there")
    func waitingClaim() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        try clerk.comeToLiMing()
        try clerk.claimWorkedExample()
        try clerk.quit()

        try clerk.start(comesToRoster: false)
        let home = try clerk.terminal.wait(for: try texts("homeUndecided"), try texts("homeHow"))
        #expect(home.header.contains(try texts("screenHome")))
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: Clerk.liMing.name, "1,890.00", try texts("waitingCountClaims", "1"))
        try clerk.terminal.keys("Enter")
        try clerk.terminal.wait(for: try texts("memberPageClaims"))
        try clerk.terminal.keys("a")
        try clerk.terminal.wait(for: try texts("dialogCancel"))
        try clerk.terminal.keys("y")
        try clerk.terminal.wait(for: try texts("dialogSaved"))
        try clerk.back(to: try texts("waitingNoneUndecided"))
        try clerk.terminal.keys("Escape")
        let after = try clerk.terminal.wait(for: try texts("homeUnpaid"), try texts("homeHow"))
        #expect(!after.shows(try texts("homeUndecided")))
        // An old hand finds people from here as ever.
        try clerk.terminal.type("/lm")
        try clerk.terminal.wait(for: Clerk.liMing.name, try texts("rosterShown", "1", "1"))
        try clerk.quit()
    }

    @Test("What is set holds at once and after a start, and a wrong value is named while the rest holds")
    func settings() throws {
        let clerk = try Clerk()
        let texts = clerk.texts
        try clerk.setUpUnit()
        try clerk.terminal.keys("5")
        try clerk.terminal.wait(for: try texts("settingSignsDrawn"), try texts("settingFromProgram"))
        try clerk.terminal.keys("Down", "Down", "Enter")
        try clerk.terminal.wait(for: try texts("settingThemeDark"), try texts("settingKept"))
        try clerk.terminal.keys("Down", "Down", "Right")
        try clerk.terminal.wait(for: try texts("settingSignsPlain"))
        try clerk.quit()

        let file = clerk.workplace.folder + "/config/huzhu/settings.json"
        var kept = try String(contentsOfFile: file, encoding: .utf8)
        #expect(kept.contains("\"dark\"") && kept.contains("true"))
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try clerk.start()
        try clerk.terminal.keys("5")
        let again = try clerk.terminal.wait(for: try texts("settingSignsPlain"), try texts("settingThemeDark"))
        #expect(again.shows(try texts("settingFromFile")) && !again.text.contains { "─│┌┐└┘".contains($0) })
        try clerk.quit()

        kept = kept.replacingOccurrences(of: "\"dark\"", with: "\"pink\"")
        try kept.write(toFile: file, atomically: true, encoding: .utf8)
        try clerk.start()
        let told = try clerk.terminal.wait(for: "theme", "auto dark light")
        #expect(told.text.contains("huzhu/settings"))
        try clerk.terminal.keys("Escape")
        try clerk.terminal.waitGone("auto dark light")
        try clerk.terminal.keys("5")
        try clerk.terminal.wait(for: try texts("settingSignsPlain"), try texts("settingThemeAuto"))
        try clerk.quit()
    }

    @Test("A setting changed while the file is broken forgets none of the others, and every broken file is kept")
    func brokenFile() throws {
        let workplace = try Workplace()
        let folder = workplace.folder + "/config/huzhu"
        let file = folder + "/settings.json"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        func write(_ text: String) throws { try Data(text.utf8).write(to: URL(filePath: file)) }
        func read(_ path: String) throws -> String { try String(contentsOf: URL(filePath: path), encoding: .utf8) }
        try write(#"{"version":1,"operator":"王会计","theme":"light","note":"mine"}"#)
        let terminal = try Terminal(
            [HuzhuBinary.path(), "--store", workplace.store], environment: workplace.environment())
        let (chinese, english) = (try Texts("zh-Hans"), try Texts("en"))
        try terminal.wait(for: try chinese("setUpUnit"))
        try write("{ first")
        try terminal.keys("F9")
        try terminal.wait(for: try english("setUpUnit"))
        try write("{ second")
        try terminal.keys("F9")
        try terminal.wait(for: try chinese("setUpUnit"))
        let kept = try read(file)
        #expect(["王会计", "light", "mine", "zh-Hans"].allSatisfy { kept.contains($0) }, "\(kept)")
        let first = try read(file + ".unreadable")
        let second = try read(file + ".unreadable-2")
        #expect(first == "{ first" && second == "{ second")
    }
}
