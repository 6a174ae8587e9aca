import MutualAid
import TerminalUI
import Wording

/// The guided tour above the footer.
extension Desk {
    /// How many rows it takes from the body.
    private static let tourRows = 4

    /// The language of what is shown.
    public var language: Language { context.book.language }

    /// The rows between the header and the line for messages.
    func bodyRows(in size: Size) -> Int { max(0, size.rows - 3 - (context.tour == nil ? 0 : Self.tourRows)) }

    /// Begins the tour, goes on with one that was left, or leaves it.
    mutating func takeTour() {
        if let tour = context.tour {
            close(tour)
        } else if tourPlace == .elsewhere {
            effects.append(.openTour)
        } else {
            context.tour = leftTour ?? Tour(context.registry)
            if context.tour == nil { message = DeskMessage(context.book(.offNoTour), .notice) }
        }
        refreshTop()
    }

    /// Takes the tour off the screen; one that has come to its end begins anew the next time.
    private mutating func close(_ tour: Tour) {
        leftTour = tour.step == .end ? nil : tour
        context.tour = nil
        let said: Phrase =
            switch (tour.step == .end, tourPlace == .visited) {
            case (true, false): .tourClosed
            case (true, true): .tourClosedVisit
            case (false, false): .tourLeft
            case (false, true): .tourLeftVisit
            }
        message = DeskMessage(context.book(said, context.tourKeyLabel, keyLabel(of: .quit) ?? ""), .notice)
    }

    /// Goes on without a step being done, or back to the one before. Beyond the last one the tour is over.
    mutating func moveTour(_ action: DeskAction) {
        guard var tour = context.tour else { return }
        if action == .tourSkip, tour.step == .end {
            close(tour)
            return refreshTop()
        }
        if action == .tourBack { tour.goBack(self) } else { tour.skip(self) }
        context.tour = tour
    }

    /// Goes on with the tour where its step was done by what has just happened.
    /// - Returns: whether another step is shown.
    @discardableResult
    mutating func advanceTour() -> Bool {
        guard var tour = context.tour else { return false }
        let hasMoved = tour.advance(self)
        context.tour = tour
        return hasMoved
    }

    /// Draws what is to be done next, above the line for messages.
    func drawTour(in frame: inout Frame) {
        guard let tour = context.tour else { return }
        let book = context.book
        let columns = frame.size.columns
        let top = frame.size.rows - 2 - Self.tourRows
        frame.fill(Rect(column: 0, row: top, columns: columns, rows: 1), style: .header)
        let number =
            tour.step == .end
            ? book(.tourHeadingEnd) : book(.tourHeading, String(tour.step.rawValue + 1), String(TourStep.count))
        let heading = book.parts([number, book(tour.step.title), tour.step.placeName(book)])
        let named: [Key] = [.alt("n"), .alt("b"), .alt("t")]
        let labels = named.map { $0.label(with: context.lines) }
        let keys = book(.tourKeys, labels[0], labels[1], labels[2])
        let keyColumns = context.width.columns(of: keys)
        let room = columns - keyColumns - 4
        frame.write(heading, at: Point(column: 1, row: top), columns: room, alignment: .leading, style: .header)
        frame.write(keys, at: Point(column: columns - keyColumns - 1, row: top), style: .header)
        for (key, label) in zip(named, labels) {
            guard let place = keys.firstRange(of: label) else { continue }
            let before = context.width.columns(of: keys[..<place.lowerBound])
            frame.mark(
                Rect(column: columns - keyColumns - 1 + before, row: top, columns: keyColumns - before, rows: 1),
                .key(key))
        }
        let lines = TextWrap.lines(text(of: tour), columns: columns - 2, width: context.width)
        for (offset, line) in lines.prefix(Self.tourRows - 1).enumerated() {
            frame.write(line, at: Point(column: 1, row: top + 1 + offset))
        }
    }
}

extension Desk {
    /// What to do next, after a word on what was done: the step itself, or what leads to where it can be done.
    func text(of tour: Tour) -> String {
        let book = context.book
        let text: String
        if let lacking = tour.step.lacking(tour, self) {
            text = book(.tourLacking, book(lacking.title), Key.alt("b").label(with: context.lines))
        } else if overlay == nil, let way = wayBack(to: tour.step.stand, of: tour.member) {
            text = way
        } else {
            text = tour.step.text(context, isVisit: tourPlace == .visited)
        }
        guard tour.isPraising else { return text }
        return book(tour.hasPassedOver ? .tourPassedOver : .tourDone, text)
    }
}

extension TourStep {
    /// The screen it is for, in a word; empty where it is for every one.
    fileprivate func placeName(_ book: Phrasebook) -> String {
        switch stand {
        case .lists: book.parts([book(.screenHome), book(.screenRoster)])
        case .page: Tour.person
        case .form: book(.screenClaim)
        case .anywhere: ""
        }
    }
}

extension DeskContext {
    /// The keys of the tour, on every screen.
    var tourKeys: [Binding<DeskAction>] {
        let off = tour == nil ? book(.offNoTourStep, tourKeyLabel) : nil
        return [
            .key([.alt("t")], .tour, book(.keyTour), book(.keyTourHelp), footer: false, group: .everywhere),
            .key(
                [.alt("n")], .tourSkip, book(.keyTourSkip), book(.keyTourSkipHelp), off: off, footer: false,
                group: .everywhere),
            .key(
                [.alt("b")], .tourBack, book(.keyTourBack), book(.keyTourBackHelp), off: off, footer: false,
                group: .everywhere),
        ]
    }

    /// Opens the manual, from every screen.
    var manualKey: Binding<DeskAction> {
        .key(
            [.character("0"), .alt("m")], .manual, book(.keyManual), book(.keyManualHelp),
            footer: false, group: .everywhere)
    }

    var tourKeyLabel: String { Key.alt("t").label(with: lines) }
}
