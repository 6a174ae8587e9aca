import ClerkDesk
import Exchange
import MutualAid
import TerminalUI
import Wording

/// A clerk at a desk in memory: keys go in, frames come out, nothing is stored.
///
/// A class, so that the desk is changed where it stands: a copy of it would be paid for at the first change.
final class Sitting {
    private(set) var desk: Desk
    let size: Size

    /// A desk over the sample unit of so many members.
    init(members: Int, columns: Int = 100, rows: Int = 30) throws {
        guard let store = StoreCode("demo"), let today = CalendarDay(SampleUnit.day) else {
            preconditionFailure("the sample's code and day are well formed")
        }
        var registry = Registry(store: store)
        for transaction in try SampleUnit.transactions(members: members, store: store) {
            registry = try registry.applying(transaction.changes)
        }
        size = Size(columns: columns, rows: rows)
        desk = Desk(
            registry: registry, language: .chinese, today: today, isTrialDay: true, operatorName: "张三",
            shelf: SchemeShelf(
                folder: "", entries: { [] },
                checked: { _ in preconditionFailure("no scheme is written here") }))
        send(.resize(size))
        press(.character("2"))
    }

    func send(_ event: Event) { _ = desk.update(.terminal(event)) }

    func press(_ keys: Key...) {
        for key in keys { send(.key(key)) }
    }

    func type(_ text: String) {
        for character in text { send(.key(.character(character))) }
    }

    /// The frame as it is now.
    var frame: Frame { desk.view(size: size) }

    /// Opens a new claim of 王素琼, fills the first worked example in, and stands behind its total.
    func openClaim() {
        press(.character("/"))
        type("wsq")
        press(.enter, .enter, .character("c"), .tab)
        for text in ["滇池第一医院", "20180301", "20180310", "", "30000", "20000"] {
            type(text)
            press(.tab)
        }
        press(.backtab, .backtab)
    }
}
