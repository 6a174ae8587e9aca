import TerminalUI

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The ground that the colours are chosen for.
enum ThemeChoice: String, CaseIterable {
    /// Found out, as far as the terminal tells.
    case auto
    case dark
    case light

    /// The choice that the desk shows as `ground`.
    init(_ ground: Theme.Ground) {
        switch ground {
        case .unknown: self = .auto
        case .dark: self = .dark
        case .light: self = .light
        }
    }

    /// As the desk shows it; what is to be found out stays open.
    var shown: Theme.Ground {
        switch self {
        case .auto: .unknown
        case .dark: .dark
        case .light: .light
        }
    }

    var ground: Theme.Ground {
        switch self {
        case .auto: Theme.Ground(colourVariable: ProcessInfo.processInfo.environment["COLORFGBG"])
        case .dark: .dark
        case .light: .light
        }
    }
}
