import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite("Escape sequences of keys")
struct KeySequencesTests {
    @Test("Every sequence stands for one thing and is named once")
    func unique() {
        #expect(Set(KeySequences.all.map(\.sequence)).count == KeySequences.all.count)
    }

    @Test("A code of ours leads back to its meaning, any other to none")
    func codes() {
        for (index, entry) in KeySequences.all.enumerated() {
            #expect(KeySequences.meaning(of: KeySequences.firstCode + Int32(index)) == entry.meaning)
        }
        #expect(KeySequences.meaning(of: KeySequences.firstCode - 1) == nil)
        #expect(KeySequences.meaning(of: KeySequences.firstCode + Int32(KeySequences.all.count)) == nil)
    }

    @Test(
        "Both forms of the arrows, modified keys, and the keypad are known",
        arguments: [
            ("[A", Key.plain(.up)), ("OA", .plain(.up)), ("[1;2C", .shift(.right)), ("[1;5D", Key(.left, .control)),
            ("[1;3H", Key(.home, .alt)), ("[1;8B", Key(.down, [.shift, .alt, .control])),
            ("[3;5~", Key(.delete, .control)),
            ("OP", .function(1)), ("[[B", .function(2)), ("[24~", .function(12)), ("[15;2~", Key(.function(5), .shift)),
            ("Op", .character("0")), ("OM", .enter), ("Ok", .character("+")), ("[Z", .backtab),
        ]
    )
    func known(sequence: String, key: Key) {
        #expect(KeySequences.all.first { $0.sequence == sequence }?.meaning == .key(key))
    }

    @Test("No sequence begins another one, which curses could then tell apart only by waiting")
    func prefixFree() {
        let sequences = KeySequences.all.map(\.sequence)
        for first in sequences {
            #expect(!sequences.contains { $0 != first && $0.hasPrefix(first) }, "\(first)")
        }
    }
}
