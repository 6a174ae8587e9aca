import MutualAid
import TerminalUI
import Wording

extension KeyTable {
    /// The tables of all screens and, last, of the keys that work on each: made by the screens themselves over records
    /// that are empty, so no store is needed.
    ///
    /// - Parameter shelf: the schemes at hand; the form for the unit has none to start from without any.
    public static func all(in language: Language, shelf: SchemeShelf) -> [KeyTable] {
        guard let store = StoreCode("keys") else { preconditionFailure("four letters are a store code") }
        let registry = Registry(store: store)
        let desk = DeskContext(
            registry: registry, book: Phrasebook(language),
            today: shelf.entries().first?.scheme?.term.first ?? CalendarDay(ordinal: 0), operatorName: "", shelf: shelf,
            lines: .unicode, width: .narrow, access: .writing)
        let screens = ScreenName.allCases.compactMap { name in
            screen(name, desk).map { screen in
                KeyTable(screen: name.rawValue, title: desk.book(name.title), bindings: screen.keys(desk))
            }
        }
        let everywhere = KeyTable(
            screen: BindingGroup.everywhere.rawValue, title: desk.book(.helpEverywhere), bindings: desk.globalKeys)
        return screens + [everywhere]
    }

    /// The explanation of a claim for nothing, which under a sound scheme can always be worked out.
    private static func explanation(under scheme: Scheme, _ day: CalendarDay) -> ExplanationScreen? {
        let claim = ClaimCase(filed: day, stays: [])
        let choices = scheme.defaultChoices
        let assessment = try? scheme.assess(
            claim, of: MemberFacts(category: .active), after: TermPosition(), choices: choices)
        return assessment.map { ExplanationScreen(ExplanationSubject(claim, $0, under: scheme, choices: choices)) }
    }

    /// A screen of that name as it opens over empty records.
    private static func screen(_ name: ScreenName, _ desk: DeskContext) -> (any DeskScreen)? {
        let member = desk.registry.members.nextID(in: desk.registry.store)
        switch name {
        case .setUp: return SetUpScreen(desk)
        case .operatorName: return OperatorScreen(desk)
        case .home: return HomeScreen()
        case .settings: return SettingsScreen()
        case .waiting: return WaitingScreen(.undecided)
        case .roster: return RosterScreen(desk)
        case .batchEnrolment: return BatchEnrolmentScreen([])
        case .review: return ReviewScreen([], startingAt: 0)
        case .member: return MemberPage(member)
        case .memberForm: return MemberForm(desk)
        case .enrolment: return EnrolmentForm(desk, member: member)
        case .claim: return ClaimScreen(desk, newClaimOf: member)
        case .stay: return ClaimScreen(desk, member: member, recording: nil)
        case .explanation: return desk.schemeOffers().first.flatMap { explanation(under: $0.scheme, desk.today) }
        case .schemes: return SchemeListScreen(desk)
        case .scheme: return desk.schemeEntries().first.map { SchemeReader($0) }
        case .newTerm: return desk.schemeOffers().first.map { NewTermForm(desk, from: .scheme($0.scheme)) }
        case .trial: return TrialScreen(desk)
        case .drafts: return DraftListScreen(desk)
        case .manual: return ManualScreen()
        case .history: return HistoryScreen(.all)
        case .unit:
            guard let offer = desk.schemeOffers().first else { return nil }
            let registry = desk.registry
            let scheme = AdoptedScheme(
                id: registry.schemes.nextID(in: registry.store), hash: offer.hash, source: offer.source,
                scheme: offer.scheme)
            return UnitForm(
                desk,
                unit: Unit(id: registry.units.nextID(in: registry.store), name: "", scheme: scheme.reference))
        }
    }
}
