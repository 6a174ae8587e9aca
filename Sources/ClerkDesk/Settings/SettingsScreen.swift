import MutualAid
import TerminalUI
import Wording

/// How the program is set: each value with where it comes from, changed at once.
struct SettingsScreen: DeskScreen {
    var table = TableState<SettingColumn>()

    private static let settings = Setting.allCases

    var name: ScreenName { .settings }

    func title(_ desk: DeskContext) -> String { desk.book(.screenSettings) }

    private var selected: Setting {
        Self.settings[max(0, min(table.cursor.selected, Self.settings.count - 1))]
    }

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let isTyped = selected.isTyped
        return [
            .key([.enter], .open, book(.keyChangeSetting), book(.keyChangeSettingHelp), off: obstacle(desk)),
            .key(
                [.plain(.right), .plain(.left), .character(" ")], .chooseSetting, book(.keyOtherValue),
                book(.keyOtherValueHelp), off: isTyped ? book(.offTypedSetting) : nil),
            .key([.escape], .back, book(.keyBack), book(.keyBackHelp)),
        ] + desk.tableKeys
    }

    /// Why the selected setting can't be changed now: who works at the desk is asked for when they begin to write.
    private func obstacle(_ desk: DeskContext) -> String? {
        selected == .operatorName ? desk.readOnlyReason : nil
    }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        let book = desk.book
        switch action {
        case .back: return .pop
        case .open, .chooseSetting:
            if let next = selected.next(desk) { return .set(next) }
            guard action == .open else { return .none }
            return .ask(
                .setting(selected), title: book(selected.label),
                lines: [selected.explanation(desk), book(.settingNow, selected.value(desk))],
                field: book(selected.label))
        default: return .none
        }
    }

    mutating func answer(_ question: Question, text: String, _ desk: DeskContext) -> Request {
        switch question {
        case .setting(.operatorName): .set(.operatorName(text))
        case .setting(.store): .set(.store(text))
        default: .none
        }
    }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        if case .key(let key) = event {
            _ = table.cursor.handle(key, count: Self.settings.count, visibleRows: Self.settings.count)
        }
        return .none
    }

    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        let columns = [
            TableColumn(SettingColumn.name, title: book(.settingName), width: .fixed(22)),
            TableColumn(SettingColumn.value, title: book(.settingValue), width: .flexible(min: 24, weight: 3)),
            TableColumn(SettingColumn.source, title: book(.settingSource), width: .flexible(min: 20, weight: 1)),
        ]
        drawTable(
            columns: columns, count: Self.settings.count, state: table, isActive: true, in: &frame,
            rect: rect.rows(from: 1, count: Self.settings.count + 1), lines: desk.lines
        ) { row, column in
            let setting = Self.settings[row]
            return switch column {
            case .name: TableCell(book(setting.label))
            case .value: TableCell(setting.value(desk), style: .title)
            case .source: TableCell(book((desk.settings.sources[setting] ?? .builtIn).phrase), style: .dim)
            }
        }
        let texts = [
            selected.explanation(desk), desk.settings.file.map { book(.settingFile, $0) } ?? book(.settingNoFile),
        ]
        var row = rect.row + Self.settings.count + 4
        for text in texts {
            for line in TextWrap.lines(text, columns: rect.columns - 4, width: desk.width) where row < rect.endRow {
                frame.write(line, at: Point(column: 2, row: row), style: text == texts.first ? .text : .dim)
                row += 1
            }
            row += 1
        }
    }
}

/// A column of the settings.
enum SettingColumn: Hashable, Sendable { case name, value, source }

extension Setting {
    /// Whether its value is typed and not chosen.
    var isTyped: Bool { self == .operatorName || self == .store }

    var label: Phrase {
        switch self {
        case .operatorName: .setUpOperator
        case .language: .settingLanguage
        case .theme: .settingTheme
        case .ambiguousWidth: .settingWidth
        case .ascii: .settingSigns
        case .mouse: .settingMouse
        case .store: .settingStore
        }
    }

    /// What it does, and when one needs it.
    func explanation(_ desk: DeskContext) -> String {
        let book = desk.book
        return switch self {
        case .operatorName: book(.settingOperatorHelp)
        case .language: book(.settingLanguageHelp, desk.languageKey.keys.first?.label(with: desk.lines) ?? "")
        case .theme: book(.settingThemeHelp)
        case .ambiguousWidth: book(.settingWidthHelp)
        case .ascii: book(.settingSignsHelp)
        case .mouse: book(.settingMouseHelp)
        case .store: book(.settingStoreHelp)
        }
    }

    /// What it is set to.
    func value(_ desk: DeskContext) -> String {
        let book = desk.book
        let settings = desk.settings
        switch self {
        case .operatorName: return desk.operatorName.isEmpty ? book(.dash) : desk.operatorName
        case .language: return book(desk.book.language == .chinese ? .settingChinese : .settingEnglish)
        case .theme:
            return switch settings.ground {
            case .unknown: book(.settingThemeAuto)
            case .dark: book(.settingThemeDark)
            case .light: book(.settingThemeLight)
            }
        case .ambiguousWidth: return book(settings.ambiguousWidth == 2 ? .settingWidthTwo : .settingWidthOne)
        case .ascii: return book(settings.isASCII ? .settingSignsPlain : .settingSignsDrawn)
        case .mouse: return book(settings.hasMouse ? .settingMouseOn : .settingMouseOff)
        case .store: return settings.store
        }
    }

    /// The value after the present one; nil for one that is typed.
    func next(_ desk: DeskContext) -> Preference? {
        let settings = desk.settings
        switch self {
        case .operatorName, .store: return nil
        case .language: return .language(desk.book.language == .chinese ? .english : .chinese)
        case .theme:
            return switch settings.ground {
            case .unknown: .ground(.dark)
            case .dark: .ground(.light)
            case .light: .ground(.unknown)
            }
        case .ambiguousWidth: return .ambiguousWidth(3 - settings.ambiguousWidth)
        case .ascii: return .ascii(!settings.isASCII)
        case .mouse: return .mouse(!settings.hasMouse)
        }
    }
}

extension DeskSettings.Source {
    fileprivate var phrase: Phrase {
        switch self {
        case .builtIn: .settingFromProgram
        case .file: .settingFromFile
        case .option: .settingFromOption
        }
    }
}
