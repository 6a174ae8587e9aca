import Wording

/// Lines that a clerk can type as they stand, each with what comes of it.
struct CommandExample {
    var line: String
    var meaning: Phrase

    /// The examples of a command, by the command as it is typed.
    static func of(_ command: String) -> [CommandExample] {
        func example(_ line: String, _ meaning: Phrase) -> CommandExample {
            CommandExample(line: line, meaning: meaning)
        }
        return switch command {
        case "huzhu":
            [
                example("huzhu", .cliExampleOpen), example("huzhu demo", .cliExampleDemo),
                example("huzhu help verify", .cliExampleHelp),
            ]
        case "huzhu open":
            [
                example("huzhu --store ~/2018", .cliExampleStore), example("huzhu --lang en", .cliExampleEnglish),
                example("huzhu --plain", .cliExamplePlain),
            ]
        case "huzhu demo":
            [example("huzhu demo", .cliExampleDemo), example("huzhu demo --members 5000", .cliExampleDemoLarge)]
        case "huzhu log":
            [
                example("huzhu log", .cliExampleLog), example("huzhu log --member 李明", .cliExampleLogMember),
                example("huzhu log --from 2018-11-01 --by 张三", .cliExampleLogDays),
            ]
        case "huzhu verify":
            [
                example("huzhu verify", .cliExampleVerify),
                example("huzhu verify /media/usb/2018", .cliExampleVerifyCopy),
            ]
        case "huzhu backup":
            [
                example("huzhu backup /media/usb/2018-11-15", .cliExampleBackup),
                example("huzhu backup --store ~/2018 ~/copy", .cliExampleBackupStore),
            ]
        case "huzhu restore":
            [
                example("huzhu restore /media/usb/2018-11-15", .cliExampleRestore),
                example("huzhu restore --rebuild", .cliExampleRebuild),
            ]
        case "huzhu sample":
            [
                example("huzhu sample ~/sample", .cliExampleSample),
                example("huzhu sample --members 5000 ~/large", .cliExampleSampleLarge),
            ]
        case "huzhu assess":
            [
                example("huzhu assess cases.jsonl", .cliExampleAssess),
                example("huzhu assess --explain cases.jsonl", .cliExampleAssessExplain),
                example("cat cases.jsonl | huzhu assess -", .cliExampleAssessPipe),
            ]
        case "huzhu schemes", "huzhu schemes list":
            [
                example("huzhu schemes", .cliExampleSchemes),
                example("huzhu schemes show yunnan-14", .cliExampleSchemesShow),
            ]
        case "huzhu schemes show":
            [
                example("huzhu schemes show yunnan-14", .cliExampleSchemesShow),
                example("huzhu schemes show ~/our-15.json", .cliExampleSchemesShowFile),
            ]
        case "huzhu schemes check":
            [
                example("huzhu schemes check ~/our-15.json", .cliExampleSchemesCheck),
                example("huzhu schemes check yunnan-14", .cliExampleSchemesCheckBuiltIn),
            ]
        case "huzhu keys":
            [example("huzhu keys", .cliExampleKeys), example("huzhu keys roster", .cliExampleKeysRoster)]
        case "huzhu tour":
            [example("huzhu tour", .cliExampleTour), example("huzhu tour --lang en", .cliExampleEnglish)]
        case "huzhu doctor":
            [
                example("huzhu doctor", .cliExampleDoctor),
                example("huzhu doctor --store ~/2018", .cliExampleDoctorStore),
            ]
        case "huzhu manual":
            [
                example("huzhu manual", .cliExampleManualRead), example("huzhu manual 参互", .cliExampleManualWord),
                example("huzhu manual --man > huzhu.1", .cliExampleManual),
                example("huzhu manual --man --lang en", .cliExampleManualEnglish),
            ]
        case "huzhu completions":
            [
                example(
                    "huzhu completions bash > ~/.local/share/bash-completion/completions/huzhu",
                    .cliExampleCompletionsBash),
                example("huzhu completions fish > ~/.config/fish/completions/huzhu.fish", .cliExampleCompletionsFish),
            ]
        default: []
        }
    }
}
