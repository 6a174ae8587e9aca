import MutualAid
import Testing
import Wording

@testable import ClerkDesk

@Suite struct RosterFilterTests {
    private func terms(_ line: String, isTyping: Bool = false) -> [RosterTerm] {
        RosterFilter(line, isTyping: isTyping).terms
    }

    @Test(
        "Conditions read the same in either language, in full-width signs too",
        arguments: [
            (["branch:冶金", "分工会:冶金", "分工会：冶金", "BRANCH:冶金"], RosterTest.text(.branch, "冶金", isWhole: false)),
            (["branch=文学院", "分工会＝文学院"], .text(.branch, "文学院", isWhole: true)),
            (["age>55", "年龄>55", "年龄＞５５", "age:>55", "age>=56", "age≥56", "年龄:56.."], .number(.age, 56...Int64.max)),
            (["age<30", "年龄＜30", "age<=29"], .number(.age, Int64.min...29)),
            (["age:30..50", "age=30..50", "年龄：30。。50", "age:50..30", "年龄:30~50"], .number(.age, 30...50)),
            (["age:40", "age=40"], .number(.age, 40...40)),
            (["status:new", "状态:新参互", "参互:新", "状态:xch"], .status([.new])),
            (["status:open", "状态:未登记", "状态:wdj"], .status([.open])),
            (["status:in", "状态:已参互"], .status([.participating])),
            (["状态:未"], .status([.open, .out])),
            (["状态:续互"], .status([.continuing])),
            (["sex:f", "sex:female", "性别:女"], .sex([.female])),
            (["category:ret", "类别:退休", "类别:tx"], .category([.retired])),
            (["subsidy>1,000", "补助>1000", "补助>１０００"], .number(.subsidy, 100_001...Int64.max)),
            (["contribution:120", "互助金=120.00"], .number(.contribution, 12_000...12_000)),
            (["phone:none", "电话:无"], .blank(.phone)),
            (["marked:yes", "标记:是"], .marked(true)),
            (["id:5301", "证件:5301"], .text(.document, "5301", isWhole: false)),
        ])
    func conditions(lines: [String], test: RosterTest) {
        for line in lines {
            #expect(terms(line) == [RosterTerm(test: test)], "\(line)")
            #expect(terms("-" + line) == [RosterTerm(test: test, isNegated: true)], "\(line)")
            #expect(terms("！" + line) == [RosterTerm(test: test, isNegated: true)], "\(line)")
        }
    }

    @Test("Words without a sign are searched for, and stand beside conditions")
    func words() {
        #expect(
            terms("wsq 年龄>55　－文学院") == [
                RosterTerm(test: .word("wsq")), RosterTerm(test: .number(.age, 56...Int64.max)),
                RosterTerm(test: .word("文学院"), isNegated: true),
            ])
        #expect(terms("  ").isEmpty && terms("- !").isEmpty)
        #expect(terms("0871-6501") == [RosterTerm(test: .word("0871-6501"))])
    }

    @Test(
        "An unknown condition is said with the nearest one, once the word is finished, and filters nothing",
        arguments: [("brnch:x", RosterKey.branch), ("agee>3", .age), ("statsu:new", .status), ("分工惠:x", .branch)])
    func unknown(line: String, nearest: RosterKey) {
        let name = String(line.prefix { !":>".contains($0) })
        #expect(RosterFilter(line, isTyping: true).problem == nil)
        #expect(RosterFilter(line, isTyping: false).problem == .unknownKey(name, nearest: nearest))
        #expect(RosterFilter(line + " ", isTyping: true).problem == .unknownKey(name, nearest: nearest))
        #expect(terms(line).isEmpty)
    }

    @Test("What is like nothing is not guessed")
    func noGuess() {
        #expect(RosterFilter("quux:3", isTyping: false).problem == .unknownKey("quux", nearest: nil))
    }

    @Test(
        "A value that can't be read is said, once the word is finished, and filters nothing",
        arguments: [
            ("age>x", RosterKey.age), ("status:zzz", .status), ("name>3", .name), ("status>new", .status),
            ("age:", .age),
            ("age:..", .age), ("age>30..50", .age), ("subsidy:1,0", .subsidy), ("marked:maybe", .marked),
        ])
    func unreadable(line: String, key: RosterKey) {
        #expect(RosterFilter(line, isTyping: true) == RosterFilter("", isTyping: true))
        #expect(RosterFilter(line, isTyping: false).problem == .unreadable(line, key))
        #expect(terms(line + " wsq") == [RosterTerm(test: .word("wsq"))])
    }

    @Test("A condition on the status is put into the line, replaced and taken out where it stands")
    func rewriting() {
        #expect(RosterFilter.line("wsq", asking: "状态:未登记") == "wsq 状态:未登记")
        #expect(RosterFilter.line("状态:未登记 wsq", asking: "状态:存疑") == "状态:存疑 wsq")
        #expect(RosterFilter.line("age>5 -status:new wsq", asking: nil) == "age>5 wsq")
        #expect(RosterFilter.status(in: "wsq status:out") == .out)
        #expect(RosterFilter.status(in: "wsq -status:out") == nil)
    }

    @Test("Every condition has words in both languages, and none is another's")
    func lexicon() {
        var owners: [String: RosterKey] = [:]
        for language in Language.allCases {
            for key in RosterKey.allCases {
                let words = Phrasebook(language).words(key.phrase)
                #expect(!words.isEmpty)
                for word in words {
                    #expect(RosterLexicon.standard.key(word) == key)
                    #expect(owners.updateValue(key, forKey: word) ?? key == key)
                }
            }
            for status in RosterStatus.allCases {
                let word = Phrasebook(language).word(status)
                #expect(RosterLexicon.standard.statuses(word) == [status])
            }
        }
    }
}
