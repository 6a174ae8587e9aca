import Testing

@testable import Wording

@Suite("Names of a whole roster")
struct NameTableTests {
    private static let surnames = Array("王李张曾单仇解区尉吕买欧")
    private static let given = Array("素琼长重阳女吕云黑·A1 迟于𠀀ｗ")

    /// Names of every kind, the same each time.
    private static let names: [String] = {
        var state: UInt64 = 7
        func next(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        return (0..<300).map { _ in
            let rest = (0..<next(4)).map { _ in given[next(given.count)] }
            return String([surnames[next(surnames.count)]] + rest)
        } + ["", "单于雄", "尉迟恭", "买买提·艾力", "Anna 2"]
    }()

    private func table(_ names: [String]) -> NameTable {
        var table = NameTable()
        for name in names { table.append(name) }
        return table
    }

    private func found(_ words: [UInt64]) -> [Int] {
        words.enumerated().flatMap { index, word in
            (0..<64).filter { word >> UInt64($0) & 1 == 1 }.map { index * 64 + $0 }
        }
    }

    @Test(
        "A table finds by pinyin what each name is found by alone",
        arguments: [
            "w", "wsq", "wangs", "zeng", "ceng", "sx", "shany", "chanyu", "dany", "ou", "qu", "lv", "lvn", "lyn", "mmt",
            "a", "a1", "1", "zhang", "zhangchang", "zc", "yuchi", "wei", "x", "v", "wangsuqiong", "nvnv", "wy",
        ])
    func pinyin(text: String) {
        // Full-width letters in a name read as letters in the table only.
        let names = Self.names.filter { !$0.contains("ｗ") }
        let query = PinyinQuery(text)
        let expected = names.indices.filter { PinyinName(names[$0]).matches(query) }
        #expect(found(table(names).names(matching: query)) == expected)
    }

    @Test("A query without letters finds everybody, one that is no pinyin nobody")
    func odd() {
        let table = table(Self.names)
        #expect(found(table.names(matching: PinyinQuery("'"))).count == Self.names.count)
        #expect(found(table.names(matching: PinyinQuery("王"))).isEmpty)
    }

    @Test(
        "Characters are found as they stand, whatever the case and width of letters",
        arguments: ["王", "素琼", "·", "𠀀", "a", "琼素琼", "W"])
    func characters(text: String) {
        let expected = Self.names.indices.filter { index in
            let name = Self.names[index].uppercased().replacing("Ｗ", with: "W")
            return name.contains(text.uppercased())
        }
        #expect(found(table(Self.names).names(containing: text)) == expected)
        let whole = Self.names.indices.filter { Self.names[$0] == text }
        #expect(found(table(Self.names).names(equalTo: text)) == whole)
    }

    @Test("A changed name is found by its new characters only")
    func changing() {
        var table = table(["王素琼", "李明"])
        table.replace(at: 0, with: "曾强")
        #expect(found(table.names(matching: PinyinQuery("wsq"))).isEmpty)
        #expect(found(table.names(matching: PinyinQuery("zq"))) == [0])
        #expect(found(table.names(containing: "素")).isEmpty)
        #expect(found(table.names(containing: "强")) == [0])
    }

    @Test("The order is that of the spelling, and names that read alike are kept apart by their characters")
    func order() {
        let names = Self.names.filter { !$0.contains("ｗ") }
        let table = table(names)
        let sorted = names.indices.sorted {
            (table.spellingOrder(at: $0), $0) < (table.spellingOrder(at: $1), $1)
        }
        let expected = names.indices.sorted {
            (Pinyin.spelling(of: names[$0]), $0) < (Pinyin.spelling(of: names[$1]), $1)
        }
        #expect(sorted == expected)
        let alike = self.table(["王伟", "王玮", "王伟"])
        #expect(alike.spellingOrder(at: 0) == alike.spellingOrder(at: 1))
        #expect(alike.characterOrder(at: 0) != alike.characterOrder(at: 1))
        #expect(alike.characterOrder(at: 0) == alike.characterOrder(at: 2))
    }
}
