import Exchange
import JSONText
import MutualAid

/// The stable code of what a record was refused for: what stands on a clerk's screen is never a name from the program.
enum FaultCode {
    static func text(of cause: (any Error)?) -> String {
        switch cause {
        case let fault as RegistryFault: fault.code
        case let fault as JSONError: fault.code.rawValue
        case is InvalidScheme: "invalidScheme"
        default: "unreadable"
        }
    }
}
