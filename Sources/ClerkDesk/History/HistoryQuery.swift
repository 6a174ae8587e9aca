import MutualAid
import Wording

/// What the history is searched for: words, and conditions such as `经办人：张三` and `日期：2018-11`.
public struct HistoryQuery: Hashable, Sendable {
    /// Words that must all be found.
    var words: [String] = []
    /// Parts of the operator's name, one of which must fit.
    var operators: [String] = []
    /// The days.
    var days: ClosedRange<CalendarDay>?
    /// Parts of a member's name or an id.
    var members: [String] = []
    /// Ids of claims.
    var claims: [String] = []
    /// The language of the words.
    var language: Language = .chinese

    /// A query that everything fits.
    public init() {}

    /// A query for what an operator did in a span of days; nil means everybody, or every day.
    public init(by operatorName: String?, days: ClosedRange<CalendarDay>?) {
        operators = operatorName.map { [$0.lowercased()] } ?? []
        self.days = days
    }

    /// Whether it says anything.
    var isEmpty: Bool {
        words.isEmpty && operators.isEmpty && days == nil && members.isEmpty && claims.isEmpty
    }

    /// Whether a transaction may fit by what is known before its changes are read.
    public func mayFit(by operatorName: String, at moment: LocalMoment?) -> Bool {
        if let days { guard let moment, days.contains(moment.day) else { return false } }
        return operators.isEmpty || operators.contains { Self.finds($0, in: operatorName) }
    }

    /// Whether a transaction fits, with names as in `registry`.
    public func fits(_ step: RecordedStep, in registry: Registry) -> Bool {
        guard mayFit(by: step.by, at: step.at) else { return false }
        guard !words.isEmpty || !members.isEmpty || !claims.isEmpty else { return true }
        let wording = ChangeWording(Phrasebook(language), of: step.changes, in: registry, showsWholeNumbers: true)
        let people = Set(step.changes.compactMap { registry.member(concernedBy: $0) })
        let names = people.map { (id: $0.description, name: wording.name(ofRecord: $0.description)) }
        guard members.allSatisfy({ wanted in names.contains { $0.id == wanted || Self.finds(wanted, in: $0.name) } })
        else { return false }
        guard claims.allSatisfy({ wanted in step.changes.contains { $0.names(claim: wanted) } }) else { return false }
        guard !words.isEmpty else { return true }
        let text = wording.text(step.action, step.takesBack?.direction).lowercased() + "\n" + step.by.lowercased()
        return words.allSatisfy { word in
            text.contains(word) || names.contains { Self.finds(word, in: $0.name) } || Self.finds(word, in: step.by)
        }
    }

    /// Whether a name has a text in it, as it stands or in pinyin.
    private static func finds(_ wanted: String, in name: String) -> Bool {
        if name.lowercased().contains(wanted) { return true }
        let pinyin = PinyinQuery(wanted)
        return pinyin.isPinyin && !pinyin.isEmpty && PinyinName(name).matches(pinyin)
    }
}

extension ChangeWording {
    /// Everything that stands in a step, to be searched.
    fileprivate func text(_ action: Transaction.Action?, _ undone: StepDirection?) -> String {
        var parts = [headline(action, undone: undone)]
        for change in changes {
            parts.append(subject(change))
            for line in lines(change) {
                parts.append(line.label)
                parts += [line.before, line.after].compactMap { $0 }
            }
        }
        return parts.joined(separator: "\n")
    }
}

extension Change {
    /// Whether it is about the claim with this id.
    fileprivate func names(claim: String) -> Bool {
        switch self {
        case .claim(let edit): edit.id.description == claim
        case .payment(let edit): (edit.after ?? edit.before)?.claim.description == claim
        default: false
        }
    }
}
