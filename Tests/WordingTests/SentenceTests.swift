import Testing
import Wording

@testable import MutualAid

@Suite("Notices, reasons and faults as sentences")
struct SentenceTests {
    private let amount = Money(fen: 300_005)
    private let limit = Money(yuan: 50_000)

    /// Each value's sentence must be whole and hold its figures; no two say the same.
    private func expect(
        _ sentences: [(text: (Phrasebook) -> String, figures: [String])], count: Int,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        #expect(sentences.count == count, sourceLocation: sourceLocation)
        for book in try WordingKit().books {
            var texts: Set<String> = []
            for (sentence, figures) in sentences {
                let text = sentence(book)
                texts.insert(text)
                #expect(!text.contains("{") && !text.contains("}"), "\(text)", sourceLocation: sourceLocation)
                #expect(text.last.map { !$0.isWhitespace } ?? false, "\(text)", sourceLocation: sourceLocation)
                #expect(!text.contains("  "), "\(text)", sourceLocation: sourceLocation)
                for figure in figures {
                    #expect(text.contains(figure), "\(text): \(figure)", sourceLocation: sourceLocation)
                }
            }
            #expect(texts.count == sentences.count, sourceLocation: sourceLocation)
        }
    }

    @Test("Every notice is a sentence with its figures and the stay's number, counted from 1")
    func notices() throws {
        let day = try WordingKit.day("2018-12-30")
        let code = ExclusionCode(rawValue: "workInjury")
        let notices: [(AssessmentNotice, [String])] = [
            (.dischargedOutsideTerm(stay: 1, discharged: day), [" 2", "2018-12-30"]),
            (.crossesTermBoundary(stay: 1, admitted: day), [" 2", "2018-12-30"]),
            (.stayExcluded(stay: 1, code: code), [" 2"]),
            (
                .settlementDiffers(stay: 1, .printedOutOfPocket(printed: amount, computed: limit)),
                [" 2", "3,000.05", "50,000.00"]
            ),
            (
                .settlementDiffers(stay: 1, .accountsAndCash(paid: amount, computed: limit)),
                [" 2", "3,000.05", "50,000.00"]
            ),
            (.withinWaitingPeriod(stay: 1, admitted: day, until: day), [" 2", "2018-12-30"]),
            (.eventNotCovered(event: 0, EventCode(rawValue: "flood")), ["flood"]),
            (.filedTooLate(deadline: day), ["2018-12-30"]),
            (.notEnrolled, []),
            (.oneTimeAlreadyPaid(paid: amount, now: limit), ["3,000.05", "50,000.00"]),
        ]
        for (notice, _) in notices {
            switch notice {
            case .dischargedOutsideTerm, .crossesTermBoundary, .stayExcluded, .settlementDiffers, .withinWaitingPeriod,
                .eventNotCovered, .filedTooLate, .notEnrolled, .oneTimeAlreadyPaid:
                // A new case must come into this list and into the one above.
                break
            }
        }
        let scheme = try WordingKit().segments
        try expect(notices.map { notice, figures in ({ $0.sentence(notice, under: scheme) }, figures) }, count: 10)
        let excluded = AssessmentNotice.stayExcluded(stay: 0, code: code)
        #expect(Phrasebook(.chinese).sentence(excluded, under: scheme) == "第 1 次住院属于“工伤”，不补助")
        #expect(Phrasebook(.english).sentence(excluded, under: scheme) == "stay 1 is not covered: work injury")
    }

