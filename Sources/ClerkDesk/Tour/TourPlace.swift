import MutualAid
import TerminalUI

/// Where the guided tour can be taken.
public enum TourPlace: Hashable, Sendable {
    /// On another desk, over the sample unit.
    case elsewhere
    /// On this one, which is over the sample unit.
    case here
    /// On this one, from the start on.
    case begun
    /// On this one, from the start on; who leaves it is back at a desk of their own.
    case visited

    /// Whether the tour begins with the desk.
    var isBegun: Bool { self == .begun || self == .visited }
}

extension Desk {
    /// The desk for the guided tour: over the sample unit, and otherwise as this one is set and spoken with.
    ///
    /// - Parameters:
    ///   - registry: the sample unit.
    ///   - operatorName: who works there, where nobody is named yet.
    public func onTour(
        over registry: Registry, today: CalendarDay, operatorName: String, shelf: SchemeShelf
    ) -> Desk {
        var settings = context.settings
        settings.file = nil
        var desk = Desk(
            registry: registry, language: context.book.language, today: today, isTrialDay: true,
            operatorName: context.operatorName.isEmpty ? operatorName : context.operatorName, shelf: shelf,
            settings: settings, tourPlace: .visited)
        if dialogue != nil { desk.beginDialogue() }
        return desk
    }

    /// How the program is set.
    public var settings: DeskSettings { context.settings }

    /// Goes on where the clerk left for the tour.
    mutating func comeBackFromTour() {
        message = DeskMessage(context.book(.tourBackHome), .notice)
        dialogue?.forgetPlace()
    }
}

/// Where a step of the tour is done.
enum TourStand: Hashable, Sendable {
    /// On one of the screens that have a search line.
    case lists
    /// On the page of the person.
    case page
    /// In the form of the new claim.
    case form
    /// On every screen where digits are keys.
    case anywhere
}

extension Desk {
    /// The form in which a new claim of a member is typed.
    func newClaimForm(of member: MemberID) -> ClaimScreen? {
        screens.lazy.compactMap { $0 as? ClaimScreen }.first { $0.isNewClaim(of: member) }
    }

    /// What leads to where a step of the tour is done; nil where one stands there already.
    func wayBack(to stand: TourStand, of member: MemberID) -> String? {
        let book = context.book
        let escape = Key.escape.label(with: context.lines)
        let isOnPage = (top as? MemberPage)?.member == member
        let hasPage = screens.contains { ($0 as? MemberPage)?.member == member }
        let toPerson = book(.tourWayToPerson, escape, "wsq", Tour.person)
        switch stand {
        case .lists: return top is HomeScreen || top is RosterScreen ? nil : book(.tourWayToLists, escape)
        case .page: return isOnPage ? nil : hasPage ? book(.tourWayToPage, escape, Tour.person) : toPerson
        case .form:
            if (top as? ClaimScreen)?.isNewClaim(of: member) ?? false { return nil }
            if newClaimForm(of: member) != nil { return book(.tourWayToForm, escape) }
            if isOnPage { return book(.tourWayToNewForm) }
            return hasPage ? book(.tourWayToPage, escape, Tour.person) : toPerson
        case .anywhere: return top.isTyping ? book(.tourWayOutOfText, escape) : nil
        }
    }
}

extension ClaimScreen {
    fileprivate func isNewClaim(of member: MemberID) -> Bool {
        self.member == member && isClaim && recordedClaim == nil
    }
}
