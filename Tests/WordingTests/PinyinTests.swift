import Testing

@testable import Wording

@Suite("Pinyin")
struct PinyinTests {
    @Test(
        "A name is found by initials, by its full spelling, and by any mixture of beginnings in order",
        arguments: [
            "w", "ws", "wsq", "wang", "wangsuqiong", "wangsq", "wsuq", "wsqiong", "wasuqi", "WSQ", "ＷＳＱ",
            "wang su qiong",
            "wang'suqiong",
        ]
    )
    func findsByMixtures(query: String) {
        #expect(Pinyin.matches(query: query, name: "王素琼"))
    }

    @Test("A search may begin at any character", arguments: ["sq", "suqiong", "q", "qiong", "su"])
    func findsFromLaterCharacters(query: String) {
        #expect(Pinyin.matches(query: query, name: "王素琼"))
    }

    @Test(
        "What is not spelled in this order, with no character left out, does not find the name",
        arguments: ["wq", "qsw", "wangsuqiongx", "angsu", "wangg", "x", "wsqw", "王", "w素", "w1", "w*"]
    )
    func refusesOtherSpellings(query: String) {
        #expect(!Pinyin.matches(query: query, name: "王素琼"))
    }

    @Test("A query without letters finds every name", arguments: ["", " ", "'"])
    func emptyQueryFindsAll(query: String) {
        #expect(PinyinQuery(query).isEmpty)
        #expect(Pinyin.matches(query: query, name: "王素琼"))
        #expect(Pinyin.matches(query: query, name: ""))
    }

    @Test(
        "A family name reads in its own way",
        arguments: [
            ("曾国强", "zeng"), ("单晓", "shan"), ("仇英", "qiu"), ("解放", "xie"), ("区小平", "ou"), ("查良", "zha"),
            ("朴志", "piao"), ("盖文", "ge"), ("缪丽", "miao"), ("乐嘉", "yue"), ("任重", "ren"), ("覃海", "qin"),
            ("翟明", "zhai"), ("黑云", "he"), ("冼星", "xian"), ("逄涛", "pang"), ("尉迟恭", "yu chi"), ("单于雄", "chan yu"),
            ("万俟卨", "mo qi"), ("澹台明", "tan tai"), ("长孙皓", "zhang sun"), ("令狐冲", "ling hu"), ("宓妃", "mi"),
            ("员半千", "yun"), ("华罗庚", "hua"), ("區慧", "ou"), ("呂", "lv"), ("阚泽", "kan"), ("纪晓岚", "ji"),
        ]
    )
    func familyNames(name: String, spelling: String) {
        let syllables = spelling.split(separator: " ").map(String.init)
        #expect(Pinyin.keys(for: name).prefix(syllables.count).map(\.readings.first) == syllables)
        #expect(Pinyin.matches(query: syllables.joined(), name: name))
        #expect(Pinyin.matches(query: String(syllables.map { $0.prefix(1) }.joined()), name: name))
    }

    @Test(
        "The ordinary reading of a family name still finds it",
        arguments: [("曾国强", "ceng"), ("单晓", "dan"), ("区小平", "qu")])
    func ordinaryReadingStays(name: String, query: String) {
        #expect(Pinyin.matches(query: query, name: name))
    }

    @Test("A family name's reading belongs to the head of a name only")
    func familyReadingAtTheHeadOnly() {
        #expect(Pinyin.keys(for: "黑云").first?.readings == ["he", "hei"])
        #expect(Pinyin.keys(for: "云黑").last?.readings == ["hei"])
    }

    @Test(
        "Every reading of a character of the given name is tried", arguments: ["zhangchang", "zhangzhang", "zc", "zz"])
    func alternativesOfGivenNames(query: String) {
        #expect(Pinyin.matches(query: query, name: "张长"))
    }

    @Test("ü is typed as v, u or yu", arguments: ["lvnv", "lunu", "lyunyu", "lünü", "lnv", "ln"])
    func umlaut(query: String) {
        #expect(Pinyin.matches(query: query, name: "吕女"))
    }

