import MutualAid
import TerminalUI
import Wording

/// Saving the scheme into the user's folder, or going to what is wrong first.
extension NewTermForm {
    mutating func trySaving(_ desk: DeskContext) -> Request {
        let book = desk.book
        left(form.focus, desk)
        completeTexts()
        check(desk)
        // From the part that is shown on, and round.
        for step in NewTermPart.allCases.indices {
            let parts = NewTermPart.allCases
            let part = parts[(self.part.rawValue + step) % parts.count]
            if part != self.part, !part.keepsTexts { continue }
            let wrong = rows(of: part, desk).filter(\.status.severity.blocksSaving)
            guard let first = wrong.first else { continue }
            if part != self.part { go(to: part, desk) }
            go(toError: first.id)
            return .say(book(.fieldErrors, String(wrongFieldCount)), .error)
        }
        let scheme = finished
        if scheme.isComputable, scheme.examples.isEmpty {
            go(to: .examples, desk)
            return .say(book(.newTermNoExample), .error)
        }
        // As it was looked through above: nothing was typed since.
        guard let checked else { return .none }
        guard checked.findings.isEmpty else { return show(checked.findings, desk) }
        return .saveScheme(scheme.id, source: checked.source, replacing: origin.replacing, then: .pop)
    }

    func save(_ desk: DeskContext) -> Request { .none }

    /// Goes to the first of the findings that has a field, or to the first example that differs.
    private mutating func show(_ findings: [SchemeFindingText], _ desk: DeskContext) -> Request {
        let said = desk.book(.newTermHasFindings, String(findings.count))
        if let place = (self.findings + findings).compactMap({ self.place(of: $0) }).first {
            go(to: part(of: place), desk)
            go(toError: .figure(place))
        } else if let example = results.firstIndex(where: { !$0.comesOut }) {
            chosenExample = example
            go(to: .examples, desk)
        }
        return .say(said, .error)
    }

    /// What is said in one language only is said so in both: the new notice, and names where one is left empty.
    private mutating func completeTexts() {
        for place in [SchemePlace.documentTitle, SchemePlace.documentCitation] {
            for language in Language.allCases {
                let mine = place(newDocument, language)
                let other = place(newDocument, language.other)
                guard form[.figure(mine)].visible.isEmpty, !form[.figure(other)].visible.isEmpty else { continue }
                form[.figure(mine)] = form[.figure(other)]
                draft[mine] = draft[other]
            }
        }
    }
}
