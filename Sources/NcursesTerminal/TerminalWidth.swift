import CNcurses
import TerminalUI

/// Has curses count columns as the frames do.
///
/// Otherwise it would ask the C library, whose tables are of another Unicode version, and which takes no notice of how
/// the terminal is set for characters of ambiguous width.
enum TerminalWidth {
    /// To be called before curses starts.
    static func tellCurses(_ width: DisplayWidth) {
        if width.ambiguousColumns == 1 {
            huzhu_set_width_rule { TerminalWidth.columns(of: $0, .narrow) }
        } else {
            huzhu_set_width_rule { TerminalWidth.columns(of: $0, .wide) }
        }
    }

    /// The columns of a scalar; -1 for a control, which curses then spells out should it ever meet one.
    private static func columns(of value: UInt32, _ width: DisplayWidth) -> Int32 {
        guard value != 0 else { return 0 }
        guard value >= 0x20, !(0x7F..<0xA0).contains(value), let scalar = Unicode.Scalar(value) else { return -1 }
        return Int32(width.columns(ofScalar: scalar))
    }
}
