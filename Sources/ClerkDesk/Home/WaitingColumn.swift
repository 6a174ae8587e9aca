import MutualAid
import TerminalUI
import Wording

/// A column of the lists of what waits.
enum WaitingColumn: Hashable, Sendable {
    case member, branch, hospital, filed, approved, discharged, waited, left, amount

    static func table(_ kind: WaitingScreen.Kind, _ book: Phrasebook) -> [TableColumn<WaitingColumn>] {
        let columns: [WaitingColumn] =
            switch kind {
            case .undecided: [.member, .branch, .filed, .waited, .amount]
            case .unpaid: [.member, .branch, .approved, .waited, .amount]
            case .unclaimed: [.member, .hospital, .discharged, .left, .amount]
            }
        return columns.map { $0.column(kind, book) }
    }

    private func column(_ kind: WaitingScreen.Kind, _ book: Phrasebook) -> TableColumn<WaitingColumn> {
        switch self {
        case .member: TableColumn(self, title: book(.waitingMember), width: .flexible(min: 12, weight: 1))
        case .branch: TableColumn(self, title: book(.memberBranch), width: .flexible(min: 12, weight: 2))
        case .hospital: TableColumn(self, title: book(.stayHospital), width: .flexible(min: 14, weight: 2))
        case .filed: TableColumn(self, title: book(.waitingFiled), width: .fixed(10))
        case .approved: TableColumn(self, title: book(.waitingApproved), width: .fixed(11))
        case .discharged: TableColumn(self, title: book(.waitingDischarged), width: .fixed(11))
        case .waited: TableColumn(self, title: book(.waitingWaited), width: .fixed(10), alignment: .trailing)
        case .left: TableColumn(self, title: book(.waitingLeft), width: .fixed(15), alignment: .trailing)
        case .amount:
            TableColumn(
                self, title: book(kind == .unclaimed ? .waitingOutOfPocket : .waitingPayable),
                // Beside a nought stands why.
                width: .fixed(kind == .undecided ? 22 : 14),
                alignment: .trailing)
        }
    }

    func cell(_ entry: WaitingScreen.Entry, _ desk: DeskContext) -> TableCell {
        switch entry {
        case .claim(let id): desk.registry.claims[id].map { cell($0, desk) } ?? TableCell("")
        case .stay(let id, let last): desk.registry.stays[id].map { cell($0, through: last, desk) } ?? TableCell("")
        }
    }

    private func cell(_ claim: Claim, _ desk: DeskContext) -> TableCell {
        let book = desk.book
        let since = claim.state.approvedOn ?? claim.filed
        switch self {
        case .filed: return TableCell(book.day(claim.filed), style: .label)
        case .approved: return TableCell(book.day(since), style: .label)
        case .waited: return TableCell(book.waited(since: since, desk))
        case .amount:
            let amount = book.amount(desk.presentPayable(of: claim))
            guard let nothing = desk.nothingPaid(for: claim).first else { return TableCell(amount, style: .money) }
            return TableCell(book.word(nothing) + " " + amount, style: .notice)
        case .member, .branch, .hospital, .discharged, .left: return cell(claim.member, desk)
        }
    }

    private func cell(_ stay: HospitalStay, through last: CalendarDay?, _ desk: DeskContext) -> TableCell {
        let book = desk.book
        switch self {
        case .hospital: return TableCell(stay.hospital)
        case .discharged: return TableCell(book.day(stay.discharged), style: .label)
        case .left:
            let left = last?.days(since: desk.today)
            let presses = left.map { $0 <= FilingAdvice.daysBeforeDeadline } ?? false
            return TableCell(last.map { book.left(until: $0, desk) } ?? book(.dash), style: presses ? .notice : .text)
        case .amount: return TableCell(book.amount(stay.settlement.outOfPocket), style: .money)
        case .member, .branch, .filed, .approved, .waited: return cell(stay.member, desk)
        }
    }

    private func cell(_ id: MemberID, _ desk: DeskContext) -> TableCell {
        guard let member = desk.registry.members[id] else { return TableCell("") }
        return TableCell(self == .branch ? desk.name(of: member.subBranch) : member.name)
    }
}
