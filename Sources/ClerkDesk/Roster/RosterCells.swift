import MutualAid
import TerminalUI
import Wording

extension RosterColumn {
    /// What stands in the column for the member in a row of the roster; blank where a number is nothing.
    func cell(_ row: Int, _ desk: DeskContext) -> TableCell {
        let book = desk.book
        let roster = desk.roster
        guard let member = desk.registry.members[slot: row] else { return TableCell("") }
        switch self {
        case .name: return TableCell(member.name)
        case .document: return TableCell(member.document.number)
        case .branch: return TableCell(desk.name(of: member.subBranch))
        case .enrolment:
            let kind = roster.kind(at: row)
            let isDoubtful = roster.doubtful.contains(row)
            return TableCell(
                book.name(kind) + (isDoubtful ? " ?" : ""), style: isDoubtful ? .notice : kind == nil ? .dim : .text)
        case .contribution: return TableCell(amount(roster.contributions[row], book), style: .money)
        case .subsidy: return TableCell(amount(roster.subsidies[row], book), style: .money)
        case .category: return TableCell(book.name(member.category))
        case .age: return TableCell(String(member.document.born.age(on: desk.today)))
        case .sex: return TableCell(book.name(member.document.sex))
        case .stays: return TableCell(number(roster.stays[row]))
        case .claims: return TableCell(number(roster.claims[row]))
        case .phone: return TableCell(member.phone)
        }
    }

    /// What the column gives to another program: amounts without commas, so that a spreadsheet takes them as numbers.
    func copy(_ row: Int, _ desk: DeskContext) -> String {
        switch self {
        case .contribution: Money(fen: desk.roster.contributions[row]).description
        case .subsidy: Money(fen: desk.roster.subsidies[row]).description
        case .stays: String(desk.roster.stays[row])
        case .claims: String(desk.roster.claims[row])
        case .name, .document, .branch, .enrolment, .category, .age, .sex, .phone: cell(row, desk).text
        }
    }

    private func amount(_ fen: Int64, _ book: Phrasebook) -> String { fen == 0 ? "" : book.amount(Money(fen: fen)) }

    private func number(_ number: Int32) -> String { number == 0 ? "" : String(number) }
}

extension RosterIndex {
    /// How the member in a row takes part in the present term; nil while that is open.
    func kind(at row: Int) -> EnrolmentKind? {
        zip(EnrolmentKind.allCases, enrolled).first { $0.1.contains(row) }?.0
    }
}
