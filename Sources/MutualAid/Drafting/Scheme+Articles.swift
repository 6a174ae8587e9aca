extension Scheme {
    /// Puts another article in the place of each one that the scheme cites; nil takes the citation away.
    public mutating func mapArticles(_ map: (Article) -> Article?) {
        func mapped(_ article: Article?) -> Article? { article.flatMap(map) }
        func cite<Value>(_ cited: inout Cited<Value>?) { cited = cited?.citing(map) }
        categories.article = mapped(categories.article)
        for index in ageLimits.indices { ageLimits[index].article = mapped(ageLimits[index].article) }
        cite(&contributions)
        for index in (contributions?.value.subsidies ?? []).indices {
            contributions?.value.subsidies.change(index) { $0.article = mapped($0.article) }
        }
        cite(&enrolmentWindow)
        for index in handIns.indices { handIns[index].article = mapped(handIns[index].article) }
        cite(&participation)
        cite(&waitingPeriod)
        subsidy.mapArticles(map)
        for index in exclusions.indices { exclusions[index].article = mapped(exclusions[index].article) }
        cite(&papers)
        for index in approval.indices { approval[index].article = mapped(approval[index].article) }
        cite(&filingDeadline)
        cite(&workingDaysToSettle)
        for index in readings.indices { readings[index].article = mapped(readings[index].article) }
        for index in frame.indices { frame[index].article = mapped(frame[index].article) }
        // A frame is left by a document that says so, and by nothing else.
        if let departures = extends?.departures {
            extends?.departures = departures.compactMap { departure in
                map(departure.article).map { Extension.Departure(clause: departure.clause, article: $0) }
            }
        }
    }

    /// Leaves out the documents that no article points to, but for those at `kept`.
    public mutating func dropUncitedDocuments(but kept: Set<Int> = []) {
        var cited = kept
        mapArticles { article in
            cited.insert(Int(article.document))
            return article
        }
        let staying = documents.indices.filter(cited.contains)
        guard staying.count < documents.count else { return }
        var places: [Int: UInt8] = [:]
        for (place, old) in staying.enumerated() { places[old] = UInt8(place) }
        documents = staying.map { documents[$0] }
        mapArticles { article in
            places[Int(article.document)].map {
                Article(document: $0, number: article.number, item: article.item)
            }
        }
    }
}

extension SubsidyRules {
    /// Puts another article in the place of each one cited; nil takes the citation away.
    mutating func mapArticles(_ map: (Article) -> Article?) {
        func mapped(_ article: Article?) -> Article? { article.flatMap(map) }
        for index in bases.indices {
            bases[index].article = mapped(bases[index].article)
            for part in bases[index].parts.indices {
                bases[index].parts[part].article = mapped(bases[index].parts[part].article)
            }
            bases[index].deductible = bases[index].deductible?.citing(map)
            bases[index].ceiling = bases[index].ceiling?.citing(map)
        }
        rules = rules.map { rule in
            var shape = rule.shape
            switch shape {
            case .segments(var segments):
                for index in segments.segments.indices {
                    segments.segments[index].article = mapped(segments.segments[index].article)
                }
                segments.entry = segments.entry?.citing(map)
                segments.acrossClaimsArticle = mapped(segments.acrossClaimsArticle)
                shape = .segments(segments)
            case .ceiling(let limit, let rules): shape = .ceiling(limit.citing(map), of: rules)
            case .minimum, .oneTime, .allowance, .daily, .lumpSum: break
            }
            return SubsidyRule(
                shape, code: rule.code, name: rule.name, base: rule.base, conditions: rule.conditions,
                article: mapped(rule.article))
        }
    }
}

extension Cited {
    /// The same with the article that `map` puts in the place of its own.
    fileprivate func citing(_ map: (Article) -> Article?) -> Cited { Cited(value, article: article.flatMap(map)) }
}

extension Limit {
    /// The same with the article that `map` puts in the place of its own.
    fileprivate func citing(_ map: (Article) -> Article?) -> Limit {
        Limit(amount, per: per, article: article.flatMap(map))
    }
}
