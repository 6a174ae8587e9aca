import TerminalUI
import Wording

/// The settings as they are read out.
extension SettingsScreen {
    func plain(_ desk: DeskContext) -> PlainPage {
        let settings = Setting.allCases
        return PlainPage(
            content: .rows(
                PlainRows(
                    count: settings.count, selected: table.cursor.selected,
                    line: { desk.book(.lineOfRule, desk.book(settings[$0].label), settings[$0].value(desk)) })))
    }

    mutating func stand(on row: Int, _ desk: DeskContext) { table.cursor.selected = row }
}
