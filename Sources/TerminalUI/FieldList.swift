/// The list that is open beside the focused field: what can be chosen, or what was typed there before.
struct FieldList: Hashable, Sendable {
    /// What the list is for.
    enum Purpose: Hashable, Sendable {
        /// The field takes one of the values listed, found by the query.
        case choosing
        /// The field takes any text; the list only offers some.
        case suggesting
    }

    let purpose: Purpose
    /// What is looked for in a list of choices; suggestions are looked for by the field's own text.
    var query = TextField(limit: 60)
    var list: PickList<String>

    /// A list of choices with the chosen one selected.
    init(choosing choices: [Choice], chosen: String) {
        purpose = .choosing
        list = PickList(choices.map { PickItem($0.value, label: $0.label) }, selected: chosen)
    }

    /// A list of suggestions; none is selected until the clerk goes into the list.
    init(suggesting texts: [String]) {
        purpose = .suggesting
        list = PickList(texts.map { PickItem($0, label: $0) })
        list.selected = nil
    }

    /// Whether Enter takes the selected item.
    var isEntered: Bool { list.selected != nil }

    /// The value that Enter takes.
    var picked: String? { list.picked.flatMap { $0.note == nil ? $0.value : nil } }

    /// How many items are seen at a time, where there is room.
    static let mostRows = 6
}

/// How a list stands to what is typed.
public enum OpenList: Hashable, Sendable {
    /// It only offers: Enter keeps the text as it is typed.
    case offered
    /// Enter takes what is selected in it.
    case entered
}

extension FormState {
    /// The list that is open beside the focused field; nil when none is.
    public var openList: OpenList? {
        list.map { $0.purpose == .choosing || $0.isEntered ? .entered : .offered }
    }

    /// Whether what is looked for in a list of choices is nowhere in it.
    public var isLookingInVain: Bool {
        list.map { $0.purpose == .choosing && !$0.query.isEmpty && $0.list.picked == nil } ?? false
    }

    /// Closes the list without taking anything from it.
    public mutating func closeList() {
        list = nil
        isListDismissed = true
    }

    /// Closes the list before something else is done with the form; a choice that was looked for is taken.
    /// - Returns: the field, when its text may have changed.
    public mutating func settleList() -> ID? {
        defer { list = nil }
        guard let list, list.purpose == .choosing, !list.query.isEmpty, let value = list.picked else { return nil }
        self[focus] = value
        return focus
    }
}
