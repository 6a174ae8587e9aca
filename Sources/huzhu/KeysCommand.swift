import ArgumentParser
import ClerkDesk
import JSONText
import MutualAid
import TerminalUI
import Wording

/// Prints the keys of every screen, from the bindings that the screens work by.
struct KeysCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "keys", abstract: CommandLineText(.cliKeysAbstract).text)
    }

    @OptionGroup var speech: LanguageOption

    @Flag(name: .long, help: CommandLineText(.cliDataHelp).help)
    var json = false

    @Argument(help: CommandLineText(.cliScreenHelp).help)
    var screen: String?

    func run() throws {
        let language = speech.language
        let all = KeyTable.all(in: language, shelf: SchemeFolder().shelf)
        let tables = all.filter { screen == nil || $0.screen == screen }
        guard !tables.isEmpty else {
            let names = all.map(\.screen).joined(separator: " ")
            throw ValidationError(CommandLineText.book(.cliInvalidScreen, screen ?? "", names))
        }
        if json { return print(Self.json(of: tables)) }
        print(KeyTable.text(of: screen == nil ? KeyTable.withSharedOnce(tables, in: language) : tables))
    }

    private static func json(of tables: [KeyTable]) -> String {
        var writer = JSONWriter(layout: .pretty)
        writer.object { writer in
            writer.member("version", int: 1)
            writer.key("screens")
            writer.array { writer in
                for table in tables { writer.object { write(table, to: &$0) } }
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func write(_ table: KeyTable, to writer: inout JSONWriter) {
        writer.member("screen", string: table.screen)
        writer.member("title", string: table.title)
        writer.key("commands")
        writer.array { writer in
            for row in table.rows {
                writer.object { writer in
                    writer.member("command", string: row.command)
                    writer.member("group", string: row.group.rawValue)
                    writer.key("keys")
                    writer.array { writer in for key in row.keys { writer.string(key) } }
                    writer.member("label", string: row.label)
                    writer.member("help", string: row.help)
                }
            }
        }
    }
}
