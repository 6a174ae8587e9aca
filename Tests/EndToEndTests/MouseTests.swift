import Foundation
import Testing

extension EndToEnd {
    /// The mouse, as a terminal reports it.
    @Suite("The mouse")
    struct MouseWork {}
}

extension EndToEnd.MouseWork {
    private static let on = "\u{1B}[?1000h\u{1B}[?1006h"
    private static let off = "\u{1B}[?1006l\u{1B}[?1000l"

    @Test("A small job is done by the mouse: open somebody, go to a field, type, save by the footer's hint")
    func job() throws {
        let clerk = try Clerk()
        let terminal = clerk.terminal
        try clerk.setUpUnit()
        try clerk.addMember(Clerk.liMing.name, Clerk.liMing.number)
        try clerk.back(to: try clerk.texts("rosterSearchHint"))
        // The roster's only row is selected already: one click opens it.
        try terminal.click(on: Clerk.liMing.name)
        try terminal.wait(for: try clerk.texts("memberPageStays"))
        try terminal.click(on: "e " + clerk.texts("keyEdit"))
        try terminal.wait(for: try clerk.texts("memberPhone"))
        try terminal.click(on: try clerk.texts("memberPhone"))
        try terminal.type("13900001234")
        try terminal.wait(for: "13900001234")
        try terminal.click(on: "^S " + clerk.texts("keySave"))
        try terminal.wait(for: try clerk.texts("dialogSaved"))
        #expect(try terminal.screen().text.contains("13900001234"))
        try terminal.report("<0;10;4M", "<0;30;8m")
        try terminal.wait(for: "Shift")
        try clerk.quit()
    }

    @Test(
        "The mouse is asked for at the start and given back at the end, switched at once in the settings, and never asked for when it is off"
    )
    func modes() throws {
        let demo = try Demo(options: ["--operator", "王芳"])
        #expect(demo.terminal.text.contains(Self.on) && !demo.terminal.text.contains(Self.off))
        #expect(try demo.quit() == 0)
        #expect(demo.terminal.text.components(separatedBy: Self.off).count == 2)
        let without = try Demo(options: ["--operator", "王芳", "--no-mouse"])
        // A report that comes all the same is no text and no click.
        try without.terminal.type("/\u{1B}[<0;9;9M\u{1B}[<0;9;9m")
        try without.catchUp()
        #expect(try !without.screen().text.contains("0;9"))
        #expect(try without.quit() == 0)
        #expect(!without.terminal.text.contains("?1000") && !without.terminal.text.contains("?1006"))
    }

    @Test("Stopped and continued, or killed in the middle, the terminal has its mouse back")
    func ends() throws {
        let demo = try Demo(options: ["--operator", "王芳"])
        let before = demo.terminal.bytes.count
        // Without a shell that could continue it, the program goes on at once.
        demo.terminal.kill(SIGTSTP)
        try demo.terminal.read(for: Self.off, after: before)
        try demo.terminal.read(for: Self.on, after: before)
        try demo.settle()
        let continued = demo.terminal.bytes.count
        demo.terminal.kill(SIGTERM)
        _ = try demo.terminal.waitUntilEnded()
        let last = String(decoding: demo.terminal.bytes[continued...], as: UTF8.self)
        #expect(last.contains(Self.off) && !last.contains(Self.on))
        let crashed = try Demo(options: ["--operator", "王芳"])
        crashed.terminal.kill(SIGSEGV)
        _ = try crashed.terminal.waitUntilEnded()
        #expect(crashed.terminal.text.contains(Self.off))
        let without = try Demo(options: ["--operator", "王芳", "--no-mouse"])
        without.terminal.kill(SIGSEGV)
        _ = try without.terminal.waitUntilEnded()
        #expect(without.terminal.text.contains("\u{1B}[?2004l") && !without.terminal.text.contains("?1000"))
    }

    @Test("The setting is kept, holds at once and at the next start, and a wrong value is named")
    func setting() throws {
        let clerk = try Clerk()
        try clerk.setUpUnit()
        try clerk.terminal.keys("M-s")
        try clerk.terminal.wait(for: try clerk.texts("settingMouse"))
        // Selected by a click, changed by another; then there are no more clicks.
        let name = try clerk.texts("settingMouse")
        try clerk.terminal.click(on: name)
        try clerk.terminal.wait(for: try clerk.texts("settingMouseHelp").prefix(8).description)
        try clerk.terminal.keys("Enter")
        try clerk.terminal.waitUntilMouse(isTaken: false)
        let file = URL(filePath: clerk.workplace.folder + "/config/huzhu/settings.json")
        let kept = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
        #expect(kept?["mouse"] as? Bool == false)
        try clerk.terminal.keys("Enter")
        try clerk.terminal.waitUntilMouse(isTaken: true)
        try clerk.quit()
        try Data(#"{"version": 1, "operator": "王芳", "mouse": "no"}"#.utf8).write(to: file)
        try clerk.start(comesToRoster: false)
        try clerk.terminal.wait(until: "the wrong value is named") { $0.text.contains("true false") }
        #expect(try clerk.terminal.takesMouse())
    }
}

extension Terminal {
    /// Sends reports as a terminal does, without their `ESC [`.
    fileprivate func report(_ reports: String...) throws {
        try type(reports.map { "\u{1B}[" + $0 }.joined())
    }

    /// Waits until the program takes the mouse, or leaves it.
    fileprivate func waitUntilMouse(isTaken: Bool) throws {
        let found: Bool? = try Deadline.wait { try takesMouse() == isTaken ? true : nil }
        guard found != nil else {
            throw Breakage("the mouse was never \(isTaken ? "taken" : "left")", screen: try screen())
        }
    }

    /// Clicks the first column of a text that stands on the screen.
    fileprivate func click(on text: String) throws {
        let rows = try settled().rows
        guard let row = rows.firstIndex(where: { $0.contains(text) }), let place = rows[row].firstRange(of: text) else {
            throw Breakage("nowhere to click: \(text)", screen: try screen())
        }
        let column = rows[row][..<place.lowerBound].reduce(0) { $0 + ($1.isASCII || "│·›‹█".contains($1) ? 1 : 2) }
        try report("<0;\(column + 1);\(row + 1)M", "<0;\(column + 1);\(row + 1)m")
    }
}
