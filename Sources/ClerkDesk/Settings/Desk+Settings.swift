import TerminalUI
import Wording

extension Desk {
    /// Sets something at once and has it kept for the next start.
    mutating func set(_ preference: Preference) {
        switch preference {
        case .operatorName(let name): context.operatorName = name
        case .language(let language):
            if language != context.book.language { context.book = context.book.inOtherLanguage }
        case .ground(let ground): context.settings.ground = ground
        case .ambiguousWidth(let columns): context.settings.ambiguousWidth = columns
        case .ascii(let isASCII): context.settings.isASCII = isASCII
        case .mouse(let isOn): context.settings.hasMouse = isOn
        case .store(let folder): context.settings.store = folder
        }
        context.settings.sources[preference.setting] = .file
        context.lookAgain()
        effects.append(.remember(preference))
        message = DeskMessage(context.book(context.settings.file == nil ? .settingForNow : .settingKept), .good)
    }

    /// Says that what was set holds only until the program is left.
    mutating func takeUnkept(_ setting: Setting, detail: String) {
        context.settings.sources[setting] = .option
        message = DeskMessage(context.book(.settingNotKept, context.settings.file ?? "", detail), .error)
        refreshTop()
    }

    mutating func openSettings() {
        if top.name != .settings { carryOut(.push(SettingsScreen())) }
    }
}

extension DeskContext {
    /// Draws and measures as the settings have it from now on.
    mutating func lookAgain() {
        width = DisplayWidth(
            ambiguousColumns: settings.ambiguousWidth, cutSign: settings.isASCII ? "~" : "…")
        let wanted: LineSet = settings.isASCII ? .ascii : .unicode
        lines = wanted.fitting(width)
        book = Phrasebook(book.language, signs: wanted.signs)
    }

    /// Opens the settings, from every screen.
    var settingsKey: Binding<DeskAction> {
        .key(
            [.character("5"), .alt("s")], .settings, book(.screenSettings), book(.keySettingsHelp), footer: false,
            group: .everywhere)
    }
}
