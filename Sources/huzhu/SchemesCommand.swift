import ArgumentParser
import Exchange
import Glibc
import MutualAid
import Wording

/// Tells of schemes: those that are built in, or one of a file.
struct SchemesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "schemes", abstract: CommandLineText(.cliSchemesAbstract).text,
            subcommands: [ListSchemesCommand.self, CheckSchemeCommand.self], defaultSubcommand: ListSchemesCommand.self)
    }
}

/// Lists the schemes that are built in, one to a line, and whether they can be used.
struct ListSchemesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: CommandLineText(.cliSchemesListAbstract).text)
    }

    @OptionGroup var speech: LanguageOption

    func run() throws {
        let book = Phrasebook(speech.language)
        let ids = SchemeFile.builtInIDs.map(\.rawValue)
        let width = ids.map(\.count).max() ?? 0
        for id in ids {
            let padding = String(repeating: " ", count: width - id.count + 2)
            do {
                let scheme = try SchemeFile.builtIn(id).scheme
                print(id + padding + book.parts([book(scheme.shortName), book.state(of: scheme)]))
            } catch {
                print(id + padding + book(.cliCaseSchemeFaulty, id))
            }
        }
    }
}

/// Checks a scheme file and says all that is wrong with it, one finding to a line; exit status 2 when there is any.
struct CheckSchemeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "check", abstract: CommandLineText(.cliSchemesCheckAbstract).text)
    }

    @Argument(help: CommandLineText(.cliSchemesFileHelp).help)
    var file: String

    @OptionGroup var speech: LanguageOption

    func run() throws {
        let book = Phrasebook(speech.language)
        let bytes: [UInt8]
        do { bytes = try DescriptorChannel.contents(of: file) } catch {
            throw ExitCode.failure(saying: book(.cliCannotRead, file, error.text))
        }
        do {
            let scheme = try SchemeFile.read(bytes)
            print(book.parts([scheme.id.rawValue, book(.cliSchemesSound), book.state(of: scheme)]).withoutControls)
        } catch {
            for finding in error.findings {
                let path = finding.path.description
                let sentence = book.sentence(finding)
                print((path.isEmpty ? sentence : "\(path): \(sentence)").withoutControls)
            }
            throw ExitCode(2)
        }
    }
}

extension Phrasebook {
    /// Whether claims can be worked out under a scheme, or what it lacks for that.
    fileprivate func state(of scheme: Scheme) -> String {
        scheme.isComputable ? self(.cliSchemesUsable) : self(.cliSchemesMissing, list(scheme.missing.map { self($0) }))
    }
}