    @Test("The dot of a name from another language is passed over, Latin letters and digits read as themselves")
    func otherScripts() {
        #expect(Pinyin.matches(query: "mmtal", name: "买买提·艾力"))
        #expect(Pinyin.matches(query: "maimaiti·aili", name: "买买提·艾力"))
        #expect(Pinyin.matches(query: "anna", name: "Anna 2"))
        #expect(Pinyin.matches(query: "a2", name: "Anna 2"))
        #expect(Pinyin.keys(for: "王A·1").map(\.readings) == [["wang"], ["a"], ["1"]])
        #expect(Pinyin.keys(for: "，　🙂").isEmpty)
    }

    @Test(
        "Rare characters of names have readings", arguments: [("䶮", "yan"), ("〇", "ling"), ("𬭛", "bo"), ("喆", "zhe")])
    func rareCharacters(character: String, reading: String) {
        #expect(Pinyin.keys(for: character).first?.readings.contains(reading) == true)
    }

    @Test("A roster sorts by the first reading of each character")
    func spelling() {
        #expect(Pinyin.spelling(of: "单于雄") == "chan yu xiong")
        #expect(
            ["王素琼", "曾强", "艾力"].sorted { Pinyin.spelling(of: $0) < Pinyin.spelling(of: $1) } == ["艾力", "王素琼", "曾强"])
    }

    @Test("A query longer than any spelling finds nothing, and does no harm")
    func longQueries() {
        let name = String(repeating: "床", count: 40)
        #expect(Pinyin.matches(query: String(repeating: "c", count: 40), name: name))
        #expect(Pinyin.matches(query: String(repeating: "c", count: 63), name: name) == false)
        #expect(Pinyin.matches(query: String(repeating: "chuang", count: 10) + "chu", name: name))
        #expect(!Pinyin.matches(query: String(repeating: "chuang", count: 20), name: name))
    }

    @Test("The walk over a name agrees with trying every way to split the query")
    func agreesWithExhaustiveSearch() {
        var generator = SplitMix(state: 20_181_115)
        let characters = Array("王曾单于尉迟素琼长行重乐解查绿女吕阿a1·银")
        let letters = Array("wangsuqioczehdlvxyk1")
        var found = 0
        for _ in 0..<4000 {
            let name = String(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                    characters.randomElement(using: &generator) ?? "王"
                })
            let keys = Pinyin.keys(for: name)
            // Half of the queries are cut from the name itself, or hardly any would match.
            let query: String
            if Bool.random(using: &generator) {
                query = keys.dropFirst(Int.random(in: 0...1, using: &generator)).map { key in
                    let reading = key.readings.randomElement(using: &generator) ?? ""
                    return String(reading.prefix(Int.random(in: 1...6, using: &generator)))
                }.joined()
            } else {
                query = String(
                    (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                        letters.randomElement(using: &generator) ?? "w"
                    })
            }
            let expected = query.isEmpty || keys.indices.contains { splits(query[...], over: keys[$0...]) }
            found += expected ? 1 : 0
            #expect(Pinyin.matches(query: query, name: name) == expected, "\(query) in \(name)")
        }
        #expect((1000...3500).contains(found))
    }

    /// Whether the query is beginnings of readings of these characters, one after another.
    private func splits(_ query: Substring, over keys: ArraySlice<PinyinSyllables>) -> Bool {
        guard !query.isEmpty else { return true }
        guard let key = keys.first else { return false }
        return key.readings.contains { reading in
            let spellings =
                reading.count > 1 && reading.contains("v")
                ? ["v", "u", "yu"].map {
                    reading.split(separator: "v", omittingEmptySubsequences: false).joined(separator: $0)
                }
                : [reading]
            return spellings.contains { spelling in
                (1...spelling.count).contains { length in
                    query.hasPrefix(spelling.prefix(length)) && splits(query.dropFirst(length), over: keys.dropFirst())
                }
            }
        }
    }
}

/// A small generator of random numbers whose run is the same everywhere.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
