import Foundation
import Testing

extension EndToEnd {
    /// One program writes; others on the same store look on.
    @Suite("A shared store")
    struct SharedStore {}
}

extension EndToEnd.SharedStore {
    @Test("A second program may only read and says who writes, and the writer is not disturbed")
    func secondProgram() throws {
        let first = try Clerk()
        try first.setUpUnit()
        try first.addMember(Clerk.liMing.name, Clerk.liMing.number)
        try first.quit()
        try first.start()
        try first.terminal.wait(for: Clerk.liMing.name)
        try Self.lookOn(first)
        try first.terminal.keys("Enter")
        try first.terminal.wait(for: try first.texts("memberPageNotEnrolled"))
        try first.enrolAsContinuing()
        try first.quit()
    }

    @Test("The writer is named from its very first start, too")
    func firstStart() throws {
        let first = try Clerk()
        try first.setUpUnit()
        try first.addMember(Clerk.liMing.name, Clerk.liMing.number)
        try Self.lookOn(first)
    }

    @Test("What the writer saves appears at the reader, whose search line and cursor stay as they are")
    func following() throws {
        let first = try Clerk()
        try first.setUpUnit()
        try first.addMember(Clerk.liMing.name, Clerk.liMing.number)
        let second = try Clerk(columns: 120, rows: 40, at: first.workplace)
        try second.terminal.wait(for: Clerk.liMing.name)
        try Self.closeNotice(second)
        try second.terminal.keys("/")
        try second.terminal.type("11010")
        try second.terminal.wait(for: Clerk.liMing.name, "11010")
        try first.enrolAsContinuing()
        try second.terminal.wait(for: try first.texts("rosterTotals", "1", "120.00"))
        try first.back(to: try first.texts("rosterShown", "1", "1"))
        try first.addMember("张华", "110105197501012224")
        let both = try second.terminal.wait(for: Clerk.liMing.name, "张华", "11010")
        #expect(both.header.contains(try first.texts("readOnly")))
        try second.terminal.type("5199")
        try second.terminal.waitGone("张华")
        try second.quit()
        try first.quit()
    }

    @Test(
        "When the writer has gone, however it went, the reader says so, takes over by a key, and goes on where it stood",
        arguments: [false, true])
    func takingOver(isKilled: Bool) throws {
        let first = try Clerk()
        let texts = first.texts
        try first.setUpUnit()
        try first.addMember(Clerk.liMing.name, Clerk.liMing.number)
        let second = try Clerk(at: first.workplace)
        try second.terminal.wait(for: Clerk.liMing.name)
        try Self.closeNotice(second)
        try second.terminal.keys("Enter")
        try second.terminal.wait(for: try texts("memberPageNotEnrolled"))
        if isKilled {
            try first.terminal.kill(SIGKILL)
            try first.terminal.waitUntilEnded()
        } else {
            try first.quit()
        }
        let free = try second.terminal.wait(for: try texts("writerLeft", Clerk.operatorName, "Alt-w"))
        #expect(free.header.contains(try texts("readOnlyFree")))
        try second.terminal.keys("M-w")
        try second.terminal.wait(for: try texts("takenOver"))
        try second.enrolAsContinuing()
        // And now the other one is the reader.
        try first.start()
        let back = try first.terminal.wait(for: try texts("rosterTotals", "1", "120.00"))
        #expect(back.header.contains(try texts("readOnly")))
    }

    /// Says that the opening notice was seen.
    private static func closeNotice(_ clerk: Clerk) throws {
        let end = try clerk.texts("noticeUntilSeen", "")
        try clerk.terminal.wait(for: end)
        try clerk.terminal.keys("Escape")
        try clerk.terminal.waitGone(end)
    }

    /// Opens a second program beside `first`, expects it to name the writer and to refuse changes, and leaves it.
    private static func lookOn(_ first: Clerk) throws {
        let texts = first.texts
        let second = try Clerk(columns: 120, rows: 40, at: first.workplace)
        let screen = try second.terminal.wait(for: Clerk.liMing.name, try texts("readOnly"))
        // The time is the machine's; the words around it are known.
        let words = try texts("storeLocked", Clerk.operatorName, "|").split(separator: "|")
        #expect(words.allSatisfy { screen.message.contains($0) })
        try second.terminal.keys("n")
        let refusal = try texts("offHeld", Clerk.operatorName, "|").split(separator: "|").map(String.init)
        try second.terminal.wait(until: "the reason") { screen in refusal.allSatisfy(screen.shows) }
        try second.quit()
    }
}
