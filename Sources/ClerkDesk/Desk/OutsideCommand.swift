import TerminalUI
import Wording

/// Something that is done by a command outside the screens; the palette finds it and says how.
enum OutsideCommand: String, Hashable, Sendable, CaseIterable {
    case backup, restore, verify, log, doctor

    var label: Phrase {
        switch self {
        case .backup: .outsideBackup
        case .restore: .outsideRestore
        case .verify: .outsideVerify
        case .log: .outsideLog
        case .doctor: .outsideDoctor
        }
    }

    private var sentence: Phrase {
        switch self {
        case .restore: .outsideAfterLeaving
        case .backup, .verify, .log, .doctor: .outsideBeside
        }
    }

    /// How it is done.
    func explanation(_ book: Phrasebook) -> String {
        let folder = book(.cliValueFolder)
        let line =
            switch self {
            case .backup, .restore: "huzhu \(rawValue) \(folder)"
            case .log: "huzhu log > \(book(.cliValueFile))"
            case .verify, .doctor: "huzhu \(rawValue)"
            }
        return book(sentence, line)
    }

    /// How the palette shows it; found by its texts in the `other` language, too.
    func item(_ book: Phrasebook, _ other: Phrasebook) -> PickItem<PaletteEntry> {
        PickItem(
            .outside(self), label: book(label), explanation: explanation(book), detail: "huzhu \(rawValue)",
            aliases: [other(label), rawValue])
    }
}

/// What can be chosen in the palette.
enum PaletteEntry: Hashable, Sendable {
    /// Done on the screen.
    case action(DeskAction)
    /// Done outside.
    case outside(OutsideCommand)
}
