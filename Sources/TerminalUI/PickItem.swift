/// Something that can be picked from a list.
public struct PickItem<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What is picked.
    public var value: Value
    /// Its name.
    public var label: String
    /// A sentence about it, shown with less weight where there is room; searched too.
    public var explanation: String
    /// What stands at the right: its keys, a count.
    public var detail: String
    /// Other names by which it is found; not shown.
    public var aliases: [String]
    /// Why it can't be picked; nil when it can.
    public var note: String?

    /// Makes an item; only a value and its name are needed.
    public init(
        _ value: Value, label: String, explanation: String = "", detail: String = "", aliases: [String] = [],
        note: String? = nil
    ) {
        self.value = value
        self.label = label
        self.explanation = explanation
        self.detail = detail
        self.aliases = aliases
        self.note = note
    }

    /// How the item fits a query: its name before its other names, and those before the sentence about it.
    func match(_ fit: (String) -> TextMatch?) -> TextMatch? {
        let byLabel = fit(label)
        let byAlias = aliases.compactMap { fit($0)?.score }.max()
        // A name that fits a little still goes before a sentence that fits well.
        let bySentence = fit(explanation).map { $0.score / 4 }
        guard let score = [byLabel?.score, byAlias, bySentence].compactMap({ $0 }).max() else { return nil }
        return TextMatch(score: score, ranges: byLabel?.ranges ?? [])
    }
}
