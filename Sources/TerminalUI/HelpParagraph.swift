/// Something the help says in sentences, before it lists the keys.
public struct HelpParagraph: Hashable, Sendable {
    /// What it is about.
    public var heading: String
    /// What is said, each on lines of its own.
    public var sentences: [String]

    /// A paragraph under its heading.
    public init(heading: String, sentences: [String]) {
        self.heading = heading
        self.sentences = sentences
    }
}
