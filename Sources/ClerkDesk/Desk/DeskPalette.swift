import TerminalUI
import Wording

/// The command palette over a screen.
extension Desk {
    private static let recentLimit = 8

    mutating func openPalette() { overlay = .palette(CommandPalette(paletteCommands)) }

    /// What the palette lists: every command of the screen, those chosen lately first, and last those that are done
    /// outside.
    var paletteCommands: [PickItem<PaletteEntry>] {
        let commands = screenCommands.map { command in
            PickItem(
                PaletteEntry.action(command.value), label: command.label, explanation: command.explanation,
                detail: command.detail, aliases: command.aliases, note: command.note)
        }
        let other = context.book.inOtherLanguage
        return commands + OutsideCommand.allCases.map { $0.item(context.book, other) }
    }

    /// Every command of the screen, found by its texts in both languages; those chosen lately first.
    var screenCommands: [PickItem<DeskAction>] {
        var other = context
        other.book = context.book.inOtherLanguage
        let twins = keys(of: top, other)
        let commands = keys(of: top, context).bindings.filter { $0.action != .palette }.map { binding in
            let twin = twins.binding(of: binding.action)
            return PickItem(
                binding.action, label: binding.label, explanation: binding.help,
                detail: binding.keyLabels(with: context.lines),
                aliases: twin.map { [$0.label, $0.help] } ?? [], note: binding.disabledReason)
        }
        let recent = recentCommands.compactMap { action in commands.first { $0.value == action } }
        return recent + commands.filter { !recentCommands.contains($0.value) }
    }

    mutating func takeInPalette(_ palette: CommandPalette<PaletteEntry>, _ event: Event) {
        var palette = palette
        let outcome = palette.handle(event, in: size, matcher: DeskMatcher.matcher)
        take(outcome, of: palette)
    }

    /// Goes on as the palette says.
    mutating func take(_ outcome: CommandPalette<PaletteEntry>.Outcome, of palette: CommandPalette<PaletteEntry>) {
        switch outcome {
        case .open: overlay = .palette(palette)
        case .closed: overlay = nil
        case .chosen(.outside(let command)):
            overlay = nil
            message = DeskMessage(command.explanation(context.book), .notice)
        case .chosen(.action(let action)):
            overlay = nil
            message = nil
            recentCommands = [action] + recentCommands.filter { $0 != action }.prefix(Self.recentLimit - 1)
            if let binding = keyMap.binding(of: action) { perform(binding) }
        }
    }

    /// Puts the palette's texts into the language of the desk.
    mutating func refreshPalette() {
        guard case .palette(var palette) = overlay else { return }
        palette.replaceCommands(with: paletteCommands, matcher: DeskMatcher.matcher)
        overlay = .palette(palette)
    }

    func draw(_ palette: CommandPalette<PaletteEntry>, in frame: inout Frame) {
        palette.draw(
            in: &frame, title: context.book(.paletteTitle), placeholder: context.book(.paletteHint),
            nothing: context.book(.paletteNothing), lines: context.lines)
    }
}
