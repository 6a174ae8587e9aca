import MutualAid
import TerminalUI

@testable import ClerkDesk

extension Scene {
    /// A desk that finds what a program left behind when it was cut off.
    func drafts(_ language: Language, _ size: Size) throws -> DeskDriver {
        let (unit, id) = try SmallUnit.withLiMing()
        var left = try DeskDriver(unit.registry)
        left.press(.enter, .character("e"))
        left.fill(.phone, with: "13900000002")
        left.choose(MemberCategory.retired.rawValue, for: .category, of: MemberForm.self)
        left.go(to: .phone, of: MemberForm.self)
        left.press(.escape, .character("c"))
        left.fillFirstExample()
        left.press(.escape, .escape, .character("n"))
        left.fill(.name, with: "赵敏")
        var found = try DraftKit.found(left).sorted { ($0.draft?.typedCount ?? 0) > ($1.draft?.typedCount ?? 0) }
        var registry = unit.registry
        switch self {
        case .draftObstacle:
            found.append(FoundDraft(id: "newer", at: "", by: "", content: .newer))
            let gone = FormDraft(form: .stay(StayID(store: registry.store, serial: 9)), sheets: [])
            found.append(FoundDraft(id: "gone", at: "2018-11-14 17:02", by: "张三", content: .form(gone)))
        case .draftRivals:
            if let before = registry.members[id] {
                var changed = before
                changed.phone = "13900000003"
                changed.category = .newEmploymentForm
                registry = try registry.applying([.member(.replacing(before, with: changed))])
            }
        default: break
        }
        var driver = try DeskDriver(registry, language: language, size: size)
        driver.send(.draftsFound(found))
        switch self {
        case .drafts: driver.press(.character("9"))
        case .draftObstacle: driver.press(.character("9"), .plain(.end))
        case .draftRivals: driver.press(.enter, .character("e"))
        default: break
        }
        return driver
    }
}
