import MutualAid
import TerminalUI
import Wording

/// A column of the roster. What is asked of every column is answered for each, here and in the files beside.
///
/// The order is that of the screen: what a clerk looks at first stands first, and the name stays in sight.
enum RosterColumn: Hashable, Sendable, CaseIterable {
    case name, document, branch, enrolment, contribution, subsidy, category, age, sex, stays, claims, phone

    /// The columns as the table has them.
    static func table(_ book: Phrasebook) -> [TableColumn<RosterColumn>] {
        allCases.map {
            TableColumn($0, title: book($0.title), width: $0.width(book.language), alignment: $0.alignment)
        }
    }

    private var title: Phrase {
        switch self {
        case .name: .rosterName
        case .document: .rosterDocument
        case .branch: .rosterBranch
        case .enrolment: .rosterEnrolment
        case .contribution: .rosterContribution
        case .subsidy: .rosterSubsidy
        case .category: .rosterCategory
        case .age: .rosterAge
        case .sex: .rosterSex
        case .stays: .rosterStays
        case .claims: .rosterClaims
        case .phone: .rosterPhone
        }
    }

    private func width(_ language: Language) -> TableColumnWidth {
        let isChinese = language == .chinese
        return switch self {
        case .name: .flexible(min: 10, weight: 1)
        case .document: .fixed(18)
        case .branch: .flexible(min: 10, weight: 2)
        case .enrolment: .fixed(isChinese ? 10 : 17)
        case .contribution: .fixed(isChinese ? 9 : 12)
        case .subsidy: .fixed(11)
        case .category: .fixed(isChinese ? 10 : 13)
        // A heading has room for its arrow and number.
        case .age, .sex: .fixed(6)
        case .stays, .claims: .fixed(isChinese ? 6 : 8)
        case .phone: .flexible(min: 13, weight: 1)
        }
    }

    private var alignment: Frame.Alignment {
        switch self {
        case .contribution, .subsidy, .age, .stays, .claims: .trailing
        case .name, .document, .branch, .enrolment, .category, .sex, .phone: .leading
        }
    }
}
