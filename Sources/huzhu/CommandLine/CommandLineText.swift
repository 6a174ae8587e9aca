import ArgumentParser
import Glibc
import MutualAid
import Wording

/// A text of the command line, in the language that the command line is in.
struct CommandLineText {
    /// The language of help and errors: `--lang` anywhere on the line, else the settings, else the environment.
    @TaskLocal static var language = Language.ofEnvironment

    static var book: Phrasebook { Phrasebook(language) }

    let text: String

    init(_ phrase: Phrase) { text = Self.book(phrase) }

    var help: ArgumentHelp { ArgumentHelp(text) }
}

extension ExitCode {
    /// Says on standard error why the program ends, and gives exit status 1.
    static func failure(saying sentence: String) -> ExitCode {
        say(sentence)
        return .failure
    }

    /// Says a sentence on standard error.
    static func say(_ sentence: String) {
        // With nobody to tell there is nothing left to do.
        try? DescriptorChannel.write(Array((sentence + "\n").utf8), to: STDERR_FILENO)
    }
}
