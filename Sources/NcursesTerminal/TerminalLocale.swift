import CNcurses
import Glibc

/// The locale for characters. In any but UTF-8, curses would swallow what the clerk types.
enum TerminalLocale {
    private static let fallbacks = ["C.UTF-8", "C.utf8", "en_US.UTF-8", "zh_CN.UTF-8"]

    /// Takes the user's locale, or a UTF-8 one where that names no character set; false when neither can be had.
    ///
    /// A locale with another character set is refused: its terminal would not understand UTF-8.
    static func prepare() -> Bool {
        let own = setlocale(LC_CTYPE, "").map { String(cString: $0) }
        if huzhu_locale_is_utf8() {
            return true
        }
        // A nil says that the locale named by the environment is not installed.
        guard own.map({ $0 == "C" || $0 == "POSIX" }) ?? !environmentNamesAnotherCharacterSet else { return false }
        return fallbacks.contains { setlocale(LC_CTYPE, $0) != nil && huzhu_locale_is_utf8() }
    }

    private static var environmentNamesAnotherCharacterSet: Bool {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"]
        let values = names.compactMap { name in getenv(name).map { String(cString: $0) } }
        guard let name = values.first(where: { !$0.isEmpty }), let dot = name.firstIndex(of: ".") else { return false }
        let set = name[dot...].dropFirst().prefix { $0 != "@" }.lowercased()
        return set != "utf-8" && set != "utf8"
    }
}
