extension Scheme {
    /// The figure at `place`; nil where there is none, or where the scheme leaves it open.
    ///
    /// Setting nil takes away what may be missing and leaves alone what may not; setting another kind of figure than
    /// the place holds does nothing.
    public subscript(place: SchemePlace) -> SchemeFigure? {
        get { figure(at: place) }
        set { if newValue != nil || isOptional(place) { set(newValue, at: place) } }
    }

    private func figure(at place: SchemePlace) -> SchemeFigure? {
        switch place {
        case .id: .text(id.rawValue)
        case .name(let language): .text(name.text(in: language))
        case .shortName(let language): .text(shortName.text(in: language))
        case .termFirst: .day(term.first)
        case .termLast: .day(term.last)
        case .documentTitle(let index, let language): documents.at(index).map { .text($0.title.text(in: language)) }
        case .documentCitation(let index, let language):
            documents.at(index).map { .text($0.citation.text(in: language)) }
        case .contribution(nil, let kind): (contributions?.value.amounts[kind]).map(SchemeFigure.money)
        case .contribution(let category?, let kind):
            (contributions?.value.byCategory[category]?[kind]).map(SchemeFigure.money)
        case .contributionSubsidy(let index): (contributions?.value.subsidies.at(index)?.amount).map(SchemeFigure.money)
        case .ageLimit(let index): (ageLimits.at(index)?.age).map(SchemeFigure.count)
        case .enrolmentOpens: (enrolmentWindow?.value.first).map(SchemeFigure.day)
        case .enrolmentCloses: (enrolmentWindow?.value.last).map(SchemeFigure.day)
        case .handIn(let index): (handIns.at(index)?.by).map(SchemeFigure.day)
        case .participationShare: (participation?.value.atLeast).map(SchemeFigure.rate)
        case .participationSize: (participation?.value.allThrough).map(SchemeFigure.count)
        case .waitingDays: (waitingPeriod?.value.days).map(SchemeFigure.count)
        case .base(let index, let place): subsidy.bases.at(index)?.figure(at: place)
        case .rule(let index, let place): subsidy.rules.at(index)?.figure(at: place)
        case .reading(let index): readings.at(index).map { .choice($0.builtIn.value) }
        case .approval(let index): (approval.at(index)?.through).map(SchemeFigure.money)
        case .filingDeadline: (filingDeadline?.value).map(SchemeFigure.day)
        case .workingDays: (workingDaysToSettle?.value).map(SchemeFigure.count)
        }
    }

    private mutating func set(_ figure: SchemeFigure?, at place: SchemePlace) {
        switch place {
        case .id: if let text = figure?.text { id = SchemeID(rawValue: text) }
        case .name(let language): if let text = figure?.text { name.set(text, in: language) }
        case .shortName(let language): if let text = figure?.text { shortName.set(text, in: language) }
        case .termFirst: if let day = figure?.day { term.first = day }
        case .termLast: if let day = figure?.day { term.last = day }
        case .documentTitle(let index, let language):
            if let text = figure?.text { documents.change(index) { $0.title.set(text, in: language) } }
        case .documentCitation(let index, let language):
            if let text = figure?.text { documents.change(index) { $0.citation.set(text, in: language) } }
        case .contribution(let category, let kind): setContribution(figure?.money, category, kind)
        case .contributionSubsidy(let index):
            if let money = figure?.money { contributions?.value.subsidies.change(index) { $0.amount = money } }
        case .ageLimit(let index): if let age = figure?.count { ageLimits.change(index) { $0.age = age } }
        case .enrolmentOpens: setWindow(first: figure?.day, last: enrolmentWindow?.value.last)
        case .enrolmentCloses: setWindow(first: enrolmentWindow?.value.first, last: figure?.day)
        case .handIn(let index): if let day = figure?.day { handIns.change(index) { $0.by = day } }
        case .participationShare: setParticipation { $0.atLeast = figure?.rate }
        case .participationSize: setParticipation { $0.allThrough = figure?.count }
        case .waitingDays: setWaiting(figure?.count)
        case .base(let index, let place): setBase(index, figure, at: place)
        case .rule(let index, let place):
            subsidy.rules.change(index) { if let changed = $0.setting(figure, at: place) { $0 = changed } }
        case .reading(let index): if let value = figure?.text { readings.change(index) { $0.read(as: value) } }
        case .approval(let index): approval.change(index) { $0.through = figure?.money }
        case .filingDeadline:
            filingDeadline = (figure?.day).map { Cited($0, article: filingDeadline?.article) }
        case .workingDays:
            workingDaysToSettle = (figure?.count).map { Cited($0, article: workingDaysToSettle?.article) }
        }
    }

    private mutating func setContribution(_ money: Money?, _ category: MemberCategory?, _ kind: EnrolmentKind) {
        var all = contributions ?? Cited(Contributions([:]), article: nil)
        if let category {
            all.value.byCategory[category, default: [:]][kind] = money
            if all.value.byCategory[category]?.isEmpty ?? true { all.value.byCategory[category] = nil }
        } else {
            all.value.amounts[kind] = money
        }
        // Without any amount the sources give none, and the clerk types it in.
        contributions = all.value.all.isEmpty && all.value.subsidies.isEmpty ? nil : all
    }

    /// A window has both ends: with one of them only it begins and ends on that day, until the other is there.
    private mutating func setWindow(first: CalendarDay?, last: CalendarDay?) {
        guard let opens = first ?? (enrolmentWindow == nil ? last : nil),
            let closes = last ?? (enrolmentWindow == nil ? first : nil)
        else {
            enrolmentWindow = nil
            return
        }
        enrolmentWindow = Cited(Term(first: opens, last: closes), article: enrolmentWindow?.article)
    }

    private mutating func setParticipation(_ change: (inout ParticipationRule) -> Void) {
        var rule = participation ?? Cited(ParticipationRule(atLeast: nil, allThrough: nil), article: nil)
        change(&rule.value)
        let isEmpty = rule.value == ParticipationRule(atLeast: nil, allThrough: nil)
        participation = isEmpty ? nil : rule
    }

    private mutating func setWaiting(_ days: Int?) {
        guard let days else {
            waitingPeriod = nil
            return
        }
        let kinds = waitingPeriod?.value.kinds ?? [.new]
        waitingPeriod = Cited(WaitingPeriod(days: days, kinds: kinds), article: waitingPeriod?.article)
    }

    private mutating func setBase(_ index: Int, _ figure: SchemeFigure?, at place: BasePlace) {
        if index == 0, subsidy.bases.isEmpty, place == .start, let start = figure?.text.flatMap(Base.Start.init) {
            subsidy.bases = [Base(start: start, parts: [], article: nil)]
        } else {
            subsidy.bases.change(index) { $0.set(figure, at: place) }
        }
    }
}

extension Array {
    /// The element at `index`; nil when there is none.
    package func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }

    /// Changes the element at `index`, if there is one.
    mutating func change(_ index: Int, _ change: (inout Element) -> Void) {
        if indices.contains(index) { change(&self[index]) }
    }
}

extension LocalizedText {
    /// Takes `text` as the one in `language`.
    package mutating func set(_ text: String, in language: Language) {
        switch language {
        case .chinese: chinese = text
        case .english: english = text
        }
    }
}

extension Reading {
    /// Reads the place as `value`, if that is offered; what was built in becomes an alternative.
    fileprivate mutating func read(as value: String) {
        guard let choice = alternatives.first(where: { $0.value == value }), choice != builtIn else { return }
        let others = offered.filter { $0 != choice }
        builtIn = choice
        alternatives = others
    }
}
