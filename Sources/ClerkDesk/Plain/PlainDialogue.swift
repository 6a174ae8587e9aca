import TerminalUI

/// How far a dialogue of lines has come: what was said already, and what the next line answers.
struct PlainDialogue: Sendable {
    /// The window that screens are laid out for where nobody sees one.
    static let window = Size(columns: 132, rows: 43)
    /// The part of it between header and footer.
    static let body = Size(columns: window.columns, rows: window.rows - 3)
    /// How many rows of a list are read out at a time.
    static let pageRows = 10

    /// What is to be printed.
    var said: [String] = []
    /// Whether what is waited for is to be said: at the start and after each line.
    var isPromptDue = true
    /// What was said last above the footer.
    var heardMessage: DeskMessage?
    /// The screen that was announced last.
    var heardPlace: Place?
    var heardLines: [String] = []
    /// The rows that were read out last, from which one.
    var heardRows: [String] = []
    var heardCount = 0
    var firstRow = 0
    /// The field that was asked for last.
    var heardField: Int?
    var heardQuestion: [String]?
    /// The commands that were listed last, to be chosen by number; empty when another line came since.
    var offered: [DeskAction] = []
    /// Whether the clerk has gone past the last field of a form.
    var isPastEnd = false
    /// The notice that an answer is waited for, once it was said.
    var heardNotice: StoreNotice?
    /// What was to be done last and would have been saved, by the command's name, where it was not; nil where it was.
    var outstanding: String?
    /// The command that was given last.
    var lastCommand = ""
    /// What commands are called on any screen; read when a text is first typed into a form.
    var commandNames: Set<String>?

    /// A screen as the clerk knows it: another one is announced.
    struct Place: Hashable {
        var depth: Int
        var name: ScreenName
        var title: String
        var entry: Int?
    }

    /// Takes note of whether what was to be saved is saved.
    mutating func note(_ event: DeskEvent) {
        switch event {
        case .committed, .schemeSaved: outstanding = nil
        case .failed, .schemeNotSaved: outstanding = lastCommand
        default: break
        }
    }

    /// Has the screen announced again, as to somebody who comes from elsewhere.
    mutating func forgetPlace() {
        heardPlace = nil
        heardQuestion = nil
        isPromptDue = true
    }

    mutating func say(_ line: String) { if !line.isEmpty { said.append(line) } }

    mutating func say(_ lines: [String]) { for line in lines { say(line) } }
}

/// What a dialogue of lines prints: whole lines, then what it waits for.
public struct PlainWords: Hashable, Sendable {
    /// The lines, in order.
    public var lines: [String]
    /// What the next line answers; empty where that was said and nothing has come since.
    public var prompt: String
}
