import ArgumentParser
import Exchange
import Glibc
import MutualAid
import Wording

/// Works out cases from a file or from standard input; exit status 2 when one of them could not be.
struct AssessCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "assess", abstract: CommandLineText(.cliAssessAbstract).text)
    }

    @Argument(help: CommandLineText(.cliAssessFileHelp).help, completion: .file())
    var file: String

    @Flag(name: .long, help: CommandLineText(.cliAssessExplainHelp).help)
    var explain = false

    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = speech.language
        let book = Phrasebook(language)
        let input: Int32
        do { input = try DescriptorChannel.descriptor(of: file) } catch {
            throw ExitCode.failure(saying: book(.cliCannotRead, file, error.text))
        }
        // Whoever reads the answers may leave early: that is told by the write, not by a signal.
        signal(SIGPIPE, SIG_IGN)
        var batch = Batch(form: explain ? .explanation : .json, in: language, library: { SchemeFolder.library() })
        var channel = DescriptorChannel(input: input, output: STDOUT_FILENO)
        do { try batch.run(through: &channel) } catch DescriptorChannel.Problem.unreadable(let error) {
            throw ExitCode.failure(saying: book(.cliCannotRead, file, error.text))
        } catch DescriptorChannel.Problem.unwritable(let error) {
            guard error.number == EPIPE else { throw ExitCode.failure(saying: book(.cliCannotWrite, error.text)) }
        }
        if batch.failures > 0 { throw ExitCode(2) }
    }
}
