import ArgumentParser
import JSONText
import Wording

/// What is wrong with a line that the parser has refused, found by what the command declares.
enum CommandLineFault: Equatable {
    case unknownCommand(String, nearest: String?)
    case unknownOption(String, nearest: String?)
    /// An option that only other commands have.
    case optionElsewhere(String, command: String)
    case missingValue(String)
    case unwantedValue(String)
    case notANumber(String, of: String)
    case missingArgument(String)
    case extraWord(String)

    /// Looks the words of a line through.
    /// - Parameter words: all of them, without the program's own name.
    static func find(in words: [String], _ program: CommandOutline, _ help: CommandHelp) -> CommandLineFault? {
        let (command, rest) = program.command(named: words)
        let parameters = command.allParameters
        var place = rest.startIndex
        var values: [String] = []
        while place < rest.endIndex {
            let word = rest[place]
            place += 1
            if word == "--" {
                values += rest[place...]
                break
            }
            guard word.hasPrefix("-"), word != "-" else {
                values.append(word)
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let parameter = parameters.first(where: { $0.names.contains(parts[0]) }) else {
                if !command.subcommands.isEmpty
                    || !program.all.flatMap(\.parameters).contains(where: { $0.names.contains(parts[0]) })
                {
                    return .unknownOption(parts[0], nearest: nearest(to: parts[0], among: parameters.flatMap(\.names)))
                }
                return .optionElsewhere(parts[0], command: command.line)
            }
            if parameter.kind == .flag {
                if parts.count > 1 { return .unwantedValue(parts[0]) }
                continue
            }
            let value = parts.count > 1 ? parts[1] : place < rest.endIndex ? rest[place] : nil
            if parts.count == 1 { place += 1 }
            guard let value, parts.count > 1 || !value.hasPrefix("-") else { return .missingValue(parts[0]) }
            if parameter.valueName == "members", Int(value) == nil { return .notANumber(value, of: parts[0]) }
        }
        let wanted = parameters.filter { $0.kind == .positional }
        if values.count > wanted.count {
            let extra = values[wanted.count]
            let names = command.subcommands.map(\.name)
            // A command's own name, where it can't be one, is no mistake in spelling.
            guard !names.isEmpty, !names.contains(extra) else { return .extraWord(extra) }
            return .unknownCommand(extra, nearest: nearest(to: extra, among: names))
        }
        if let missing = wanted.dropFirst(values.count).first(where: { !$0.isOptional }) {
            return .missingArgument(help.valueName(missing))
        }
        return nil
    }

    func sentence(_ book: Phrasebook) -> String {
        switch self {
        case .unknownCommand(let word, nil): book(.cliFaultCommand, word)
        case .unknownCommand(let word, let nearest?): book(.cliFaultCommandNear, word, nearest)
        case .unknownOption(let name, nil): book(.cliFaultOption, name)
        case .unknownOption(let name, let nearest?): book(.cliFaultOptionNear, name, nearest)
        case .optionElsewhere(let name, let command): book(.cliFaultOptionElsewhere, command, name)
        case .missingValue(let name): book(.cliFaultValue, name)
        case .unwantedValue(let name): book(.cliFaultNoValue, name)
        case .notANumber(let text, let name): book(.cliFaultNumber, name, text)
        case .missingArgument(let name): book(.cliFaultMissing, name)
        case .extraWord(let word): book(.cliFaultExtra, word)
        }
    }
}
