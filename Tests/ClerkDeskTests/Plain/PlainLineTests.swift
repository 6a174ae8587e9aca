import Testing

@testable import ClerkDesk

@Suite("What a typed line means")
struct PlainLineTests {
    @Test(
        "A sign alone is a command of the dialogue, whichever way an input method writes it",
        arguments: [
            ("", PlainLine.empty), ("  ", .empty), ("?", .help), ("？", .help), ("-", .back), ("－", .back), (".", .list),
            ("。", .list),
        ])
    func signs(line: String, meaning: PlainLine) { #expect(PlainLine(line) == meaning) }

    @Test("A colon leads to a command, and a number behind it is the row it is about")
    func commands() {
        #expect(PlainLine(":save") == .command("save", row: nil))
        #expect(PlainLine("：批准 ２") == .command("批准", row: 2))
        #expect(PlainLine(":take over") == .command("take over", row: nil))
        #expect(PlainLine(":") == .command("", row: nil))
    }

    @Test("Search, rows and offers have a sign of their own")
    func others() {
        #expect(PlainLine("/wsq") == .search("wsq"))
        #expect(PlainLine("#３") == .stand(3))
        #expect(PlainLine("=2") == .offer("2"))
    }

    @Test("Everything else is text, also what only begins like a sign, and what stands behind a backslash")
    func texts() {
        #expect(PlainLine(" 王素琼 ") == .text("王素琼"))
        #expect(PlainLine("-5") == .text("-5"))
        #expect(PlainLine("3.1") == .text("3.1"))
        #expect(PlainLine("#3 ward") == .text("#3 ward"))
        #expect(PlainLine("\\:8080") == .literal(":8080"))
    }
}
