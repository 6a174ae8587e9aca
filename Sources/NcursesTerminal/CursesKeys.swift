import CNcurses
import TerminalUI

/// The keys that curses itself knows from a terminal's description.
enum CursesKeys {
    /// The key behind a code of curses; nil for the ones no terminal of ours has.
    static func key(for code: Int32) -> Key? {
        table[code]
    }

    private static let table: [Int32: Key] = {
        var table: [Int32: Key] = [
            KEY_UP: .plain(.up), KEY_DOWN: .plain(.down), KEY_LEFT: .plain(.left), KEY_RIGHT: .plain(.right),
            KEY_HOME: .plain(.home), KEY_END: .plain(.end), KEY_PPAGE: .plain(.pageUp), KEY_NPAGE: .plain(.pageDown),
            KEY_IC: .plain(.insert), KEY_DC: .plain(.delete), KEY_BACKSPACE: .plain(.backspace),
            KEY_ENTER: .enter, KEY_BTAB: .backtab,
            // The keypad's corners, with its numbers switched off.
            KEY_A1: .plain(.home), KEY_A3: .plain(.pageUp), KEY_C1: .plain(.end), KEY_C3: .plain(.pageDown),
            KEY_SR: .shift(.up), KEY_SF: .shift(.down), KEY_SLEFT: .shift(.left), KEY_SRIGHT: .shift(.right),
            KEY_SHOME: .shift(.home), KEY_SEND: .shift(.end), KEY_SDC: .shift(.delete), KEY_SIC: .shift(.insert),
            KEY_SPREVIOUS: .shift(.pageUp), KEY_SNEXT: .shift(.pageDown),
        ]
        // Descriptions count modified function keys on from the twelfth, a dozen for each set of modifiers.
        let dozens: [Key.Modifiers] = [[], .shift, .control, [.control, .shift], .alt]
        for (dozen, modifiers) in dozens.enumerated() {
            for number in 1...12 {
                table[huzhu_function_key(Int32(dozen * 12 + number))] = Key(.function(number), modifiers)
            }
        }
        return table
    }()
}
