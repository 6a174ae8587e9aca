import Testing
extension EndToEnd {
    @Test("probe", arguments: [("zh-Hans", 80, 24), ("en", 120, 40), ("en", 80, 24)])
    func probe(_ language: String, _ columns: Int, _ rows: Int) throws {
        let clerk = try Clerk(language: language, columns: columns, rows: rows)
        try clerk.comeToLiMing()
        try clerk.openNewClaim()
        try clerk.fillStay(from: "20180301", to: "20180310")
        for (label, amount) in Clerk.workedExample {
            try clerk.fill(label, amount)
            print(try clerk.catchUp().text)
        }
        for _ in 0..<8 { try clerk.terminal.keys("C-b"); print(try clerk.catchUp().text) }
        try clerk.save()
        print(try clerk.catchUp().text)
        try clerk.openNewClaim()
        try clerk.fillStay(from: "20180501", to: "20180510")
        try clerk.fill("settlementTotalCost", "7000")
        print(try clerk.catchUp().text)
        for _ in 0..<8 { try clerk.terminal.keys("C-b"); print(try clerk.catchUp().text) }
        try clerk.save()
        print(try clerk.catchUp().text)
        try clerk.quit()
    }
}
