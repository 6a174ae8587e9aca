extension Scheme {
    /// Takes bases, rules, approval levels, exclusions and readings over from `other`, as a start that is to be checked
    /// against the paper.
    ///
    /// The documents they cite come along, and each says by `mark` that it is another scheme's.
    public mutating func takeOverRules(of other: Scheme, markedBy mark: (SourceDocument) -> SourceDocument) {
        var taken = other
        let shift = documents.count
        guard shift + other.documents.count <= Int(UInt8.max) else { return }
        taken.mapArticles { article in
            Article(document: article.document + UInt8(shift), number: article.number, item: article.item)
        }
        documents += other.documents.map(mark)
        subsidy = taken.subsidy
        if approval.isEmpty { approval = taken.approval }
        if exclusions.isEmpty { exclusions = taken.exclusions }
        // What the scheme reads in its own way stays.
        let names = Set(readings.map(\.builtIn.name))
        readings += taken.readings.filter { $0.bearsOnSubsidy && !names.contains($0.builtIn.name) }
        dropUncitedDocuments(but: Set(0..<shift))
    }
}
