import ArgumentParser
import ClerkDesk
import Exchange
import Glibc
import MutualAid
import Wording

/// Tells of schemes: those at hand, or one of a file.
struct SchemesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "schemes", abstract: CommandLineText(.cliSchemesAbstract).text,
            subcommands: [ListSchemesCommand.self, ShowSchemeCommand.self, CheckSchemeCommand.self],
            defaultSubcommand: ListSchemesCommand.self)
    }
}

/// Lists the schemes at hand, one to a line, and whether they can be used.
struct ListSchemesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: CommandLineText(.cliSchemesListAbstract).text)
    }

    @OptionGroup var speech: LanguageOption

    func run() throws {
        let book = Phrasebook(speech.language)
        let items = SchemeFolder.library().items
        let width = items.map { $0.id.rawValue.count }.max() ?? 0
        for item in items {
            let id = item.id.rawValue
            let padding = String(repeating: " ", count: width - id.count + 2)
            let origin = item.file == nil ? "" : book(.schemeUserOrigin)
            let parts: [String] =
                switch item.result {
                case .success(let scheme): [book(scheme.shortName), origin, book.state(of: scheme)]
                case .failure(let error):
                    [origin, book(.cliSchemesFaulty, error.findings.first.map { book.line($0) } ?? "")]
                }
            print((id + padding + book.parts(parts)).withoutControls)
        }
    }
}

/// Prints a whole scheme; exit status 2 when it has failed its check.
struct ShowSchemeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: CommandLineText(.cliSchemesShowAbstract).text)
    }

    @OptionGroup fileprivate var named: SchemeOption

    func run() throws {
        let book = Phrasebook(named.speech.language)
        let scheme = try named.read(book)
        let text = SchemeText.text(of: scheme, in: book.language)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            print(String(line).withoutControls)
        }
    }
}

/// Checks a scheme and says all that is wrong with it, one finding to a line; exit status 2 when there is any.
struct CheckSchemeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "check", abstract: CommandLineText(.cliSchemesCheckAbstract).text)
    }

    @OptionGroup fileprivate var named: SchemeOption

    func run() throws {
        let book = Phrasebook(named.speech.language)
        let scheme = try named.read(book)
        print(book.parts([scheme.id.rawValue, book(.cliSchemesSound), book.state(of: scheme)]).withoutControls)
    }
}

/// The scheme that a command is about, and the language it speaks of it.
private struct SchemeOption: ParsableArguments {
    @Argument(help: CommandLineText(.cliSchemesNameHelp).help)
    var scheme: String

    @OptionGroup var speech: LanguageOption

    func read(_ book: Phrasebook) throws -> Scheme { try NamedScheme(scheme, book).read(book) }
}

/// A scheme as a command names it: by the path of a file, or by its id.
private struct NamedScheme {
    private let result: Result<Scheme, InvalidScheme>

    /// - Throws: the exit status, after a sentence, where there is none of that name or it cannot be read.
    init(_ name: String, _ book: Phrasebook) throws {
        let isFile = name == "-" || access(name, F_OK) == 0
        let library = SchemeFolder.library()
        if !isFile, let item = library.item(name) {
            result = item.result
            return
        }
        // Whatever looks like a path is told as a file that isn't there.
        if !isFile, !name.contains("/"), !name.contains(".") {
            let known = book.list(library.items.map(\.id.rawValue))
            throw ExitCode.failure(saying: book(.cliSchemesUnknown, name, known))
        }
        do {
            let bytes = try DescriptorChannel.contents(of: name, most: UserSchemeFile.mostBytes)
            result = Result { () throws(InvalidScheme) in
                try SchemeFile.read(bytes, frame: { library.item($0.rawValue)?.scheme })
            }
        } catch {
            throw ExitCode.failure(saying: book(.cliCannotRead, name, error.text))
        }
    }

    /// The scheme; of one that has failed its check, all findings are printed.
    func read(_ book: Phrasebook) throws -> Scheme {
        do { return try result.get() } catch {
            for finding in error.findings { print(book.line(finding).withoutControls) }
            throw ExitCode(2)
        }
    }
}

extension Phrasebook {
    /// A finding with its place on one line.
    fileprivate func line(_ finding: Finding) -> String {
        let path = finding.path.description
        return path.isEmpty ? sentence(finding) : "\(path): \(sentence(finding))"
    }
}
