import ClerkDesk
import Glibc
import JSONText
import MutualAid
import TerminalUI

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the program remembers from one start to the next, and what the clerk set by hand.
///
/// Keys it doesn't know stay as they are: the file is the clerk's, and another version may know them. A value that can't be
/// used counts as none and is named; the others hold.
struct Settings {
    private var members: JSONObject = ["version": .number(JSONNumber(1))]
    /// What is wrong in the file.
    private(set) var problems: [SettingsProblem] = []

    static var file: String { Folders.settings + "/settings.json" }

    /// The settings as last written, with all that is wrong in them.
    static func load() -> Settings {
        var settings = Settings()
        var status = stat()
        guard stat(file, &status) == 0 else { return settings }
        // A pipe would be waited for, and what is so long is no settings.
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size < 1 << 20 else {
            settings.problems = [SettingsProblem(file: file, key: nil)]
            return settings
        }
        guard let data = FileManager.default.contents(atPath: file) else {
            settings.problems = [SettingsProblem(file: file, key: nil)]
            return settings
        }
        guard case .object(let members)? = try? JSONValue(parsing: Array(data)) else {
            settings.problems = [SettingsProblem(file: file, key: nil)]
            return settings
        }
        settings.members = members
        settings.check()
        return settings
    }

    private mutating func check() {
        func isWrong(_ key: String, _ value: (some Any)?) -> Bool { members[key] != nil && value == nil }
        let wrong: [(String, Bool, String)] = [
            ("operator", isWrong("operator", text("operator")), "\"…\""),
            ("language", isWrong("language", language), Language.allCases.map(\.rawValue).joined(separator: " ")),
            ("theme", isWrong("theme", theme), ThemeChoice.allCases.map(\.rawValue).joined(separator: " ")),
            ("ambiguousWidth", isWrong("ambiguousWidth", ambiguousWidth), "1 2"),
            ("ascii", isWrong("ascii", ascii), "true false"),
            ("mouse", isWrong("mouse", mouse), "true false"),
            ("store", isWrong("store", store), "\"/…\""),
        ]
        problems = wrong.filter(\.1).map { SettingsProblem(file: Self.file, key: $0.0, allowed: $0.2) }
    }

    /// Goes on with what the running program has where the file can't be read any more, so that a single change doesn't
    /// forget the rest.
    mutating func goOn(from running: Settings) {
        if problems.contains(where: { $0.key == nil }) { members = running.members }
    }

    /// Who works at the desk; empty when not known yet.
    var operatorName: String {
        get { text("operator") ?? "" }
        set { members["operator"] = .string(newValue) }
    }

    var language: Language? {
        get { text("language").flatMap(Language.init(rawValue:)) }
        set { members["language"] = newValue.map { .string($0.rawValue) } }
    }

    /// The columns that the terminal gives a character of ambiguous width: 1 or 2.
    var ambiguousWidth: Int? {
        get { [1, 2].first { members["ambiguousWidth"] == .number(JSONNumber($0)) } }
        set { members["ambiguousWidth"] = newValue.map { .number(JSONNumber($0)) } }
    }

    var theme: ThemeChoice? {
        get { text("theme").flatMap(ThemeChoice.init(rawValue:)) }
        set { members["theme"] = newValue.map { .string($0.rawValue) } }
    }

    /// Whether lines and signs are drawn in ASCII.
    var ascii: Bool? {
        get { flag("ascii") }
        set { members["ascii"] = newValue.map { .bool($0) } }
    }

    /// Whether the mouse is taken from the terminal.
    var mouse: Bool? {
        get { flag("mouse") }
        set { members["mouse"] = newValue.map { .bool($0) } }
    }

    /// The folder of the records: a whole path.
    var store: String? {
        get { text("store").flatMap { $0.hasPrefix("/") && !Self.isFile($0) ? $0 : nil } }
        set { members["store"] = newValue.map { .string($0) } }
    }

    /// Whether something other than a folder is there.
    private static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
    }

    private func flag(_ key: String) -> Bool? {
        if case .bool(let isOn)? = members[key] { isOn } else { nil }
    }

    private func text(_ key: String) -> String? {
        if case .string(let text)? = members[key] { text } else { nil }
    }

    /// Writes the settings in one piece, readable by their owner alone.
    ///
    /// A file that can't be read is put beside, since something in it may be worth mending.
    func save() throws(SettingsFailure) {
        var writer = JSONWriter(layout: .pretty)
        writer.value(.object(members))
        do {
            try FileManager.default.createDirectory(
                atPath: Folders.settings, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw SettingsFailure() }
        // Where the file is a link, what it leads to is written, and the link stays.
        let target = realpath(Self.file, nil).map { path in
            defer { free(path) }
            return String(cString: path)
        }
        let file = target ?? Self.file
        let new = "\(file).\(getpid())"
        if problems.contains(where: { $0.key == nil }), rename(file, Self.pathAside(of: file)) != 0 {
            throw SettingsFailure()
        }
        guard
            FileManager.default.createFile(
                atPath: new, contents: Data(writer.bytes), attributes: [.posixPermissions: 0o600])
        else { throw SettingsFailure() }
        guard rename(new, file) == 0 else {
            let failure = SettingsFailure()
            unlink(new)
            throw failure
        }
    }
}

extension Settings {
    /// A name for a file that can't be read, which no earlier one has.
    private static func pathAside(of file: String) -> String {
        var aside = file + ".unreadable"
        var number = 2
        var status = stat()
        while lstat(aside, &status) == 0 {
            aside = file + ".unreadable-\(number)"
            number += 1
        }
        return aside
    }
}

/// What the running program goes by, and what was set in it since.
@MainActor
final class SettingsInUse {
    private var settings: Settings

    init(_ settings: Settings) { self.settings = settings }

    /// Keeps what was chosen in the program; an option given for this once is not kept with it.
    ///
    /// - Returns: what the desk is to hear of it.
    func remember(_ preference: Preference) -> DeskEvent? {
        settings.take(preference)
        // Another program, or the clerk by hand, may have changed the rest.
        var kept = Settings.load()
        kept.goOn(from: settings)
        kept.take(preference)
        do { try kept.save() } catch { return .notRemembered(preference.setting, detail: error.detail) }
        return nil
    }
}

/// Something in the file of settings that can't be used.
struct SettingsProblem: Hashable, Sendable {
    var file: String
    /// The key whose value is wrong; nil where the whole file can't be read.
    var key: String?
    /// What is allowed there.
    var allowed = ""
}

/// Why the settings could not be written.
struct SettingsFailure: Error {
    /// In the system's words.
    let detail = String(cString: strerror(errno))
}
