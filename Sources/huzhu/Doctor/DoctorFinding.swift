import Wording

/// One thing that was looked at, what was found, and how it can be put right.
struct DoctorFinding {
    /// How well it is.
    enum Level: String {
        case fine, notice, problem

        var sign: String {
            switch self {
            case .fine: "✓"
            case .notice: "!"
            case .problem: "✗"
            }
        }
    }

    /// A name for other programs, the same in every language.
    var code: String
    var level: Level
    /// What was looked at.
    var subject: String
    var text: String
    /// What to do; nil where nothing is to be done.
    var remedy: String?

    static func fine(_ code: String, _ subject: String, _ text: String) -> DoctorFinding {
        DoctorFinding(code: code, level: .fine, subject: subject, text: text)
    }

    static func notice(_ code: String, _ subject: String, _ text: String, _ remedy: String) -> DoctorFinding {
        DoctorFinding(code: code, level: .notice, subject: subject, text: text, remedy: remedy)
    }

    static func problem(_ code: String, _ subject: String, _ text: String, _ remedy: String) -> DoctorFinding {
        DoctorFinding(code: code, level: .problem, subject: subject, text: text, remedy: remedy)
    }
}
