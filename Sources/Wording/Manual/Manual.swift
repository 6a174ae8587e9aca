import MutualAid

/// The clerk's manual in one language, taken apart into what a reader shows.
public struct Manual: Sendable {
    /// A piece of the text.
    public enum Block: Hashable, Sendable {
        /// A heading: 1 for the whole manual, 2 for a chapter, 3 for a part of one.
        case heading(level: Int, String)
        case paragraph(String)
        /// An entry of a list, with the sign or number before it.
        case item(mark: String, String)
        /// A row of a table: what it is about, and what is said of it.
        case row(String, String)
        /// A line that stands as it is.
        case code(String)
    }

    /// The text, in order.
    public private(set) var blocks: [Block] = []
    /// The names by which the program finds places, each with the place of its heading in ``blocks``.
    public private(set) var anchors: [String: Int] = [:]
    /// The same names in the order of the text.
    public private(set) var anchorNames: [String] = []

    /// The manual in `language`, as built into the program.
    public static func manual(in language: Language, signs: SignSet = .printed) -> Manual {
        switch (language, signs) {
        case (.chinese, .printed): chinese
        case (.english, .printed): english
        case (.chinese, .ascii): chineseInASCII
        case (.english, .ascii): englishInASCII
        }
    }

    // Read when somebody opens it or asks for a word.
    private static let chinese = Manual(source(in: .chinese))
    private static let english = Manual(source(in: .english))
    private static let chineseInASCII = chinese.written(with: .ascii, in: .chinese)
    private static let englishInASCII = english.written(with: .ascii, in: .english)

    /// The same text with other signs.
    private func written(with signs: SignSet, in language: Language) -> Manual {
        func written(_ text: String) -> String { signs.written(text, in: language) }
        var manual = self
        manual.blocks = blocks.map { block in
            switch block {
            case .heading(let level, let text): .heading(level: level, written(text))
            case .paragraph(let text): .paragraph(written(text))
            case .item(let mark, let text): .item(mark: mark == "·" ? "-" : mark, written(text))
            case .row(let label, let text): .row(written(label), written(text))
            case .code(let text): .code(written(text))
            }
        }
        return manual
    }

    /// Takes a Markdown text apart. Of inline marks only the text stays; lines that are marks for programs are left out.
    public init(_ markdown: String) {
        var paragraph = ""
        var pending: [String] = []
        var isCode = false
        func joined(_ line: String) -> String {
            // Lines of a paragraph go on without a blank where Chinese meets Chinese.
            guard let last = paragraph.last, let first = line.first else { return paragraph + line }
            return paragraph + (last.isASCII || first.isASCII ? " " : "") + line
        }
        func end() {
            if !paragraph.isEmpty { blocks.append(.paragraph(Self.plain(paragraph))) }
            paragraph = ""
        }
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("```") {
                end()
                isCode.toggle()
            } else if isCode {
                blocks.append(.code(line))
            } else if let name = Self.anchor(line) {
                end()
                pending.append(name)
            } else if line.hasPrefix("<!--") || line.allSatisfy(\.isWhitespace) {
                end()
            } else if line.hasPrefix("#") {
                end()
                let level = line.prefix { $0 == "#" }.count
                for name in pending {
                    anchors[name] = blocks.count
                    anchorNames.append(name)
                }
                pending = []
                blocks.append(.heading(level: level, Self.plain(String(line.dropFirst(level + 1)))))
            } else if line.hasPrefix("|") {
                end()
                if let row = Self.row(line) { blocks.append(row) }
            } else if let (mark, text) = Self.item(line) {
                end()
                blocks.append(.item(mark: mark, Self.plain(text)))
            } else {
                paragraph = joined(line)
            }
        }
        end()
    }

    /// `<a id="base"></a>`, which readers of Markdown don't show.
    private static func anchor(_ line: String) -> String? {
        guard line.hasPrefix("<a id=\""), let end = line.dropFirst(7).firstIndex(of: "\"") else { return nil }
        return String(line.dropFirst(7)[..<end])
    }

    private static func item(_ line: String) -> (String, String)? {
        if line.hasPrefix("- ") { return ("·", String(line.dropFirst(2))) }
        let digits = line.prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty, line.dropFirst(digits.count).hasPrefix(". ") else { return nil }
        return (digits + ".", String(line.dropFirst(digits.count + 2)))
    }

    /// A row of a table; nil for the line below the headings and for headings that say nothing.
    private static func row(_ line: String) -> Block? {
        var cells: [String] = [""]
        var isEscaped = false
        for character in line.dropFirst() {
            if character == "|", !isEscaped { cells.append("") } else { cells[cells.count - 1].append(character) }
            isEscaped = character == "\\"
        }
        let texts = cells.dropLast().map { plain($0.replacing("\\|", with: "|")) }
        guard let first = texts.first, !texts.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) else { return nil }
        return .row(first, texts.dropFirst().joined(separator: "　"))
    }

    /// A text without the marks of Markdown.
    private static func plain(_ text: String) -> String {
        var text = text.replacing("**", with: "").replacing("`", with: "")
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension Manual {
    /// A word that the manual explains.
    public struct Term: Hashable, Sendable {
        /// The word as it is written on papers and screens.
        public var name: String
        /// What it means.
        public var meaning: String
        /// The place of its heading.
        public var anchor: String
    }

    /// The words of the glossary, in its order: the parts whose names begin with `word-`.
    public var terms: [Term] {
        anchorNames.filter { $0.hasPrefix("word-") }.compactMap { name in
            guard let place = anchors[name], case .heading(_, let title) = blocks[place],
                blocks.indices.contains(place + 1), case .paragraph(let meaning) = blocks[place + 1]
            else { return nil }
            return Term(name: title, meaning: meaning, anchor: name)
        }
    }

    /// The chapters, each with the place of its heading.
    public var chapters: [(title: String, place: Int)] {
        blocks.indices.compactMap { place in
            if case .heading(2, let title) = blocks[place] { (title, place) } else { nil }
        }
    }
}

extension Manual {
    /// Only the chapters and parts whose headings are wanted, each to its end; a chapter's parts belong to it.
    public func about(_ isWanted: (_ heading: String) -> Bool) -> Manual {
        var part = self
        part.blocks = []
        part.anchors = [:]
        part.anchorNames = []
        var level: Int?
        for block in blocks {
            if case .heading(let own, let title) = block, own > 1, level == nil || own <= level ?? own {
                level = isWanted(title) ? own : nil
            }
            if level != nil { part.blocks.append(block) }
        }
        return part
    }
}

extension Manual {
    /// The manual's text as it was written, in Markdown.
    public static func source(in language: Language) -> String {
        EmbeddedText.text("Manual/manual.\(language.rawValue).md")
    }
}

extension Phrasebook {
    /// The clerk's manual, in the language and the signs of the other texts.
    public var manual: Manual { Manual.manual(in: language, signs: signs) }

    /// What the help says about something, by its name; empty where it says nothing.
    public func help(_ name: String) -> String {
        signs.written(HelpTexts.texts(in: language)[name], in: language)
    }
}
