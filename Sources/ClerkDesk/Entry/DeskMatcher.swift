import TerminalUI
import Wording

/// How the desk finds things by what was typed: some letters of a word, or the pinyin of Chinese characters.
enum DeskMatcher {
    /// Finds texts by their letters first, and by pinyin where the letters don't fit.
    static let matcher: TextMatcher = { typed in
        let letters = FuzzyQuery(typed)
        let pinyin = PinyinQuery(typed)
        return { text in
            if let match = letters.match(text) { return match }
            // A text in Latin letters spells what it is.
            guard pinyin.isPinyin, !pinyin.isEmpty, !text.utf8.allSatisfy({ $0 < 0x80 }),
                let range = pinyin.range(in: text)
            else { return nil }
            // As good as a run of letters of that length, and better at the text's start.
            let start = range.lowerBound == 0 ? 20 : 12
            return TextMatch(score: (start + 30 * typed.count) * 64 - min(63, text.count), ranges: [range])
        }
    }
}
