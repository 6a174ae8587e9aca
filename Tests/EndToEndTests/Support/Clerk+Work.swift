extension Clerk {
    /// The person of the worked examples, with a valid number.
    static let liMing = (name: "李明", number: "110105199003071239")

    /// Who works at the desk.
    static let operatorName = "王芳"

    /// The first worked example's amounts, by the names of their fields' labels.
    static let workedExample = [
        ("settlementTotalCost", "30000"), ("settlementPooledFund", "20000"), ("settlementFullySelfPaid", "2000"),
        ("settlementSelfPaidFirst", "3000"),
    ]

    /// Fills in the first start's form and comes to the empty roster.
    func setUpUnit() throws {
        try terminal.wait(for: try texts("setUpOperator"))
        try fill("setUpOperator", Self.operatorName)
        try fill("setUpUnit", "昆明样例学院工会")
        try fill("setUpBranches", "机械系、数学系")
        try choose("setUpScheme", texts.schemeName)
        try save()
        try comeToRoster()
        try terminal.wait(for: try texts("rosterEmpty"))
    }

    /// Opens a screen with a key, and waits for its name at the end of the header's path.
    private func open(_ screen: String, by key: String) throws {
        let title = try "› " + texts(screen)
        try terminal.keys(key)
        try terminal.wait(until: title) { $0.header.contains(title) }
    }

    /// Opens the form for a new member, from the roster.
    func openNewMember() throws {
        try open("screenNewMember", by: "n")
    }

    /// Enters a member from the roster, and comes to the member's page.
    func addMember(_ name: String, _ number: String) throws {
        try openNewMember()
        try fill("memberName", name)
        try fill("memberNumber", number)
        try choose("memberBranch", "数学系")
        try save()
        try terminal.wait(for: try texts("memberPageNotEnrolled"))
    }

    /// Enrols the member whose page is open as continuing.
    func enrolAsContinuing() throws {
        try open("screenEnrol", by: "r")
        try choose("enrolKind", try texts("enrolmentContinuing"))
        try terminal.wait(for: try texts("enrolDue", "120.00"))
        try save()
        try terminal.wait(for: try texts("memberPageNoClaims"))
    }

    /// From nothing to the page of 李明, enrolled as continuing.
    func comeToLiMing() throws {
        try setUpUnit()
        try addMember(Self.liMing.name, Self.liMing.number)
        try enrolAsContinuing()
    }

    /// Opens the form for a new claim from the member's page.
    func openNewClaim() throws {
        try open("screenClaim", by: "c")
    }

    /// Fills in hospital and days of a stay.
    func fillStay(_ hospital: String = "昆明市第一人民医院", from admitted: String, to discharged: String) throws {
        try fill("stayHospital", hospital)
        try fill("stayAdmitted", admitted)
        try fill("stayDischarged", discharged)
    }

    /// Enters and saves the first worked example as a claim, from the member's page and back to it.
    func claimWorkedExample() throws {
        try openNewClaim()
        try fillStay(from: "20180301", to: "20180310")
        for (label, amount) in Self.workedExample { try fill(label, amount) }
        try save()
        try terminal.wait(for: try texts("memberPageInClaim"))
    }

    /// Goes back by Escape, and waits for `text`.
    func back(to text: String) throws {
        try terminal.keys("Escape")
        try terminal.wait(for: text)
    }
}
