import Testing

@testable import Wording

@Suite("The place that pinyin finds")
struct PinyinRangeTests {
    @Test(
        "The characters that the letters spell are the ones found, the first run of them",
        arguments: [
            ("wsq", "王素琼", 0..<3), ("sq", "王素琼", 1..<3), ("q", "王素琼", 2..<3), ("ou", "区小平", 0..<1),
            ("yj", "昆明冶金集团", 2..<4), ("jt", "昆明冶金集团", 4..<6), ("al", "买买提·艾力", 4..<6),
            ("mtal", "买买提·艾力", 1..<6), ("wa", "王啊王啊", 0..<1), ("b2", "B2栋", 0..<2),
        ]
    )
    func places(query: String, text: String, range: Range<Int>) {
        #expect(PinyinQuery(query).range(in: text) == range)
    }

    @Test("Nothing is found where the name doesn't match, and no place by an empty query or by Chinese")
    func none() {
        #expect(PinyinQuery("wq").range(in: "王素琼") == nil)
        #expect(PinyinQuery("").range(in: "王素琼") == nil)
        #expect(PinyinQuery("王").range(in: "王素琼") == nil)
        #expect(PinyinQuery("w").range(in: "") == nil)
    }

    @Test("A place is found exactly where the name matches")
    func agreesWithMatching() {
        let names = ["王素琼", "曾国强", "单于雄", "尉迟恭", "买买提·艾力", "区小平", "吕 布", "解放A"]
        let letters = Array("wsqzgcyhmtalxpobfaueign")
        for name in names {
            for first in letters {
                for second in letters {
                    let query = PinyinQuery(String([first, second]))
                    #expect(
                        (query.range(in: name) != nil) == PinyinName(name).matches(query), "\(name) \(first)\(second)")
                }
            }
        }
    }
}
