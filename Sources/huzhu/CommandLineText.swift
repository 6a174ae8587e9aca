import ArgumentParser
import MutualAid
import Wording

/// A text of the command line in the language of the environment.
struct CommandLineText {
    static let book = Phrasebook(Language.ofEnvironment)

    let text: String

    init(_ phrase: Phrase) { text = Self.book(phrase) }

    var help: ArgumentHelp { ArgumentHelp(text) }
}

/// A sentence on standard error and exit status 1.
struct Ending: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) { description = sentence }
}
