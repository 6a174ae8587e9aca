import TerminalUI
import Wording

/// What stands over the screen and takes the keys until it is closed.
enum Overlay: Sendable {
    /// The keys of the screen, from line `top` on.
    case help(top: Int)
    case palette(CommandPalette<DeskAction>)
    case question(AskedQuestion)
}

extension Desk {
    /// The keys that work on what stands over the screen; the footer names them.
    func keys(of overlay: Overlay) -> KeyMap<DeskAction> {
        let book = context.book
        func key(
            _ keys: [Key], _ action: DeskAction, _ label: Phrase, _ group: BindingGroup = .screen
        ) -> Binding<DeskAction> {
            .key(keys, action, book(label), "", group: group)
        }
        switch overlay {
        case .help:
            let scroll: [Key] = [.plain(.up), .plain(.down), .character("k"), .character("j")]
            let pages: [Key] = [.plain(.pageUp), .plain(.pageDown), .plain(.home), .plain(.end), .character(" ")]
            return KeyMap(
                [
                    key(scroll, .moveInOverlay, .keyScroll, .moving),
                    key(pages, .moveInOverlay, .keyPageInTable, .moving),
                    key(
                        [.escape, .function(1), .enter, .character("?"), .character("q")], .closeOverlay, .keyClose),
                ] + context.globalKeys.filter { $0.action != .help })
        case .palette:
            return KeyMap([
                key([.plain(.up), .plain(.down)], .moveInOverlay, .keySelect, .moving),
                key([.enter], .acceptInOverlay, .keyDo),
                key([.escape], .closeOverlay, .keyClose), context.languageKey, context.quitKey,
            ])
        case .question:
            return KeyMap([
                key([.tab, .backtab], .moveInOverlay, .keyNextButton), key([.enter], .acceptInOverlay, .keyAnswer),
                key([.escape], .back, .keyCancel), context.languageKey,
            ])
        }
    }

    /// Whether letters are text to what stands over the screen.
    private func isTyping(in overlay: Overlay) -> Bool {
        switch overlay {
        case .help: false
        case .palette: true
        case .question(let asked): asked.dialog.isFieldFocused
        }
    }

    /// The keys that the footer names now, and whether letters are text.
    var footerKeys: (map: KeyMap<DeskAction>, whileTyping: Bool) {
        if let overlay { return (keys(of: overlay), isTyping(in: overlay)) }
        let listKeys = top.listKeys(context)
        return (listKeys.isEmpty ? keyMap : KeyMap(listKeys + context.globalKeys), top.isTyping)
    }

    /// Gives a key or a pasted text to what stands over the screen.
    mutating func takeInOverlay(_ event: Event) {
        guard let overlay else { return }
        if case .key(let key) = event,
            let action = keys(of: overlay).binding(for: key, whileTyping: isTyping(in: overlay))?.action
        {
            switch action {
            case .language: return switchLanguageInOverlay()
            case .palette: return openPalette()
            case .quit:
                self.overlay = nil
                return quit()
            case .closeOverlay:
                self.overlay = nil
                return
            default: break
            }
        }
        switch overlay {
        case .help(let top): scrollHelp(from: top, event)
        case .palette(let palette): takeInPalette(palette, event)
        case .question(let asked): takeInQuestion(asked, event)
        }
    }

    private mutating func switchLanguageInOverlay() {
        guard case .question(let asked) = overlay else {
            switchLanguage()
            refreshPalette()
            return
        }
        translate(asked)
    }

    // MARK: - Help

    private mutating func scrollHelp(from top: Int, _ event: Event) {
        guard case .key(let key) = event else { return }
        let page = max(1, size.rows - 6)
        let target: Int
        switch key.folded {
        case .plain(.down), .character("j"): target = top + 1
        case .plain(.up), .character("k"): target = top - 1
        case .plain(.pageDown), .character(" "): target = top + page
        case .plain(.pageUp): target = top - page
        case .plain(.home): target = 0
        case .plain(.end): target = Int.max
        default: return
        }
        var frame = Frame(size: size, width: context.width)
        overlay = .help(top: max(0, min(target, drawHelp(from: 0, in: &frame))))
    }

    /// Draws the help from line `top` on.
    /// - Returns: the greatest useful `top`.
    @discardableResult
    func drawHelp(from top: Int, in frame: inout Frame) -> Int {
        TerminalUI.drawHelp(
            keyMap, title: context.book.parts([context.book(.helpTitle), context.book(.helpClose)]),
            headings: context.headings(of: context.book(self.top.name.title)),
            top: top, in: &frame, lines: context.lines)
    }
}
