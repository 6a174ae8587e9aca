import TerminalUI

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The ground that the colours are chosen for.
enum ThemeChoice: String {
    /// Found out, as far as the terminal tells.
    case auto
    case dark
    case light

    var ground: Theme.Ground {
        switch self {
        case .auto: Theme.Ground(colourVariable: ProcessInfo.processInfo.environment["COLORFGBG"])
        case .dark: .dark
        case .light: .light
        }
    }
}
