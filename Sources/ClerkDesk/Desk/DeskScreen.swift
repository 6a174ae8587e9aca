import MutualAid
import TerminalUI
import Wording

/// One screen: state, update and view, all pure.
protocol DeskScreen: Sendable {
    /// Which of all screens it is.
    var name: ScreenName { get }
    /// The screen's place in the path of the header.
    func title(_ desk: DeskContext) -> String
    /// What the keys do here; the desk adds those that work everywhere.
    func keys(_ desk: DeskContext) -> [Binding<DeskAction>]
    /// What the keys do in a list that is open on the screen, for the footer to name; empty when none is.
    func listKeys(_ desk: DeskContext) -> [Binding<DeskAction>]
    /// What the keys, the open list and the title hang on, the records and the desk apart; nil where that isn't known, and
    /// they are made anew after each event.
    var keyFacts: KeyFacts? { get }
    /// Whether the screen reads ``DeskContext/roster``, and whether it reads ``DeskContext/work``: both are made only
    /// when they are needed.
    var readsRoster: Bool { get }
    var readsWork: Bool { get }
    /// Whether letters are text now and not commands.
    var isTyping: Bool { get }
    /// Does what a key stands for.
    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request
    /// Takes an event that no key binding took.
    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request
    /// Takes the answer to a question the screen asked.
    mutating func answer(_ question: Question, text: String, _ desk: DeskContext) -> Request
    /// Brings the screen up to date after the records or the window changed.
    mutating func refresh(_ desk: DeskContext, body: Size)
    /// Draws the screen into `rect`.
    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext)
    /// The form's name when it holds text that isn't saved.
    var unsavedForm: FormName? { get }
    /// The form's name, for one that was left half-filled to be found again.
    var formName: FormName? { get }
    /// Whom the screen is about, where it is about one person.
    func person(in registry: Registry) -> MemberID?
    /// Whether what the screen shows is still there.
    func stands(in registry: Registry) -> Bool
    /// The texts of the form, typed or not, by which it is told whether the record has changed since it was opened.
    func sheets(_ desk: DeskContext) -> [FormDraft.Sheet]
    /// What is half-typed on the screen, to be kept on the disk; nil when nothing is.
    func draft(_ desk: DeskContext) -> FormDraft?
    /// Puts what was half-typed before into the screen, which has just been opened.
    mutating func restore(_ draft: FormDraft, _ desk: DeskContext)
    /// What is to be said of what was put back, where that is more than that it was; `key` starts over.
    func restoredSentence(_ book: Phrasebook, _ key: String) -> String?
    /// Whether the record has something else now in a field that was typed in.
    var hasRivals: Bool { get }
    /// What there is to say about the field with the focus; nil where there is none.
    func focusedHelp(_ desk: DeskContext) -> FieldHelp?
    /// The screen as it is said in a dialogue of lines.
    func plain(_ desk: DeskContext) -> PlainPage
    /// Puts the cursor on a row of the screen's list, or the focus on a field of its form, both counted from 0.
    mutating func stand(on row: Int, _ desk: DeskContext)
    /// Shows another part of the text beside the screen's list or form, counted from 0.
    mutating func turn(to position: Int)
}

extension DeskScreen {
    func listKeys(_ desk: DeskContext) -> [Binding<DeskAction>] { [] }
    var keyFacts: KeyFacts? { nil }
    var readsRoster: Bool { false }
    var readsWork: Bool { false }
    var isTyping: Bool { false }
    var unsavedForm: FormName? { nil }
    var formName: FormName? { nil }
    func person(in registry: Registry) -> MemberID? { formName?.member(in: registry) }
    func stands(in registry: Registry) -> Bool { formName?.exists(in: registry) ?? true }
    var hasRivals: Bool { false }
    func focusedHelp(_ desk: DeskContext) -> FieldHelp? { nil }
    func restoredSentence(_ book: Phrasebook, _ key: String) -> String? { nil }
    func sheets(_ desk: DeskContext) -> [FormDraft.Sheet] { [] }
    func draft(_ desk: DeskContext) -> FormDraft? { nil }
    mutating func restore(_ draft: FormDraft, _ desk: DeskContext) {}
    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request { .none }
    mutating func answer(_ question: Question, text: String, _ desk: DeskContext) -> Request { .none }
    mutating func refresh(_ desk: DeskContext, body: Size) {}
    mutating func turn(to position: Int) {}
}

/// What the keys of a screen hang on beside the records.
struct KeyFacts: Hashable, Sendable {
    /// The list that is open beside a field.
    var list: OpenList?
    /// How many entries the screen has, and which is shown.
    var entries = 1
    var current = 0
    /// Whether there is a figure that can be explained.
    var isWorkedOut = false
}

/// What a screen asks of the desk.
enum Request: Sendable {
    case none
    /// Show another screen on top.
    case push(any DeskScreen)
    /// Show another screen in the place of this one.
    case replace(any DeskScreen)
    /// Go back; half-typed text is kept.
    case pop
    /// Show the roster, look for `line` in it unless that is nil, and do there what `then` stands for.
    case showRoster(line: String?, then: DeskAction?)
    /// Set something about the program at once and for the next start.
    case set(Preference)
    /// Say something about the store until the clerk has seen it.
    case notice(StoreNotice)
    /// Go back; nothing typed is left to keep.
    case close
    /// Save a transaction, and go on as said when it is saved.
    case commit(Transaction, then: FollowUp)
    /// Write a scheme's text into the user's folder, in place of an older file only where its text has the hash
    /// `replacing`, and go on as said when it is written.
    case saveScheme(SchemeID, source: String, replacing: ContentHash?, then: FollowUp)
    /// Say something above the footer.
    case say(String, Style)
    /// Put a text where other programs can paste it from, and say so.
    case copy(String, saying: String)
    /// Open a half-typed form, or drop it for good.
    case openDraft(HalfTyped.ID), dropDraft(HalfTyped.ID)
    /// Ask a question.
    case ask(Question, title: String, lines: [String], field: String?)
    /// Go back and write from now on, where another program has left off.
    case takeOver
    /// Read the history from its newest end, or on where the last reading ended.
    case readHistory(HistoryScope, HistoryQuery, isContinued: Bool)
    /// Take the operator's name, and go on with what else is asked.
    indirect case setOperator(String, then: Request)
}

/// Where to go when a transaction is saved.
enum FollowUp: Sendable {
    /// Stay on the screen.
    case stay
    /// Go back to the screen below.
    case pop
    /// Put another screen in the place of this one.
    case replace(any DeskScreen)
    /// Go back to the roster and look for the next person.
    case findNext
}

/// A question a screen has asked.
enum Question: Hashable, Sendable {
    case approve(ClaimID), reject(ClaimID), withdraw(ClaimID), revoke(ClaimID), pay(ClaimID)
    case removeStay(StayID)
    case discard, dropStay
    /// A half-typed form of the list.
    case dropDraft(HalfTyped.ID)
    case removeRule(Int)
    case changeEnrolment(MemberID, EnrolmentKind)
    /// Of all marked members, of whom so many can be enrolled.
    case enrolMarked(EnrolmentKind, count: Int), doubtMarked(Bool)
    /// What is paid, where the scheme gives no amount: by each of the marked members, or by one.
    case contributionOfMarked(EnrolmentKind, count: Int), contribution(MemberID, EnrolmentKind)
    case jump
    /// What something about the program is to be from now on.
    case setting(Setting)
}
