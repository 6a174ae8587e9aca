/// A unit union (基层工会) whose members the clerk enrols.
public struct Unit: RegistryRecord {
    /// Stands for a unit in a written identity.
    public static let letter: Unicode.Scalar = "u"
    /// The record's identity.
    public let id: Identifier<Unit>
    /// The unit's full name.
    public var name: String
    /// The scheme of the term the unit is working in.
    public var scheme: SchemeReference

    /// A unit with its name, working in the term of `scheme`.
    public init(id: Identifier<Unit>, name: String, scheme: SchemeReference) {
        self.id = id
        self.name = name
        self.scheme = scheme
    }
}

/// A sub-branch (分工会) of a unit.
public struct SubBranch: RegistryRecord {
    /// Stands for a sub-branch in a written identity.
    public static let letter: Unicode.Scalar = "b"
    /// The record's identity.
    public let id: Identifier<SubBranch>
    /// The unit it belongs to.
    public var unit: UnitID
    /// The sub-branch's name, unique within its unit.
    public var name: String

    /// A sub-branch of `unit`.
    public init(id: Identifier<SubBranch>, unit: UnitID, name: String) {
        self.id = id
        self.unit = unit
        self.name = name
    }
}

/// Identifies a unit.
public typealias UnitID = Identifier<Unit>
/// Identifies a sub-branch.
public typealias SubBranchID = Identifier<SubBranch>
