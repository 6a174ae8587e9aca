import Glibc
import MutualAid

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where the program's own files are, by the XDG base directory specification.
enum Folders {
    /// The clerk's store: the one that the settings name, or else the standard one.
    static var store: String { Settings.load().store ?? standardStore }

    /// Where the store is unless somebody says otherwise.
    static var standardStore: String { base("XDG_DATA_HOME", or: ".local/share") + "/huzhu" }

    /// The clerk's settings.
    static var settings: String { base("XDG_CONFIG_HOME", or: ".config") + "/huzhu" }

    /// The clerk's own schemes.
    static var schemes: String { settings + "/schemes" }

    /// What the program keeps for the user beside the store.
    static var state: String { base("XDG_STATE_HOME", or: ".local/state") + "/huzhu" }

    /// Where temporary files go.
    static var temporary: String {
        let wanted = ProcessInfo.processInfo.environment["TMPDIR"] ?? ""
        return wanted.hasPrefix("/") && FileManager.default.fileExists(atPath: wanted) ? wanted : "/tmp"
    }

    /// The user's home: by the environment, or by the system's list of users where that says nothing usable.
    private static var home: String {
        if let home = ProcessInfo.processInfo.environment["HOME"], home.hasPrefix("/") { return home }
        return getpwuid(getuid()).flatMap { $0.pointee.pw_dir }.map { String(cString: $0) } ?? "/"
    }

    private static func base(_ variable: String, or fallback: String) -> String {
        let environment = ProcessInfo.processInfo.environment
        // A relative path is to be ignored, as the specification says.
        if let path = environment[variable], path.hasPrefix("/") { return path }
        return home + "/" + fallback
    }
}

extension Language {
    /// English where the environment asks for it, Chinese otherwise.
    static var ofEnvironment: Language {
        let environment = ProcessInfo.processInfo.environment
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.filter { !$0.isEmpty }
        return names.first?.hasPrefix("en") ?? false ? .english : .chinese
    }
}
