import MutualAid

/// Reads where a scheme's text is ambiguous.
struct ReadingReader {
    let root: FileNode
    let cite: ArticleReader

    func readings() -> [Reading] {
        guard let list = root.required("readings") else { return [] }
        let nodes = list.elements
        list.reportDoubles(nodes) { $0.peek("name") }
        return nodes.compactMap(reading)
    }

    private func reading(_ node: FileNode) -> Reading? {
        node.allow("name", "builtIn", "alternatives", "article")
        let article = cite.article(of: node)
        let builtIn = node.required("builtIn")
        let alternatives = node.required("alternatives")
        guard let place = node.required("name"), let name = place.string else { return nil }
        guard let values = ReadingChoice.values(of: name) else {
            let names = ReadingChoice.names
            place.report(.notOneOf(name, names, nearest: names.first { $0.lowercased() == name.lowercased() }))
            return nil
        }
        func choice(_ node: FileNode) -> ReadingChoice? {
            guard let value = node.string else { return nil }
            if let choice = ReadingChoice(name: name, value: value) { return choice }
            node.report(.notOneOf(value, values, nearest: nil))
            return nil
        }
        let chosen = builtIn.flatMap(choice)
        let others = alternatives?.elements ?? []
        if case .string(let first)? = builtIn?.value {
            for other in others { if case .string(first) = other.value { other.report(.doubled(first)) } }
        }
        alternatives?.reportDoubles(others) { if case .string(let string) = $0.value { string } else { nil } }
        let read = others.compactMap(choice)
        return chosen.map { Reading(builtIn: $0, alternatives: read, article: article) }
    }
}
