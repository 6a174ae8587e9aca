import TerminalUI
import Wording

/// What stands over the screen and takes the keys until it is closed.
enum Overlay: Sendable {
    /// What the screen is for, and its keys.
    case help(HelpPage)
    case palette(CommandPalette<PaletteEntry>)
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
                    key([.character("m"), .function(2)], .openManual, .keyReadOn),
                    key([.character("/"), .function(3), .control("f")], .search, .keyFindWord),
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
        // What was said of the mouse is not said for ever.
        message = nil
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
            case .openManual, .search: return openManual(searching: action == .search)
            case .tour:
                self.overlay = nil
                return takeTour()
            default: break
            }
        }
        switch overlay {
        case .help(let page): scroll(page, event)
        case .palette(let palette): takeInPalette(palette, event)
        case .question(let asked): takeInQuestion(asked, event)
        }
    }

    private mutating func switchLanguageInOverlay() {
        guard case .question(let asked) = overlay else {
            switchLanguage()
            refreshPalette()
            refreshHelp()
            return
        }
        translate(asked)
    }
}
