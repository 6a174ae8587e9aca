import MutualAid
import TerminalUI
import Wording

/// What forms say beside their fields.
extension SetUpScreen {
    func plain(_ desk: DeskContext) -> PlainPage {
        PlainPage(lines: [desk.book(.setUpWelcome, desk.tourKeyLabel)], content: .form(plainForm(desk)))
    }
}

extension OperatorScreen {
    func plain(_ desk: DeskContext) -> PlainPage {
        PlainPage(lines: [desk.book(.operatorWelcome)], content: .form(plainForm(desk)))
    }
}

extension ClaimScreen {
    func plain(_ desk: DeskContext) -> PlainPage {
        let book = desk.book
        let name = desk.registry.members[member]?.name ?? ""
        let state = presentClaim(desk).map { book.name($0.state) } ?? ""
        let person =
            stays.count == 1 ? name : book(.stayAgainst, name, String(current + 1), String(stays.count))
        var page = PlainPage(lines: [book.parts([person, state])], content: .form(plainForm(desk)))
        guard let trial, let scheme = scheme(desk)?.scheme else { return page }
        page.lines += trial.plainResult(under: scheme, desk)
        page.account = trial.plainAccount(under: scheme, desk.book)
        return page
    }
}

extension TrialScreen {
    func plain(_ desk: DeskContext) -> PlainPage {
        let book = desk.book
        guard !schemes.isEmpty else { return PlainPage(lines: [book(.trialNoScheme)]) }
        var page = PlainPage(content: .form(plainForm(desk)))
        for side in TrialSide.allCases {
            guard let result = results[side] else { continue }
            let name = book(result.scheme.shortName)
            page.lines += result.trial.plainResult(under: result.scheme, desk).map { book(.lineOfRule, name, $0) }
            page.account += [name] + result.trial.plainAccount(under: result.scheme, book)
        }
        if let first = results[.first], let second = results[.second] {
            page.account.append(book(.compareTitle))
            page.account += Comparison(first, second, book).rows.map { row in
                let amounts = [row.first, row.second, row.difference].map { $0.map { book.amount($0) } ?? book(.dash) }
                return book(.lineOfRule, row.label, amounts.joined(separator: book(.plainComma)))
            }
        }
        return page
    }
}

extension NewTermForm {
    func plain(_ desk: DeskContext) -> PlainPage {
        let book = desk.book
        let title = book(
            .newTermPart, book(part.title), String(part.rawValue + 1), String(NewTermPart.allCases.count))
        let differing = results.count { !$0.comesOut }
        let examples = [
            book(.newTermExamplesTitle, String(results.count)),
            differing == 0 ? "" : book(.newTermExamplesDiffer, String(differing)),
        ]
        return PlainPage(
            lines: [title, book.parts(examples)], content: .form(plainForm(desk)),
            account: zip(draft.examples, results).enumerated().map { index, pair in
                "\(index + 1) " + pair.1.text(of: pair.0, book)
            } + findingParagraphs(desk).map(\.0))
    }
}

extension Trial {
    /// What it comes to, and what there is to know about that, in a few lines.
    fileprivate func plainResult(under scheme: Scheme, _ desk: DeskContext) -> [String] {
        let title = Breakdown(
            self, under: scheme, columns: 80, desk.book, lines: desk.lines, width: desk.width
        ).title
        return [assessment == nil ? "" : title, obstacle(desk.book) ?? ""] + remarks
    }

    /// Every line of it with its working and article, then what did not apply and what there is to notice.
    fileprivate func plainAccount(under scheme: Scheme, _ book: Phrasebook) -> [String] {
        guard let assessment else { return [] }
        let lines = book.lines(of: assessment, under: scheme)
        let figures = lines.map { line in
            let rest = [line.formula, line.citation].filter { !$0.isEmpty }
            return ([book(.lineOfRule, line.label, line.result)] + rest).joined(separator: book(.plainComma))
        }
        // The words below the figures are those of every other output.
        let text = book.text(of: assessment, otherReadings: otherReadings, under: scheme)
        return figures + text.dropFirst(lines.count) + advice.map { "! " + book.sentence($0, under: scheme) }
    }
}
