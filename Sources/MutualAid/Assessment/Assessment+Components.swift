extension Assessment {
    /// What rules of one kind give together or take off: one part of the payable amount.
    public struct Component: Hashable, Sendable {
        /// The kind of the rules as scheme files name it, or `filedTooLate` or `notEnrolled`.
        public var kind: String
        /// What they come to; negative when they take something off.
        public var amount: Money
    }

    /// The parts of the payable amount under `scheme`, in the order in which they come up; their sum is ``payable``.
    public func components(under scheme: Scheme) -> [Component] {
        var components: [Component] = []
        for line in lines {
            guard let kind = line.component(under: scheme) else { continue }
            if let place = components.firstIndex(where: { $0.kind == kind }) {
                components[place].amount += line.result
            } else {
                components.append(Component(kind: kind, amount: line.result))
            }
        }
        return components
    }
}

extension AssessmentLine {
    /// The component that the line belongs to: the kind of the rule that made it, or what takes the sum away at the
    /// end; nil for workings and sums.
    fileprivate func component(under scheme: Scheme) -> String? {
        if let rule { return scheme.subsidy.rules[rule].kind }
        return switch shape {
        case .filedTooLate: "filedTooLate"
        case .notEnrolled: "notEnrolled"
        default: nil
        }
    }
}
