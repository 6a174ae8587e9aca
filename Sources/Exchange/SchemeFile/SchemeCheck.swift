import JSONText
import MutualAid

/// Checks what only a whole scheme shows: that its parts agree, that it keeps its frame, that its examples come out.
struct SchemeCheck {
    let scheme: Scheme
    let root: FileNode

    func check(frame: (SchemeID) -> Scheme?) {
        checkWindow()
        checkCeilingsPerStay()
        checkFrame(frame)
        checkExamples()
    }

    private func report(_ fault: SchemeFault, at path: JSONPath) { root.list.report(fault, at: path) }

    private func path(_ keys: String...) -> JSONPath { JSONPath(keys.map(JSONPath.Component.key)) }

    private func checkWindow() {
        guard let window = scheme.enrolmentWindow?.value, window.first > scheme.term.last else { return }
        report(.daysOutOfOrder(later: scheme.term.last, earlier: window.first), at: path("enrolment", "opens"))
    }

    /// A ceiling for each stay can only limit what is worked out stay by stay.
    private func checkCeilingsPerStay() {
        for (place, rule) in scheme.subsidy.rules.enumerated() {
            guard case .ceiling(let limit, let rules) = rule.shape, limit.per == .stay else { continue }
            for limited in rules.places where !isByStay(scheme.subsidy.rules[limited]) {
                let other = scheme.subsidy.rules[limited]
                report(.notByStay(other.code ?? other.kind), at: path("rules").appending(index: place))
            }
        }
    }

    private func isByStay(_ rule: SubsidyRule) -> Bool {
        switch rule.shape {
        case .segments(let segments): scheme.ways(of: segments) == [.perStay]
        case .daily: true
        case .ceiling(let limit, _): limit.per == .stay
        case .minimum, .oneTime, .allowance, .lumpSum: false
        }
    }

    // MARK: - The frame

    private func checkFrame(_ find: (SchemeID) -> Scheme?) {
        guard let extends = scheme.extends else { return }
        guard let frame = find(extends.frame), !frame.frame.isEmpty else {
            return report(.noSuchScheme(extends.frame.rawValue), at: path("extends"))
        }
        for clause in scheme.clausesBroken(of: frame) {
            report(.leavesFrame(clause, frame: SchemeFault.SourceFrame(frame)), at: place(of: clause.demand.kind))
        }
    }

    /// The part of the file that a clause is about.
    private func place(of clause: FrameClause.Kind) -> JSONPath {
        switch clause {
        case .contribution: path("contributions")
        case .participation: path("participation")
        case .categories: path("categories", "covered")
        case .noWaitingPeriod: path("waitingPeriod")
        case .accumulation, .noDeductible, .termCeiling: path("rules")
        case .insuranceScope: path("base", "parts")
        }
    }

    // MARK: - Worked examples

    private func checkExamples() {
        for (index, example) in scheme.examples.enumerated() {
            let place = path("examples").appending(index: index)
            let offered = scheme.readings.flatMap(\.offered)
            for reading in example.readings where !offered.contains(reading) {
                report(
                    .unknownName("\(reading.name) \(reading.value)"),
                    at: place.appending(key: "readings").appending(key: reading.name))
            }
            do {
                let figures = try scheme.figures(of: example)
                for (number, (expected, got)) in zip(example.expected, figures).enumerated() {
                    compare(expected, got, at: place.appending(key: "claims").appending(index: number))
                }
            } catch {
                report(.exampleFails(error), at: place)
            }
        }
    }

    private func compare(_ expected: WorkedExample.Figures, _ got: WorkedExample.Figures, at place: JSONPath) {
        if let base = expected.base, let own = got.base, own != base {
            report(.exampleDiffers(expected: base.description, got: own.description), at: place.appending(key: "base"))
        }
        if expected.payable != got.payable {
            report(
                .exampleDiffers(expected: expected.payable.description, got: got.payable.description),
                at: place.appending(key: "payable"))
        }
        if let approval = expected.approval, approval != got.approval {
            report(.exampleDiffers(expected: approval, got: got.approval ?? ""), at: place.appending(key: "approval"))
        }
    }
}
