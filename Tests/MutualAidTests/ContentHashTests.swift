import MutualAid
import TestSupport
import Testing

@Suite struct ContentHashTests {
    @Test("A digest is read back from its hexadecimal form, and from its bytes")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 10)
        for _ in 0..<1_000 {
            // Small bytes now and then, so that leading zeros occur in every place.
            let bytes = (0..<32).map { _ in
                UInt8.random(in: 0...(Bool.random(using: &random) ? 255 : 15), using: &random)
            }
            let hash = try #require(ContentHash(bytes: bytes))
            let text = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            #expect(hash.description == text)
            #expect(ContentHash(text) == hash)
        }
    }

    @Test("Only 64 lower-case hexadecimal digits are a digest")
    func refuses() {
        let digits = String(repeating: "0a", count: 32)
        #expect(ContentHash(digits) != nil)
        for text in [
            "", "0", String(digits.dropLast()), String(digits.dropLast(2)), digits + "0", digits + "00",
            digits.uppercased(), digits.dropLast() + "g", digits.dropLast() + " ", "0x" + digits.dropLast(2),
            String(repeating: "０", count: 64),
        ] {
            #expect(ContentHash(text) == nil, "\(text)")
        }
    }

    @Test("Only 32 bytes are a digest", arguments: [0, 1, 31, 33, 64])
    func refusesBytes(count: Int) {
        #expect(ContentHash(bytes: [UInt8](repeating: 7, count: count)) == nil)
    }
}
