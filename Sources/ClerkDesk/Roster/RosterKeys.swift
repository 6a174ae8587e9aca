import TerminalUI
import Wording

extension RosterScreen {
    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        commandKeys(desk) + arrangingKeys(desk) + escapeKey(desk) + desk.tableKeys + [desk.columnKey]
    }

    private func commandKeys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let readOnly = desk.readOnlyReason
        let empty = listed.isEmpty ? book(.offNothingListed) : nil
        // Marks stand for themselves, whether or not anybody is listed.
        let nobody = marks.isEmpty ? empty : nil
        return [
            .key(
                [.enter], .open, book(.keyOpen), book(.keyOpenHelp), off: listed.isEmpty ? book(.offNoSelection) : nil),
            .key([.character("/"), .function(3), .control("f")], .search, book(.keySearch), book(.keySearchHelp)),
            .key(
                [.character("n"), .function(5)], .newMember, book(.keyNewMember), book(.keyNewMemberHelp), off: readOnly
            ),
            .key(
                [.character("r"), .function(12)], .enrol, book(.keyEnrol), book(.keyEnrolListedHelp),
                off: readOnly ?? nobody),
            .key([.character(" ")], .mark, book(.keyMark), book(.keyMarkHelp), off: empty),
            .key([.character("f"), .function(4)], .filter, book(.keyFilter), book(.keyFilterHelp)),
            .key([.character("o"), .function(7)], .sort, book(.keySort), book(.keySortHelp)),
            .key(
                [.character("v"), .function(6)], .review, book(.keyReview), book(.keyReviewHelp),
                off: readOnly ?? nobody),
            .key(
                [.character("d")], .doubt, book(.keyDoubt), book(.keyDoubtListedHelp), off: readOnly ?? nobody,
                footer: false),
            .key([.character("y")], .copyRow, book(.keyCopyRow), book(.keyCopyRowHelp), off: nobody, footer: false),
            .key([.character("Y")], .copyCell, book(.keyCopyCell), book(.keyCopyCellHelp), off: nobody, footer: false),
            .key([.character("*")], .markAll, book(.keyMarkAll), book(.keyMarkAllHelp), off: empty, footer: false),
            .key([.character(":")], .jump, book(.keyJump), book(.keyJumpHelp), off: empty, footer: false),
            .key(
                [.character("u"), .function(11)], .editUnit, book(.keyUnit), book(.keyUnitHelp), off: readOnly,
                footer: false),
        ]
    }

    private func arrangingKeys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        func key(_ keys: [Key], _ action: DeskAction, _ label: Phrase, _ help: Phrase, off: String? = nil)
            -> Binding<DeskAction>
        {
            .key(keys, action, book(label), book(help), off: off, footer: false)
        }
        let isFirst = table.currentColumn(of: RosterColumn.table(book))?.id == .name
        let isAsItWas = table.hidden.isEmpty && table.widths.isEmpty
        return [
            key([.character("O"), .function(8)], .sortFurther, .keySortFurther, .keySortFurtherHelp),
            key(
                [.character("-")], .hideColumn, .keyHideColumn, .keyHideColumnHelp,
                off: isFirst ? book(.offFirstColumn) : nil),
            key(
                [.character("+")], .showColumns, .keyShowColumns, .keyShowColumnsHelp,
                off: isAsItWas ? book(.offAllShown) : nil),
            key([.character("<")], .narrower, .keyNarrower, .keyNarrowerHelp),
            key([.character(">")], .wider, .keyWider, .keyWiderHelp),
            key([.character("_")], .fitColumn, .keyFitColumn, .keyFitColumnHelp),
        ]
    }

    private func escapeKey(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        func key(_ label: Phrase, _ help: Phrase, off: String? = nil) -> [Binding<DeskAction>] {
            [.key([.escape], .back, book(label), book(help), off: off, footer: false)]
        }
        if isSearching { return key(.keyLeaveSearch, .keyLeaveSearchHelp) }
        if !search.isEmpty { return key(.keyClearSearch, .keyClearSearchHelp) }
        return marks.isEmpty ? key(.keyHome, .keyHomeHelp) : key(.keyClearMarks, .keyClearMarksHelp)
    }
}
