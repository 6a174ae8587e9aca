extension Base {
    /// The figure at `place`; nil where there is none.
    func figure(at place: BasePlace) -> SchemeFigure? {
        switch place {
        case .start: .choice(start.rawValue)
        case .part(let part): (parts.first { $0.part == part }?.letIn).map(SchemeFigure.rate)
        case .deductible: (deductible?.amount).map(SchemeFigure.money)
        case .deductiblePer: (deductible?.per).map { .choice($0.rawValue) }
        case .ceiling: (ceiling?.amount).map(SchemeFigure.money)
        case .ceilingPer: (ceiling?.per).map { .choice($0.rawValue) }
        }
    }

    mutating func set(_ figure: SchemeFigure?, at place: BasePlace) {
        switch place {
        case .start: if let start = figure?.text.flatMap(Start.init) { begin(with: start) }
        case .part(let part): count(figure?.rate, of: part)
        case .deductible: Self.set(figure?.money, of: &deductible)
        case .deductiblePer: if let span = figure?.text.flatMap(Limit.Span.init) { deductible?.per = span }
        case .ceiling: Self.set(figure?.money, of: &ceiling)
        case .ceilingPer: if let span = figure?.text.flatMap(Limit.Span.init) { ceiling?.per = span }
        }
    }

    private mutating func begin(with start: Start) {
        self.start = start
        parts.removeAll { !start.possibleParts.contains($0.part) }
    }

    private mutating func count(_ share: Rate?, of part: SettlementField) {
        let index = parts.firstIndex { $0.part == part }
        guard let share else {
            if let index { parts.remove(at: index) }
            return
        }
        if let index {
            parts[index].letIn = share
        } else {
            parts.append(BasePart(part: part, letIn: share, article: nil))
        }
    }

    private static func set(_ amount: Money?, of limit: inout Limit?) {
        guard let amount else {
            limit = nil
            return
        }
        limit = Limit(amount, per: limit?.per ?? .term, article: limit?.article)
    }
}
