import JSONText
import MutualAid

extension JSONWriter {
    /// Writes what became of one claim.
    mutating func claim(_ step: TermWalk.Step, under scheme: Scheme) {
        let assessment = step.assessment
        object { writer in
            writer.member("base", hundredths: assessment.base.fen)
            writer.member("payable", hundredths: assessment.payable.fen)
            writer.member("approval", string: assessment.approvalLevel.map { scheme.approval[$0].code })
            writer.key("components")
            writer.array { $0.components(of: assessment) }
            writer.key("segments")
            writer.array { $0.segments(of: assessment) }
            writer.key("otherReadings")
            writer.array { writer in
                for other in step.otherReadings { writer.otherReading(other.choice, other.payable) }
            }
            writer.key("notices")
            writer.array { writer in
                for notice in assessment.notices { writer.notice(notice) }
            }
        }
    }

    /// The segments are one component; whatever else adds to the payable amount is one each. Their sum is that amount.
    private mutating func components(of assessment: Assessment) {
        var segments = Money.zero
        for line in assessment.lines { if case .segment = line.shape { segments += line.result } }
        var isSegmentsWritten = false
        for line in assessment.lines {
            guard let kind = line.shape.component else { continue }
            var amount = line.result
            if case .segment = line.shape {
                amount = isSegmentsWritten ? .zero : segments
                isSegmentsWritten = true
            }
            guard amount != .zero else { continue }
            object { writer in
                writer.member("kind", string: kind)
                writer.member("amount", hundredths: amount.fen)
            }
        }
    }

    /// The segments that something of this claim lies in.
    private mutating func segments(of assessment: Assessment) {
        for line in assessment.lines {
            guard case .segment(let over, let through, let rate, let amount, let earlier) = line.shape,
                amount != earlier || line.result != .zero
            else { continue }
            object { writer in
                writer.member("over", hundredths: over.fen)
                if let through {
                    writer.member("through", hundredths: through.fen)
                } else {
                    writer.memberNull("through")
                }
                writer.member("rate", string: rate.description)
                writer.member("base", hundredths: (amount - earlier).fen)
                writer.member("subsidy", hundredths: line.result.fen)
            }
        }
    }

    private mutating func otherReading(_ choice: ReadingChoice, _ payable: Money) {
        object { writer in
            writer.member("reading", string: choice.name)
            writer.member("value", string: choice.value)
            writer.member("payable", hundredths: payable.fen)
        }
    }

    private mutating func notice(_ notice: AssessmentNotice) {
        let (code, stay) = notice.coded
        object { writer in
            writer.member("code", string: code)
            if let stay { writer.member("stay", int: stay) }
        }
    }
}
