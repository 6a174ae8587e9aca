/// What the form says about the present text of a field.
public struct FieldStatus: Hashable, Sendable {
    /// How bad the message is.
    public enum Severity: Hashable, Sendable {
        /// Nothing is wrong.
        case good
        /// Something to notice; the form can be saved.
        case notice
        /// The text is the beginning of something right: a hint while it is typed, an error once the field is left.
        case unfinished
        /// The form cannot be saved.
        case error

        /// Whether the form cannot be saved with it.
        public var blocksSaving: Bool { self == .unfinished || self == .error }
    }

    /// How the text was read, shown dim after the field.
    public var echo: String?
    /// What there is to say about it.
    public var message: String?
    /// How bad that is.
    public var severity: Severity

    /// Makes a status.
    public init(echo: String? = nil, message: String? = nil, severity: Severity = .good) {
        self.echo = echo
        self.message = message
        self.severity = severity
    }

    /// Nothing to say.
    public static let none = FieldStatus()
}

extension FieldStatus {
    /// How long a field has been there to be filled: what is wrong is not said before the clerk has had the time.
    enum Stage {
        /// Never left, and saving was not tried.
        case untouched
        /// Being typed in since the focus came.
        case typing(wasLeft: Bool)
        /// Left once, or saving was tried.
        case settled

        /// Whether an error of this severity is told.
        fileprivate func tells(_ severity: Severity) -> Bool {
            switch self {
            case .untouched: !severity.blocksSaving
            case .typing(let wasLeft): wasLeft || severity != .error
            case .settled: true
            }
        }

        fileprivate func style(of severity: Severity) -> Style {
            switch severity {
            case .good: .good
            case .notice: .notice
            case .unfinished: if case .typing = self { .dim } else { .error }
            case .error: .error
            }
        }
    }

    /// What stands beside the field, in order.
    func notes(at stage: Stage, hint: String, text: String) -> [(String, Style)] {
        var notes: [(String, Style)] = []
        // An echo that only repeats the text says nothing.
        if let echo, !echo.isEmpty, echo != text { notes.append((echo, .dim)) }
        if let message, !message.isEmpty, stage.tells(severity) {
            notes.append((message, stage.style(of: severity)))
        } else if !hint.isEmpty {
            notes.append((hint, .dim))
        }
        return notes
    }
}
