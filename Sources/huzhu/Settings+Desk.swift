import ClerkDesk
import MutualAid
import TerminalUI

extension Settings {
    /// Takes what was chosen in the program.
    mutating func take(_ preference: Preference) {
        switch preference {
        case .operatorName(let name): operatorName = name
        case .language(let language): self.language = language
        case .ground(let ground): theme = ThemeChoice(ground)
        case .ambiguousWidth(let columns): ambiguousWidth = columns
        case .ascii(let isASCII): ascii = isASCII
        case .mouse(let isOn): mouse = isOn
        case .store(let folder): store = folder
        }
    }

    /// What the clerk is to be told of the file.
    var notices: [StoreNotice] {
        problems.map { .wrongSetting(file: $0.file, key: $0.key, allowed: $0.allowed) }
    }

    /// What the file says.
    fileprivate var named: Set<Setting> {
        var named: Set<Setting> = []
        if !operatorName.isEmpty { named.insert(.operatorName) }
        if language != nil { named.insert(.language) }
        if theme != nil { named.insert(.theme) }
        if ambiguousWidth != nil { named.insert(.ambiguousWidth) }
        if ascii != nil { named.insert(.ascii) }
        if mouse != nil { named.insert(.mouse) }
        if store != nil { named.insert(.store) }
        return named
    }
}

extension DeskOptions {
    /// How the desk begins: an option comes before the file, and the file before what is the program's own.
    ///
    /// - Parameters:
    ///   - store: the folder given at the start, if one was.
    ///   - isKept: whether the file keeps what is set from now on.
    func settings(over settings: Settings, store: String?, isKept: Bool) -> DeskSettings {
        var sources: [Setting: DeskSettings.Source] = [:]
        for setting in settings.named { sources[setting] = .file }
        let given: [(Setting, Bool)] = [
            (.operatorName, operatorName != nil), (.language, speech.chosen != nil), (.theme, theme != nil),
            (.ambiguousWidth, ambiguousWidth != nil), (.ascii, ascii), (.mouse, noMouse),
            (.store, store != nil),
        ]
        for (setting, isGiven) in given where isGiven { sources[setting] = .option }
        return DeskSettings(
            ground: (theme ?? settings.theme ?? .auto).shown,
            ambiguousWidth: ambiguousWidth ?? settings.ambiguousWidth ?? 1,
            isASCII: ascii || settings.ascii ?? false, hasMouse: !noMouse && settings.mouse ?? true,
            store: store ?? settings.store ?? Folders.standardStore,
            sources: sources, file: isKept ? Settings.file : nil)
    }
}
