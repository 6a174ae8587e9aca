import Glibc

/// A command to be typed, that restores a store.
enum RestoreLine {
    /// Restores the store in `store` from a copy.
    static func from(_ copy: String, to store: String) -> String { "huzhu restore " + quoted(copy) + option(store) }

    /// Rebuilds the store in `store` from its own entries.
    static func rebuilding(_ store: String) -> String { "huzhu restore --rebuild" + option(store) }

    /// The store has to be named only where it is not the clerk's own.
    private static func option(_ store: String) -> String {
        Folders.resolved(store) == Folders.resolved(Folders.store) ? "" : " --store " + quoted(store)
    }

    /// A path as the shell takes it, whatever characters are in it.
    static func quoted(_ path: String) -> String {
        "'" + Folders.resolved(path).replacing("'", with: #"'\''"#) + "'"
    }
}

extension Folders {
    /// The whole path that links lead to; the path as it is where nothing is there.
    static func resolved(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }
}
