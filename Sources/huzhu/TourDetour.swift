import ClerkDesk
import Glibc
import MutualAid

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The way from a clerk's own store to the guided tour and back: the tour is a program of its own that has the terminal
/// meanwhile, and afterwards this one begins again as it was begun.
enum TourDetour {
    /// Takes the tour, then starts the program anew; returns only where the system refuses.
    ///
    /// - Parameters:
    ///   - language: what the clerk reads now.
    ///   - options: what is said on the command line about the terminal goes for the tour, too.
    static func take(in language: Language, _ options: DeskOptions) {
        var arguments = ["huzhu", "tour", "--lang", language.rawValue]
        if options.plain { arguments.append("--plain") }
        if options.ascii { arguments.append("--ascii") }
        if options.noMouse { arguments.append("--no-mouse") }
        if let columns = options.ambiguousWidth { arguments += ["--ambiguous-width", String(columns)] }
        if let theme = options.theme { arguments += ["--theme", theme.rawValue] }
        let program = "/proc/self/exe"
        var child = pid_t()
        let variables = ProcessInfo.processInfo.environment.map { $0.key + "=" + $0.value }
        let isStarted =
            withCStrings(arguments) { arguments in
                withCStrings(variables) { posix_spawn(&child, program, nil, nil, arguments, $0) }
            } == 0
        if isStarted {
            var status: Int32 = 0
            while waitpid(child, &status, 0) < 0, errno == EINTR {}
            // A tour that was ended from outside is not followed by anything.
            guard status & 0x7f == 0, (status >> 8) & 0xff < 128 else { return }
        }
        _ = withCStrings(CommandLine.arguments) { execv(program, $0) }
    }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) } + [nil]
        defer { for copy in copies { free(copy) } }
        return body(copies)
    }
}
