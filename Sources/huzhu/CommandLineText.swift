import ArgumentParser
import Glibc
import MutualAid
import Wording

/// A text of the command line in the language of the environment.
struct CommandLineText {
    static let book = Phrasebook(Language.ofEnvironment)

    let text: String

    init(_ phrase: Phrase) { text = Self.book(phrase) }

    var help: ArgumentHelp { ArgumentHelp(text) }
}

extension ExitCode {
    /// Says on standard error why the program ends, and gives exit status 1.
    static func failure(saying sentence: String) -> ExitCode {
        // With nobody to tell there is nothing left to do.
        try? DescriptorChannel.write(Array((sentence + "\n").utf8), to: STDERR_FILENO)
        return .failure
    }
}
