/// Draws the key hints of `map` into a row of the frame: `F1 帮助  ^S 保存`. As many as fit whole, in their order;
/// disabled ones dim. While the clerk types, bindings that only have letters are left out.
public func drawFooter<Action>(
    _ map: KeyMap<Action>, whileTyping: Bool, in frame: inout Frame, row: Int, lines: LineSet = .unicode
) {
    frame.fill(Rect(column: 0, row: row, columns: frame.size.columns, rows: 1), style: .footer)
    var column = 0
    for binding in map.bindings where binding.showsInFooter {
        guard let key = binding.shownKey(whileTyping: whileTyping)?.label(with: lines) else { continue }
        let gap = column == 0 ? 0 : 2
        let width = gap + frame.width.columns(of: key) + 1 + frame.width.columns(of: binding.label)
        guard column + width <= frame.size.columns else { return }
        column += gap
        column += frame.write(key, at: Point(column: column, row: row), style: binding.isEnabled ? .key : .dim) + 1
        column += frame.write(
            binding.label, at: Point(column: column, row: row), style: binding.isEnabled ? .footer : .dim)
    }
}
