import MutualAid
import Testing

@testable import Wording

@Suite("How the manual and the help are written")
struct ManualStyleTests {
    /// The sentences of the manual and of the help; tables of keys and lines to be typed apart.
    private func sentences(_ language: Language) -> [String] {
        let manual = Manual.manual(in: language).blocks.compactMap { block -> String? in
            switch block {
            case .heading(_, let text), .paragraph(let text), .item(_, let text): text
            case .row, .code: nil
            }
        }
        return manual + HelpTexts.texts(in: language).parts.values
    }

    @Test(
        "Chinese texts use none of a developer's words",
        arguments: ["参数", "字段", "无效", "非法", "异常", "数据库", "字符", "解析", "事务", "日志", "变量", "缓存", "哈希", "接口", "配置", "界面"])
    func chineseJargon(word: String) {
        let wrong = sentences(.chinese).filter { $0.contains(word) }
        #expect(wrong == [])
    }

    @Test("Chinese texts are punctuated as Chinese")
    func chinesePunctuation() {
        let wrong = sentences(.chinese).filter { text in
            zip(text, text.dropFirst()).contains { left, right in
                (left >= "一" && left <= "龥" && ",;:?!(".contains(right)) || ("，。；：？！、".contains(left) && right == " ")
            }
        }
        #expect(wrong == [])
    }

    @Test(
        "English texts use none of a developer's words",
        arguments: ["invalid", "parse", "string", "journal", "checkpoint", "transaction", "commit", "database", "hash"])
    func englishJargon(word: String) {
        let wrong = sentences(.english).filter { text in
            text.lowercased().split { !($0.isASCII && $0.isLetter) }.contains { $0 == word }
        }
        #expect(wrong == [])
    }

    @Test("The text is taken apart into headings, paragraphs, lists, tables and lines to be typed")
    func blocks() {
        let manual = Manual(
            """
            # 手册
            <a id="one"></a>
            <!-- mark -->
            ## 一
            第一行，
            第二行。

            - 甲 **乙**
            1. 丙

            | a | b |
            | --- | --- |
            | `x` | y \\| z |
            ```
            huzhu
            ```
            """)
        #expect(
            manual.blocks == [
                .heading(level: 1, "手册"), .heading(level: 2, "一"), .paragraph("第一行，第二行。"), .item(mark: "·", "甲 乙"),
                .item(mark: "1.", "丙"), .row("a", "b"), .row("x", "y | z"), .code("huzhu"),
            ])
        #expect(manual.anchors == ["one": 1])
    }
}
