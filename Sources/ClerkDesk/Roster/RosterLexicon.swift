import MutualAid
import Wording

/// The words that conditions are made of, in both languages: whoever types one has it understood.
struct RosterLexicon: Sendable {
    /// The words of both languages, read when the first condition is typed.
    static let standard = RosterLexicon(Language.allCases.map { Phrasebook($0) })

    private let keys: [(value: RosterKey, words: [String])]
    private let statuses: [(value: RosterStatus, words: [String])]
    private let categories: [(value: MemberCategory, words: [String])]
    private let sexes: [(value: Sex, words: [String])]
    private let answers: [(value: Bool, words: [String])]
    private let blanks: [String]

    init(_ books: [Phrasebook]) {
        func words(_ phrase: Phrase) -> [String] {
            books.flatMap { book in book.words(phrase).map { $0.lowercased() } }
        }
        keys = RosterKey.allCases.map { ($0, words($0.phrase)) }
        statuses = RosterStatus.allCases.map { ($0, words($0.phrase)) }
        categories = MemberCategory.allCases.map { ($0, words($0.phrase)) }
        sexes = Sex.allCases.map { ($0, words($0.phrase)) }
        answers = [(true, words(.yes)), (false, words(.no))]
        blanks = words(.filterNone)
    }

    /// What a condition that begins with this word is about.
    func key(_ word: String) -> RosterKey? {
        let word = word.lowercased()
        return keys.first { $0.words.contains(word) }?.value
    }

    /// The key that is most like a mistyped word.
    func nearestKey(to word: String) -> RosterKey? {
        let word = Array(word.lowercased())
        let distances = keys.flatMap { key in key.words.map { (key.value, Self.distance(word, Array($0)), $0.count) } }
        guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 <= max(1, best.2 / 3) else { return nil }
        return best.0
    }

    /// The keys that a word may become when it is typed on.
    func keys(beginning word: String) -> [RosterKey] {
        let word = word.lowercased()
        return keys.filter { key in key.words.contains { $0.hasPrefix(word) } }.map(\.value)
    }

    func statuses(_ word: String) -> Set<RosterStatus> { Self.values(word, among: statuses) }
    func categories(_ word: String) -> Set<MemberCategory> { Self.values(word, among: categories) }
    func sexes(_ word: String) -> Set<Sex> { Self.values(word, among: sexes) }
    func answer(_ word: String) -> Bool? {
        let found = Self.values(word, among: answers)
        return found.count == 1 ? found.first : nil
    }

    /// Whether the word asks for an empty column.
    func isBlank(_ word: String) -> Bool { blanks.contains(word.lowercased()) }

    /// The word itself, else what begins with it, else what holds it, else what is spelled so in pinyin.
    private static func values<Value: Hashable>(
        _ word: String, among all: [(value: Value, words: [String])]
    ) -> Set<Value> {
        let word = word.lowercased()
        func matching(_ fits: (String) -> Bool) -> Set<Value> {
            Set(all.filter { $0.words.contains(where: fits) }.map(\.value))
        }
        let query = PinyinQuery(word)
        let ways: [(String) -> Bool] = [
            { $0 == word }, { $0.hasPrefix(word) }, { !word.isASCII && $0.contains(word) },
            { query.isPinyin && !query.isEmpty && query.range(in: $0)?.lowerBound == 0 },
        ]
        for way in ways {
            let found = matching(way)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// How many letters must be put in, taken out or changed to make one word of the other.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, character) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let change = diagonal + (character == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}

extension Phrasebook {
    /// The words of a phrase that lists several which mean the same.
    func words(_ phrase: Phrase) -> [String] { self(phrase).split(separator: " ").map(String.init) }

    /// The word that a key is shown by.
    func word(_ key: RosterKey) -> String { words(key.phrase).first ?? "" }

    /// A condition as one types it: the colon is the one on the keyboard of the language.
    func condition(_ key: RosterKey, _ value: String) -> String {
        word(key) + (language == .chinese ? "：" : ":") + value
    }

    /// The word that a status is asked for by.
    func word(_ status: RosterStatus) -> String { words(status.phrase).first ?? "" }
}

extension RosterKey {
    var phrase: Phrase {
        switch self {
        case .name: .filterWordsName
        case .document: .filterWordsDocument
        case .branch: .filterWordsBranch
        case .category: .filterWordsCategory
        case .status: .filterWordsStatus
        case .age: .filterWordsAge
        case .sex: .filterWordsSex
        case .phone: .filterWordsPhone
        case .contribution: .filterWordsContribution
        case .stays: .filterWordsStays
        case .claims: .filterWordsClaims
        case .subsidy: .filterWordsSubsidy
        case .marked: .filterWordsMarked
        }
    }
}

extension RosterStatus {
    var phrase: Phrase {
        switch self {
        case .open: .filterStatusOpen
        case .doubtful: .filterStatusDoubtful
        case .out: .filterStatusOut
        case .participating: .filterStatusIn
        case .continuing: .filterStatusContinuing
        case .new: .filterStatusNew
        case .transferredIn: .filterStatusTransferredIn
        }
    }
}

extension MemberCategory {
    var phrase: Phrase {
        switch self {
        case .active: .filterCategoryActive
        case .retired: .filterCategoryRetired
        case .newEmploymentForm: .filterCategoryNewForm
        }
    }
}

extension Sex {
    fileprivate var phrase: Phrase { self == .female ? .filterSexFemale : .filterSexMale }

    /// The phrase that lists the words for both.
    static var phrases: [Phrase] { allCases.map(\.phrase) }
}

extension String {
    fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
