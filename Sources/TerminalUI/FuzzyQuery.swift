/// What was typed to find something by some of its letters, made ready to be held against many texts.
///
/// The letters are found in their order, whatever their case and width. A gap stays within a word or leads to the
/// beginning of one, so that letters strewn over a sentence find nothing; every Chinese character is a word. Words of
/// the query, apart by blanks, are found each by itself, and all of them must be there.
public struct FuzzyQuery: Sendable {
    private let words: [[Character]]

    /// Makes a query ready.
    public init(_ text: String) {
        words = text.map(\.foldedForSearch).split(separator: " ").map(Array.init)
    }

    /// The matcher that finds texts by some of their letters.
    public static let matcher: TextMatcher = { text in
        let query = FuzzyQuery(text)
        return { query.match($0) }
    }

    /// How the query fits `text`; nil when it doesn't. Runs, beginnings of words and of the text, and short texts score
    /// more.
    public func match(_ text: String) -> TextMatch? {
        guard !words.isEmpty else { return TextMatch(score: 0) }
        let characters = text.map(\.foldedForSearch)
        guard words.allSatisfy({ Self.occur($0, in: characters) }) else { return nil }
        let starts = Self.wordStarts(text)
        var score = 0
        var ranges: [Range<Int>] = []
        for word in words {
            guard let (points, places) = FuzzyPath(word, characters, starts: starts).best else { return nil }
            score += points
            ranges += places.map { $0..<$0 + 1 }
        }
        // Among texts that fit alike the shorter one is meant.
        return TextMatch(score: score * Self.longest - min(characters.count, Self.longest - 1), ranges: ranges)
    }

    private static let longest = 64

    /// The cheap look before the thorough one: most texts fail it.
    private static func occur(_ word: [Character], in characters: [Character]) -> Bool {
        var next = 0
        for character in characters where character == word[next] {
            next += 1
            if next == word.count { return true }
        }
        return false
    }

    private static func wordStarts(_ text: String) -> [Bool] {
        var starts: [Bool] = []
        var before: Character = " "
        for character in text {
            let isSmallToCapital = before.isLowercase && character.isUppercase
            let isPart = character.isLetter || character.isNumber
            let isAfterSign = !(before.isLetter || before.isNumber)
            starts.append(
                isPart && (isAfterSign || isSmallToCapital || character.isIdeograph || before.isIdeograph))
            before = character
        }
        return starts
    }
}

/// The best way to find a word's letters in a text: the place of each, and what they score together.
private struct FuzzyPath {
    private static let letter = 16
    private static let run = 14
    private static let wordStart = 12
    private static let textStart = 8
    private static let gap = 3

    /// A place at which the letters so far may end, what they score, and where the letter before stands.
    private struct End {
        var points: Int
        var before: Int
    }

    /// The best places and their score; nil when the letters cannot be found under the rule of gaps.
    let best: (points: Int, places: [Int])?

    init(_ word: [Character], _ text: [Character], starts: [Bool]) {
        var rows: [[End?]] = []
        for letter in word { rows.append(Self.ends(of: letter, after: rows.last, text, starts: starts)) }
        guard let last = rows.last else {
            best = nil
            return
        }
        var end: Int?
        for column in last.indices where (last[column]?.points ?? -1) > (end.flatMap { last[$0]?.points } ?? -1) {
            end = column
        }
        guard var place = end else {
            best = nil
            return
        }
        let points = last[place]?.points ?? 0
        var places: [Int] = []
        for row in rows.reversed() {
            places.append(place)
            place = row[place]?.before ?? place
        }
        best = (points, places.reversed())
    }

    /// The places at which `letter` may stand when the letters before it end as `earlier` says.
    private static func ends(of letter: Character, after earlier: [End?]?, _ text: [Character], starts: [Bool])
        -> [End?]
    {
        var ends = [End?](repeating: nil, count: text.count)
        // The best ends from which a gap may lead on: to a word's start from anywhere, else within the word.
        var anywhere: End?
        var inWord: End?
        for column in text.indices {
            if starts[column] { inWord = nil }
            let adjacent = column > 0 ? earlier?[column - 1] : nil
            if text[column] == letter {
                let own = Self.letter + (starts[column] ? wordStart : 0) + (column == 0 ? textStart : 0)
                if earlier == nil {
                    ends[column] = End(points: own, before: column)
                } else {
                    let jump = (starts[column] ? anywhere : inWord).map {
                        End(points: $0.points - gap + own, before: $0.before)
                    }
                    let step = adjacent.map { End(points: $0.points + run + own, before: column - 1) }
                    ends[column] = better(jump, step)
                }
            }
            guard let adjacent else { continue }
            let left = End(points: adjacent.points, before: column - 1)
            anywhere = better(anywhere, left)
            // What stands just before a word's start is in another word.
            if !starts[column] { inWord = better(inWord, left) }
        }
        return ends
    }

    private static func better(_ one: End?, _ other: End?) -> End? {
        guard let one else { return other }
        guard let other else { return one }
        return other.points > one.points ? other : one
    }
}

extension Character {
    /// The small ASCII letter for capitals and full-width forms, a blank for every blank; else the character itself.
    fileprivate var foldedForSearch: Character {
        if let value = asciiValue { return Character(Unicode.Scalar(value >= 65 && value <= 90 ? value + 32 : value)) }
        let folded = foldedToASCII
        if folded != self { return folded.foldedForSearch }
        return isWhitespace ? " " : lowercased().first ?? self
    }

    /// Whether the character is a word by itself, as Chinese characters are.
    fileprivate var isIdeograph: Bool {
        guard let scalar = unicodeScalars.first, scalar.value >= 0x3000 else { return false }
        return isLetter && DisplayWidth.narrow.columns(of: self) == 2 && !(0xFF01...0xFF5E).contains(scalar.value)
    }
}
