import MutualAid
import Wording

/// A half-typed form as the list shows it.
struct HalfTyped: Hashable, Sendable, Identifiable {
    /// Which it is.
    enum ID: Hashable, Sendable {
        /// Left by Esc since the program was started.
        case kept(FormName)
        /// Left behind by a program that has ended.
        case found(String)
    }

    /// Why it can't be opened.
    enum Obstacle: Hashable, Sendable {
        /// The record that it was about is gone.
        case recordGone
        /// It belongs to another term than the unit's present one.
        case otherTerm
        /// The unit has been set up, or the scheme is not at hand.
        case notNow
        case newer
        case unreadable(file: String)
    }

    var id: ID
    var form: FormName?
    /// Whom or what it is about: a name, as far as one is known.
    var about: String
    var at: String
    var by: String
    /// How many fields were typed in.
    var fieldCount: Int
    var obstacle: Obstacle?

    /// Whether it was left since the program was started.
    var isOfThisSitting: Bool { if case .kept = id { true } else { false } }

    /// What the form is called.
    func title(_ book: Phrasebook) -> String {
        switch obstacle {
        case .newer: book(.draftOfNewer)
        case .unreadable: book(.draftSpoilt)
        case .recordGone, .otherTerm, .notNow, nil: form.map { book($0.title) } ?? ""
        }
    }
}

extension FormName {
    /// What the form is called.
    var title: Phrase {
        switch self {
        case .setUp: .screenSetUp
        case .operatorName: .screenOperator
        case .unit: .screenUnit
        case .newMember: .screenNewMember
        case .newTerm: .screenNewTerm
        case .scheme: .screenEditScheme
        case .member: .screenEditMember
        case .stay, .newStay: .screenStay
        case .claim, .newClaim: .screenClaim
        case .enrolment: .screenEnrol
        case .decision(_, .reject): .keyReject
        case .decision(_, .withdraw): .keyWithdraw
        case .decision(_, .revoke): .keyRevoke
        case .markedEnrolment: .screenBatch
        case .trial: .screenTrial
        }
    }
}

extension FormDraft {
    /// How many fields were typed in, or how much else was done.
    var typedCount: Int {
        let fields = sheets.reduce(0) { $0 + $1.fields.count(where: \.isEdited) }
        return fields > 0 ? fields : details[NewTermForm.stepsDetail].map { $0.count / 3 } ?? 0
    }

    /// The text of a field of the first sheet.
    func text(of field: String) -> String { sheets.first?.fields.first { $0.name == field }?.text ?? "" }

    private var markedCount: Int { BatchEnrolmentScreen.count(of: details[BatchEnrolmentScreen.membersDetail] ?? []) }

    /// Whom or what it is about.
    func about(_ desk: DeskContext) -> String {
        switch form {
        case .newMember: text(of: MemberForm.Field.name.draftName).visible
        case .setUp: text(of: SetUpScreen.Field.unit.draftName).visible
        case .unit: desk.unit?.name ?? ""
        case .newTerm(let id), .scheme(let id): id.rawValue
        case .markedEnrolment: desk.book(.draftMarked, String(markedCount))
        case .operatorName, .trial: ""
        case .member, .stay, .claim, .decision, .enrolment, .newStay, .newClaim:
            form.member(in: desk.registry).flatMap { desk.registry.members[$0]?.name } ?? ""
        }
    }
}
