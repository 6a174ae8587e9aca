import Foundation
import MutualAid

@testable import Exchange

/// The scheme files that are test data only.
enum SchemeFolder {
    /// Schemes of other shapes than those built in; the last has a rule of every shape.
    static let shapes = ["flat-13", "daily-40", "capped-base", "city", "everything"]

    /// The text of a file, such as `shapes/flat-13`.
    static func source(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Schemes")
        return try String(contentsOf: folder.appending(path: name + ".json"), encoding: .utf8)
    }

    /// The scheme of a file.
    static func scheme(_ name: String) throws -> Scheme { try SchemeFile.read(source(name)) }
}

extension SchemeFolder {
    /// A small scheme whose term is half a year, with these rules and these members of its base and of the whole.
    static func smallScheme(rules: String, base: String? = nil, other: String? = nil) throws -> Scheme {
        let whole = #"""
            {"format":"huzhu-scheme","version":2,"id":"small","name":{"zh-Hans":"试用办法","en":"Trial"},\#
            "shortName":{"zh-Hans":"试用","en":"Trial"},"term":{"first":"2024-01-01","last":"2024-06-30"},"documents":[],\#
            "categories":{"covered":["active","retired"]},"base":{\#(base.map { $0 + "," } ?? "")"parts":[]},\#
            \#(other.map { $0 + "," } ?? "")"rules":[\#(rules)],"exclusions":[],"approval":[],"readings":[]}
            """#
        return try SchemeFile.read(whole)
    }
}
