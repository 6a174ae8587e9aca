import MutualAid
import Testing
import Wording

@Suite("How the texts are written")
struct PhraseStyleTests {
    /// Words in Latin letters that a clerk meets anyway: keys, the other language, the letter in an identity number.
    private static let onScreen: Set<String> = [
        "English", "Esc", "n", "s", "c", "r", "u", "a", "p", "v", "y", "X", "UTF", "huzhu", "verify", "restore",
        "Shift",
    ]

    /// Words of the command line, which is typed in Latin letters.
    private static let onCommandLine: Set<String> = [
        "huzhu", "XDG", "DATA", "HOME", "zh", "Hans", "en", "ASCII", "UTF", "TERM", "xterm", "color", "LC", "ALL", "C",
        "store", "today", "auto", "dark", "light", "roster", "restore", "verify", "rebuild", "help", "plain", "man",
        "bash", "zsh", "fish", "Tab", "F", "export", "profile", "NO", "COLOR", "ambiguous", "width", "chmod", "R", "go",
    ]

    private func isOfCommandLine(_ key: String) -> Bool { key.hasPrefix("cli") }

    @Test("Chinese texts have no Latin words but a few")
    func latinWords() throws {
        for (key, text) in try PhraseFile(.chinese).texts {
            let allowed = isOfCommandLine(key) ? Self.onCommandLine : Self.onScreen
            let strange = PhraseFile.latinWords(in: text).filter { !allowed.contains($0) }
            #expect(strange == [], "\(key): \(text)")
        }
    }

    @Test("Every Latin word that is allowed is used")
    func latinWordsUsed() throws {
        let words = try PhraseFile(.chinese).texts.values.flatMap(PhraseFile.latinWords)
        #expect(Self.onScreen.union(Self.onCommandLine).subtracting(words) == [])
    }

    @Test("English texts have no Chinese but the name of the language")
    func chineseCharacters() throws {
        for (key, text) in try PhraseFile(.english).texts where key != "keyLanguage" {
            #expect(!text.contains { $0.isChinese }, "\(key): \(text)")
        }
    }

    @Test("Chinese texts are in Chinese")
    func inChinese() throws {
        // Signs and figures only, the same in both languages, or the name of the other language.
        let signs: Set<String> = [
            "dash", "listSeparator", "clauseSeparator", "keyLanguage", "memberPageEnrolledOut", "breakdownPayable",
            "footCited", "partSeparator", "pathStep", "bullet", "minus", "lineDifference", "lineTimes", "lineDeduct",
            "lineSegment", "helpStatement", "schemeLimit", "schemeAmountOf", "historyTurn", "plainRow",
            "cliDoctorSpaceText",
        ]
        for (key, text) in try PhraseFile(.chinese).texts {
            let isChinese = text.contains { $0.isChinese && !"、；　（）".contains($0) }
            #expect(isChinese != signs.contains(key), "\(key): \(text)")
        }
    }

    @Test("Chinese texts are punctuated as Chinese")
    func punctuation() throws {
        for (key, text) in try PhraseFile(.chinese).texts {
            // A command to be typed has the shell's quotation marks.
            let marks = isOfCommandLine(key) ? ",;:?!()" : ",;:?!()\"'"
            #expect(!text.contains { marks.contains($0) }, "\(key): \(text)")
            #expect(!text.contains("..."), "\(key)")
            for (character, next) in zip(text, text.dropFirst()) {
                #expect(!(character.isChinese && next == "."), "\(key): \(text)")
                // Marks as wide as a character bring their own space.
                #expect(!("，。；：？！、（）“”".contains(character) && next == " "), "\(key): \(text)")
                #expect(!(character == " " && "，。；：？！、（）”".contains(next)), "\(key): \(text)")
            }
        }
    }

    @Test("English texts are punctuated as English", arguments: ["，", "。", "；", "：", "？", "！", "、", "（", "）", "　"])
    func englishPunctuation(mark: String) throws {
        for (key, text) in try PhraseFile(.english).texts { #expect(!text.contains(mark), "\(key): \(text)") }
    }

    @Test("Brackets and quotation marks close", arguments: Language.allCases)
    func pairs(language: Language) throws {
        for (key, text) in try PhraseFile(language).texts {
            for pair in [("（", "）"), ("“", "”"), ("(", ")"), ("{", "}")] {
                #expect(text.count { String($0) == pair.0 } == text.count { String($0) == pair.1 }, "\(key)")
            }
        }
    }

    @Test(
        "Chinese texts use none of a developer's words",
        arguments: [
            "参数", "字段", "无效", "非法", "空值", "异常", "线程", "索引", "数据库", "对象", "数组", "字符串", "解析", "事务", "日志", "变量",
            "缓存", "布尔", "序列", "令牌", "哈希", "编码", "接口", "调用", "返回值", "超时", "配置", "实例",
        ])
    func chineseJargon(word: String) throws {
        for (key, text) in try PhraseFile(.chinese).texts { #expect(!text.contains(word), "\(key): \(text)") }
    }

    @Test("English texts use none of a developer's words")
    func englishJargon() throws {
        let jargon: Set<String> = [
            "null", "nil", "invalid", "illegal", "exception", "parse", "parser", "string", "boolean", "integer",
            "array",
            "object", "token", "hash", "journal", "checkpoint", "transaction", "commit", "rollback", "database",
            "thread",
            "index", "timeout", "buffer", "cache", "json", "schema", "unexpected", "undefined", "widget",
        ]
        for (key, text) in try PhraseFile(.english).texts {
            let words = PhraseFile.latinWords(in: text.lowercased())
            #expect(jargon.intersection(words) == [], "\(key): \(text)")
        }
    }

    @Test("One thing has one name: what a key and a screen, or a column and a field, both say is said alike")
    func oneName() throws {
        let pairs: [(Phrase, Phrase)] = [
            (.rosterName, .memberName), (.rosterBranch, .memberBranch),
            (.rosterPhone, .memberPhone), (.lineOutOfPocket, .settlementOutOfPocket),
        ]
        for language in Language.allCases {
            let book = Phrasebook(language)
            for (left, right) in pairs { #expect(book(left).lowercased() == book(right).lowercased(), "\(left)") }
        }
    }
}

extension Character {
    /// Whether it is a Chinese character or a mark of Chinese text.
    fileprivate var isChinese: Bool {
        unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x3000...0x303F, 0x3400...0x9FFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
            default: false
            }
        }
    }
}
