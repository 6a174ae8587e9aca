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

    /// Opens a second program beside `first`, expects it to name the writer and to refuse changes, and leaves it.
    private static func lookOn(_ first: Clerk) throws {
        let texts = first.texts
        let second = try Clerk(columns: 120, rows: 40, at: first.workplace)
        let screen = try second.terminal.wait(for: Clerk.liMing.name, try texts("readOnly"))
        // The time is the machine's; the words around it are known.
        let words = try texts("storeLocked", Clerk.operatorName, "|").split(separator: "|")
        #expect(words.allSatisfy { screen.message.contains($0) })
        try second.terminal.keys("n")
        try second.terminal.wait(for: try texts("offReadOnly"))
        try second.quit()
    }
}
