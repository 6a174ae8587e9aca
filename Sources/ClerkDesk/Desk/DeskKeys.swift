import TerminalUI
import Wording

extension Binding where Action == DeskAction {
    /// A binding with its texts from the phrasebook; `off` says why it is disabled.
    static func key(
        _ keys: [Key], _ action: DeskAction, _ label: String, _ help: String, off: String? = nil, footer: Bool = true,
        group: BindingGroup = .screen
    ) -> Binding {
        Binding(
            keys: keys, action: action, label: label, help: help, disabledReason: off, group: group,
            footerPlace: footer ? .ifRoom : .never)
    }
}

extension DeskContext {
    /// The keys that work on every screen. The two that lead to all others are always in the footer.
    var globalKeys: [Binding<DeskAction>] {
        [
            Binding(
                keys: [.control("p"), Key(.function(1), .shift)], action: .palette, label: book(.keyPalette),
                help: book(.keyPaletteHelp), group: .everywhere, footerPlace: .always),
            Binding(
                keys: [.function(1), .character("?")], action: .help, label: book(.keyHelp), help: book(.keyHelpHelp),
                group: .everywhere, footerPlace: .always),
            homeKey, rosterKey, settingsKey,
            .key(
                [.character("6"), Key(.function(6), .shift)], .schemes, book(.keySchemes), book(.keySchemesHelp),
                footer: false, group: .everywhere),
            trialKey, historyKey, undoKey, redoKey, draftsKey, manualKey,
        ] + tourKeys + [takeOverKey, languageKey, quitKey]
    }

    /// Back to the first screen, from every other.
    private var homeKey: Binding<DeskAction> {
        .key(
            [.character("1"), Key(.function(12), .shift)], .home, book(.keyHome), book(.keyHomeHelp),
            off: isSetUp ? nil : book(.offNotSetUp), footer: false, group: .everywhere)
    }

    /// Shows the roster, from every screen.
    private var rosterKey: Binding<DeskAction> {
        .key(
            [.character("2"), .alt("r")], .roster, book(.screenRoster), book(.keyRosterHelp),
            off: isSetUp ? nil : book(.offNotSetUp), footer: false, group: .everywhere)
    }

    /// Whether it is known what unit the desk works for and who works at it.
    private var isSetUp: Bool { isReadOnly || unit != nil && !operatorName.isEmpty }

    /// Opens the history, from every screen.
    private var historyKey: Binding<DeskAction> {
        .key(
            [.character("8"), Key(.function(8), .shift)], .history, book(.keyHistory), book(.keyHistoryHelp),
            footer: false, group: .everywhere)
    }

    /// Opens the trial calculation, from every screen.
    private var trialKey: Binding<DeskAction> {
        .key(
            [.character("7"), Key(.function(7), .shift)], .trial, book(.keyTrial), book(.keyTrialHelp), footer: false,
            group: .everywhere)
    }

    /// Lists the half-typed forms, from every screen.
    private var draftsKey: Binding<DeskAction> {
        .key(
            [.character("9"), Key(.function(11), .shift)], .drafts, book(.keyDrafts), book(.keyDraftsHelp),
            off: halfTyped.isEmpty ? book(.offNoDrafts) : nil, footer: false, group: .everywhere)
    }

    /// Switches the language, also while something stands over the screen.
    var languageKey: Binding<DeskAction> {
        .key(
            [.function(9), .control("t")], .language, book(.keyLanguage), book(.keyLanguageHelp), group: .everywhere)
    }

    /// Leaves the program.
    var quitKey: Binding<DeskAction> {
        .key([.function(10), .control("q")], .quit, book(.keyQuit), book(.keyQuitHelp), group: .everywhere)
    }

    /// The keys of every form.
    func formKeys(save off: String? = nil) -> [Binding<DeskAction>] {
        return [
            .key([.control("s"), .function(2)], .save, book(.keySave), book(.keySaveHelp), off: readOnlyReason ?? off),
            .key([.escape], .back, book(.keyBack), book(.keyBackHelp)),
            .key([.control("r"), .function(4)], .discard, book(.keyDiscard), book(.keyDiscardHelp), footer: false),
            .key(
                [.tab, .backtab, .enter, .plain(.down), .plain(.up)], .moveInForm, book(.keyMoveInForm),
                book(.keyMoveInFormHelp), footer: false, group: .moving),
            .key(
                [.plain(.pageDown), .plain(.pageUp)], .pageInForm, book(.keyPageInTable), book(.keyPageInFormHelp),
                footer: false, group: .moving),
            .key(
                [Key(.home, .control), Key(.end, .control)], .endsOfForm, book(.keyEndsOfTable),
                book(.keyEndsOfFormHelp), footer: false, group: .moving),
            .key(
                [.plain(.right), .plain(.left), Key(.down, .alt)], .chooseInForm, book(.keyChooseInForm),
                book(.keyChooseInFormHelp),
                footer: false, group: .moving),
        ]
    }

    /// The keys of every table.
    var tableKeys: [Binding<DeskAction>] {
        [
            .key(
                [.plain(.down), .plain(.up), .character("j"), .character("k")], .moveInTable, book(.keyMoveInTable),
                book(.keyMoveInTableHelp), footer: false, group: .moving),
            .key(
                [.plain(.pageDown), .plain(.pageUp), .control("d"), .control("u")], .pageInTable,
                book(.keyPageInTable), book(.keyPageInTableHelp), footer: false, group: .moving),
            .key(
                [.plain(.home), .plain(.end), .character("g"), .character("G")], .endsOfTable, book(.keyEndsOfTable),
                book(.keyEndsOfTableHelp), footer: false, group: .moving),
        ]
    }

    /// The key that moves between the columns of a table that has more of them than fit.
    var columnKey: Binding<DeskAction> {
        .key(
            [.plain(.right), .plain(.left), .character("l"), .character("h")], .moveColumn, book(.keyMoveColumn),
            book(.keyMoveColumnHelp), footer: false, group: .moving)
    }

    /// What stands above each group of keys in the help and in the tables of keys.
    func headings(of screen: String) -> [BindingGroup: String] {
        [.screen: screen, .moving: book(.helpMoving), .everywhere: book(.helpEverywhere)]
    }
}
