import MutualAid
import Wording

extension Phrasebook {
    /// What is wrong at a finding's place, without the place.
    public func sentence(_ finding: Finding) -> String {
        switch finding.fault {
        case .notJSON: self(.findingNotReadable)
        case .notUTF8: self(.findingNotUTF8)
        case .unreadableFile(.notAFile): self(.findingNotAFile)
        case .unreadableFile(.tooLarge(let most)): self(.findingFileTooLarge, String(most >> 20))
        case .unreadableFile(.refused(let reason)): self(.findingFileRefused, reason)
        case .idTaken(let id): self(.findingIDTaken, id)
        case .otherFileName(let expected): self(.findingOtherFileName, expected)
        case .noSuchScheme(let name): self(.findingNoSuchScheme, name)
        case .unsupportedFormat(let got): self(.findingUnsupported, got, String(SchemeFile.version))
        case .doubledKey(let key), .doubled(let key): self(.findingDoubled, key)
        case .unknownKey(let key, let near): self(.findingUnknownKey, key) + hint(near)
        case .missingKey(let key): self(.findingMissingKey, key)
        case .wrongKind(let kind): self(.findingWrongKind, name(kind))
        case .unreadable(let text, let form): self(.findingNotUnderstood, text, name(form))
        case .notOneOf(let text, let names, let near):
            self(.findingNotOneOf, text, list(names)) + hint(near)
        case .rateOutOfRange(let rate): self(.findingRateOutOfRange, rate)
        case .tooSmall(let least): self(.findingTooSmall, least)
        case .empty: self(.findingEmpty)
        case .tooMany(let most): self(.findingTooMany, String(most))
        case .daysOutOfOrder(let later, let earlier): self(.findingDaysOutOfOrder, day(later), day(earlier))
        case .backwards(let from, let through): self(.findingBackwards, from, through)
        case .gap(let from, let through): self(.findingGap, limit(from), limit(through))
        case .overlap(let from, let through): self(.findingOverlap, limit(from), limit(through))
        case .unknownName(let name): self(.findingUnknownName, name)
        case .limitTooEarly(let name): self(.findingLimitTooEarly, name)
        case .nothingToLimit: self(.findingNothingToLimit)
        case .notByStay(let name): self(.findingNotByStay, name)
        case .cappedLastLevel(let limit): self(.findingCappedLastLevel, self.limit(limit))
        case .leavesFrame(let clause, let frame):
            self(
                .findingLeavesFrame, self(frame.name), citation(clause.article, among: frame.documents),
                sentence(clause.demand))
        case .exampleDiffers(let expected, let got): self(.findingExampleDiffers, expected, got)
        case .exampleFails(let fault): self(.findingExampleFails, sentence(fault))
        }
    }

    private func hint(_ near: String?) -> String {
        near.map { self(.clauseSeparator) + self(.findingDidYouMean, $0) } ?? ""
    }

    private func name(_ kind: SchemeFault.Kind) -> String {
        switch kind {
        case .text: self(.formText)
        case .number: self(.formNumber)
        case .flag: self(.formFlag)
        case .list: self(.formList)
        case .group: self(.formGroup)
        }
    }

    private func name(_ form: SchemeFault.Form) -> String {
        switch form {
        case .amount: self(.formAmount)
        case .rate: self(.formRate)
        case .day: self(.formDay)
        case .article: self(.formArticle, "rules 13(2)")
        case .identifier: self(.formName)
        }
    }
}
