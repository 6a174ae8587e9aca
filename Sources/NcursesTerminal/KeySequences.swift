import CNcurses
import TerminalUI

/// The escape sequences of keys, beyond what a terminal's description tells curses.
///
/// A description names one form of each key, that of the mode it expects; terminals, multiplexers and lost mode
/// switches send the other one. Modified keys are in few descriptions.
enum KeySequences {
    /// What a sequence stands for.
    enum Meaning: Hashable, Sendable {
        case key(Key)
        case pasteBegin
        /// An end mark outside a paste, which means nothing.
        case pasteEnd
    }

    /// Codes from here on are ours; curses' own end well below.
    static let firstCode: Int32 = 2000

    static let all: [(sequence: String, meaning: Meaning)] =
        plain + modified + keypad + [("[200~", .pasteBegin), ("[201~", .pasteEnd)]

    /// Teaches curses all sequences. To be called after curses has started.
    @MainActor
    static func define() {
        // Curses would take the reports for itself, and only those of the form that the description names.
        define_key(nil, KEY_MOUSE)
        for (index, entry) in all.enumerated() {
            define_key("\u{1B}" + entry.sequence, firstCode + Int32(index))
        }
    }

    /// What a code from `wgetch` means; nil when it is not one of ours.
    static func meaning(of code: Int32) -> Meaning? {
        let index = Int(code - firstCode)
        return all.indices.contains(index) ? all[index].meaning : nil
    }

    private static let cursorKeys: [(letter: String, code: Key.Code)] = [
        ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
    ]

    private static let firstFunctionKeys: [(letter: String, code: Key.Code)] = [
        ("P", .function(1)), ("Q", .function(2)), ("R", .function(3)), ("S", .function(4)),
    ]

    private static let numberedKeys: [(number: Int, code: Key.Code)] = [
        (1, .home), (2, .insert), (3, .delete), (4, .end), (5, .pageUp), (6, .pageDown), (7, .home), (8, .end),
        (11, .function(1)), (12, .function(2)), (13, .function(3)), (14, .function(4)), (15, .function(5)),
        (17, .function(6)), (18, .function(7)), (19, .function(8)), (20, .function(9)), (21, .function(10)),
        (23, .function(11)), (24, .function(12)),
    ]

    private static var plain: [(sequence: String, meaning: Meaning)] {
        var result: [(sequence: String, meaning: Meaning)] = []
        for (letter, code) in cursorKeys {
            result.append(("[" + letter, .key(.plain(code))))
            result.append(("O" + letter, .key(.plain(code))))
        }
        for (letter, code) in firstFunctionKeys {
            result.append(("O" + letter, .key(.plain(code))))
        }
        for (number, code) in numberedKeys {
            result.append(("[\(number)~", .key(.plain(code))))
        }
        // The Linux console's own function keys.
        for (number, letter) in ["A", "B", "C", "D", "E"].enumerated() {
            result.append(("[[" + letter, .key(.function(number + 1))))
        }
        result.append(("[Z", .key(.backtab)))
        return result
    }

    /// xterm's form: a parameter that is one more than the sum of 1 for Shift, 2 for Alt, 4 for Control.
    private static var modified: [(sequence: String, meaning: Meaning)] {
        var result: [(sequence: String, meaning: Meaning)] = []
        for parameter in 2...8 {
            let bits = parameter - 1
            var modifiers: Key.Modifiers = []
            if bits & 1 != 0 { modifiers.insert(.shift) }
            if bits & 2 != 0 { modifiers.insert(.alt) }
            if bits & 4 != 0 { modifiers.insert(.control) }
            for (letter, code) in cursorKeys + firstFunctionKeys {
                result.append(("[1;\(parameter)" + letter, .key(Key(code, modifiers))))
            }
            for (number, code) in numberedKeys {
                result.append(("[\(number);\(parameter)~", .key(Key(code, modifiers))))
            }
        }
        return result
    }

    /// The keypad in application mode.
    private static var keypad: [(sequence: String, meaning: Meaning)] {
        let characters: [(letter: String, character: Character)] = [
            ("p", "0"), ("q", "1"), ("r", "2"), ("s", "3"), ("t", "4"), ("u", "5"), ("v", "6"), ("w", "7"), ("x", "8"),
            ("y", "9"), ("j", "*"), ("k", "+"), ("l", ","), ("m", "-"), ("n", "."), ("o", "/"), ("X", "="), (" ", " "),
        ]
        return characters.map { ("O" + $0.letter, .key(.character($0.character))) }
            + [("OM", .key(.enter)), ("OI", .key(.tab))]
    }
}
