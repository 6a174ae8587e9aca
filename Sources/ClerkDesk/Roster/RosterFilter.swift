import MutualAid

/// The search line as it is understood: words and conditions that must all hold.
struct RosterFilter: Hashable, Sendable {
    /// What is asked.
    private(set) var terms: [RosterTerm] = []
    /// What was not understood, the first of it; it filters nothing.
    private(set) var problem: Problem?
    /// A last word that is still being typed and may become a condition.
    private(set) var growing: String?

    /// Why a word was not understood.
    enum Problem: Hashable, Sendable {
        /// Nothing is called so; perhaps `nearest` was meant.
        case unknownKey(String, nearest: RosterKey?)
        /// What stands behind the key can't be read.
        case unreadable(String, RosterKey)
    }

    init() {}

    /// Reads a line.
    /// - Parameter isTyping: whether the last word may not be finished: nothing is said about it then.
    init(_ line: String, isTyping: Bool) {
        let words = line.split(whereSeparator: \.isWhitespace)
        let isLastGrowing = isTyping && !(line.last?.isWhitespace ?? true)
        for (index, word) in words.enumerated() {
            let isGrowing = isLastGrowing && index == words.count - 1
            switch Self.read(String(word).narrowed) {
            case .success(let term?):
                terms.append(term)
                if isGrowing, case .word(let text) = term.test, !term.isNegated { growing = text }
            case .success(nil): break
            case .failure(let fault): if !isGrowing { problem = problem ?? fault.problem }
            }
        }
    }

    private struct Fault: Error { var problem: Problem }

    private static func read(_ word: String) -> Result<RosterTerm?, Fault> {
        var rest = word[...]
        let isNegated = rest.count > 1 && (rest.first == "-" || rest.first == "!")
        if isNegated { rest = rest.dropFirst() }
        guard !rest.isEmpty, rest != "-", rest != "!" else { return .success(nil) }
        guard let sign = rest.firstIndex(where: { ":=<>≥≤".contains($0) }), sign > rest.startIndex else {
            return .success(RosterTerm(test: .word(String(rest)), isNegated: isNegated))
        }
        let name = String(rest[..<sign])
        let lexicon = RosterLexicon.standard
        guard let key = lexicon.key(name) else {
            return .failure(Fault(problem: .unknownKey(name, nearest: lexicon.nearestKey(to: name))))
        }
        let (relation, value) = RosterRelation.split(rest[sign...])
        guard !value.isEmpty, let test = test(of: key, relation, value, lexicon) else {
            return .failure(Fault(problem: .unreadable(String(rest), key)))
        }
        return .success(RosterTerm(test: test, isNegated: isNegated))
    }

    private static func test(
        of key: RosterKey, _ relation: RosterRelation, _ value: String, _ lexicon: RosterLexicon
    ) -> RosterTest? {
        func text(_ column: RosterTextColumn) -> RosterTest? {
            guard !relation.isOrder else { return nil }
            return lexicon.isBlank(value) ? .blank(column) : .text(column, value, isWhole: relation == .equal)
        }
        func choice<Value>(_ found: Set<Value>, _ test: (Set<Value>) -> RosterTest) -> RosterTest? {
            relation.isOrder || found.isEmpty ? nil : test(found)
        }
        func number(_ number: RosterNumber) -> RosterTest? {
            relation.range(of: value, isAmount: number.isAmount).map { .number(number, $0) }
        }
        switch key {
        case .name: return text(.name)
        case .document: return text(.document)
        case .branch: return text(.branch)
        case .phone: return text(.phone)
        case .category: return choice(lexicon.categories(value)) { .category($0) }
        case .status: return choice(lexicon.statuses(value)) { .status($0) }
        case .sex: return choice(lexicon.sexes(value)) { .sex($0) }
        case .age: return number(.age)
        case .contribution: return number(.contribution)
        case .stays: return number(.stays)
        case .claims: return number(.claims)
        case .subsidy: return number(.subsidy)
        case .marked: return relation.isOrder ? nil : lexicon.answer(value).map { .marked($0) }
        }
    }

    /// The term for a growing word taken out: it may yet become a condition.
    mutating func passOverGrowingWord() {
        if growing != nil, !terms.isEmpty { terms.removeLast() }
    }

    /// Whether marks decide who is listed.
    var asksForMarks: Bool { terms.contains { if case .marked = $0.test { true } else { false } } }

    /// Whether anything but plain words is asked.
    var hasConditions: Bool { terms.contains { if case .word = $0.test { false } else { true } } }
}

// MARK: - Rewriting the line

extension RosterFilter {
    /// The one status that `line` asks for, if it does.
    static func status(in line: String) -> RosterStatus? {
        for word in line.split(whereSeparator: \.isWhitespace) {
            if case .success(let term?) = read(String(word).narrowed), case .status(let found) = term.test,
                !term.isNegated, found.count == 1
            {
                return found.first
            }
        }
        return nil
    }

    /// The line with `condition` in the place of whatever it asked of the status; nil takes that away.
    static func line(_ line: String, asking condition: String?) -> String {
        var words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        let isStatus = { (word: String) -> Bool in
            let word = word.narrowed.drop { $0 == "-" || $0 == "!" }
            guard let sign = word.firstIndex(where: { ":=".contains($0) }) else { return false }
            return RosterLexicon.standard.key(String(word[..<sign])) == .status
        }
        let place = words.firstIndex(where: isStatus)
        words.removeAll(where: isStatus)
        if let condition { words.insert(condition, at: min(place ?? words.count, words.count)) }
        return words.joined(separator: " ")
    }
}
