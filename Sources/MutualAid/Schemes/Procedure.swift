/// A cause that a scheme does not cover.
public struct Exclusion: Hashable, Sendable {
    /// The code that a stay carries.
    public var code: ExclusionCode
    /// Its name for people.
    public var name: LocalizedText
    /// Where the scheme says so.
    public var article: Article?

    /// A cause with its name and article.
    public init(code: ExclusionCode, name: LocalizedText, article: Article?) {
        self.code = code
        self.name = name
        self.article = article
    }
}

/// A level that may approve claims up to an amount (审批权限).
public struct ApprovalLevel: Hashable, Sendable {
    /// The level's code: `agency`, `office`, `centre`.
    public var code: String
    /// The level's name.
    public var name: LocalizedText
    /// What happens at this level, in a few words: who pays.
    public var procedure: LocalizedText
    /// The largest claim the level approves, that amount included; nil for no limit.
    public var through: Money?
    /// Where the scheme says so.
    public var article: Article?

    /// A level and its limit.
    public init(code: String, name: LocalizedText, procedure: LocalizedText, through: Money?, article: Article?) {
        self.code = code
        self.name = name
        self.procedure = procedure
        self.through = through
        self.article = article
    }
}
