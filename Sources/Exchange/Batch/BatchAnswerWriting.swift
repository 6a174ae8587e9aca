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
            writer.array { $0.components(of: assessment, under: scheme) }
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

    private mutating func components(of assessment: Assessment, under scheme: Scheme) {
        for component in assessment.components(under: scheme) where component.amount != .zero {
            object { writer in
                writer.member("kind", string: component.kind)
                writer.member("amount", hundredths: component.amount.fen)
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
        let (code, concern) = notice.coded
        object { writer in
            writer.member("code", string: code)
            switch concern {
            case .stay(let place): writer.member("stay", int: place)
            case .event(let place): writer.member("event", int: place)
            case nil: break
            }
        }
    }
}
