import TerminalUI
import Wording

/// What the mouse does: never more than a key does, with the same questions, and only to what is seen.
extension Desk {
    /// The rows that a notch of the wheel moves.
    static let wheelRows = 3

    mutating func take(_ mouse: Mouse) {
        // What was on its way when the mouse was switched off comes too late.
        guard context.settings.hasMouse, Self.isLargeEnough(size) || isAskingToQuit else { return }
        var mouse = mouse
        mouse.hit = view(size: size, collectsTargets: true).hit(at: mouse.point)
        switch mouse.action {
        case .click: click(mouse)
        case .doubleClick: clickAgain(mouse.hit.target)
        case .wheelUp, .wheelDown: turnWheel(mouse)
        case .drag, .otherButton:
            clickedRow = nil
            message = DeskMessage(
                context.book(.mouseHint, context.settingsKey.keys.last?.label(with: context.lines) ?? ""), .notice)
        }
    }

    // MARK: - Clicks

    private mutating func click(_ mouse: Mouse) {
        clickedRow = nil
        switch mouse.hit.target {
        case .key(let key): take(.key(key))
        case .inert: break
        default:
            message = nil
            if let overlay { click(mouse, on: overlay) } else { clickScreen(mouse) }
        }
    }

    /// The second of two clicks opens the row that the first has selected. Whatever else the first one has done is not
    /// done twice, nor is anything done to what has come in its place.
    private mutating func clickAgain(_ target: FrameTarget?) {
        guard overlay == nil, case .row(let row, isSelected: true) = target, row == clickedRow else { return }
        clickedRow = nil
        message = nil
        openSelected()
    }

    private mutating func click(_ mouse: Mouse, on overlay: Overlay) {
        switch (overlay, mouse.hit.target) {
        case (.question(var asked), .button(let place)):
            asked.dialog.select(button: place)
            takeInQuestion(asked, .key(.enter))
        case (.question(var asked), .line):
            asked.dialog.placeCaret(at: mouse.hit.caret ?? .max)
            self.overlay = .question(asked)
        case (.question, _): break
        case (.palette(var palette), .item(let place)): take(palette.choose(at: place), of: palette)
        case (.palette(var palette), .line):
            if let caret = mouse.hit.caret { palette.placeCaret(at: caret) }
            self.overlay = .palette(palette)
        case (.palette, .outside), (.palette, nil), (.help, .outside), (.help, nil): self.overlay = nil
        case (.palette, _), (.help, _): break
        }
    }

    private mutating func clickScreen(_ mouse: Mouse) {
        switch mouse.hit.target {
        case .row(_, isSelected: true): return openSelected()
        case .row(let row, isSelected: false):
            screens[topPlace].stand(on: row, context)
            clickedRow = row
        case .line where !top.isTyping:
            if let search = keyMap.binding(of: .search) { perform(search) }
        default: break
        }
        carryOut(screens[topPlace].handle(.mouse(mouse), context))
    }

    /// Does to the row with the cursor what Enter does.
    private mutating func openSelected() {
        if let binding = keyMap.binding(for: .enter, whileTyping: top.isTyping), !binding.action.isTakenByScreen {
            perform(binding)
        } else {
            carryOut(screens[topPlace].handle(.key(.enter), context))
        }
    }

    // MARK: - The wheel

    private mutating func turnWheel(_ mouse: Mouse) {
        let isDown = mouse.action == .wheelDown
        let key: Key = .plain(isDown ? .down : .up)
        message = nil
        if case .question(let asked) = overlay {
            // The arrows would go from button to button.
            return takeInQuestion(asked, .key(.plain(isDown ? .pageDown : .pageUp)))
        }
        if overlay == nil, let pane = mouse.hit.pane, pane.last > 0 {
            screens[topPlace].turn(to: pane.turned(down: isDown))
            return refreshTop()
        }
        // What is only offered while one types is not gone into unawares.
        if overlay == nil, (top as? any FormScreen)?.openList == .offered, !mouse.hit.isInList { return }
        // Where the arrow is a command, turning the wheel is not one.
        guard overlay != nil || keyMap.binding(for: key, whileTyping: top.isTyping)?.action.isTakenByScreen ?? true
        else { return }
        for _ in 0..<Self.wheelRows {
            if overlay != nil {
                takeInOverlay(.key(key))
            } else {
                carryOut(screens[topPlace].handle(.key(key), context))
            }
        }
    }
}

extension FormScreen {
    /// How the list that is open beside a field stands to what is typed; nil when none is.
    fileprivate var openList: OpenList? { form.openList }
}

extension Hit {
    /// Whether it is an item of a list.
    fileprivate var isInList: Bool { if case .item = target { true } else { false } }
}