    @Test("Every reason why a rule did not apply is a sentence with its figures and its article")
    func unapplied() throws {
        let day = try WordingKit.day("2018-12-30")
        let reasons: [(UnappliedRule.Reason, rule: Int, [String])] = [
            (.conditionNotMet(place: 0), 1, []), (.noBase, 0, []),
            (.deductibleAlreadyTaken(deductible: limit), 0, ["50,000"]),
            (.baseWithinDeductible(base: amount, deductible: limit), 0, ["3,000.05", "50,000"]),
            (.entryNotExceeded(base: amount, entry: limit), 0, ["3,000.05", "50,000"]),
            (.aboveLastSegment(excess: amount, limit: limit), 0, ["3,000.05", "50,000"]),
            (.ceilingNotReached(ceiling: limit, per: .term), 1, ["50,000"]),
            (.ceilingNotReached(ceiling: limit, per: .stay), 1, ["50,000"]),
            (.minimumReached(minimum: limit), 1, ["50,000"]), (.nothingToRaise(minimum: limit), 1, ["50,000"]),
            (.oneTimeNotReached(base: amount, from: limit), 2, ["3,000.05", "50,000"]),
            (.oneTimeAlreadyPaid(paid: amount, now: limit), 2, ["3,000.05"]), (.allowanceAlreadyPaid, 3, []),
            (.noCountedStay, 3, []), (.staysTooShort(fromDay: 4), 3, ["4"]), (.daysUsedUp(most: 180), 3, ["180"]),
            (.noEvent, 3, []), (.eventOutsideTerm(day: day), 3, ["2018-12-30"]),
            (.eventWithinWaitingPeriod(day: day, until: day), 3, ["2018-12-30"]),
            (.eventFiledTooLate(lastDay: day), 3, ["2018-12-30"]), (.severityNotListed, 3, []),
            (.lumpSumAlreadyPaid(paid: amount), 3, ["3,000.05"]),
        ]
        for (reason, _, _) in reasons {
            switch reason {
            case .conditionNotMet, .noBase, .deductibleAlreadyTaken, .baseWithinDeductible, .entryNotExceeded,
                .aboveLastSegment, .ceilingNotReached, .minimumReached, .nothingToRaise, .oneTimeNotReached,
                .oneTimeAlreadyPaid, .allowanceAlreadyPaid, .noCountedStay, .staysTooShort, .daysUsedUp, .noEvent,
                .eventOutsideTerm, .eventWithinWaitingPeriod, .eventFiledTooLate, .severityNotListed,
                .lumpSumAlreadyPaid:
                break
            }
        }
        let scheme = try WordingKit().bands
        try expect(
            reasons.map { reason, rule, figures in
                let article = WordingKit.article(13, 2)
                return (
                    { $0.sentence(UnappliedRule(reason: reason, rule: rule, article: article), under: scheme) },
                    figures + ["13", "(2)"]
                )
            }, count: 22)
        for (reason, rule, _) in reasons {
            let unapplied = UnappliedRule(reason: reason, rule: rule, article: nil)
            let sentence = Phrasebook(.chinese).sentence(unapplied, under: scheme)
            #expect(!sentence.contains("·"))
        }
    }

    @Test("What cannot be right on a settlement statement is told with both sides")
    func settlementFaults() throws {
        let faults: [SettlementFault] = [
            .fundsAboveTotal(funds: limit, total: amount), .partsAboveOutOfPocket(parts: limit, outOfPocket: amount),
        ]
        for fault in faults {
            switch fault {
            case .fundsAboveTotal, .partsAboveOutOfPocket: break
            }
        }
        try expect(faults.map { fault in ({ $0.sentence(fault) }, ["3,000.05", "50,000.00"]) }, count: 2)
    }

    @Test("Every reason why a claim cannot be worked out is a sentence")
    func assessmentFaults() throws {
        let faults: [(AssessmentFault, [String])] = [
            (.categoryNotCovered(.retired), ["1"]),
            (.schemeNotComputable(missing: [LocalizedText(chinese: "X1", english: "X1")]), ["X1"]),
            (.exclusionNotInScheme(stay: 0, ExclusionCode(rawValue: "flood")), ["flood"]),
            (.dischargedBeforeAdmission(stay: 0), []),
            (
                .settlementDoesNotAddUp(stay: 0, .fundsAboveTotal(funds: limit, total: amount)),
                ["3,000.05", "50,000.00"]
            ),
        ]
        for (fault, _) in faults {
            switch fault {
            case .categoryNotCovered, .schemeNotComputable, .exclusionNotInScheme, .dischargedBeforeAdmission,
                .settlementDoesNotAddUp:
                break
            }
        }
        let scheme = try WordingKit().segments
        try expect(faults.map { fault, figures in ({ $0.sentence(fault, under: scheme) }, figures) }, count: 5)
    }

    @Test("Every fault of an identity number is a sentence that says what is wanted")
    func identityFaults() throws {
        let faults: [(IDNumber.Fault, [String])] = [
            (.wrongLength(count: 17), ["17", "18", "15"]), (.unexpectedCharacter, ["X"]),
            (.impossibleBirthDate, ["7", "14"]), (.wrongCheckCharacter(expected: "X"), []),
        ]
        for (fault, _) in faults {
            switch fault {
            case .wrongLength, .unexpectedCharacter, .impossibleBirthDate, .wrongCheckCharacter: break
            }
        }
        try expect(faults.map { fault, figures in ({ $0.sentence(fault) }, figures) }, count: 4)
    }
}
