import Foundation
import JSONStore
import Testing

@Suite("Every byte")
struct EveryByteTests {
    static let files = ["journal.jsonl", "registry.jsonl", "head", "archive/journal-1-2.jsonl"]

    /// All bits where there is time, one otherwise.
    static let bits: [UInt8] =
        ProcessInfo.processInfo.environment["HUZHU_DEEP"] == nil ? [0x01] : (0..<8).map { 1 << $0 }

    /// Opens and verifies a spoilt store: nothing is silently wrong.
    static func look(_ fileSystem: MemoryFileSystem, _ ledger: Ledger, _ context: String) throws {
        let report = try VerificationTests.verify(fileSystem)
        // Neither opening nor checking shows anything that was not, and without damage all of it is there.
        if let found = try? Ledger.open(fileSystem, access: .readOnly) {
            #expect(ledger.actions.starts(with: found.ledger.actions), "\(context)")
            if found.report.damage == nil { #expect(found.ledger == ledger, "\(context)") }
            if found.report.damage != nil { #expect(!report.isSound, "\(context)") }
        } else {
            #expect(!report.isSound, "\(context)")
        }
        if report.isSound { #expect(report.state?.actions == ledger.actions, "\(context)") }
        // What is sound can be copied; what is not is never copied as if it were.
        let copy = try? Store.backUp(at: Ledger.folder, to: "/stick/copy", fileSystem: fileSystem)
        if copy != nil { #expect(try BackupTests.open(fileSystem, at: "/stick/copy") == ledger.actions, "\(context)") }
        if report.isSound { #expect(copy != nil, "\(context)") }
    }

    @Test("A file cut at any byte is damage that is found, or as good as whole", arguments: files)
    func cuts(_ name: String) throws {
        let (sample, ledger) = try DamageTests.sample()
        let bytes = try #require(sample[Ledger.folder + "/" + name])
        for length in bytes.indices {
            let fileSystem = sample.afterProgramEnd()
            fileSystem[Ledger.folder + "/" + name] = Array(bytes[..<length])
            try Self.look(fileSystem, ledger, "\(name) cut to \(length)")
            // Only the padding of `head` can go without anything being wrong.
            if name != "head" { #expect(try !VerificationTests.verify(fileSystem).isSound, "\(name) cut to \(length)") }
        }
    }

    @Test("A file with any bit flipped is damage that is found", arguments: files)
    func flips(_ name: String) throws {
        let (sample, ledger) = try DamageTests.sample()
        let bytes = try #require(sample[Ledger.folder + "/" + name])
        for index in bytes.indices {
            for bit in Self.bits {
                let fileSystem = sample.afterProgramEnd()
                fileSystem[Ledger.folder + "/" + name]?[index] ^= bit
                let context = "\(name) byte \(index) bit \(bit)"
                try Self.look(fileSystem, ledger, context)
                if name != "head" { #expect(try !VerificationTests.verify(fileSystem).isSound, "\(context)") }
            }
        }
    }
}
